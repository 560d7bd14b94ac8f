internal import JournalModel
internal import JournalStore

/// The head of the day view: the dose lived last, and the last ones of medicines that are not to be
/// stopped suddenly when those are a day or more ago.
struct DayDoses {
  struct Head {
    let lines: [String]
    /// Whose dose was the last, as its name may be printed.
    let medicine: String?
  }

  let database: JournalDatabase
  let text: EntryText
  let asOf: LivedMoment
  let isNow: Bool

  private static let day: Int64 = 86_400
  /// More of them are counted.
  private static let maximumSilent = 2

  /// - Parameter noticed: medicines of which it is said already that they were not taken for long.
  func head(_ medicines: [MedicineDoses], noticed: Set<EntryID>) throws -> Head {
    guard let facts = try latest(EntryFilter(kinds: [.dose]))?.facts,
      case .dose(let dose) = facts.content
    else {
      return Head(lines: ["No dose is logged."], medicine: nil)
    }
    let silent = try medicines.filter {
      !$0.prescription.ids.contains(dose.medication) && !noticed.contains($0.prescription.id)
    }.compactMap(silence)
    return Head(
      lines: [line(dose, facts)] + fitted(silent), medicine: text.medicine(dose.medication))
  }

  // MARK: The last dose

  /// The entry of the greatest instant. After a flight, and in the hour that comes twice, the clock
  /// on the wall may have shown less at the later of two doses, by at most 26 hours.
  private func latest(_ filter: EntryFilter) throws -> Entry? {
    var filter = filter
    filter.until = asOf.day.advanced(byDays: 2)
    guard let shownLast = try newest(filter) else { return nil }
    // From here on only the days that can matter are read, however many other entries there are.
    filter.since = shownLast.facts.moment.day.advanced(byDays: -2)
    return try database.entries(filter).reversed().filter { isTold($0.facts.moment) }
      .max { $0.facts.moment.instant < $1.facts.moment.instant }
  }

  /// The one at which the clock on the wall showed most.
  private func newest(_ filter: EntryFilter) throws -> Entry? {
    var newest: Entry?
    try database.forEachEntry(filter, newestFirst: true) { entry in
      guard isTold(entry.facts.moment) else { return true }
      newest = entry
      return false
    }
    return newest
  }

  /// Not after the moment told, or as little ahead of now as a dose may be.
  private func isTold(_ moment: LivedMoment) -> Bool {
    moment.instant - asOf.instant <= (isNow ? WhenParser.secondsAhead : 0)
  }

  /// `Last: baclofen 10 mg at 08:00 (Europe/Berlin), 18 h ago`.
  private func line(_ dose: DoseLog, _ facts: EntryFacts) -> String {
    let name = text.medicine(dose.medication).clipped(to: DayRow.nameWidth)
    let when = text.when(facts.moment, besides: asOf.day) + zone(facts)
    let head = "Last: \(name) \(dose.amount.text) \(when)"
    guard facts.moment.precision != .day, facts.moment.instant <= asOf.instant else { return head }
    return "\(head), \(elapsedText(seconds: asOf.instant - facts.moment.instant)) ago"
  }

  /// The zone where the clock showed another time than here.
  private func zone(_ facts: EntryFacts) -> String {
    guard facts.moment.offset != asOf.offset else { return "" }
    return text.elsewhere(facts).map { " (\($0))" } ?? ""
  }

  // MARK: Not to be stopped suddenly

  /// `Last baclofen: Thu 16 Jul 20:44, 39 h ago`; `nil` for a medicine that may be stopped, that is
  /// paused or stopped, or that was taken within the last 24 hours.
  private func silence(_ doses: MedicineDoses) throws -> String? {
    let prescription = doses.prescription
    guard prescription.medication.doNotStop == true, prescription.isActive(at: asOf.local),
      let facts = try last(doses)?.facts
    else { return nil }
    let moment = facts.moment
    let seconds = asOf.instant - moment.instant
    let name = text.shown(prescription.medication.name).clipped(to: DayRow.nameWidth)
    let when = "Last \(name): \(moment.text(relativeTo: asOf.day))\(zone(facts))"
    guard moment.precision != .day else { return asOf.day - moment.day > 1 ? when : nil }
    guard seconds >= DayDoses.day else { return nil }
    let elapsed =
      seconds < 3 * DayDoses.day ? "\(seconds / 3600) h" : elapsedText(seconds: seconds)
    return "\(when), \(elapsed) ago"
  }

  /// Among those of the last days, else found from the end of the diary.
  private func last(_ doses: MedicineDoses) throws -> Entry? {
    let known = doses.doses.filter { isTold($0.facts.moment) }
    return try known.max { $0.facts.moment.instant < $1.facts.moment.instant }
      ?? database.lastTimedDose(of: doses.prescription, before: asOf.day.advanced(byDays: -1))
  }

  private func fitted(_ silent: [String]) -> [String] {
    guard silent.count > DayDoses.maximumSilent else { return silent }
    let shown = silent.prefix(DayDoses.maximumSilent - 1)
    return shown + ["\(silent.count - shown.count) more not to be stopped, 24 h or more ago"]
  }
}
