internal import FoundationEssentials
package import JournalModel

/// A value that JSON shows as `null` when there is none, where the compiler would leave the key
/// out: a report has the same keys whatever is in it.
@propertyWrapper
package struct OrNull<Value: Hashable & Sendable & Encodable>: Hashable, Sendable, Encodable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

/// A civil day, `2026-11-20` in JSON.
package struct ReportDay: Hashable, Sendable, Encodable {
  package var day: CivilDay

  package init(_ day: CivilDay) {
    self.day = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(day.iso8601)
  }
}

/// A reading of the clock on the wall without a zone, `2026-11-05T14:00` in JSON.
package struct ReportCivilMoment: Hashable, Sendable, Encodable {
  package var local: LocalDateTime

  package init(_ local: LocalDateTime) {
    self.local = local
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(local.iso8601)
  }
}

/// A lived moment: RFC 3339 with its offset in JSON, or the day alone where no time is known.
package struct ReportMoment: Hashable, Sendable, Encodable {
  package var moment: LivedMoment

  package init(_ moment: LivedMoment) {
    self.moment = moment
  }

  package func encode(to encoder: any Encoder) throws {
    let hasTime = moment.precision != .day
    var container = encoder.singleValueContainer()
    try container.encode(
      hasTime ? rfc3339(moment.instant, offset: moment.offset) : moment.day.iso8601)
  }
}

/// An amount: `{"value":"10","unit":"mg","ucum":"mg"}` in JSON.
package struct ReportAmount: Hashable, Sendable, Encodable {
  package var amount: Amount

  package init(_ amount: Amount) {
    self.amount = amount
  }

  private enum CodingKeys: CodingKey {
    case value, unit, ucum
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(amount.value.text, forKey: .value)
    try container.encode(amount.unit.rawValue, forKey: .unit)
    try container.encode(amount.unit.ucum, forKey: .ucum)
  }
}

/// A number of a scale or a tracker: a JSON number with exactly the digits that were typed.
package struct ReportNumber: Hashable, Sendable, Encodable {
  package var value: Exact

  package init(_ value: Exact) {
    self.value = value
  }

  /// Exact where a decimal can be; 1/3 is cut after 38 digits.
  package func encode(to encoder: any Encoder) throws {
    let parts = value.text.split(separator: "/").compactMap { Decimal(string: String($0)) }
    guard let first = parts.first else {
      let context = EncodingError.Context(
        codingPath: encoder.codingPath, debugDescription: "a number has no decimal")
      throw EncodingError.invalidValue("", context)
    }
    var container = encoder.singleValueContainer()
    try container.encode(parts.dropFirst().reduce(first, /))
  }
}

/// A share in per cent: a JSON number with at most one decimal.
package struct ReportPercentage: Hashable, Sendable, Encodable {
  package var percentage: Percentage

  package init(_ percentage: Percentage) {
    self.percentage = percentage
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Decimal(percentage.tenths) / 10)
  }
}
