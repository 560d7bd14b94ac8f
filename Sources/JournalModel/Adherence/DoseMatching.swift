/// Which dose was which slot's, seen at one moment.
package struct DoseMatching: Hashable, Sendable {
  package let asOf: LivedMoment
  /// Every slot that exists and could matter up to the moment, ascending; also the next ones.
  package let slots: [MatchedSlot]
  /// What each dose of the diary is, in the diary's order.
  package let doses: [DoseMatch]
}

/// A slot with what is known of it.
package struct MatchedSlot: Hashable, Sendable {
  package var slot: Slot
  package var phase: SlotPhase
  package var outcome: SlotOutcome
}

/// Where a moment lies to a slot.
package enum SlotPhase: Hashable, Sendable {
  /// Its time is after the moment.
  case later
  /// Its time has come and its window has not closed.
  case pending
  case closed
}

/// What became of a slot.
package enum SlotOutcome: Hashable, Sendable {
  /// By a dose, told by its index in the diary.
  case taken(dose: Int)
  case marked(SlotMark)
  /// Nothing was written down: neither missed nor taken.
  case unrecorded
}

/// What a dose is to the schedule.
package enum DoseMatch: Hashable, Sendable {
  case slot(Slot)
  /// Taken beside the schedule.
  case extra
  /// No slot's, while the medicine was prescribed as needed or continuously.
  case unscheduled
  /// After the moment, for which it does not exist.
  case later
}
