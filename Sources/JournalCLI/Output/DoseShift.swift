internal import JournalModel

/// A dose that a write made another one than it was before: that of another slot, or of none.
struct DoseShift {
  let entry: Entry
  let before: Slot?
  let after: Slot?

  static func shifts(from before: MedicineDoses, to after: MedicineDoses) -> [DoseShift] {
    after.doses.compactMap { entry in
      guard let old = before.match(of: entry.id), let new = after.match(of: entry.id),
        old != new
      else { return nil }
      return DoseShift(entry: entry, before: old.slot, after: new.slot)
    }
  }
}

extension DoseMatch {
  var slot: Slot? { if case .slot(let slot) = self { slot } else { nil } }
}

extension EntryText {
  /// `at 14:05`, `yesterday 14:05`, or the day alone: when a dose was, behind its name.
  func when(_ moment: LivedMoment, besides day: CivilDay) -> String {
    moment.day == day && moment.precision != .day
      ? "at \(moment.precision == .approximate ? "about " : "")\(moment.local.time.iso8601)"
      : moment.text(relativeTo: today)
  }

  /// `The dose of 14:05`, `The dose of yesterday 14:05`.
  private func dose(_ shift: DoseShift) -> String {
    "The dose of \(time(shift.entry.facts.moment, besides: today))"
  }

  /// What a dose is now: `is now the 20:00 dose`, `is now extra`.
  private func place(_ shift: DoseShift) -> String {
    guard let slot = shift.after else { return "is now extra" }
    return "is now the \(time(slot.moment, besides: shift.entry.facts.moment.day)) dose"
  }

  /// `The dose of 08:40 is now extra.`, and how to take it out when it is the same dose.
  func sentence(_ shift: DoseShift, id: String) -> String {
    "\(dose(shift)) \(place(shift))."
      + (shift.after == nil ? " If they are the same dose: journal delete \(id)" : "")
  }

  /// The same, of a dose that was counted as the slot that is marked now.
  func sentence(_ shift: DoseShift, marked slot: SlotReference, id: String) -> String {
    guard shift.before?.reference == slot else { return "\(dose(shift)) \(place(shift))." }
    return
      "\(dose(shift)) was counted as it; it \(place(shift)). If it was not taken: journal delete \(id)"
  }

  /// Of a dose that was logged for the slot that is marked now, which no mark takes from it.
  func sentence(pinned entry: Entry, id: String) -> String {
    "The dose of \(time(entry.facts.moment, besides: today)) was logged for it and still counts as it. If it was not taken: journal delete \(id)"
  }
}
