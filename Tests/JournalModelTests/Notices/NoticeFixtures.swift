@testable import JournalModel

/// `20 14:20` is a moment of November 2026, a Friday; `2026-10-25 02:10` of any month; a day alone
/// is that day.
private func iso(_ text: String) -> String {
  let words = text.split(separator: " ")
  let day = words[0].contains("-") ? String(words[0]) : "2026-11-\(words[0])"
  return words.count > 1 ? "\(day)T\(words[1])" : day
}

/// A reading of a clock that shows UTC unless an offset in hours is given.
func when(_ text: String, offset: Int = 0) throws -> LivedMoment {
  try lived(iso(text), offset: offset, zone: offset == 0 ? "UTC" : "Etc/GMT\(-offset)")
}

func wall(_ text: String) throws -> LocalDateTime { try civil(iso(text)) }
func day(_ text: String) throws -> CivilDay { try wall(text).day }
func slotAt(_ text: String) throws -> SlotReference { try slotReference(iso(text)) }

/// An identity that begins so.
func entryID(_ prefix: String) throws -> EntryID {
  let padding = String(repeating: "0", count: EntryID.length - prefix.utf8.count)
  return try EntryID(prefix + padding).orThrow(prefix)
}

/// `10mg`, `0.5tablet`.
func amount(_ text: String) throws -> Amount {
  let number = text.prefix { $0.isNumber || $0 == "." }
  return Amount(
    try Exact(number).orThrow(text),
    try DoseUnit(word: text.dropFirst(number.count)).orThrow(text))
}

func entry(
  _ prefix: String, _ moment: LivedMoment, _ content: EntryContent, text: String? = nil,
  tags: [String] = []
) throws -> Entry {
  Entry(
    id: try entryID(prefix), revision: 1, recordedAt: moment.instant,
    firstRecordedAt: moment.instant,
    facts: EntryFacts(moment: moment, content: content, text: text, tags: tags))
}

/// `m3x1 20 14:20 10mg`, with ` about`, ` +9` for the offset, ` for 20 14:00` behind it; without a
/// time only the day is known.
func doseEntry(_ text: String, of medicine: String = "bac") throws -> Entry {
  var words = text.split(separator: " ").map(String.init)[...]
  let id = words.removeFirst()
  var moment = words.removeFirst()
  if words.first?.contains(":") == true { moment += " " + words.removeFirst() }
  let amount = try amount(words.removeFirst())
  let offset = try words.first { $0.hasPrefix("+") || $0.hasPrefix("-") }.map { word in
    try Int(word).orThrow(text)
  }
  var lived = try when(moment, offset: offset ?? 0)
  if words.contains("about") { lived.precision = .approximate }
  let slot = try words.firstIndex(of: "for").map { index in
    try slotAt(words[(index + 1)...(index + 2)].joined(separator: " "))
  }
  return try entry(
    id, lived, .dose(DoseLog(medication: entryID(medicine), amount: amount, slot: slot)))
}

/// `missed 20 14:00`.
func markEntry(_ text: String, of medicine: String = "bac") throws -> Entry {
  let words = text.split(separator: " ")
  let slot = words[1...].joined(separator: " ")
  return try entry(
    "mark", when(slot),
    .missed(
      MissedDose(
        medication: entryID(medicine),
        kind: MissedDose.Kind(rawValue: String(words[0])).orThrow(text), slot: slotAt(slot))))
}

/// A change of what is prescribed, written when it began.
func change(
  _ from: String, _ state: RegimenChange.State, by: String? = nil, replacedBy: String? = nil,
  of medicine: String = "bac", id: String = "chg"
) throws -> Written<RegimenChange> {
  let change = RegimenChange(
    medication: try entryID(medicine), from: try wall(from), state, decidedBy: by,
    replacedBy: replacedBy)
  var moment = try when(from)
  moment.precision = .minute
  return Written(change, in: try entry(id, moment, .regimen(change)))
}

func thrice(_ amount: Int = 10) throws -> RegimenChange.State {
  .prescribed(
    .scheduled(
      try Schedule(
        doses: RegimenTests.thrice.map { ScheduledDose(try clock($0), milligrams(amount)) })))
}

func scheduled(_ times: [String], on days: ScheduledDays = .daily) throws -> RegimenChange.State {
  .prescribed(.scheduled(try schedule(times, on: days)))
}

let baclofen = Medication(name: "baclofen", doNotStop: true)

/// Baclofen 10 mg at 08:00, 14:00 and 20:00 since the morning of the 20th, unless said otherwise.
func medicine(
  _ doses: [String] = [], marks: [String] = [], _ medication: Medication = baclofen,
  id: String = "bac", added: String = "20 07:00", prescribed: [Written<RegimenChange>]? = nil,
  products: [Written<Product>] = []
) throws -> NoticedMedicine {
  let added = try when(added)
  let prescription = Prescription(
    id: try entryID(id), medication: medication, added: added,
    changes: try prescribed ?? [change("01", thrice(), of: id)], products: products)
  let entries =
    try doses.map { try doseEntry($0, of: id) } + marks.map { try markEntry($0, of: id) }
  return NoticedMedicine(prescription, doses: prescription.doses(in: entries))
}

/// Every dose of `times` on some days, each at its time.
func taken(_ days: ClosedRange<Int>, _ times: [String] = RegimenTests.thrice) -> [String] {
  days.flatMap { day in
    times.map { time in
      let number = (day < 10 ? "0" : "") + "\(day)"
      return "t\(number)\(time.prefix(2)) \(number) \(time) 10mg"
    }
  }
}

func voice(_ now: String, offset: Int = 0) throws -> NoticeVoice {
  NoticeVoice(
    now: try when(now, offset: offset), contact: "the spasticity clinic, 555 0100",
    emergency: "112"
  ) { String($0.text.prefix(4)) }
}

/// What is noticed about one dose: the rule's facts, or nothing.
func facts(
  _ rule: NoticeRule, of dose: String = "m3x1", in medicine: NoticedMedicine, at now: String,
  offset: Int = 0, on occasion: NoticeOccasion = .writing
) throws -> [String] {
  let notices = try DoseNotices(
    of: entryID(dose), in: medicine, occasion: occasion, voice(now, offset: offset)
  ).orThrow(dose).all
  return notices.filter { $0.rule == rule }.flatMap(\.facts)
}
