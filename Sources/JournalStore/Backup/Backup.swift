package import JournalModel
internal import SQLite

/// What came of making a backup.
package enum BackupOutcome: Equatable, Sendable {
  case made(BackupReceipt)
  /// The newest one has everything already.
  case unchanged(BackupFile)
  /// Another command is making one.
  case underWay
}

package struct BackupReceipt: Equatable, Sendable {
  package let file: BackupFile
  package let contents: JournalContents
  /// Older ones that made room for it by their age.
  package let superseded: Int
  /// Older ones that would not have fitted under the cap.
  package let beyondCap: Int
}

/// When a backup is made.
package enum BackupOccasion: Sendable {
  case asked
  /// Before something that changes much; not when the newest one has everything already.
  case beforeChange
  /// Once a day, never while another command waits for it.
  case daily
}

extension JournalDatabase {
  /// Copies the journal into its folder of backups, reads the copy back, and removes what the
  /// rotation no longer keeps. Nothing is removed unless the copy is whole.
  ///
  /// - Throws: ``StoreError/noBackup(reason:)``, ``StoreError/notBackedUp(reason:)``.
  package func backUp(
    _ occasion: BackupOccasion, now: Instant, encryption: BackupEncryption? = nil
  ) throws -> BackupOutcome {
    let folder = BackupFolder(of: path)
    return try JournalDatabase.backingUp {
      try folder.make()
      let waits = if case .daily = occasion { false } else { true }
      let outcome = try FolderLock.hold(folder.path, waits: waits) { () -> BackupOutcome in
        folder.removeUnfinished()
        if case .beforeChange = occasion, let newest = try newestWithEverything(folder) {
          return .unchanged(newest)
        }
        return .made(try copy(into: folder, now: now, encryption))
      }
      return outcome ?? .underWay
    }
  }

  private func copy(
    into folder: BackupFolder, now: Instant, _ encryption: BackupEncryption?
  ) throws -> BackupReceipt {
    let (plain, locked) = (folder.temporary(), folder.temporary())
    defer { for file in [plain, locked] { try? FileSystem.remove(file) } }
    let contents = try VerifiedCopy.make(of: connection, at: plain)
    if let encryption { try EncryptedCopy.make(of: plain, at: locked, encryption) }
    let file = try folder.place(
      encryption == nil ? plain : locked, as: .backup, at: now, isEncrypted: encryption != nil)
    do throws(FileError) {
      try FileSystem.synchronize(folder.path)
    } catch {
      // Said not to be made, it is not listed.
      try? FileSystem.remove(folder.file(file.name))
      throw error
    }
    let removed = folder.prune(keeping: file)
    return BackupReceipt(
      file: file, contents: contents, superseded: removed.superseded, beyondCap: removed.beyondCap)
  }

  /// The newest backup, when nothing was written since it was made and it is whole.
  private func newestWithEverything(_ folder: BackupFolder) throws -> BackupFile? {
    guard let newest = folder.files.first(where: { $0.kind == .backup && !$0.isEncrypted }),
      let contents = try? VerifiedCopy.read(
        folder.file(newest.name), supportedVersion: Migrator.version(of: connection)),
      try contents.hasSameWrites(as: JournalContents(connection))
    else { return nil }
    return newest
  }

  /// Says what a failed call means for a backup.
  static func backingUp<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as FileError {
      throw StoreError.noBackup(reason: error.reason)
    } catch let error as SQLiteError where error.kind != .busy {
      throw StoreError.noBackup(reason: error.message)
    } catch is SQLiteError {
      throw StoreError.busy
    } catch let error as VerifiedCopy.NotWhole {
      throw StoreError.notBackedUp(reason: error.reason)
    }
  }
}

extension BackupFolder {
  /// Removes what the rotation no longer keeps; those that are encrypted have one of their own, so
  /// that a passphrase that is lost takes no other backup with it.
  ///
  /// - Parameter newest: just made, and whole.
  func prune(keeping newest: BackupFile) -> (superseded: Int, beyondCap: Int) {
    let files = files.filter { $0.kind == .backup && $0.isEncrypted == newest.isEncrypted }
    let items = files.compactMap { file in
      file.madeAt.map { (file, BackupRotation.Item(madeAt: $0, bytes: size(of: file))) }
    }
    guard let verified = items.first(where: { $0.0 == newest })?.1 else { return (0, 0) }
    let removed = BackupRotation.removed(items.map(\.1), verified: verified)
    func remove(_ gone: [BackupRotation.Item]) -> Int {
      items.count { file, item in
        gone.contains(item) && (try? FileSystem.remove(self.file(file.name))) != nil
      }
    }
    return (remove(removed.superseded), remove(removed.beyondCap))
  }

  /// Whether one was made on this day, as the clock at `offset` seconds east of UTC has it.
  package func hasBackup(of day: CivilDay, offset: Int) -> Bool {
    files.contains { $0.kind == .backup && $0.madeAt?.local(offset: offset).day == day }
  }
}
