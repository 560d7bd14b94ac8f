/// Awake time by how long ago the last dose was, with what was noted in it.
package struct PatternHours: Hashable, Sendable {
  package struct Bin: Hashable, Sendable {
    /// Hours; the first included, the last not; `nil` without an end.
    package var from: Int
    package var until: Int?
    package var awakeHours: Double
    /// Notes, or ratings.
    package var entries: Int
    /// Of ratings; `nil` of fewer than three.
    package var median: Double?

    /// How often a note was written in an awake hour; `nil` without awake time.
    package var rate: EventRate? {
      awakeHours > 0 ? EventRate(events: entries, time: awakeHours) : nil
    }
  }

  package var medicine: String
  package var awake: AwakeHours
  package var bins: [Bin]
  /// Entries of these days that belong to no bin: at night, before the first dose, without a time,
  /// or where it is not known when the last dose was.
  package var leftOut: Int
  /// Awake hours of logged days in which it is not known when the last dose was.
  package var unknownHours: Double

  package func side(isLate: Bool) -> EventRate {
    let side = bins.filter { ($0.from >= HoursSinceDose.late) == isLate }
    return EventRate(
      events: side.map(\.entries).reduce(0, +), time: side.map(\.awakeHours).reduce(0, +))
  }
}
