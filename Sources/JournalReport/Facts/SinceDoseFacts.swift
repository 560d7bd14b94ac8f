package import JournalModel

/// Ratings by the hours since the last dose, on the dose of today.
///
/// Time since the dose and time of day go together when doses are at fixed times; the page says so.
package struct SinceDoseFacts: Hashable, Sendable, Encodable {
  /// Whose doses they are. Not part of the JSON.
  package var medicine: String
  /// The dose that was in force. Not part of the JSON.
  package var regimen: Regimen?
  /// In the order of ``hours``.
  package var bins: [Bin]
  /// Not part of the JSON.
  package var points: [Point]

  /// The end of a bin is the start of the next one, which it belongs to.
  package static let hours = ["0-2", "2-4", "4-6", "6+"]
  static let hoursOfBin = 2

  package struct Bin: Hashable, Sendable, Encodable {
    package var hours: String
    package var n: Int
    @OrNull package var median: ReportNumber?
  }

  package struct Point: Hashable, Sendable {
    /// Whole ones, rounded down.
    package var minutes: Int
    package var value: Exact
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(bins)
  }
}
