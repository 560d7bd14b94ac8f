import JournalModel

@testable import JournalStore

/// A made-up journal of half a year in a file: two medicines, one of them under two names, with
/// everything that makes it hard to say how much of the past must be read.
struct GeneratedDiary {
  private var numbers: SplitMix64
  private let database: JournalDatabase

  static let days = 180
  static let start = CivilDay.noon.advanced(byDays: -days)

  /// The same for the same seed.
  static func write(seed: UInt64, to database: JournalDatabase) throws {
    var diary = GeneratedDiary(numbers: SplitMix64(state: seed), database: database)
    try diary.write()
  }

  private init(numbers: SplitMix64, database: JournalDatabase) {
    self.numbers = numbers
    self.database = database
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  private mutating func write() throws {
    let isLate = chance(40)
    var facts: [EntryFacts] = []
    let medicines = try ["one", "two", "three"].map { name in
      let added = moment(day: isLate ? number(150...180) : number(-9...60), time())
      return try database.add(
        EntryFacts(moment: added, content: .medication(Medication(name: name)))
      )
    }
    for medicine in medicines.dropLast() { facts += try changes(of: medicine.id) }
    let rate = number(0...9)
    for day in 0...GeneratedDiary.days {
      for medicine in medicines { facts += entries(of: medicine.id, day: day, rate: rate) }
    }
    // Some things are written down long after they were lived.
    for _ in 0..<number(0...9) {
      facts.swapAt(number(0...(facts.count - 1)), number(0...(facts.count - 1)))
    }
    try database.write(.named("add")) { writer in
      for fact in facts { try writer.add(fact) }
      let last = medicines[2]
      if case .medication(var medication) = last.facts.content {
        medication.mergedInto = medicines[0].id
        var facts = last.facts
        facts.content = .medication(medication)
        try writer.revise(last, facts: facts)
      }
    }
  }

  // MARK: Prescriptions

  private mutating func changes(of medicine: EntryID) throws -> [EntryFacts] {
    try (0..<number(1...5)).map { _ in
      let from = LocalDateTime(day: day(number(-40...170)), time: chance(60) ? .midnight : time())
      return EntryFacts(
        moment: moment(day: number(0...180), time()),
        content: .regimen(RegimenChange(medication: medicine, from: from, try state(from.day))))
    }
  }

  private mutating func state(_ from: CivilDay) throws -> RegimenChange.State {
    switch number(0...19) {
    case 0: return .paused
    case 1: return .stopped
    case 2: return .prescribed(.asNeeded(maximum: nil))
    default: break
    }
    var days = ScheduledDays.daily
    if chance(20) { days = .weekdays([.monday, Weekday(rawValue: number(1...6)) ?? .sunday]) }
    if chance(20) {
      days = .every(
        days: [2, 3, 14, 28, 60][number(0...4)], anchor: from.advanced(byDays: number(-5...5)))
    }
    var times: Set<TimeOfDay> = []
    for _ in 0..<number(1...4) { times.insert(chance(80) ? sharpTime() : time()) }
    return .prescribed(
      .scheduled(try Schedule(days, doses: times.map { ScheduledDose($0, amount) })))
  }

  // MARK: Doses and marks

  private mutating func entries(of medicine: EntryID, day number: Int, rate: Int) -> [EntryFacts] {
    var facts: [EntryFacts] = []
    for _ in 0..<self.number(0...3) where self.number(0...9) >= rate {
      var moment = moment(day: number, chance(70) ? sharpTime() : time())
      if chance(8) { moment = self.moment(day: number, .midnight, .day) }
      let slot = chance(8) ? slot(near: number) : nil
      facts.append(
        EntryFacts(
          moment: moment,
          content: .dose(DoseLog(medication: medicine, amount: amount, slot: slot))))
    }
    if chance(12) {
      let slot = chance(80) ? slot(near: number) : nil
      facts.append(
        EntryFacts(
          moment: moment(day: number, time()),
          content: .missed(MissedDose(medication: medicine, kind: .missed, slot: slot))))
    }
    return facts
  }

  /// Of the day or near it, seldom far in the past or in the future.
  private mutating func slot(near number: Int) -> SlotReference {
    let away = chance(80) ? self.number(-1...1) : self.number(-60...60)
    return SlotReference(day: day(number + away), time: sharpTime())
  }

  private func day(_ number: Int) -> CivilDay { GeneratedDiary.start.advanced(byDays: number) }

  private mutating func sharpTime() -> TimeOfDay {
    TimeOfDay(hour: [8, 8, 14, 20, 23][number(0...4)], minute: 0) ?? .midnight
  }

  private mutating func time() -> TimeOfDay {
    TimeOfDay(secondsSinceMidnight: number(0...86_399)) ?? .midnight
  }

  private var amount: Amount { Amount(Exact(10), .milligram) }

  /// Mostly at home, seldom nine hours east or west.
  private mutating func moment(
    day number: Int, _ time: TimeOfDay, _ precision: LivedMoment.Precision = .minute
  ) -> LivedMoment {
    let offset = chance(95) ? 3600 : 3600 * (self.number(0...1) == 0 ? 10 : -8)
    let local = LocalDateTime(day: day(number), time: time)
    return LivedMoment(
      instant: local.instant(offset: offset), zone: iso8601(offset: offset), offset: offset,
      precision: precision)
  }
}
