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
