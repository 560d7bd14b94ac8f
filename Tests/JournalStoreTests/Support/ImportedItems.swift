import JournalStore

extension ImportedEntries {
  /// Items that are in memory.
  init(items: [Item]) {
    self.init(trackers: []) { try items.forEach($0) }
  }
}
