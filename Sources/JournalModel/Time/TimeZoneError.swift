/// Why a time-zone file cannot be used.
package enum TimeZoneError: Error, Equatable, CustomStringConvertible {
  case notTZif
  case truncated
  case inconsistent
  case countsLeapSeconds

  package var description: String {
    switch self {
    case .notTZif:
      "this is not a time-zone file; name a zone such as Europe/Berlin"
    case .truncated:
      "the time-zone file ends too early; install the system's time-zone data again"
    case .inconsistent:
      "the time-zone file contradicts itself; install the system's time-zone data again"
    case .countsLeapSeconds:
      "the time-zone file counts leap seconds; name the zone without right/ in front"
    }
  }
}
