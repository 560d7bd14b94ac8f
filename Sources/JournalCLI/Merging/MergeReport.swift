internal import JournalModel
internal import JournalStore

/// What a merge brought, or would bring, in words.
struct MergeReport {
  let session: Session
  let database: JournalDatabase

  private static let shownAtMost = 10

  func preview(of news: MergeNews, in other: OtherCopy) throws -> String {
    let copy = try other.open()
    return
      (["Would come in: \(counts(news))."]
      + (try lines(news.added, in: copy)))
      .joined(separator: "\n")
  }

  func text(of news: MergeNews) throws -> String {
    var lines = ["Merged: \(counts(news)). \(try database.contents().text) now."]
    for id in news.both.first.prefix(MergeReport.shownAtMost) {
      let short = try database.shortText(of: id)
      let stands = try database.entry(id).map { try text(for: [$0]).receipt($0.facts) }
      lines.append(
        "Changed in both: \(stands ?? "an entry that is deleted now") stands, being later; journal show \(short) has the other."
      )
    }
    if news.both.count > MergeReport.shownAtMost {
      lines.append("and \(news.both.count - MergeReport.shownAtMost) more that both changed")
    }
    return lines.joined(separator: "\n")
  }

  private func counts(_ news: MergeNews) -> String {
    let parts = [
      news.added.isEmpty ? nil : "\(countedEntries(news.added.count)) new",
      news.changed.isEmpty ? nil : "\(news.changed.count) changed there",
      news.both.isEmpty ? nil : "\(news.both.count) changed in both",
    ].compactMap(\.self)
    return parts.isEmpty ? "nothing but what was written of it" : parts.joined(separator: ", ")
  }

  private func lines(_ ids: MergedEntries, in copy: JournalDatabase) throws -> [String] {
    let entries = try ids.first.prefix(MergeReport.shownAtMost).compactMap { try copy.entry($0) }
    let names = try copy.medicineNames()
    let text = session.entryText(medicines: names)
    let rest = ids.count - entries.count
    return entries.map { "  \(text.receipt($0.facts))" } + (rest > 0 ? ["  and \(rest) more"] : [])
  }

  private func text(for entries: [Entry]) throws -> EntryText {
    session.entryText(medicines: try session.medicineNames(in: database, alsoOf: entries))
  }

  // MARK: Doses of both

  /// What the rules of two doses say of those that came in, of the latest ones at most.
  func sayNotices(of news: MergeNews) throws {
    let rules: Set<NoticeRule> = [.closeTogether, .beyondSchedule, .doubled, .sameDose]
    let reading = NoticeReading(
      database: database, settings: session.settings, now: session.environment.moment)
    var lines: [String] = []
    for id in news.added.last {
      guard let entry = try database.entry(id), entry.facts.content.kind == .dose else { continue }
      let notices = try reading.notices(of: entry)
        .filter { rules.contains($0.rule) && session.isSaid($0) }
      for line in notices.lines(onTerminal: false) where !lines.contains(line) {
        lines.append(line)
      }
    }
    session.warn(notices: lines.prefix(MergeReport.shownAtMost))
    if lines.count > MergeReport.shownAtMost {
      session.say("and \(lines.count - MergeReport.shownAtMost) more are noticed of what came in")
    }
  }
}
