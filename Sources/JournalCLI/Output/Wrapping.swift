internal import JournalModel

/// A text in lines of at most so many columns, broken at spaces where there are some.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    if !line.isEmpty, line.displayWidth + 1 + word.displayWidth > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
    while line.displayWidth > width {
      var cut = line
      while cut.displayWidth > width, cut.count > 1 { cut.removeLast() }
      lines.append(cut)
      line = String(line.dropFirst(cut.count))
    }
  }
  return lines + [line]
}
