internal import JournalMigrations
package import JournalModel
internal import SQLite

/// Two copies become one: in a new file, proved whole, which takes the journal's place in one step.
extension JournalDatabase {
  /// What a merge would bring.
  package func news(in other: OtherCopy, options: OpeningOptions) throws -> MergeNews {
    try merging(other, options) { merged, _ in try merged.news() }
  }

  /// Merges another copy in. When it returns, all is on the disk and this journal must be opened
  /// anew, unless there was nothing new; when it throws, nothing has changed.
  package func merge(
    _ other: OtherCopy, now: Instant, options: OpeningOptions
  ) throws -> MergeNews {
    try merging(other, options) { merged, file in
      let news = try merged.news()
      guard !news.isEmpty else { return news }
      try merged.build(now: now)
      do {
        _ = try VerifiedCopy.read(
          file, supportedVersion: options.migrations.last?.version ?? 0)
      } catch let error as VerifiedCopy.NotWhole {
        throw StoreError.notMerged(reason: error.reason)
      }
      try FileSystem.synchronize(file)
      let target = try FileSystem.resolved(path.file)
      try FileSystem.rename(file, to: target)
      // It is merged now, whatever the disk says: after a power cut it is this or what was there.
      try? FileSystem.synchronize(parentDirectory(of: target))
      return news
    }
  }

  /// Lends `body` the two, put in order, in a new file beside the journal. Nobody can write into the
  /// journal meanwhile; who waits finds another file in its place then, and writes nothing.
  private func merging<Result>(
    _ other: OtherCopy, _ options: OpeningOptions,
    _ body: (_ merged: MergedJournal, _ file: String) throws -> Result
  ) throws -> Result {
    try JournalDatabase.explained(path) {
      let place = JournalPath(file: try FileSystem.resolved(path.file), ownsFolder: false)
      let new = UnfinishedJournal.file(OpeningOptions.randomID(), for: place)
      defer { UnfinishedJournal.remove(new) }
      try FileSystem.makeFile(new)
      try JournalCreation.build(
        at: new, migrations: options.migrations, identity: OpeningOptions.randomID().text,
        now: Instant(seconds: 0))
      try beginWriting()
      defer { try? connection.execute("ROLLBACK") }
      try requireKnownVersion()
      let scratch = try other.order(beside: place, for: try state())
      return try body(
        try MergedJournal(at: new, scratch: scratch.file, place.file, other.file), new)
    }
  }

  /// What is another after every write.
  private func state() throws -> MergeScratch.State {
    MergeScratch.State(
      file: number,
      // "If the values returned by two invocations of PRAGMA data_version on the same connection
      // are different, then changes were committed to the database by some other connection."
      others: try connection.first("PRAGMA data_version") { try $0.integer(0) },
      seal: try connection.first("SELECT value FROM meta WHERE key = ?", [.text(Meta.seal)]) {
        try $0.blob(0)
      })
  }
}

/// The file in which the order of two copies is worked out. It is gone when this is.
final class MergeScratch {
  /// Of the journal for which it was worked out.
  struct State: Equatable {
    let file: FileSystem.Number
    let others: Int64?
    let seal: [UInt8]?
  }

  let file: String
  let state: State

  init(beside place: JournalPath, for state: State) throws {
    self.state = state
    file = UnfinishedJournal.file(OpeningOptions.randomID(), for: place)
    try FileSystem.makeFile(file)
  }

  deinit { UnfinishedJournal.remove(file) }
}
