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

extension MedicineChoice {
  /// The identity of a medicine that the journal has.
  var id: EntryID? {
    switch self {
    case .known(let record), .naming(let record, _): record.id
    case .new: nil
    }
  }
}
