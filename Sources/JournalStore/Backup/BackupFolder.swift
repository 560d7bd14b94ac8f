internal import JournalModel

/// `backups/` beside a journal. Journals of several people in one folder share it; the names of
/// their files begin with the names of theirs.
package struct BackupFolder: Sendable {
  package let path: String
  /// The name of the journal's file, without its `.db`.
  let stem: String

  package init(of journal: JournalPath) {
    path = journal.folder + "/backups"
    let name = String(journal.file.split(separator: "/").last ?? "journal.db")
    stem = name.hasSuffix(".db") && name.count > 3 ? String(name.dropLast(3)) : name
  }

  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The journal's own, newest first; those without a moment last.
  package var files: [BackupFile] {
    let names = (try? FileSystem.names(in: path, prefix: "")) ?? []
    return names.compactMap { BackupFile(name: $0, stem: stem) }.sorted {
      guard let first = $0.madeAt, let second = $1.madeAt, first != second else {
        return ($0.madeAt != nil ? 0 : 1, $1.name) < ($1.madeAt != nil ? 0 : 1, $0.name)
      }
      return first > second
    }
  }

  /// In bytes; 0 for one that is gone.
  package func size(of file: BackupFile) -> Int64 {
    (try? FileSystem.status(self.file(file.name)).size) ?? 0
  }

  func make() throws(FileError) {
    if try FileSystem.makeDirectory(path) {
      try FileSystem.synchronize(parentDirectory(of: path))
    }
  }

  /// A name for what is not yet whole; never listed.
  func temporary() -> String { "\(path)/\(prefix)\(OpeningOptions.randomID().text).new" }

  private var prefix: String { ".\(stem)-" }

  /// Removes what killed commands left. Only while the folder is locked: another's copy may be on
  /// its way.
  func removeUnfinished() {
    for name in (try? FileSystem.names(in: path, prefix: prefix)) ?? [] {
      let rest = name.dropFirst(prefix.count)
      guard EntryID(String(rest.prefix(EntryID.length))) != nil,
        [".new", ".new-journal"].contains(rest.dropFirst(EntryID.length))
      else { continue }
      try? FileSystem.remove(file(name))
    }
  }

  /// Gives a finished file its name: of this second, or the next that is free. The name is on the
  /// disk once the folder is synced.
  func place(
    _ temporary: String, as kind: BackupFile.Kind, at moment: Instant, isEncrypted: Bool = false
  ) throws -> BackupFile {
    var moment = moment
    while true {
      let file = BackupFile(stem: stem, kind: kind, madeAt: moment, isEncrypted: isEncrypted)
      if try FileSystem.linkIntoPlace(temporary, self.file(file.name)) { return file }
      moment = moment.advanced(bySeconds: 1)
    }
  }
}
