internal import JournalModel
internal import JournalStore

/// Words that a command needs: from its arguments, a line typed at the terminal, standard input,
/// or an editor. Arguments are visible to every user of the machine; the other ways are not.
extension Session {
  /// - Parameter what: what is missing when there are none, such as `the words of the note`.
  /// - Throws: exit 64 without words, exit 65 for words that are not text or too long.
  func words(_ words: [Word], edit: Bool = false, what: String, example: String) throws -> String {
    var text = words.joined
    if edit {
      text = try environment.edit().trimmed
    } else if words.texts == ["-"] {
      text = try self.text(of: try environment.input.readAll()).trimmed
    } else if words.isEmpty {
      text = try ask("Write, then Enter:") ?? ""
    }
    guard !text.isEmpty else {
      throw CommandError(.usage, "\(what) are missing; nothing was stored; write \(example)")
    }
    try TextLimit.check(text)
    return text
  }

  /// Runs a write of a text that the person typed for it. If that fails the text is kept in a file
  /// and its place is said.
  func keeping(_ text: String, isTyped: Bool, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      guard isTyped else { throw error }
      let folders = [
        try? path().folder, environment.variables["XDG_RUNTIME_DIR"], environment.variables["HOME"],
      ]
      for folder in folders.compactMap(\.self) where folder.hasPrefix("/") {
        let place = "\(folder)/unsaved-\(environment.makeID().text.prefix(8)).txt"
        do {
          try environment.writeFile(place, Array((text + "\n").utf8))
        } catch {
          continue
        }
        warn("Your words are kept in \(shown(place)).")
        break
      }
      throw error
    }
  }
}
