/// A reading of the clock on the wall, from 00:00:00 to 23:59:59.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// 0 to 86,399.
  package let secondsSinceMidnight: Int

  package static let midnight = TimeOfDay(validated: 0)
  package static let secondsPerDay = 86_400

  private init(validated seconds: Int) {
    secondsSinceMidnight = seconds
  }

  /// `nil` outside one day.
  package init?(secondsSinceMidnight seconds: Int) {
    guard (0..<TimeOfDay.secondsPerDay).contains(seconds) else { return nil }
    self.init(validated: seconds)
  }

  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    self.init(validated: hour * 3600 + minute * 60 + second)
  }

  package var hour: Int { secondsSinceMidnight / 3600 }
  package var minute: Int { secondsSinceMidnight / 60 % 60 }
  package var second: Int { secondsSinceMidnight % 60 }

  package static func < (earlier: TimeOfDay, later: TimeOfDay) -> Bool {
    earlier.secondsSinceMidnight < later.secondsSinceMidnight
  }
}
