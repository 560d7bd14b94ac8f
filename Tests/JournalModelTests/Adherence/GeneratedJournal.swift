@testable import JournalModel

/// A made-up journal of some days with everything that makes matching hard, the same for the same
/// seed.
struct GeneratedJournal {
  var diary: DoseDiary
  /// What ``diary`` was made of: ascending and disjoint.
  var versions: [RegimenVersion] = []
  var asOf: LivedMoment
  var days: ClosedRange<CivilDay>

  /// Where the person was from when on: clock changes, and flights over the date line too.
  private var places: [(from: Int64, zone: String, offset: Int)] = []
  private var numbers: SeededNumbers

  private static let start = CivilDay(daysSinceEpoch: 20_740)
  private static let offsets = [-36_000, -18_000, -12_600, 0, 3600, 7200, 20_700, 46_800, 50_400]

  init(seed: UInt64) throws {
    numbers = SeededNumbers(seed: seed)
    let nowhere = LivedMoment(
      instant: Instant(seconds: 0), zone: "UTC", offset: 0, precision: .minute)
    asOf = nowhere
    days = GeneratedJournal.start...GeneratedJournal.start
    diary = DoseDiary(history: RegimenHistory([]), begins: asOf.local)
    travel()
    try prescribe()
    diary.history = RegimenHistory(versions)
    diary.begins = moment(days: numbers.number(-3...5))
    if numbers.chance(40) {
      diary.onTime.minutes = numbers.pick([0, 30, 60, 119, 180, 300], else: 0)
    }
    if numbers.chance(30) { diary.minimumGapMinutes = numbers.pick([0, 45, 120, 240], else: 0) }
    log()
    look()
  }

  /// A civil moment about so many days after the start, to the minute or sometimes the second.
  private mutating func moment(days: Int) -> LocalDateTime {
    let minutes = numbers.number(0...1439)
    let seconds = numbers.chance(20) ? numbers.number(0...59) : 0
    return LocalDateTime(
      secondsSinceEpoch: Int64(GeneratedJournal.start.daysSinceEpoch + days) * 86_400
        + Int64(minutes * 60 + seconds))
  }

  private mutating func travel() {
    let home = numbers.pick(GeneratedJournal.offsets, else: 0)
    places = [(.min, "Home", home)]
    for _ in 0..<numbers.number(0...3) {
      let from = moment(days: numbers.number(0...10)).secondsSinceEpoch
      // An hour is a clock change: the zone keeps its name.
      let isClockChange = numbers.chance(40)
      let offset =
        isClockChange
        ? home + numbers.pick([-3600, 3600, -1800], else: 0)
        : numbers.pick(GeneratedJournal.offsets, else: 0)
      places.append((from, isClockChange ? "Home" : "Away \(offset)", offset))
    }
    places.sort { $0.from < $1.from }
  }

  // MARK: Prescriptions

  private mutating func prescribe() throws {
    var from = moment(days: numbers.number(-12...2))
    if numbers.chance(50) { from.time = .midnight }
    for _ in 0..<numbers.number(0...5) {
      let hours = numbers.number(1...140)
      var until = LocalDateTime(
        secondsSinceEpoch: from.secondsSinceEpoch + Int64(hours) * 3600)
      if numbers.chance(40) { until.time = .midnight }
      if until <= from { continue }
      versions.append(RegimenVersion(try regimen(from: from.day), from: from, until: until))
      let pause = numbers.chance(35) ? Int64(numbers.number(1...90)) * 3600 : 0
      from = LocalDateTime(secondsSinceEpoch: until.secondsSinceEpoch + pause)
    }
    if numbers.chance(75) {
      versions.append(RegimenVersion(try regimen(from: from.day), from: from))
    }
  }

  private mutating func regimen(from day: CivilDay) throws -> Regimen {
    if numbers.chance(7) { return .asNeeded(maximum: nil) }
    if numbers.chance(3) { return .continuous(InfusionRate(perDay: milligrams(1))) }
    var doses: [TimeOfDay: Amount] = [:]
    for _ in 0..<numbers.pick([1, 1, 2, 3, 3, 3, 4, 6], else: 3) {
      let isSharp = numbers.chance(70)
      let seconds =
        isSharp
        ? numbers.number(0...47) * 1800
        : numbers.number(0...1439) * 60 + (numbers.chance(30) ? numbers.number(0...59) : 0)
      doses[try TimeOfDay(secondsSinceMidnight: seconds).orThrow("\(seconds)")] =
        milligrams(numbers.pick([5, 10, 10, 20], else: 10))
    }
    let times = doses.map { ScheduledDose($0.key, $0.value) }
    switch numbers.number(0...9) {
    case 0...1:
      let names = (0..<numbers.number(1...4)).map { _ in
        numbers.pick(Weekday.allCases, else: .monday)
      }
      return .scheduled(try Schedule(.weekdays(Set(names)), doses: times))
    case 2...3:
      let anchor = day.advanced(byDays: numbers.number(-9...4))
      return .scheduled(
        try Schedule(.every(days: numbers.number(1...6), anchor: anchor), doses: times))
    default: return .scheduled(try Schedule(doses: times))
    }
  }

  // MARK: Entries

  private mutating func log() {
    let end = GeneratedJournal.start.advanced(byDays: numbers.number(2...9))
    let slots = slotTimes(until: end)
    for slot in slots {
      let reference = SlotReference(day: slot.day, time: slot.time)
      if numbers.chance(78) { logDose(near: slot, among: slots) }
      if numbers.chance(8) { logDose(near: slot, among: slots) }
      if numbers.chance(10) { mark(reference) }
      if numbers.chance(2) { mark(reference) }
    }
    for _ in 0..<numbers.number(0...3) {
      logDose(near: moment(days: numbers.number(-3...9)), among: slots)
    }
    if numbers.chance(10) {
      let nowhere = moment(days: numbers.number(-3...12))
      mark(SlotReference(day: nowhere.day, time: nowhere.time))
    }
    if numbers.chance(12), let dose = diary.doses.randomElement(using: &numbers) {
      diary.doses.append(anHourLater(dose))
    }
    if numbers.chance(40) { diary.doses.shuffle(using: &numbers) }
  }

  /// The slots of the days of the journal, capped so that the reference stays quick.
  private func slotTimes(until end: CivilDay) -> [LocalDateTime] {
    var times: [LocalDateTime] = []
    for version in versions {
      guard let schedule = version.regimen.schedule else { continue }
      for number in (GeneratedJournal.start.daysSinceEpoch - 3)...end.daysSinceEpoch {
        let day = CivilDay(daysSinceEpoch: number)
        guard ReferenceAdherence.isDue(schedule, day) else { continue }
        times += schedule.doses.map { LocalDateTime(day: day, time: $0.time) }
          .filter { $0 >= version.from && $0 < version.until ?? $0.nextSecond }
      }
    }
    return Array(times.prefix(30))
  }

  private mutating func mark(_ slot: SlotReference) {
    let reason =
      numbers.chance(60) ? numbers.pick(MissedDose.Reason.allCases, else: .other) : nil
    diary.marks.append(
      SlotMark(slot, numbers.chance(50) ? .missed : .skipped, reason: reason))
  }

  private mutating func logDose(near slot: LocalDateTime, among slots: [LocalDateTime]) {
    let civil = LocalDateTime(
      secondsSinceEpoch: slot.secondsSinceEpoch + delay(of: slot, among: slots))
    var dose = TakenDose(lived(civil), amount())
    if numbers.chance(9) {
      dose.moment = lived(LocalDateTime(day: civil.day, time: .midnight))
      dose.moment.precision = .day
    } else if numbers.chance(5) {
      dose.moment.precision = .approximate
    }
    if numbers.chance(10) {
      var pin = numbers.pick(slots, else: slot)
      if numbers.chance(20) { pin = moment(days: numbers.number(-6...25)) }
      dose.slot = SlotReference(day: pin.day, time: pin.time)
    }
    diary.doses.append(dose)
  }

  /// At the same reading of the clock once more, in the night in which it goes back.
  private func anHourLater(_ dose: TakenDose) -> TakenDose {
    var later = dose
    later.moment.offset -= 3600
    later.moment.instant = dose.moment.local.instant(offset: later.moment.offset)
    return later
  }

  /// Civil seconds after a slot: some minutes, hours, or just on the edge of a window.
  private mutating func delay(of slot: LocalDateTime, among slots: [LocalDateTime]) -> Int64 {
    let second = numbers.chance(25) ? Int64(numbers.number(-1...1)) : 0
    switch numbers.number(0...9) {
    case 0...3: return Int64(numbers.number(-40...90)) * 60 + second
    case 4: return Int64(numbers.number(-20...20)) * 1800
    case 5: return Int64(diary.onTime.minutes) * (numbers.chance(50) ? 60 : -60) + second
    case 6: return Int64(numbers.number(-1400...1400)) * 60
    case 7: return 0
    default:
      let other = numbers.pick(slots, else: slot).secondsSinceEpoch - slot.secondsSinceEpoch
      return abs(other) < 8 * 86_400 ? other * Int64(numbers.number(1...4)) / 4 + second : second
    }
  }

  private mutating func amount() -> Amount {
    switch numbers.number(0...19) {
    case 0...12: milligrams(10)
    case 13...15: milligrams(5)
    case 16: milligrams(20)
    case 17...18: Amount(Exact(10_000), .microgram)
    default: Amount(Exact(1), .tablet)
    }
  }

  private func lived(_ civil: LocalDateTime) -> LivedMoment {
    let place = places.last { $0.from <= civil.secondsSinceEpoch } ?? (.min, "Home", 0)
    return LivedMoment(
      instant: civil.instant(offset: place.offset), zone: place.zone, offset: place.offset,
      precision: .minute)
  }

  // MARK: The question

  private mutating func look() {
    var civil = moment(days: numbers.number(-2...13))
    let doses = diary.doses.map(\.moment.local)
    if numbers.chance(20) { civil = numbers.pick(doses, else: civil) }
    asOf = lived(civil)
    if numbers.chance(20) {
      let offset = numbers.pick(GeneratedJournal.offsets, else: 0)
      asOf = LivedMoment(
        instant: asOf.instant, zone: "Report", offset: offset, precision: .minute)
    }
    let until =
      numbers.chance(60)
      ? asOf.day : GeneratedJournal.start.advanced(byDays: numbers.number(0...14))
    days = until.advanced(byDays: -numbers.number(0...12))...until
  }
}

extension LocalDateTime {
  fileprivate var nextSecond: LocalDateTime {
    LocalDateTime(secondsSinceEpoch: secondsSinceEpoch + 1)
  }
}
