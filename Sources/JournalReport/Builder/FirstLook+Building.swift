import JournalModel

/// The term of which every report speaks.
private let fall = "fall"

extension FirstLook {
  /// Falls, always, and each red flag of the period. Severity does not matter here: a fall
  /// without harm is a fall.
  static func items(in notes: [Lived<WrittenNote>], terms: TermNames) -> [FirstLook] {
    var byTerm: [String: [Lived<WrittenNote>]] = [:]
    let flagged = Set(terms.terms.lazy.filter { $0.redFlag != nil }.map(\.id))
    for written in notes {
      for mention in written.value.note.mentions where !mention.isAbsent {
        let term = mention.term
        guard term == fall || flagged.contains(term),
          byTerm[term]?.last?.value !== written.value
        else { continue }
        byTerm[term, default: []].append(written)
      }
    }
    let falls = FirstLook(
      .fall, term: fall, display: terms.display(of: fall), level: nil, notes: byTerm[fall] ?? [])
    let items = RedFlag.allCases.sorted(by: >).flatMap { flag in
      let items = terms.terms.filter { $0.redFlag == flag && $0.id != fall }.compactMap { term in
        byTerm[term.id].map {
          FirstLook(.redFlag, term: term.id, display: term.display, level: flag, notes: $0)
        }
      }
      return items.sorted { $0.rank < $1.rank }
    }
    return [falls] + items
  }

  /// The latest first.
  private var rank: (Int, String) { (-(lastOn?.day.daysSinceEpoch ?? 0), term ?? "") }

  private init(
    _ kind: Kind, term: String, display: String, level: RedFlag?, notes: [Lived<WrittenNote>]
  ) {
    let days = Set(notes.map(\.day))
    // Of equals `max(by:)` finds the first, which is here the latest.
    let worst = notes.reversed().max { $0.severityRank < $1.severityRank }
    self.init(
      kind: kind, at: worst.map { ReportMoment($0.moment) }, text: worst?.value.text, term: term,
      display: display, level: level?.rawValue, days: days.count,
      firstOn: days.min().map(ReportDay.init), lastOn: days.max().map(ReportDay.init),
      worst: (worst?.value.note.severity).map(ReportSeverity.init), site: worst?.value.note.site,
      lastedMinutes: worst?.value.note.lastedMinutes)
  }
}

extension FirstLook {
  init(_ notice: ReportNotice) {
    self.init(kind: .notice, at: notice.at, text: notice.text, level: notice.level, days: 1)
  }
}

extension VisitReport.Falls {
  init(in notes: [Lived<WrittenNote>]) {
    let dates = Set(
      notes.filter { written in
        written.value.note.mentions.contains { $0.term == fall && !$0.isAbsent }
      }.map(\.day))
    self.init(days: dates.count, dates: dates.sorted().map(ReportDay.init))
  }
}

extension Lived<WrittenNote> {
  /// -1 when the person gave no severity.
  fileprivate var severityRank: Int { value.note.severity?.rawValue ?? -1 }
}
