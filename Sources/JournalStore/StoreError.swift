package import Age
package import JournalModel

/// Why the journal could not be opened, read or written. Each sentence ends in what to do.
package enum StoreError: Error, Equatable {
  // Finding the file
  case emptyPath
  case notAFile(String)
  case noHome
  case noJournal(path: String)
  case noFolder(path: String)
  case danglingLink(path: String)

  // Opening the file
  case cannotCreate(path: String, reason: String)
  case notPermitted(path: String, reason: String)
  case otherOwner(path: String)
  case empty(path: String)
  case notADatabase(path: String)
  case foreign(path: String)
  case newer(path: String, version: Int, supported: Int)
  case damaged(path: String, reason: String)

  // Using it
  case busy
  case full
  case inputOutput(reason: String)
  /// The database's own rules do not take it.
  case refused(reason: String)
  /// A correction of what is no longer the latest revision.
  case changedMeanwhile(EntryID)
  case readOnly(path: String)
  /// The commit failed and the file could not be asked: the one case that is neither.
  case unclear(EntryID?)
  case malformed(what: String)
  case migrationFailed(version: Int, reason: String)
  /// Another command put another file in the journal's place while it was open.
  case replaced

  // Backups
  /// The disk or the folder did not allow it.
  case noBackup(reason: String)
  /// The copy was not whole, as the journal itself is not then.
  case notBackedUp(reason: String)
  /// Nothing is written over.
  case isThere(path: String)
  /// A file of the person's that could not be made.
  case notWritten(path: String, reason: String)
  /// A backup that cannot take the journal's place.
  case notWhole(path: String, reason: String)
  case isJournalItself(path: String)
  /// An entry that others name cannot be erased without them.
  case isNamed(EntryID, by: [EntryID])

  /// An encrypted file that did not open.
  case notOpened(path: String, AgeError)

  // Copies
  /// What another copy tells is not what a journal holds.
  case notTaken(reason: String)
  /// Two copies could not be put together.
  case notMerged(reason: String)

  // Rescue
  case isWhole(path: String)
  case nothingToRescue(path: String)
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .emptyPath:
      "the path of the journal is empty; give --db a file name"
    case .notAFile(let path):
      "\"\(path)\" would keep nothing; give --db the name of a file"
    case .noHome:
      "neither HOME nor an absolute XDG_DATA_HOME is set; name the file with --db"
    case .noJournal(let path):
      "there is no journal at \(path) yet; the first entry makes it"
    case .noFolder(let path):
      "there is no folder \(path); make it first, or name another file with --db"
    case .danglingLink(let path):
      "\(path) is a link to a file that is not there; connect the disk that it is on, or name another file with --db"
    case .cannotCreate(let path, let reason):
      "the journal cannot be made at \(path): \(reason); nothing was saved; try --db with another place"
    case .notPermitted(let path, let reason):
      "\(path) cannot be used: \(reason); nothing was saved; check who owns it and its permissions"
    case .otherOwner(let path):
      "\(path) belongs to another user; nothing was read or saved; use your own with --db"
    case .empty(let path):
      "\(path) is an empty file, not a journal; it was left as it is: journal restore last puts a backup back; or move it away to begin anew"
    case .notADatabase(let path):
      "\(path) is not a journal, or its first bytes are damaged; it was left as it is: journal restore last puts a backup back, or name another file with --db"
    case .foreign(let path):
      "\(path) is another program's database; it was left as it is: name another file with --db"
    case .newer(let path, let version, let supported):
      "\(path) was written by a newer journal (format \(version), this one knows \(supported)); it was left as it is: install the newer version"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)); nothing was saved; keep a copy of it: journal restore last puts a backup back, journal rescue -o FILE saves what can be read"
    case .busy:
      "another journal command is still writing; nothing was saved; try again"
    case .full:
      "the disk is full; nothing was saved: make room and try again"
    case .inputOutput(let reason):
      "the disk could not be read or written (\(reason)); nothing was saved: try again"
    case .refused(let reason):
      "the journal does not take this (\(reason)); nothing was saved: say it another way"
    case .changedMeanwhile(let id):
      "entry \(id.text) was changed by another command meanwhile; nothing was saved: look at it and try again"
    case .readOnly(let path):
      "\(path) can only be read; nothing was saved; check its permissions and whether the disk is read-only"
    case .unclear(let id):
      "the disk gave an error while saving and does not answer; whether \(id.map { "entry \($0.text)" } ?? "it") was saved is not known: look with journal list before trying again"
    case .malformed(let what):
      "the journal holds something that cannot be read (\(what)); journal check tells which entry, journal rescue -o FILE saves the rest"
    case .migrationFailed(let version, let reason):
      "the journal could not be brought to format \(version): \(reason); every entry is still in it: try again"
    case .replaced:
      "another command put another file in the journal's place; nothing was saved: try again"
    case .noBackup(let reason):
      "no backup was made: \(reason); the journal is as it was: make room, or see who may write into its folder"
    case .notBackedUp(let reason):
      "no backup was made, for the journal is not whole (\(reason)); earlier backups were left as they are: journal check tells more"
    case .isThere(let path):
      "\(path) is there already and was left as it is: name another file"
    case .notWritten(let path, let reason):
      "\(path) could not be written (\(reason)); nothing was left there: make room, or name another place"
    case .notWhole(let path, let reason):
      "\(path) is not whole (\(reason)); nothing was replaced: choose another backup, journal backup --list shows them"
    case .isJournalItself(let path):
      "\(path) is the journal itself; nothing was replaced: name a backup of it"
    case .isNamed(let id, let others):
      "\(id.text) is named by other entries (\(others.prefix(5).map(\.text).joined(separator: ", "))); nothing was erased: erase those with it, or first"
    case .notOpened(let path, let error):
      "\(path) was not opened and nothing was changed: \(error)"
    case .notTaken(let reason):
      "the file is not a whole journal (\(reason)); nothing was stored: export it again"
    case .notMerged(let reason):
      "nothing was merged, for what came out is not whole (\(reason)); both are as they were: journal check tells whether this one is"
    case .isWhole(let path):
      "\(path) is whole and needs no rescue; nothing was written: journal backup -o copies it"
    case .nothingToRescue(let path):
      "nothing can be read in \(path); nothing was written: journal restore last puts the latest backup in its place"
    }
  }
}
