internal import JournalMigrations
package import JournalModel
internal import SQLite

/// A copy of a backup, read to its last row and brought to this program's format, that lies beside
/// the journal and can take its place. It is gone when this is, unless it has.
package final class PreparedRestore {
  package let contents: JournalContents
  private let path: JournalPath
  /// The journal's file itself, where its name is a link.
  private let target: String
  let temporary: String
  private let options: OpeningOptions

  private init(
    contents: JournalContents, path: JournalPath, target: String, temporary: String,
    options: OpeningOptions
  ) {
    self.contents = contents
    self.path = path
    self.target = target
    self.temporary = temporary
    self.options = options
  }

  deinit { UnfinishedJournal.remove(temporary) }

  /// Reads a backup; neither it nor the journal is changed.
  ///
  /// - Parameter passphrase: of a file that is encrypted.
  /// - Throws: ``StoreError/notWhole(path:reason:)``, ``StoreError/notOpened(path:_:)`` and the
  ///   refusals of ``FileIdentity``.
  package static func of(
    _ file: String, for path: JournalPath, passphrase: [UInt8]? = nil, options: OpeningOptions
  ) throws -> PreparedRestore {
    try JournalDatabase.explained(JournalPath(file: file, ownsFolder: false)) {
      let supported = options.migrations.last?.version ?? 0
      if passphrase == nil { try FileIdentity.check(file, supportedVersion: supported) }
      let number = try FileSystem.status(file).number
      guard (try? FileSystem.status(path.file).number) != number else {
        throw StoreError.isJournalItself(path: file)
      }
      if path.ownsFolder { try JournalCreation.makeFolders(path.folder) }
      let target = (try? FileSystem.resolved(path.file)) ?? path.file
      let (temporary, plain) = (unfinished(target), unfinished(target))
      defer { UnfinishedJournal.remove(plain) }
      do {
        if let passphrase {
          try EncryptedCopy.open(file, to: plain, passphrase: passphrase)
          try FileIdentity.check(plain, supportedVersion: supported)
        }
        let source = try Connection(path: passphrase == nil ? file : plain, busy: options.busy)
        try Pragmas.apply(to: source)
        let contents = try VerifiedCopy.make(of: source, at: temporary)
        let copy = try Connection(path: temporary)
        try Pragmas.apply(to: copy)
        try Migrator(migrations: options.migrations).migrate(copy)
        return PreparedRestore(
          contents: contents, path: path, target: target, temporary: temporary, options: options)
      } catch {
        UnfinishedJournal.remove(temporary)
        throw PreparedRestore.explained(error, file)
      }
    }
  }

  /// What a copy that could not be made says of the backup.
  private static func explained(_ error: any Error, _ file: String) -> any Error {
    switch error {
    case let error as VerifiedCopy.NotWhole:
      StoreError.notWhole(path: file, reason: error.reason)
    case let error as SQLiteError where [.damaged, .wrongType, .other].contains(error.kind):
      StoreError.notWhole(path: file, reason: error.message)
    default: error
    }
  }

  private static func unfinished(_ target: String) -> String {
    UnfinishedJournal.file(
      OpeningOptions.randomID(), for: JournalPath(file: target, ownsFolder: false))
  }

  /// How many entries that stand in the journal are not in the backup; `nil` where the journal
  /// cannot be read.
  package var onlyInJournal: Int? {
    guard isJournal, let connection = try? Connection(path: temporary),
      (try? connection.run("ATTACH DATABASE ? AS journal", [.text(target)])) != nil
    else { return nil }
    return try? connection.first(
      """
      SELECT count(*) FROM journal.entry AS e
      JOIN journal.revision AS r ON r.entry_id = e.id AND r.live = 1
      WHERE NOT EXISTS (SELECT 1 FROM main.entry AS b WHERE b.uid = e.uid)
      """
    ) { Int(try $0.integer(0)) }
  }

  /// Whether SQLite may open what is in the journal's place: beside a file that is none it would
  /// remove what it takes for a rollback journal.
  private var isJournal: Bool {
    let supported = options.migrations.last?.version ?? 0
    do {
      try FileIdentity.check(target, supportedVersion: supported)
      return true
    } catch {
      if case .newer = error { return true }
      return false
    }
  }

  /// Puts the copy into the journal's place and keeps what was there.
  ///
  /// - Returns: where what was there is now; `nil` when nothing was.
  /// - Throws: ``StoreError/busy`` while another command writes; everything is as it was then.
  package func place(now: Instant) throws -> String? {
    try JournalDatabase.explained(path) {
      guard JournalDatabase.exists(target) else {
        guard try FileSystem.linkIntoPlace(temporary, target) else { throw StoreError.replaced }
        try? FileSystem.synchronize(parentDirectory(of: target))
        return nil
      }
      // Who waits for this lock finds another file in the journal's place, and writes nothing.
      let lock = try ExclusiveLock(on: isJournal ? target : nil, busy: options.busy)
      let kept = try keep(at: now)
      do throws(FileError) {
        if !lock.isHeld, JournalDatabase.exists(target + "-journal") {
          // It would be played back into the copy.
          try FileSystem.rename(target + "-journal", to: kept + "-journal")
        }
        try FileSystem.rename(temporary, to: target)
      } catch {
        takeBack(kept)
        throw error
      }
      // It is replaced now, whatever the disk says: after a power cut it is this or what was there.
      try? FileSystem.synchronize(parentDirectory(of: target))
      return kept
    }
  }

  /// Leaves what was there in its place alone. On a disk without hard links it has no other name.
  private func takeBack(_ kept: String) {
    if JournalDatabase.exists(target) {
      try? FileSystem.remove(kept)
    } else {
      try? FileSystem.rename(kept, to: target)
    }
    if JournalDatabase.exists(kept + "-journal") {
      try? FileSystem.rename(kept + "-journal", to: target + "-journal")
    }
  }

  /// Gives the journal's file a second name among the backups, beside the file where the folder of
  /// backups is on another disk.
  private func keep(at now: Instant) throws -> String {
    let beside = BackupFolder(of: path)
    do {
      return try keep(in: beside, at: now)
    } catch let error as FileError where error.isOtherDisk {
      return try keep(in: BackupFolder(of: JournalPath(file: target, ownsFolder: false)), at: now)
    }
  }

  private func keep(in folder: BackupFolder, at now: Instant) throws -> String {
    try folder.make()
    let kept = folder.file(try folder.place(target, as: .replaced, at: now).name)
    try? FileSystem.synchronize(folder.path)
    return kept
  }
}

/// Keeps other commands from writing; of a file that is no database nobody can write into, there is
/// none.
private struct ExclusiveLock: ~Copyable {
  private let connection: Connection?
  let isHeld: Bool

  /// - Parameter file: `nil` for one that is not to be opened.
  init(on file: String?, busy: BusyPolicy) throws(SQLiteError) {
    guard let file else {
      connection = nil
      isHeld = false
      return
    }
    do throws(SQLiteError) {
      let opened = try Connection(path: file, busy: busy)
      try opened.execute("BEGIN EXCLUSIVE")
      connection = consume opened
      isHeld = true
    } catch {
      guard ![.busy, .full, .inputOutput].contains(error.kind) else { throw error }
      connection = nil
      isHeld = false
    }
  }
}
