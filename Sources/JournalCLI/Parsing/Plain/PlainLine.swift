/// A command line of the plainest kind: words, flags that stand alone, and options with their value,
/// each option named in full.
///
/// Most lines are. The parser spends more time on building its tables than such a line takes with
/// everything else; what is not plain is left to it, and so is everything that it would refuse.
struct PlainLine {
  private var words: [Word] = []
  private var flags: [String] = []
  private var values: [(option: String, value: String)] = []

  /// - Parameter arguments: what stands behind the name of the command, marked by ``Word``.
  /// - Returns: `nil` for a line that is not plain.
  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.utf8.first == UInt8(ascii: "-") else {
        words.append(Word(argument: argument))
        continue
      }
      let equals = argument.firstIndex(of: "=")
      let option = String(argument[..<(equals ?? argument.endIndex)])
      if Word.flags.contains(option) {
        guard equals == nil, !flags.contains(option) else { return nil }
        flags.append(option)
      } else if let equals {
        let value = String(argument[argument.index(after: equals)...])
        guard option.hasPrefix("--"), !value.isEmpty else { return nil }
        values.append((option, value))
      } else {
        guard let value = rest.popFirst(), value.utf8.first != UInt8(ascii: "-") else { return nil }
        values.append((option, value))
      }
    }
  }

  mutating func takeWords() -> [Word] {
    defer { words = [] }
    return words
  }

  /// Whether a flag is there, by its long or its short name; given twice it is not plain.
  mutating func takeFlag(_ name: String, _ short: String? = nil) -> Bool {
    guard let index = flags.firstIndex(where: { $0 == name || $0 == short }) else { return false }
    flags.remove(at: index)
    return true
  }

  /// The value of an option; given twice it is not plain, and stays.
  mutating func takeValue(_ name: String) -> String? {
    guard let index = values.firstIndex(where: { $0.option == name }) else { return nil }
    return values.remove(at: index).value
  }

  /// The values of an option that may be repeated, in their order.
  mutating func takeValues(_ name: String, _ short: String) -> [String] {
    let taken = values.filter { $0.option == name || $0.option == short }
    values.removeAll { $0.option == name || $0.option == short }
    return taken.map(\.value)
  }

  /// Whether nothing is left of it that no one took.
  var isTaken: Bool { words.isEmpty && flags.isEmpty && values.isEmpty }
}
