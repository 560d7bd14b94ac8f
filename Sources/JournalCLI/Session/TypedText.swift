internal import JournalModel
internal import JournalStore

/// Words that a command needs: from its arguments, a line typed at the terminal, standard input,
/// or an editor. Arguments are visible to every user of the machine; the other ways are not.
struct TypedText {
  let text: String
  /// Typed for this command and nowhere else: lost if it is not kept.
  let isTyped: Bool
}

extension Session {
  /// - Parameters:
  ///   - beginning: what the editor begins with.
  ///   - what: what is missing when there are none, such as `the words of the note`.
  /// - Throws: exit 64 without words, exit 65 for words that are not text or too long.
  func words(
    _ words: [Word], edit: Bool = false, beginning: String = "", what: String, example: String
  ) throws -> TypedText {
    if edit {
      let text = beginning.isEmpty ? "" : beginning + "\n"
      return try typed(environment.edit(Array(text.utf8)), what, example)
    }
    if words.texts == ["-"] { return try typed(environment.input.readAll(), what, example) }
    if words.isEmpty { return try typed(askForLine("Write, then Enter:") ?? [], what, example) }
    return TypedText(text: try checked(words.joined, what, example), isTyped: false)
  }

  /// What was typed is kept in a file when it cannot be taken.
  private func typed(_ bytes: [UInt8], _ what: String, _ example: String) throws -> TypedText {
    do {
      return TypedText(text: try checked(text(of: bytes).trimmed, what, example), isTyped: true)
    } catch {
      if bytes.contains(where: { !UInt8.blanks.contains($0) }) { keep(bytes) }
      throw error
    }
  }

  private func checked(_ text: String, _ what: String, _ example: String) throws -> String {
    guard !text.isEmpty else {
      throw CommandError(.usage, "\(what) are missing; nothing was stored; write \(example)")
    }
    try TextLimit.check(text)
    return text
  }

  /// Runs a write of a text. If that fails, what was typed for it is kept in a file.
  func keeping(_ text: TypedText?, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      if let text, text.isTyped { keep(Array((text.text + "\n").utf8)) }
      throw error
    }
  }

  /// Puts the words beside the journal, or where else there is room, and says where.
  private func keep(_ bytes: [UInt8]) {
    let folders = [
      try? path().folder, environment.variables["XDG_RUNTIME_DIR"], environment.variables["HOME"],
    ]
    for folder in folders.compactMap(\.self) where folder.hasPrefix("/") {
      let place = "\(folder)/unsaved-\(environment.makeID().text.prefix(8)).txt"
      do {
        try environment.writeFile(place, bytes)
      } catch {
        continue
      }
      return warn("Your words are kept in \(shown(place)).")
    }
  }
}

extension UInt8 {
  /// Space, tab and line ends.
  fileprivate static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
}
