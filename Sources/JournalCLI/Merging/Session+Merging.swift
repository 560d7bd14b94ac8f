internal import JournalExchange
internal import JournalStore

extension Session {
  /// Another copy, read and ready to be merged in.
  func otherCopy(of file: GivenFile, for path: JournalPath) throws -> OtherCopy {
    guard JournalReader.isJournal(try file.head(64)) else {
      return try OtherCopy.of(file.path, for: path, options: opening)
    }
    return try OtherCopy.told(beside: path, options: opening) { copy in
      var reader = JournalReader(pieces: try file.pieces())
      try copy.finish(
        try reader.read(to: JournalReader.Taker(write: copy.add, revision: copy.add)))
    }
  }

  func news(in other: OtherCopy, for database: JournalDatabase) throws -> MergeNews {
    try database.news(in: other, options: opening)
  }

  /// Merges another copy in, and opens what came of it.
  func merge(_ other: OtherCopy, into database: JournalDatabase) throws -> MergeNews {
    let news = try database.merge(other, now: environment.now, options: opening)
    if !news.isEmpty { opened = nil }
    return news
  }
}
