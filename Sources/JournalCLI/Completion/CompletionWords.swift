internal import ArgumentParser

/// The words of a command line that is still being typed, up to the cursor.
struct CompletionWords {
  /// The command that the words name, from the root down: `med`, `change`.
  private(set) var path: [String] = []
  private(set) var command: any ParsableCommand.Type = JournalCommand.self
  /// The words after it that are neither options nor their values.
  private(set) var positionals: [String] = []
  /// The option whose value the last word is.
  private(set) var option: String?
  /// What is typed of the last word, or of the value in it: `--format=js`.
  private(set) var typed = ""
  /// What stands in the last word before that: `--format=`.
  private(set) var head = ""
  /// Only words follow: `--` was typed.
  private(set) var isEnded = false
  /// `--db` and `--person`, which name the journal.
  private(set) var journal: [String] = []
  /// The words before the last one.
  let before: [String]

  init(_ words: [String]) {
    before = Array(words.dropLast())
    var rest = before[...]
    while let word = rest.popFirst() { read(word, &rest) }
    typed = words.last ?? ""
    guard option == nil, !isEnded, typed.hasPrefix("--"), let equals = typed.firstIndex(of: "=")
    else { return }
    option = String(typed[..<equals])
    head = String(typed[...equals])
    typed = String(typed[typed.index(after: equals)...])
  }

  private mutating func read(_ word: String, _ rest: inout ArraySlice<String>) {
    guard !isEnded, word.hasPrefix("-"), word.count > 1, Double(word) == nil else {
      return readPositional(word)
    }
    if word == "--" {
      isEnded = true
    } else if word.hasPrefix("--"), word.contains("=") {
      keep(word.split(separator: "=", maxSplits: 1).map(String.init))
    } else if !Word.flags.contains(word) {
      guard let value = rest.popFirst() else {
        option = word
        return
      }
      keep([word, value])
    }
  }

  private mutating func keep(_ pair: [String]) {
    if ["--db", "--person"].contains(pair[0]), pair.count == 2 { journal += pair }
  }

  private mutating func readPositional(_ word: String) {
    guard positionals.isEmpty,
      let next = command.configuration.subcommands.first(where: { command in
        let its = command.configuration
        return its.commandName == word || its.aliases.contains(word)
      })
    else {
      positionals.append(word)
      return
    }
    command = next
    path.append(next.configuration.commandName ?? word)
  }
}
