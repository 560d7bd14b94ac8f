package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct RescueCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "rescue", abstract: "Save what can be read of a damaged journal into a new file.",
    usage: "journal rescue -o FILE [--from DAMAGED] [--with BACKUP] [options]",
    discussion: """
      What can be read and is what was written is added to the latest whole backup, in a new file. \
      The damaged file and the backup stay as they are. Then journal restore FILE puts the new one \
      in the journal's place.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The new file; nothing may be there yet.", valueName: "file"))
  var output: String

  @Option(
    help: ArgumentHelp("The damaged file; otherwise the journal itself.", valueName: "file"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The backup to add to: a file, a name from journal backup --list, or none; otherwise the latest whole one.",
      valueName: "backup"))
  var with: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let path = try session.path()
    let damaged = try from.map(session.absolute) ?? path.file
    let target = try session.absolute(output)
    let backup = try backup(for: path, session)
    let receipt = try session.rescue(damaged, with: backup, to: target)
    let source = backup.map { "the backup \(session.shown($0))" }
    session.say(
      source.map { "Added to \($0)." } ?? "There is no whole backup to add to.")
    for line in session.losses(of: receipt) { session.warn(line) }
    try session.answer(
      """
      Rescued: \(receipt.contents.text), into \(session.shown(target)), read back whole.
      \(origin(of: receipt, hasBackup: backup != nil))
      It is not the journal yet: journal restore \(session.shown(output)) shows both and asks.
      """)
  }

  private func origin(of receipt: RescueReceipt, hasBackup: Bool) -> String {
    guard hasBackup else { return "All of it is from the damaged file." }
    return receipt.added == 0
      ? "All of it is as in the backup."
      : "\(receipt.added) of them from the damaged file, the others as in the backup."
  }

  /// The backup to add to; `nil` for none.
  private func backup(for path: JournalPath, _ session: Session) throws -> String? {
    switch with {
    case "none"?: return nil
    case let named?: return try session.backup(named: named, for: path)
    case nil: return session.newestWholeBackup(for: path)
    }
  }
}

extension Session {
  /// What the new file has not, a line each.
  fileprivate func losses(of receipt: RescueReceipt) -> [String] {
    func names(_ uids: [String?]) -> String {
      let shortest = EntryID.shortestPrefix + 4
      let known = uids.compactMap(\.self).map { String($0.prefix(shortest)) }
      let rest = max(0, known.count - 10) + (uids.count - known.count)
      return (known.prefix(10) + (rest > 0 ? ["\(rest) more"] : [])).joined(separator: ", ")
    }
    var lines: [String] = []
    if !receipt.lost.isEmpty {
      lines.append(
        "Not rescued: \(counted(receipt.lost.count, "version")) of entries that could not be read (\(names(receipt.lost)))."
      )
    }
    if !receipt.older.isEmpty {
      lines.append(
        "As before a correction that could not be read: \(countedEntries(receipt.older.count)) (\(names(receipt.older)))."
      )
    }
    if receipt.standIns > 0 {
      lines.append(
        "\(counted(receipt.standIns, "medicine")) could not be read and is called \"rescued medicine\" now: journal med rename gives the name back."
      )
    }
    return lines
  }
}
