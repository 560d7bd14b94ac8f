import JournalModel
import Testing

@testable import JournalCLI

extension World {
  /// Friday, 20 November: 20 mg a day since 1 November and, from 1 December on, a plan of three
  /// steps. The medicine is 0001, what was prescribed first 0002, the plan 0003.
  static func planned(_ options: String = "--by \"Dr Lee\"") throws -> World {
    let world = try World("Europe/Berlin", "2026-11-01T09:00")
    world.prepare("med add baclofen --strength 10mg --form tablet --dose 10mg --times 8am,8pm")
    world.now = try Place("Europe/Berlin", "2026-11-20T14:10").now
    world.prepare(
      "plan add baclofen --step \"2026-12-01 5mg 8am,2pm,8pm\" --step \"2026-12-08 8am=5mg,8pm=10mg\" --step \"2027-01-10 nothing\" \(options)"
    )
    return world
  }

  func come(to moment: String) throws {
    now = try Place("Europe/Berlin", moment).now
  }

  /// What is prescribed, one line for each change: `2026-12-01 15 mg`.
  func course(_ name: String = "baclofen") throws -> [String] {
    try prescription(name).timeline.map { change in
      let from = change.content.from
      let day = from.time == .midnight ? from.day.iso8601 : from.iso8601
      guard case .prescribed(let regimen) = change.content.state else {
        return "\(day) \(change.content.state.text)"
      }
      return "\(day) \(regimen.schedule?.dailyTotal?.text ?? regimen.text)"
    }
  }

  static let given = [
    "2026-11-01T09:00 20 mg", "2026-12-01 15 mg", "2026-12-08 15 mg", "2027-01-10 stopped",
  ]
}
