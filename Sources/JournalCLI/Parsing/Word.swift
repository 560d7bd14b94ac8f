internal import ArgumentParser
internal import JournalModel

/// A word of a note, a value or a name, as it was typed.
///
/// The parser takes `-2` and `-5` for options. No option of ours begins with a digit, so such
/// words are marked before it sees them and the mark is taken off here; one that follows an option
/// is its value, and needs no mark when it is joined to it.
struct Word: ExpressibleByArgument, Equatable {
  let text: String

  private static let mark: Character = "\u{1F}"

  init(argument: String) {
    let isMarked = argument.first == Word.mark && Word.isNumber(argument.dropFirst())
    text = isMarked ? String(argument.dropFirst()) : argument
  }

  /// `track down -2 --note -5` with its first number marked, and `--note=-5`.
  static func marked(_ arguments: [String]) -> [String] {
    var marked: [String] = []
    for argument in arguments {
      if !isNumber(argument) {
        marked.append(argument)
      } else if let option = marked.last, takesValue(option), !marked.contains("--") {
        marked[marked.count - 1] = "\(option)=\(argument)"
      } else {
        marked.append(String(mark) + argument)
      }
    }
    return marked
  }

  /// Whether the parser would take it for an option though it is a number.
  private static func isNumber(_ argument: some StringProtocol) -> Bool {
    guard argument.hasPrefix("-"), let first = argument.dropFirst().first else { return false }
    return first.isNumber || first == "."
  }

  private static func takesValue(_ option: String) -> Bool {
    option.hasPrefix("-") && option != "-" && option != "--" && !option.contains("=")
      && !flags.contains(option)
  }

  /// The options that stand alone.
  static let flags: Set<String> = [
    "--quiet", "-q", "--no-color", "--no-pager", "--plain", "--yes", "-y", "--no-input", "--help",
    "-h", "--version",
    "--about", "--private", "--public", "--with-food", "--new", "--edit", "--main", "--dry-run",
    "--list", "--as-needed", "--do-not-stop", "--may-stop", "--all", "--unset", "--open",
    "--appendix", "--stats", "--discreet", "--full", "--encrypt",
    "--pair", "--apart",
  ]

  /// A message of the parser, without the marks.
  static func unmarked(_ text: String) -> String {
    text.contains(mark) ? text.filter { $0 != mark } : text
  }
}

extension [Word] {
  var texts: [String] { map(\.text) }
  /// The words as one text.
  var joined: String { texts.joined(separator: " ").trimmed }
}
