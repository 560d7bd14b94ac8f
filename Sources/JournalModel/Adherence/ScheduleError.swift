/// Why something is no schedule.
package enum ScheduleError: Error, Equatable, CustomStringConvertible {
  case noTimes
  case timeTwice(TimeOfDay)
  case noDays
  case interval(days: Int)

  package var description: String { "\(problem); \(remedy)" }

  package var problem: String {
    switch self {
    case .noTimes: "a schedule needs a time of day"
    case .timeTwice(let time): "\(time.iso8601) stands twice in the schedule"
    case .noDays: "a schedule needs a day of the week"
    case .interval(let days): "every \(days) days is no schedule"
    }
  }

  package var remedy: String {
    switch self {
    case .noTimes: "give at least one, such as 08:00"
    case .timeTwice: "give one amount for it"
    case .noDays: "name at least one, such as mon"
    case .interval: "give 1 to \(ScheduledDays.intervals.upperBound) days"
    }
  }
}
