internal import FoundationEssentials

extension VisitReport {
  /// The report as JSON, keys in alphabetical order, with a newline at its end. The same facts
  /// give the same bytes.
  ///
  /// - Throws: `EncodingError`.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
