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
  /// Whether symptoms have their row of weeks.
  package var hasSymptomWeeks = true
  /// Whether it is told under the medicines how they changed.
  package var hasMedicineCourse = true
  package var important = Int.max
  /// Whether there are empty lines between the sections, but for the last one.
  package var hasSpaces = true

  /// In the order in which things give way when the page is too long: what is agreed to go first,
  /// row by row, and then what leaves the falls, the table of doses and the first tracker.
  package static func steps(for report: VisitReport) -> [PageLimits] {
    var limits = PageLimits()
    var steps = [limits.clipped(to: report)]
    func cut(_ change: (inout PageLimits) -> Void) {
      change(&limits)
      let clipped = limits.clipped(to: report)
      if clipped != steps.last { steps.append(clipped) }
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
    cut { $0.hasSpaces = false }
    cut { $0.hasSymptomWeeks = false }
    cut(\.important, of: report.important.count, to: 3)
    cut(\.schedules, of: 7, to: 3)
    cut(\.firstLook, of: 6, to: 4)
    cut { $0.hasMedicineCourse = false }
    cut { $0.symptoms = 4 }
    cut(\.medications, of: 6, to: 4)
    cut { $0.schedules = 2 }
    cut { $0.symptoms = 3 }
    cut { $0.medications = 3 }
    cut(\.important, of: 3, to: 1)
    cut { $0.schedules = 1 }
    cut { $0.questions = 2 }
    cut { $0.symptoms = 2 }
    cut { $0.medications = 2 }
    return steps
  }

  /// Steps that change nothing on this page are none.
  private func clipped(to report: VisitReport) -> PageLimits {
    var limits = self
    limits.trackers = min(trackers, report.trackers.count)
    limits.symptoms = min(symptoms, report.symptoms.count)
    limits.questions = min(questions, report.questions.count)
    limits.important = min(important, report.important.count)
    limits.medications = min(medications, report.medications.count)
    limits.schedules = min(
      schedules, report.medications.count { $0.adherence != nil })
    return limits
  }

  /// For what has no end of a page.
  static let none = PageLimits(firstLook: .max, medications: .max, schedules: .max)

  /// All that is agreed to go.
  static let agreed = PageLimits(
    hasEveryCourse: false, hasContext: false, gaps: 1, trackers: 1, symptoms: 5, questions: 3)

  /// Up to so many weeks, lowest, highest and median of the whole period say enough.
  static let shortCourse = 8
}
