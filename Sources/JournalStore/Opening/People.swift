/// The people for whom journals are kept here: the one whose machine it is, and those that were
/// added, each with a journal of their own in `people` beside the first.
package struct People: Sendable {
  /// The folder of the first journal.
  let folder: String

  /// - Throws: ``StoreError/noHome``.
  package init(variables: [String: String]) throws(StoreError) {
    folder = try JournalPath.standardFolder(variables: variables)
  }

  /// The journal of the one whose machine it is.
  package var own: JournalPath { JournalPath(file: folder + "/journal.db", ownsFolder: true) }

  /// - Parameter name: as ``folded(_:)`` gives it.
  package func journal(of name: String) -> JournalPath {
    JournalPath(file: "\(folder)/people/\(name)\(People.suffix)", ownsFolder: true)
  }

  /// Those that were added, in the order of their names.
  package var names: [String] {
    let files = (try? FileSystem.names(in: folder + "/people", prefix: "")) ?? []
    return files.compactMap { file in
      guard file.hasSuffix(People.suffix) else { return nil }
      let name = String(file.dropLast(People.suffix.count))
      return People.folded(name) == name ? name : nil
    }.sorted()
  }

  /// Whether there are journals of two people or more.
  package var areSeveral: Bool {
    let names = names
    return names.count + (names.count < 2 && JournalDatabase.exists(own.file) ? 1 : 0) > 1
  }

  private static let suffix = ".db"
  private static let longest = 40

  /// A name as a file has it: letters in lower case, digits and hyphens; `nil` for any other.
  package static func folded(_ name: String) -> String? {
    let folded = name.lowercased()
    let isName =
      (1...longest).contains(folded.utf8.count) && folded.utf8.first != UInt8(ascii: "-")
      && folded.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
    return isName ? folded : nil
  }
}
