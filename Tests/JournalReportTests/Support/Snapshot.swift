import Foundation
import Testing

/// Compares a text, byte for byte, with the recorded one in `Snapshots/`.
///
/// With `JOURNAL_RECORD_SNAPSHOTS=1` it is recorded instead, and the test fails: what was recorded
/// is to be read before it counts.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Snapshot.folder.appending(path: name)
  if ProcessInfo.processInfo.environment["JOURNAL_RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); read it, then run again", sourceLocation: sourceLocation)
    return
  }
  let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == recorded, "differs from \(name)", sourceLocation: sourceLocation)
}

enum Snapshot {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  /// Every recorded output.
  static func texts() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { ($0.lastPathComponent, String(decoding: try Data(contentsOf: $0), as: UTF8.self)) }
  }
}
