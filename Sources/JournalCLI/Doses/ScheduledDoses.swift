internal import JournalModel
internal import JournalStore

/// The medicines of the journal with their doses around a moment that a command speaks of.
final class ScheduledDoses {
  let prescriptions: [Prescription]
  /// When a dose was taken, or left.
  let moment: LivedMoment
  private let database: JournalDatabase?
  private let now: LivedMoment
  /// The first day of which the doses are wanted.
  private let first: CivilDay
  private var known: [EntryID: MedicineDoses] = [:]

  /// - Parameter slot: a scheduled dose that is spoken of too.
  init(
    _ database: JournalDatabase?, at moment: LivedMoment, slot: SlotReference? = nil,
    now: LivedMoment
  ) throws {
    self.database = database
    self.moment = moment
    self.now = now
    first = min(moment.day, slot?.day ?? moment.day).advanced(byDays: -2)
    prescriptions = try database?.prescriptions() ?? []
  }

  func doses(of prescription: Prescription) throws -> MedicineDoses? {
    if let doses = known[prescription.id] { return doses }
    let doses = try database?.medicineDoses(of: prescription, from: first, asOf: now)
    known[prescription.id] = doses
    return doses
  }

  func prescription(_ id: EntryID) -> Prescription? {
    prescriptions.first { $0.ids.contains(id) }
  }

  /// Neither paused nor stopped then; all of them when every one is.
  var active: [Prescription] {
    let active = prescriptions.filter { $0.isActive(at: moment.local) }
    return active.isEmpty ? prescriptions : active
  }

  /// The medicines that are active then and of which `isMeant` is true; all the active ones when
  /// it is true of none.
  func active(where isMeant: (Prescription) throws -> Bool) throws -> [Prescription] {
    let meant = try active.filter(isMeant)
    return meant.isEmpty ? active : meant
  }

  /// The active medicines with an open dose: those of which one is due, else those of which one
  /// can be taken early; all the active ones when there is none.
  var open: [Prescription] {
    get throws {
      let open = try active.filter { try openSlot(of: $0) != nil }
      let due = try open.filter { prescription in
        guard let its = try doses(of: prescription), let slot = its.openSlotSoon(at: moment) else {
          return false
        }
        return its.diary.onTime.punctuality(of: moment, for: slot.moment) != .early
      }
      return [due, open].first { !$0.isEmpty } ?? active
    }
  }

  /// The slot that a dose of a medicine at the moment, of which nothing is said, would be.
  func openSlot(of prescription: Prescription) throws -> Slot? {
    try doses(of: prescription)?.openSlotSoon(at: moment)
  }

  /// Those that have a slot and have it open; else those that have it.
  func active(with slots: [SlotReference]) throws -> [Prescription] {
    let scheduled = try active { prescription in
      slots.contains { prescription.history.slot($0) != nil }
    }
    let open = try scheduled.filter { prescription in
      let settled = try doses(of: prescription)?.settled ?? []
      return slots.contains { prescription.history.slot($0) != nil && !settled.contains($0) }
    }
    return open.isEmpty ? scheduled : open
  }
}

extension MedicineDoses {
  /// The furthest ahead that a slot can be for a dose of which nothing is said.
  private static let secondsAhead: Int64 = 12 * 3600

  /// The open slot, unless it is due more than 12 hours after the moment: the windows of a schedule
  /// of some days open days before.
  func openSlotSoon(at moment: LivedMoment) -> Slot? {
    guard let slot = openSlot(at: moment) else { return nil }
    let ahead = slot.moment.secondsSinceEpoch - moment.local.secondsSinceEpoch
    return moment.precision == .day || ahead <= MedicineDoses.secondsAhead ? slot : nil
  }
}

extension MedicineChoice {
  /// The identity of a medicine that the journal has.
  var id: EntryID? {
    switch self {
    case .known(let record), .naming(let record, _): record.id
    case .new: nil
    }
  }
}

extension [Prescription] {
  /// The names by all identities: that of a medicine which turned out to be another is the other's.
  var names: [EntryID: String] {
    Dictionary(
      flatMap { prescription in prescription.ids.map { ($0, prescription.medication.name) } },
      uniquingKeysWith: { $1 })
  }
}
