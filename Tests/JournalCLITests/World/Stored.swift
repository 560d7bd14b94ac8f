import Foundation
import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

extension World {
  var file: String { home + "/.local/share/journal/journal.db" }

  /// The entries as they stand in the file, in the order they were lived; `nil` without a file.
  func stored(in file: String? = nil) throws -> [Entry]? {
    try withDatabase(file ?? self.file) { try $0.entries(EntryFilter()) }
  }

  /// The last entry that was written, as the file has it.
  func last(_ file: String? = nil, at location: SourceLocation = #_sourceLocation) throws
    -> EntryFacts
  {
    let entry = try withDatabase(file ?? self.file) { database in
      try database.lastWritten().flatMap { try database.entry($0) }
    }
    return try #require(entry??.facts, sourceLocation: location)
  }

  func withDatabase<Value>(
    _ file: String, makeID: @escaping () -> EntryID = OpeningOptions.randomID,
    _ body: (JournalDatabase) throws -> Value
  ) throws -> Value? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let path = try JournalPath.resolve(
      option: file, variables: [:], workingDirectory: home)
    return try body(
      try JournalDatabase.open(path, options: OpeningOptions(makeID: makeID, onWait: {})))
  }
}

/// An answer of `--format json`.
extension Outcome {
  func json(at location: SourceLocation = #_sourceLocation) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed)
  }

  func objects(at location: SourceLocation = #_sourceLocation) throws -> [[String: Any]] {
    try #require(try json() as? [[String: Any]], sourceLocation: location)
  }

  func object(at location: SourceLocation = #_sourceLocation) throws -> [String: Any] {
    try #require(try json() as? [String: Any], sourceLocation: location)
  }
}
