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
      let scratch = UnfinishedJournal.file(OpeningOptions.randomID(), for: place)
      defer { for file in [new, scratch] { UnfinishedJournal.remove(file) } }
      try FileSystem.makeFile(scratch)
      try FileSystem.makeFile(new)
      try JournalCreation.build(
        at: new, migrations: options.migrations, identity: OpeningOptions.randomID().text,
        now: Instant(seconds: 0))
      try connection.execute("BEGIN IMMEDIATE")
      defer { try? connection.execute("ROLLBACK") }
      try requireKnownVersion()
      return try body(
        try MergedJournal(at: new, scratch: scratch, place.file, other.file), new)
    }
  }
}
