internal import JournalModel
internal import JournalStore

/// The dose that a person means was not taken.
struct MeantMark {
  let medicine: MedicineChoice
  /// `nil` of a medicine without a schedule, when no time was named.
  let slot: SlotReference?
}

extension Session {
  /// How many days back a mark reaches without being told which dose is meant.
  private static let daysBack = 2

  /// - Throws: exit 64 when it is not clear which dose is meant, or nothing is open; exit 65 for
  ///   what is not in the journal or not in the schedule.
  func meantMark(
    _ kind: MissedDose.Kind, of name: String, at moment: LivedMoment, for named: NamedSlot?,
    isNew: Bool
  ) throws -> MeantMark {
    let database = try journal()
    let around = try ScheduledDoses(
      database, at: moment, slot: named?.candidates.min { $0.day < $1.day },
      now: environment.moment)
    let medicine = try medicine(
      named: name, among: try database?.medications() ?? [], isNew: isNew
    ) {
      if let named { return try around.active(with: named.candidates) }
      let come = try around.active.filter {
        try openSlot(.missed, of: around.doses(of: $0), at: moment) != nil
      }
      let open = try around.active.filter {
        try openSlot(kind, of: around.doses(of: $0), at: moment) != nil
      }
      // What is taken when needed has no dose to miss.
      return try [come, open].first { !$0.isEmpty }
        ?? around.active { $0.schedule(at: moment.end) != nil }
    }
    let prescription = medicine.id.flatMap(around.prescription)
    if let named {
      return MeantMark(
        medicine: medicine, slot: try slot(named, of: prescription, at: moment.local))
    }
    guard let prescription, let doses = try around.doses(of: prescription) else {
      return MeantMark(medicine: medicine, slot: nil)
    }
    let open = openSlot(kind, of: doses, at: moment)
    if open == nil, prescription.schedule(at: moment.end) != nil {
      throw nothingOpen(kind, of: doses, at: moment, isOnly: around.active.count == 1)
    }
    return MeantMark(medicine: medicine, slot: open?.reference)
  }

  /// The latest that has come; of what is left out on purpose also the next one.
  private func openSlot(
    _ kind: MissedDose.Kind, of doses: MedicineDoses?, at moment: LivedMoment
  ) -> Slot? {
    let first = moment.day.advanced(byDays: -Session.daysBack)
    let latest = doses?.latestOpenSlot(by: moment.end, since: first)
    return switch kind {
    case .missed: latest
    case .skipped: latest ?? doses?.nextOpenSlot(after: moment.end)
    }
  }

  private func nothingOpen(
    _ kind: MissedDose.Kind, of doses: MedicineDoses, at moment: LivedMoment, isOnly: Bool
  ) -> CommandError {
    let today = environment.today
    let name = shown(doses.prescription.medication.name)
    let first = moment.day.advanced(byDays: -Session.daysBack)
    let come = doses.matching.slots.filter { $0.slot.moment <= moment.end }
    let since = "since \(first.text(relativeTo: today))"
    let problem =
      come.contains { $0.slot.day >= first }
      ? "every dose of \(name) \(since) is logged or marked"
      : "no dose of \(name) has come \(since)"
    let (hint, time): (String, String) =
      if let earlier = come.last(where: { $0.outcome == .unrecorded }) {
        ("for an earlier one", earlier.slot.reference.phrase(today: today))
      } else if let last = come.last {
        ("to mark one all the same", last.slot.reference.phrase(today: today))
      } else if let next = doses.next(after: moment.end) {
        // A bare time of what was missed is past.
        ("to mark the next one all the same", next.reference.datedPhrase)
      } else {
        ("to mark one all the same", "14:00")
      }
    let command = "journal \(kind.rawValue)\(isOnly ? "" : " \(name)") --for \(time)"
    return CommandError(.usage, "\(problem); nothing was stored; \(hint): \(command)")
  }
}

extension LivedMoment {
  /// The clock reading, at the end of the day when only the day is known.
  fileprivate var end: LocalDateTime {
    precision == .day
      ? LocalDateTime(
        secondsSinceEpoch: day.advanced(byDays: 1).midnight
          .secondsSinceEpoch - 1)
      : local
  }
}
