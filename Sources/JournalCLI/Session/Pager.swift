internal import JournalModel

/// Long answers on a terminal, a screen at a time.
struct Pager {
  let environment: Environment
  let isWanted: Bool

  /// `JOURNAL_PAGER`, else `PAGER`, else `less`; `nil` where there is none, or where the first of
  /// these that is set is empty or `cat`.
  var program: String? {
    let variables = environment.variables
    guard isWanted, environment.terminal.isOutput, variables["TERM"] != "dumb" else { return nil }
    let chosen =
      variables["JOURNAL_PAGER"] ?? variables["PAGER"]
      ?? environment.programs.find("less").map { _ in "less" } ?? ""
    return ["", "cat"].contains(chosen.trimmed) ? nil : chosen
  }

  /// Writes a text, through the pager when it is longer than the screen.
  func show(_ text: String) throws {
    if isLong(text), let program, environment.page(program, text) { return }
    try environment.output.write(text)
  }

  /// Whether it takes more lines than the screen leaves beside the next prompt.
  private func isLong(_ text: String) -> Bool {
    guard environment.terminal.isOutput else { return false }
    let width = max(1, environment.terminal.width)
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += max(1, (line.displayWidth + width - 1) / width)
      if lines > environment.terminal.height { return true }
    }
    return false
  }
}
