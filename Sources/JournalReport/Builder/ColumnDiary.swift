import JournalModel

/// The entries of one column of a report, sorted by what they are about.
struct ColumnDiary {
  enum Kind {
    case dose(DoseRun)
    case previous, period
  }

  let kind: Kind
  /// The running day included.
  let days: ClosedRange<CivilDay>
  /// `nil` while the first day runs.
  let fullDays: ClosedRange<CivilDay>?

  private(set) var doses: [EntryID: [Lived<Amount>]] = [:]
  private(set) var marks: [EntryID: [MissedDose]] = [:]
  private(set) var notes: [Lived<WrittenNote>] = []
  private(set) var moods: [Lived<Exact>] = []
  private(set) var readings = RatingLists()
  private(set) var symptomDays: Set<CivilDay> = []
  private(set) var tally = EntryTally()
  private var lastSymptomDay: CivilDay?

  init(_ kind: Kind, days: ClosedRange<CivilDay>, fullDays: ClosedRange<CivilDay>?) {
    self.kind = kind
    self.days = days
    self.fullDays = fullDays
  }

  /// Takes entries in the order of their instants; what is not of the diary is let go.
  ///
  /// - Parameters:
  ///   - units: of each tracker, for readings without one.
  ///   - owners: the medicine to which each identity belongs; doses of others are let go.
  mutating func add(_ entry: Entry, units: [String: String], owners: [EntryID: EntryID]) {
    let moment = entry.moment
    switch entry.content {
    case .dose(let dose):
      guard let owner = owners[dose.medication] else { return }
      doses[owner, default: []].append(Lived(dose.amount, at: moment))
    case .missed(let mark):
      guard let owner = owners[mark.medication] else { return }
      marks[owner, default: []].append(mark)
    case .note(let note):
      notes.append(Lived(WrittenNote(note, text: entry.text), at: moment))
      addSymptomDay(moment.day)
    case .mood(let mood):
      moods.append(Lived(Exact(mood.score.rawValue), at: moment))
      addSymptomDay(moment.day)
    case .reading(let reading):
      readings.add(reading, unit: reading.unit ?? units[reading.name], at: moment)
      addSymptomDay(moment.day)
    case .question, .answer, .important, .medication, .regimen, .product, .plan, .supply, .pump,
      .appointment, .agreement, .gap, .tracker, .setting:
      return
    }
    tally.add(entry)
  }

  private mutating func addSymptomDay(_ day: CivilDay) {
    if day != lastSymptomDay { symptomDays.insert(day) }
    lastSymptomDay = day
  }

  /// Whether there is a dose or a mark of a medicine.
  func isAbout(_ medication: EntryID) -> Bool {
    doses[medication] != nil || marks[medication] != nil
  }

  func fullDayCount(of days: Set<CivilDay>) -> Int {
    fullDays.map { full in days.count { full.contains($0) } } ?? 0
  }

  /// The first days of the blocks of seven that the column consists of.
  var weekStarts: [CivilDay] {
    stride(from: 0, to: days.dayCount, by: 7).map { days.lowerBound.advanced(byDays: $0) }
  }

  /// Which of ``weekStarts`` a day falls under. Someone further east may already live the day
  /// after the last one: it counts to the last week.
  func week(of day: CivilDay) -> Int { (min(day, days.upperBound) - days.lowerBound) / 7 }
}

/// A value, and when it was lived.
struct Lived<Value> {
  var value: Value
  var moment: LivedMoment

  init(_ value: Value, at moment: LivedMoment) {
    self.value = value
    self.moment = moment
  }

  var day: CivilDay { moment.day }
}

/// Shared, since notes are grouped and filtered over and over.
final class WrittenNote {
  let note: SideEffectNote
  let text: String?
  /// Those of the note.
  let presentTerms: [String]
  /// Where in the body, folded; empty for none.
  let site: String

  init(_ note: SideEffectNote, text: String?) {
    self.note = note
    self.text = text
    presentTerms = note.presentTerms
    site = note.site.map(\.nameFolded) ?? ""
  }
}
