internal import JournalModel
internal import JournalStore

extension Session {
  /// The symptoms that the journal knows, with the person's own words for them.
  func terms() throws -> TermTable {
    try journal()?.terms() ?? TermTable.shipped()
  }
}

extension JournalDatabase {
  /// The symptoms that the program knows, with the person's own words for them.
  func terms() throws -> TermTable {
    try TermTable.shipped().adding(settings().ownPhrases)
  }
}
