internal import FoundationEssentials

/// A value as the journal prints JSON: keys in alphabetical order, `snake_case`, a line end last.
/// The same value gives the same bytes.
///
/// DEL and the C1 controls are escaped, as JSON demands of the others: a terminal obeys them.
///
/// - Throws: `EncodingError`.
package func jsonText(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  encoder.keyEncodingStrategy = .convertToSnakeCase
  return withoutControls(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
}

/// Controls stand in the strings of JSON only, where they can be escaped.
private func withoutControls(_ json: String) -> String {
  func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x7F...0x9F).contains(scalar.value) }
  guard json.unicodeScalars.contains(where: isControl) else { return json }
  var result = ""
  for scalar in json.unicodeScalars {
    if isControl(scalar) {
      result += "\\u00" + String(scalar.value, radix: 16)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
