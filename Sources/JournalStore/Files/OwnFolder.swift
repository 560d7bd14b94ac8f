internal import JournalModel

/// A folder with files where the person wants one: all of them or none, and never in the place of
/// something else.
package struct OwnFolder {
  /// Where its files lie until all are there.
  private let temporary: String
  private let names = Names()

  private final class Names {
    var made: [String] = []
  }

  /// - Parameter folder: absolute; what is above it must be there.
  /// - Throws: ``StoreError/isThere(path:)``, ``StoreError/notWritten(path:reason:)``, and what
  ///   `body` throws.
  package static func make(at folder: String, _ body: (OwnFolder) throws -> Void) throws {
    guard !JournalDatabase.exists(folder) else { throw StoreError.isThere(path: folder) }
    try OwnFile.explained(folder) {
      let made = OwnFolder(temporary: folder + ".\(OpeningOptions.randomID().text.prefix(8)).new")
      try FileSystem.makeDirectory(made.temporary)
      do {
        try body(made)
        try FileSystem.synchronize(made.temporary)
        // An empty one that came meanwhile has nothing to lose.
        try FileSystem.rename(made.temporary, to: folder)
      } catch {
        made.remove()
        throw error
      }
      try? FileSystem.synchronize(parentDirectory(of: folder))
    }
  }

  /// Writes one of its files, piece by piece.
  ///
  /// - Parameter name: of no other file in it, without a folder.
  package func file(_ name: String, _ body: (OwnFile.Write) throws -> Void) throws {
    let path = "\(temporary)/\(name)"
    try OwnFile.explained(path) {
      let output = try FileOutput(making: path)
      names.made.append(path)
      try body { bytes in try output.write(bytes) }
      try output.synchronize()
    }
  }

  private func remove() {
    for file in names.made { try? FileSystem.remove(file) }
    try? FileSystem.removeDirectory(temporary)
  }
}
