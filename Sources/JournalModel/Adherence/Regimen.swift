/// How a medicine is prescribed.
package enum Regimen: Hashable, Sendable {
  case scheduled(Schedule)
  /// Taken when needed, within the person's own limit if there is one.
  case asNeeded(maximum: DoseLimit?)
  /// Given by a pump without a break.
  case continuous(InfusionRate)

  /// Only scheduled regimens make slots.
  package var schedule: Schedule? {
    switch self {
    case .scheduled(let schedule): schedule
    case .asNeeded, .continuous: nil
    }
  }
}

/// The most of a medicine that may be taken in any stretch of so many hours.
package struct DoseLimit: Hashable, Sendable {
  package var amount: Amount
  package var hours: Int

  package init(_ amount: Amount, hours: Int = 24) {
    self.amount = amount
    self.hours = hours
  }
}

/// What a pump delivers in 24 hours.
package struct InfusionRate: Hashable, Sendable {
  package var amountPerDay: Amount

  package init(perDay amount: Amount) {
    amountPerDay = amount
  }
}
