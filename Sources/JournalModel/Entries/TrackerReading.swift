/// A number the person follows: stiffness 6, sleep 6.5 h, bp 120/80.
package struct TrackerReading: Hashable, Sendable {
  /// Folded to lower case.
  package var name: String
  package var value: Exact
  /// The lower number of a pair such as a blood pressure.
  package var secondValue: Exact?
  package var unit: String?

  package init(name: String, value: Exact, secondValue: Exact? = nil, unit: String? = nil) {
    self.name = name
    self.value = value
    self.secondValue = secondValue
    self.unit = unit
  }

  /// `6.5`, or `120/80`.
  package var valueText: String {
    secondValue.map { "\(value.text)/\($0.text)" } ?? value.text
  }
}

/// What is known of a followed number: its unit, its scale and which end is worst.
package struct Tracker: Hashable, Sendable {
  package var name: String
  package var unit: String?
  package var scale: ClosedRange<Exact>?
  package var worst: Exact?
  /// The one that the report shows first.
  package var isMain: Bool

  package init(
    name: String, unit: String? = nil, scale: ClosedRange<Exact>? = nil, worst: Exact? = nil,
    isMain: Bool = false
  ) {
    self.name = name
    self.unit = unit
    self.scale = scale
    self.worst = worst
    self.isMain = isMain
  }
}
