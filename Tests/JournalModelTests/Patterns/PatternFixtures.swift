import Testing

@testable import JournalModel

/// A diary of days written as rows, one character a day, so that a test shows what it is of.
struct DrawnDiary {
  var entries: [Entry] = []
  var medicines: [PatternMedicine] = []
  let first: CivilDay
  private var number: UInt64 = 0

  static let medicine = EntryID(bytes: [UInt8](repeating: 7, count: EntryID.length))

  init(first: String = "2026-10-01") throws {
    self.first = try #require(CivilDay(iso8601: first))
  }

  func day(_ offset: Int) -> CivilDay { first.advanced(byDays: offset) }

  mutating func add(
    _ content: EntryContent, on day: Int, at time: String? = nil, tags: [String] = []
  ) throws {
    var generator = SeededNumbers(seed: number + 1)
    number += 1
    let clock = try time.map { try #require(TimeOfDay(iso8601: $0)) } ?? .midnight
    let local = LocalDateTime(day: self.day(day), time: clock)
    let moment = LivedMoment(
      instant: local.instant(offset: 0), zone: "UTC", offset: 0,
      precision: time == nil ? .day : .minute)
    entries.append(
      Entry(
        id: EntryID(using: &generator), revision: 1, recordedAt: moment.instant,
        firstRecordedAt: moment.instant,
        facts: EntryFacts(moment: moment, content: content, tags: tags)))
  }

  /// `#` the symptom, `.` a note of nothing, `-` no entry; from the first day on.
  mutating func draw(_ row: String, term: String = "drowsiness") throws {
    for (day, mark) in row.filter({ $0 != " " }).enumerated() {
      switch mark {
      case "#": try add(.note(SideEffectNote(mentions: [TermMention(term: term)])), on: day)
      case ".": try add(.note(SideEffectNote(isNone: true)), on: day)
      default: continue
      }
    }
  }

  /// A tag on an entry of a day with `x`.
  mutating func tag(_ row: String, _ name: String) throws {
    for (day, mark) in row.filter({ $0 != " " }).enumerated() where mark == "x" {
      try add(.mood(MoodEntry(score: .ok)), on: day, tags: [name])
    }
  }

  /// A digit is a reading of that day.
  mutating func read(_ row: String, _ name: String = "stiffness") throws {
    for (day, mark) in row.filter({ $0 != " " }).enumerated() {
      guard let value = mark.wholeNumberValue else { continue }
      try add(.reading(TrackerReading(name: name, value: Exact(value))), on: day)
    }
  }

  /// The diary as it is on the morning of a day.
  func asOf(day: Int) throws -> PatternDiary {
    let local = LocalDateTime(day: self.day(day), time: try #require(TimeOfDay(hour: 9, minute: 0)))
    let moment = LivedMoment(
      instant: local.instant(offset: 0), zone: "UTC", offset: 0, precision: .minute)
    return PatternDiary(
      entries, asOf: moment, begins: first, terms: try TermTable.shipped(), medicines: medicines)
  }

  /// A medicine at 08:00 and 20:00, taken at these moments, whose daily dose changed on some days.
  mutating func prescribe(
    changes: [Int] = [], doses: [(day: Int, time: String?)] = [],
    marks: [(day: Int, time: String, kind: MissedDose.Kind)] = [], paused: Range<Int>? = nil
  ) throws {
    let schedule = try Schedule(
      doses: ["08:00", "20:00"].map {
        ScheduledDose(try #require(TimeOfDay(iso8601: $0)), milligrams(10))
      })
    let begins = LocalDateTime(day: first, time: .midnight)
    func midnight(_ day: Int) -> LocalDateTime {
      LocalDateTime(day: self.day(day), time: .midnight)
    }
    let regimen = Regimen.scheduled(schedule)
    let versions =
      paused.map { days in
        [
          RegimenVersion(regimen, from: begins, until: midnight(days.lowerBound)),
          RegimenVersion(regimen, from: midnight(days.upperBound)),
        ]
      } ?? [RegimenVersion(regimen, from: begins)]
    let taken = try doses.map { dose in
      let time = try dose.time.map { try #require(TimeOfDay(iso8601: $0)) }
      let local = LocalDateTime(day: day(dose.day), time: time ?? .midnight)
      return TakenDose(
        LivedMoment(
          instant: local.instant(offset: 0), zone: "UTC", offset: 0,
          precision: time == nil ? .day : .minute), milligrams(10))
    }
    let diary = DoseDiary(
      history: RegimenHistory(versions),
      begins: begins, doses: taken,
      marks: try marks.map { mark in
        SlotMark(
          SlotReference(
            day: day(mark.day), time: try #require(TimeOfDay(iso8601: mark.time))), mark.kind)
      })
    medicines = [
      PatternMedicine(
        Prescription(
          id: DrawnDiary.medicine, medication: Medication(name: "baclofen"),
          added: LivedMoment(
            instant: begins.instant(offset: 0), zone: "UTC", offset: 0, precision: .minute)),
        doses: diary,
        doseChanges: changes.map { PatternChange(day($0), "baclofen 15 -> 30 mg a day") })
    ]
  }
}

let drowsiness = PatternSubject.event(.term("drowsiness"))
let stiffness = PatternSubject.rating(.tracker("stiffness"))

/// What an answer says on 31 December of that year, asked first.
func words(_ answer: PatternAnswer) -> PatternText {
  var asked = AskedQuestions()
  if let p = answer.p { asked.add(answer.question, p: p) }
  return PatternVoice(year: 2026).text(answer, asked)
}
