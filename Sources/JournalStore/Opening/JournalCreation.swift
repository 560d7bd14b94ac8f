internal import JournalMigrations
internal import JournalModel
internal import SQLite

/// Makes the first journal, whole or not at all: built under a temporary name beside its place,
/// committed, synced, then linked in without overwriting anything.
enum JournalCreation {
  /// Leaves a journal at `path`; `false` when it is that of a process that was quicker.
  static func create(
    at path: JournalPath, migrations: [Migration], now: Instant
  ) throws -> Bool {
    guard !FileSystem.isLink(path.file) else { throw StoreError.danglingLink(path: path.file) }
    var isPlaced = false
    do {
      if path.ownsFolder { try makeFolders(path.folder) }
      guard (try? FileSystem.status(path.folder))?.isDirectory == true else {
        throw StoreError.noFolder(path: path.folder)
      }
      let identity = OpeningOptions.randomID()
      let temporary = UnfinishedJournal.file(identity, for: path)
      defer { UnfinishedJournal.remove(temporary) }
      try FileSystem.makeFile(temporary)
      try build(at: temporary, migrations: migrations, identity: identity.text, now: now)
      try FileSystem.synchronize(temporary)
      isPlaced = try FileSystem.linkIntoPlace(temporary, path.file)
      if isPlaced {
        try FileSystem.synchronize(path.folder)
        UnfinishedJournal.removeAll(for: path)
      }
      return isPlaced
    } catch  where !isPlaced && JournalDatabase.exists(path.file) {
      // The quicker process has removed this one's file.
      return false
    } catch let error as FileError {
      throw error.isFull
        ? StoreError.full
        : .cannotCreate(path: path.file, reason: error.reason)
    } catch let error as SQLiteError {
      throw error.kind == .full
        ? StoreError.full
        : .cannotCreate(path: path.file, reason: error.message)
    }
  }

  /// An empty journal in a file that is empty.
  static func build(
    at temporary: String, migrations: [Migration], identity: String, now: Instant
  ) throws {
    let connection = try Connection(path: temporary)
    try Pragmas.apply(to: connection)
    try connection.execute("PRAGMA application_id = \(FileIdentity.applicationID)")
    try Migrator(migrations: migrations).migrate(connection)
    try Meta.initialize(connection, identity: identity, now: now)
  }

  /// Every folder that is missing, readable by nobody else, each synced into its parent.
  static func makeFolders(_ folder: String) throws(FileError) {
    guard folder != "/" else { return }
    if (try? FileSystem.status(folder))?.isDirectory == true { return }
    let parent = parentDirectory(of: folder)
    try makeFolders(parent)
    if try FileSystem.makeDirectory(folder) { try FileSystem.synchronize(parent) }
  }
}
