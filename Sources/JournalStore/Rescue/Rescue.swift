package import JournalModel
internal import SQLite

/// What was brought into a new journal from a damaged one and a backup.
package struct RescueReceipt: Equatable, Sendable {
  package let contents: JournalContents
  /// Entries of which the damaged file had something that the backup has not.
  package let added: Int
  /// Those that stand as they were before a correction that could not be read.
  package let older: [String]
  /// Those of which nothing could be read and that the backup has not either, by their identities;
  /// `nil` where that is gone too.
  package let lost: [String?]
  /// Medicines that doses name and of which nothing else is left.
  package let standIns: Int
}

/// Reads what can be read of a damaged journal, adds it to the last good backup, and leaves both as
/// they are. A revision counts when its seal is right; it is sealed anew where it is numbered anew.
package enum Rescue {
  /// - Parameters:
  ///   - backup: the file of a whole backup; `nil` where there is none.
  ///   - output: absolute; nothing may be there yet.
  /// - Throws: ``StoreError/isThere(path:)``, ``StoreError/nothingToRescue(path:)`` when the file
  ///   gives nothing, ``StoreError/isWhole(path:)`` when nothing is wrong with it.
  package static func run(
    _ damaged: String, with backup: String?, to output: String, options: OpeningOptions,
    now: Instant
  ) throws -> RescueReceipt {
    guard !JournalDatabase.exists(output) else { throw StoreError.isThere(path: output) }
    guard JournalDatabase.exists(damaged) else { throw StoreError.noJournal(path: damaged) }
    if case .readable = BackupState.of(damaged, toTheLastRow: true) {
      throw StoreError.isWhole(path: damaged)
    }
    return try JournalDatabase.explained(JournalPath(file: output, ownsFolder: false)) {
      let place = output + ".\(OpeningOptions.randomID().text.prefix(8))"
      let (fresh, new) = (place + ".empty", place + ".new")
      defer { for file in [fresh, new] { UnfinishedJournal.remove(file) } }
      try FileSystem.makeFile(fresh)
      try JournalCreation.build(
        at: fresh, migrations: options.migrations, identity: OpeningOptions.randomID().text,
        now: now)
      try begin(new, from: backup ?? fresh, options: options)
      let copies = try WorkingCopy.candidates(
        of: damaged, beside: place, firstPagesOf: [fresh] + [backup].compactMap(\.self))
      defer { for copy in copies { copy.remove() } }
      guard let found = Finding.best(of: copies) else {
        throw StoreError.nothingToRescue(path: damaged)
      }
      let receipt = try merge(found, into: new, isAlone: backup == nil, now: now)
      guard try FileSystem.linkIntoPlace(new, output) else {
        throw StoreError.isThere(path: output)
      }
      try FileSystem.synchronize(parentDirectory(of: output))
      return receipt
    }
  }

  /// What the damaged file is added to: the backup in this program's format, or nothing.
  private static func begin(_ new: String, from base: String, options: OpeningOptions) throws {
    let source = try Connection(path: base)
    try Pragmas.apply(to: source)
    do {
      try VerifiedCopy.make(of: source, at: new)
    } catch let error as VerifiedCopy.NotWhole {
      throw StoreError.notWhole(path: base, reason: error.reason)
    }
    let copy = try Connection(path: new)
    try Pragmas.apply(to: copy)
    try Migrator(migrations: options.migrations).migrate(copy)
  }

  private static func merge(
    _ found: Finding, into new: String, isAlone: Bool, now: Instant
  ) throws -> RescueReceipt {
    let merge = try RescueMerge(into: new, now: now)
    let receipt = try merge.add(found, identity: isAlone ? found.identity : nil)
    do {
      let contents = try VerifiedCopy.read(new, supportedVersion: Int.max)
      try FileSystem.synchronize(new)
      return RescueReceipt(
        contents: contents, added: receipt.added, older: receipt.older, lost: receipt.lost,
        standIns: receipt.standIns)
    } catch let error as VerifiedCopy.NotWhole {
      throw StoreError.cannotCreate(
        path: new, reason: "what was put together is not whole (\(error.reason))")
    }
  }
}

/// What a damaged file gives.
struct Finding {
  struct Unsound {
    let revision: Int64
    let uid: String?
  }

  var revisions: [FoundRevision] = []
  /// The entries of revisions that could not be read or were altered.
  var unsound: [Unsound] = []
  /// By their ids, as far as their seals are right.
  var changes: [Int64: [Value]] = [:]
  /// By the rows of the damaged file, which others name.
  var uids: [Int64: String] = [:]
  var identity: String?

  /// That of the copy that gives most; `nil` when none gives anything.
  static func best(of copies: [WorkingCopy]) -> Finding? {
    let found = copies.compactMap { copy in
      (try? DamagedJournal(copy.path)).map { Finding(in: $0) }
    }
    return found.filter { !$0.revisions.isEmpty }
      .max { $0.revisions.count < $1.revisions.count }
  }

  private init(in journal: DamagedJournal) {
    identity = journal.identity
    for id in journal.revisions {
      if let revision = journal.revision(id) {
        revisions.append(revision)
        if changes[revision.change] == nil {
          changes[revision.change] = journal.change(revision.change)
        }
      } else {
        unsound.append(Unsound(revision: id, uid: journal.uid(ofRevision: id)))
      }
    }
    for row in journal.entries { uids[row] = journal.uid(ofRow: row) }
  }
}
