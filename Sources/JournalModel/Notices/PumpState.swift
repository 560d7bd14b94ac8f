/// What is known of a pump beside its rate.
package struct PumpState: Hashable, Sendable {
  package var nextRefill: CivilDay?
  /// The day on which its alarm for an empty reservoir is set to sound.
  package var alarmDate: CivilDay?
  package var events: [PumpEvent]

  package init(
    nextRefill: CivilDay? = nil, alarmDate: CivilDay? = nil, events: [PumpEvent] = []
  ) {
    self.nextRefill = nextRefill
    self.alarmDate = alarmDate
    self.events = events
  }
}

package struct PumpEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case alarm
    case refill
  }

  package var kind: Kind
  package var moment: LivedMoment

  package init(_ kind: Kind, at moment: LivedMoment) {
    self.kind = kind
    self.moment = moment
  }
}
