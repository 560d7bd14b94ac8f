internal import JournalMigrations
package import JournalModel
internal import SQLite

/// An open journal. Reads and writes live in extensions, one concern a file.
package final class JournalDatabase {
  package let path: JournalPath
  /// What opening did that the person should know.
  package private(set) var notices: [OpeningNotice] = []
  let connection: Connection
  /// The format for which this one writes; another command may change the file's meanwhile.
  private let version: Int
  /// Which file it is, whatever name that has by now.
  let number: FileSystem.Number
  let makeID: () -> EntryID
  /// The first write that was made through this.
  private(set) var firstOwnChange: Int64?
  private(set) lazy var identities = Identities(
    row: { [unowned self] id in
      try first("SELECT id FROM entry WHERE uid = ?", [.text(id.text)]) {
        try $0.integer(0)
      }
    },
    id: { [unowned self] row in
      let id = try first("SELECT uid FROM entry WHERE id = ?", [.integer(row)]) {
        try $0.entryID(0)
      }
      guard let id else { throw StoreError.malformed(what: "uid in entry") }
      return id
    })

  let remembered = Remembered()
  /// Whether what is read is of one state of the file, see ``hold()``.
  var isHeld = false
  /// Whether that is so to the end of ``read(_:)``.
  var isReading = false

  private init(
    path: JournalPath, connection: consuming Connection, version: Int, number: FileSystem.Number,
    makeID: @escaping () -> EntryID
  ) {
    self.number = number
    self.path = path
    self.connection = connection
    self.version = version
    self.makeID = makeID
  }

  /// Opens a journal that is there.
  ///
  /// - Throws: ``StoreError/noJournal(path:)``, ``StoreError/danglingLink(path:)`` and the refusals
  ///   of ``FileIdentity``.
  package static func open(_ path: JournalPath, options: OpeningOptions) throws -> JournalDatabase {
    try explained(path) {
      guard exists(path.file) else {
        throw FileSystem.isLink(path.file)
          ? StoreError.danglingLink(path: path.file) : .noJournal(path: path.file)
      }
      let supported = options.migrations.last?.version ?? 0
      try FileIdentity.check(path.file, supportedVersion: supported)
      let mended = try FilePrivacy.mend(path)
      let number = try FileSystem.status(path.file).number
      let connection = try Connection(path: path.file, busy: options.busy)
      guard try FileSystem.status(path.file).number == number else { throw StoreError.replaced }
      try Pragmas.apply(to: connection)
      let version = try Migrator.version(of: connection)
      if version < supported {
        try MigrationBackup.make(of: connection, at: path, version: version)
        try Migrator(migrations: options.migrations).migrate(connection)
      }
      let database = JournalDatabase(
        path: path, connection: connection, version: supported, number: number,
        makeID: options.makeID)
      database.notices = mended
      return database
    }
  }

  /// Opens a journal to look at and leaves the file exactly as it is: `nil` where it is of another
  /// format, and would first have to be brought to this one.
  ///
  /// - Parameter patience: how long to wait for another command, in milliseconds.
  package static func peek(
    _ path: JournalPath, options: OpeningOptions, patience: Int
  ) throws -> JournalDatabase? {
    var options = options
    options.busyLimit = patience
    return try explained(path) {
      guard exists(path.file) else { return nil }
      let supported = options.migrations.last?.version ?? 0
      try FileIdentity.check(path.file, supportedVersion: supported)
      let number = try FileSystem.status(path.file).number
      let connection = try Connection(path: path.file, busy: options.busy)
      try Pragmas.apply(to: connection)
      guard try Migrator.version(of: connection) == supported else { return nil }
      return JournalDatabase(
        path: path, connection: connection, version: supported, number: number,
        makeID: options.makeID)
    }
  }

  /// Opens the journal, or makes it first when there is no file.
  package static func openOrCreate(
    _ path: JournalPath, options: OpeningOptions, now: Instant
  ) throws -> JournalDatabase {
    let isNew =
      try !exists(path.file)
      && JournalCreation.create(at: path, migrations: options.migrations, now: now)
    let database = try open(path, options: options)
    if isNew { database.notices.insert(.created(path: path.file), at: 0) }
    return database
  }

  package static func exists(_ path: String) -> Bool {
    do {
      _ = try FileSystem.status(path)
      return true
    } catch {
      return !error.isMissing
    }
  }

  /// Refuses to write into a file that another command brought to a newer format while it was
  /// open, or took out of its place; for use within the transaction that writes.
  func requireKnownVersion() throws {
    guard try FileSystem.status(path.file).number == number else { throw StoreError.replaced }
    let found = try Migrator.version(of: connection)
    guard found == version else {
      throw StoreError.newer(path: path.file, version: found, supported: version)
    }
  }

  func began(change: Int64) { firstOwnChange = firstOwnChange ?? change }

  /// Says what a failed call means for this file.
  static func explained<Result>(_ path: JournalPath, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw StoreError(error, path: path.file)
    } catch let error as FileError {
      throw StoreError.notPermitted(path: path.file, reason: error.reason)
    }
  }
}

/// What opening a journal needs to know of the world.
package struct OpeningOptions {
  package var makeID: () -> EntryID
  /// Told once when another command keeps this one waiting.
  package var onWait: () -> Void
  /// Milliseconds to wait for another command.
  var busyLimit = 10_000
  var migrations: [Migration]

  package init(
    makeID: @escaping () -> EntryID = OpeningOptions.randomID,
    onWait: @escaping () -> Void
  ) {
    self.makeID = makeID
    self.onWait = onWait
    migrations = MigrationCatalogue.all
  }

  var busy: BusyPolicy { BusyPolicy(limit: busyLimit, notify: onWait) }

  package static func randomID() -> EntryID {
    var generator = SystemRandomNumberGenerator()
    return EntryID(using: &generator)
  }
}

package enum OpeningNotice: Equatable, Sendable {
  /// The journal was made by this command.
  case created(path: String)
  /// Others could have read it.
  case madePrivate(path: String)
}

extension StoreError {
  init(_ error: SQLiteError, path: String) {
    self =
      switch error.kind {
      case .busy: .busy
      case .full: .full
      case .inputOutput: .inputOutput(reason: error.message)
      case .readOnly: .readOnly(path: path)
      case .damaged: .damaged(path: path, reason: error.message)
      case .notADatabase: .notADatabase(path: path)
      case .cannotOpen, .notPermitted: .notPermitted(path: path, reason: error.message)
      case .constraint: .refused(reason: error.message)
      case .wrongType, .other: .malformed(what: error.message)
      }
  }
}
