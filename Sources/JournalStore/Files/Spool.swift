internal import JournalModel

/// Bytes that lie on the disk until somebody takes them, so that whoever is slow keeps no lock. Their file
/// has no name while anything is in it: it is gone with this, however the process ends.
package final class Spool {
  /// There is no room for more.
  package struct Full: Error {}

  private let output: FileOutput
  private let input: FileInput
  /// How long each piece is.
  private var pieces: [Int] = []

  /// `nil` where no file can be made beside the journal.
  package init?(beside journal: JournalPath) {
    let path = UnfinishedJournal.file(OpeningOptions.randomID(), for: journal)
    guard let output = try? FileOutput(making: path) else { return nil }
    defer { try? FileSystem.remove(path) }
    guard let input = try? FileInput(path) else { return nil }
    (self.output, self.input) = (output, input)
  }

  /// - Throws: ``Full``
  package func write(_ bytes: [UInt8]) throws {
    do {
      try output.write(bytes)
    } catch {
      throw Full()
    }
    pieces.append(bytes.count)
  }

  /// Hands over everything, in the pieces in which it was written.
  package func forEach(_ body: (_ bytes: [UInt8]) throws -> Void) throws {
    for count in pieces { try body(try input.read(count)) }
  }
}
