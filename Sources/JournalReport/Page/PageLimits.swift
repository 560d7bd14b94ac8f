/// What stands on the first page; the rest goes to a second one.
package struct PageLimits: Hashable, Sendable {
  package var firstLook = 6
  package var medications = 6
  /// Medicines with a schedule: the table of one, a line for each other.
  package var schedules = 7
  /// Whether every number has its row of weeks, in periods of more than ``shortCourse`` weeks; the
  /// first one always has.
  package var hasEveryCourse = true
  package var hasContext = true
  /// Times without entries that the person told about.
  package var gaps = 3
  package var trackers = Int.max
  package var symptoms = Int.max
  package var questions = Int.max
  /// Whether doses before those of the columns are told under them.
  package var hasEarlierColumns = true
  /// Whether notes without a known symptom are quoted.
  package var hasWords = true
  /// Whether symptoms have their row of weeks.
  package var hasSymptomWeeks = true
  /// Whether it is told under the medicines how they changed.
  package var hasMedicineCourse = true
  package var important = Int.max
  /// Whether there are empty lines between the sections, but for the last one.
  package var hasSpaces = true

  /// What gives way, and whether it is agreed to go first.
  private struct Cut {
    var isAgreed: Bool
    var change: (inout PageLimits) -> Void
  }

  /// The limits under which the first page of a report fits, as wide as they can be; or, where that
  /// is not enough, with all cut that may be.
  ///
  /// What is agreed goes first, row by row. After it what does not shorten the page stays, and so
  /// does what in the end need not have gone.
  ///
  /// - Parameter length: of the first page within limits, in the unit of `room`.
  static func fitting(
    _ report: VisitReport, room: Double, length: (PageLimits) -> Double
  ) -> (limits: PageLimits, isEnough: Bool) {
    var made: [Cut] = []
    var limits = PageLimits()
    var used = length(limits)
    for cut in cuts(for: report) where used > room {
      let next = after(made + [cut])
      guard next != limits else { continue }
      let rest = length(next)
      guard cut.isAgreed || rest < used else { continue }
      made.append(cut)
      (limits, used) = (next, rest)
    }
    guard used <= room else { return (limits, false) }
    for index in made.indices.reversed() where !made[index].isAgreed {
      var fewer = made
      fewer.remove(at: index)
      let next = after(fewer)
      if next == limits || length(next) <= room { (made, limits) = (fewer, next) }
    }
    return (limits, true)
  }

  private static func after(_ cuts: [Cut]) -> PageLimits {
    cuts.reduce(into: PageLimits()) { limits, cut in cut.change(&limits) }
  }

  /// In their order: what is agreed, and then what leaves the falls, the table of doses and the
  /// first tracker.
  private static func cuts(for report: VisitReport) -> [Cut] {
    var cuts: [Cut] = []
    var isAgreed = true
    func cut(_ change: @escaping (inout PageLimits) -> Void) {
      cuts.append(Cut(isAgreed: isAgreed, change: change))
    }
    func cut(_ key: WritableKeyPath<PageLimits, Int>, of count: Int, to least: Int) {
      for limit in stride(from: count - 1, through: least, by: -1) {
        cut { $0[keyPath: key] = limit }
      }
    }
    cut { $0.hasEveryCourse = false }
    cut { ($0.hasContext, $0.gaps) = (false, 1) }
    cut(\.trackers, of: report.trackers.count, to: 1)
    cut(\.symptoms, of: report.symptoms.count, to: 5)
    cut(\.questions, of: report.openQuestions.count, to: 3)
    isAgreed = false
    let medicines = report.medications.count
    let schedules = report.medications.count { $0.adherence != nil }
    cut { $0.hasSpaces = false }
    cut { $0.hasWords = false }
    cut { $0.hasSymptomWeeks = false }
    cut(\.important, of: report.important.count, to: 3)
    cut(\.schedules, of: min(schedules, 7), to: 3)
    cut(\.firstLook, of: 6, to: 4)
    cut { $0.hasMedicineCourse = false }
    cut(\.symptoms, of: min(report.symptoms.count, 5), to: 4)
    cut(\.medications, of: min(medicines, 6), to: 4)
    cut(\.schedules, of: min(schedules, 3), to: 2)
    cut(\.symptoms, of: min(report.symptoms.count, 4), to: 3)
    cut(\.medications, of: min(medicines, 4), to: 3)
    cut(\.important, of: min(report.important.count, 3), to: 1)
    cut(\.schedules, of: min(schedules, 2), to: 1)
    cut(\.questions, of: min(report.openQuestions.count, 3), to: 2)
    cut(\.symptoms, of: min(report.symptoms.count, 3), to: 2)
    cut(\.medications, of: min(medicines, 3), to: 2)
    cut { $0.hasEarlierColumns = false }
    cut { $0.gaps = 0 }
    cut(\.firstLook, of: 4, to: 3)
    cut(\.questions, of: min(report.openQuestions.count, 2), to: 1)
    cut(\.symptoms, of: min(report.symptoms.count, 2), to: 1)
    return cuts
  }

  /// For what has no end of a page.
  static let none = PageLimits(firstLook: .max, medications: .max, schedules: .max)

  /// All that is agreed to go.
  static let agreed = PageLimits(
    hasEveryCourse: false, hasContext: false, gaps: 1, trackers: 1, symptoms: 5, questions: 3)

  /// Up to so many weeks, lowest, highest and median of the whole period say enough.
  static let shortCourse = 8
}
