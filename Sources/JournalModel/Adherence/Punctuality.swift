/// How a dose lies to the time of its slot.
package enum Punctuality: Hashable, Sendable {
  case onTime
  case late
  case early
  /// Only the day is known.
  case untimed
}

/// How far from its slot a dose is still on time, the ends included.
///
/// Two hours unless the medicine says otherwise: as an adherence questionnaire for HIV and the
/// NHS page on baclofen have it.
package struct OnTimeWindow: Hashable, Sendable {
  package var minutes: Int

  package static let usual = OnTimeWindow(minutes: 120)

  package init(minutes: Int) {
    self.minutes = minutes
  }

  var seconds: Int64 { Int64(minutes) * 60 }

  package func punctuality(of moment: LivedMoment, for slot: LocalDateTime) -> Punctuality {
    guard moment.precision != .day else { return .untimed }
    let delay = moment.local.secondsSinceEpoch - slot.secondsSinceEpoch
    if abs(delay) <= seconds { return .onTime }
    return delay > 0 ? .late : .early
  }
}
