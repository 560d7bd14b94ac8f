package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct CheckCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read the whole journal and compare it with its seals.",
    usage: "journal check [--full] [options]",
    discussion: """
      Every entry and every correction is compared with the seal that it was written with, every \
      count with what is there, every index with its table. Nothing is changed. --full also reads \
      each entry as a command would, and every backup. Exit code 78: something is damaged.
      """)

  @Flag(help: "Also read every entry as a command would, and every backup.")
  var full = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let path = try session.path()
    guard let database = try session.journal() else { throw StoreError.noJournal(path: path.file) }
    let damage = try database.check()
    let unreadable = full ? try database.unreadable() : []
    guard damage.isEmpty, unreadable.isEmpty else {
      for line in session.lines(of: damage, in: database) { session.warn(line) }
      for entry in unreadable {
        session.warn("entry \(session.shown(entry.uid)): \(session.shown(entry.reason))")
      }
      let summary = damage.isEmpty ? "it holds what cannot be read" : damage.summary
      throw CommandError(
        .notAJournal,
        "\(session.shown(path.file)) is damaged (\(session.shown(summary))); nothing was changed; keep a copy of it: journal rescue -o FILE saves what is right, with the latest backup"
      )
    }
    let contents = try database.contents()
    var lines = ["Whole: \(contents.text). Every seal, count and index is right."]
    if full { lines += try checkBackups(of: contents, path, session) }
    try session.answer(session.whose + lines.joined(separator: "\n"))
  }

  /// - Throws: exit 78 when one is damaged.
  private func checkBackups(
    of contents: JournalContents, _ path: JournalPath, _ session: Session
  ) throws -> [String] {
    let folder = BackupFolder(of: path)
    var whole = 0
    var encrypted = 0
    var damaged: [String] = []
    for file in folder.files(of: contents.identity) {
      switch folder.state(of: file, toTheLastRow: true) {
      case .readable: whole += 1
      case .encrypted: encrypted += 1
      case .damaged(let reason):
        damaged.append(file.name)
        session.warn(session.shown("\(folder.file(file.name)): \(reason)"))
      }
    }
    guard damaged.isEmpty else {
      throw CommandError(
        .notAJournal,
        "\(counted(damaged.count, "backup")) of \(damaged.count + whole) \(damaged.count == 1 ? "is" : "are") damaged; the journal itself is whole: journal backup makes a new one"
      )
    }
    let unopened = encrypted == 0 ? "" : "; \(encrypted) encrypted, which need the passphrase"
    return [
      "Every entry can be read.",
      whole + encrypted == 0
        ? "There is no backup yet: journal backup makes one."
        : "Backups: \(whole) whole\(unopened).",
    ]
  }
}

extension Session {
  /// A line for each thing that is wrong, with the entry where it is one.
  fileprivate func lines(of damage: JournalDamage, in database: JournalDatabase) -> [String] {
    let shownAtMost = 20
    var lines = damage.broken.map { broken in
      let which =
        broken.isStanding
        ? "" : broken.number > 0 ? " (revision \(broken.number), not how it stands)" : ""
      let what = EntryID(broken.uid).flatMap { self.summary(of: $0, in: database) }
      return
        "entry \(shown(String(broken.uid.prefix(8))))\(what.map { ", now \($0)" } ?? "")\(which): not what was written"
    }
    lines += damage.inconsistent + damage.pages.map { "the file: \($0)" }.map(shown)
    let rest = lines.count - shownAtMost
    return lines.prefix(shownAtMost) + (rest > 0 ? ["and \(rest) more"] : [])
  }

  /// How an entry reads, whether or not it is what was written; `nil` when it cannot be read.
  private func summary(of id: EntryID, in database: JournalDatabase) -> String? {
    guard let entry = try? database.entry(id),
      let names = try? medicineNames(in: database, alsoOf: [entry])
    else { return nil }
    return entryText(medicines: names).receipt(entry.facts)
  }
}
