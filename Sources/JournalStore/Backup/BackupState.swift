internal import JournalMigrations
internal import JournalModel
internal import SQLite

/// What can be told of a file among the backups.
package enum BackupState: Equatable, Sendable {
  case readable(JournalContents)
  /// What is in it is known with its passphrase only.
  case encrypted
  case damaged(reason: String)
}

extension BackupState {
  /// What a journal or a copy of one holds.
  ///
  /// - Parameter toTheLastRow: whether every row is compared with its seal; otherwise the counts
  ///   are read.
  package static func of(_ path: String, toTheLastRow: Bool) -> BackupState {
    let supported = MigrationCatalogue.all.last?.version ?? 0
    do {
      if toTheLastRow {
        return .readable(try VerifiedCopy.read(path, supportedVersion: supported))
      }
      try FileIdentity.check(path, supportedVersion: supported)
      let connection = try Connection(path: path)
      try Pragmas.apply(to: connection)
      return .readable(try JournalContents(connection))
    } catch let error as VerifiedCopy.NotWhole {
      return .damaged(reason: error.reason)
    } catch let error as SQLiteError {
      return .damaged(reason: error.message)
    } catch {
      return .damaged(reason: "\(error)")
    }
  }
}

extension BackupFolder {
  package func state(of file: BackupFile, toTheLastRow: Bool) -> BackupState {
    file.isEncrypted
      ? .encrypted : BackupState.of(self.file(file.name), toTheLastRow: toTheLastRow)
  }

  /// Those of this journal: the copies made before a change of the format do not say by their names
  /// whose they are.
  ///
  /// - Parameter identity: of the journal; `nil` where it cannot be asked.
  package func files(of identity: String?) -> [BackupFile] {
    files.filter { file in
      guard file.kind == .beforeMigration, let identity,
        case .readable(let contents) = state(of: file, toTheLastRow: false)
      else { return true }
      return contents.identity == identity
    }
  }
}
