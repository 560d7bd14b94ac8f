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

extension PumpState {
  /// - Parameter logs: of any medicines.
  package init?(_ logs: [Written<PumpLog>], of prescription: Prescription) {
    self.init(logs.filter { prescription.ids.contains($0.content.medication) })
  }

  /// From everything that was written of a pump: of several refills the one lived last says what is
  /// due next. `nil` when nothing was.
  package init?(_ logs: [Written<PumpLog>]) {
    guard !logs.isEmpty else { return nil }
    self.init()
    for log in logs.sortedByMoment() {
      switch log.content.event {
      case .alarm: events.append(PumpEvent(.alarm, at: log.entry.moment))
      case .refill(let next, let alarmDate):
        events.append(PumpEvent(.refill, at: log.entry.moment))
        (nextRefill, self.alarmDate) = (next, alarmDate)
      }
    }
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
