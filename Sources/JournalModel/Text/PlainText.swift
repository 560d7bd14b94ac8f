/// A text in columns as it can be read aloud: nothing is set apart by spaces or bars, and each line ends
/// in a stop.
///
/// `  08:00  taken 07:50` is `08:00, taken 07:50.`, and `Recorded: mood 4.  [k7f2]` is `Recorded: mood
/// 4, id k7f2.`
package func plainText(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { plainLine($0) }
    .joined(separator: "\n")
}

private func plainLine(_ line: Substring) -> String {
  var parts = columns(of: line)
  if let id = parts.last, parts.count > 1, id.hasPrefix("["), id.hasSuffix("]") {
    parts[parts.count - 1] = "id " + id.dropFirst().dropLast()
  }
  var plain = ""
  for part in parts {
    while !plain.isEmpty, ".,".contains(plain.last ?? " ") { plain.removeLast() }
    if !plain.isEmpty { plain += plain.last.map(stops.contains) == true ? " " : ", " }
    plain += part
  }
  return plain.isEmpty || stops.contains(plain.last ?? " ") ? plain : plain + "."
}

private let stops: Set<Character> = [".", ":", ";", "!", "?"]

/// What two spaces or more part, or a bar.
private func columns(of line: Substring) -> [String] {
  var columns = [""]
  var spaces = 0
  for character in line.replacing(" | ", with: "  ") {
    if character == " " {
      spaces += 1
      continue
    }
    if spaces > 1, columns[columns.count - 1] != "" {
      columns.append("")
    } else if spaces == 1, columns[columns.count - 1] != "" {
      columns[columns.count - 1] += " "
    }
    spaces = 0
    columns[columns.count - 1].append(character)
  }
  return columns.filter { !$0.isEmpty }
}
