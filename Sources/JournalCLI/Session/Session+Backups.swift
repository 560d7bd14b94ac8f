internal import JournalModel
internal import JournalStore

extension Session {
  /// Where a file lies that the person named.
  ///
  /// - Throws: exit 64 for no name, or a relative one in a folder that is gone.
  func absolute(_ named: String) throws -> String {
    try JournalPath.resolve(
      option: named, variables: [:], workingDirectory: environment.workingDirectory
    ).file
  }

  /// The file of a backup: a path, a name in the folder of backups, or the last whole one.
  ///
  /// - Throws: exit 66 when there is none.
  func backup(named name: String, for path: JournalPath) throws -> String {
    let folder = BackupFolder(of: path)
    guard name.lowercased() != "last" else {
      if let newest = newestWholeBackup(for: path) { return newest }
      throw CommandError(
        .noInput,
        "there is no whole backup in \(shown(folder.path)); nothing was replaced; name the file of one"
      )
    }
    let file = try absolute(name)
    if JournalDatabase.exists(file) { return file }
    let among = folder.file(name)
    guard !name.contains("/"), JournalDatabase.exists(among) else {
      throw CommandError(
        .noInput,
        "there is no file \(shown(file)); nothing was replaced; journal backup --list shows the backups"
      )
    }
    return among
  }

  /// The backup that was made last and can be read to its last row; `nil` when there is none. That it
  /// is not the one with the latest name is said.
  func newestWholeBackup(for path: JournalPath) -> String? {
    let folder = BackupFolder(of: path)
    guard let latest = folder.latest(now: environment.now) else { return nil }
    if let other = latest.notByName {
      warn(
        "Taken as the last backup: \(shown(latest.file.name)). \(shown(other.name)) has a later name, but the clock was wrong when one of the two was made."
      )
    }
    return folder.file(latest.file.name)
  }

  /// A backup before something that changes much. Nothing is stored when there can be none.
  ///
  /// - Throws: ``StoreError/noBackup(reason:)``, ``StoreError/notBackedUp(reason:)``.
  func backUpBeforeChange(_ database: JournalDatabase) throws {
    guard try database.contents().writes > 0 else { return }
    _ = try database.backUp(.beforeChange, now: environment.now)
  }

  /// Once a day, after the first write is acknowledged. That there could be none is a notice, at
  /// most once in 12 hours: what was written is saved.
  func backUpDaily() {
    guard environment.makesDailyBackup, hasWritten, let database = opened else { return }
    let now = environment.now
    let folder = BackupFolder(of: database.path)
    guard !folder.hasBackup(of: environment.today, offset: environment.zone.offset(at: now)) else {
      return
    }
    if let last = try? database.lastSaid(Session.noBackup), now - last < 12 * 3600 { return }
    do {
      guard case .made(let receipt) = try database.backUp(.daily, now: now) else { return }
      guard receipt.beyondCap > 0 else { return }
      say(
        "Today's backup is made; \(counted(receipt.beyondCap, "older one")) made room for it (at most \(sizeText(BackupRotation.cap)) are kept)."
      )
    } catch {
      say("Saved, but \(CommandError(error).message)")
      try? database.keepSaid([Session.noBackup], at: now)
    }
  }

  private static let noBackup = "backup"
}
