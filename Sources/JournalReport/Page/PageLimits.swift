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

  /// In the order in which things give way when the page is too long: what is agreed to go first,
  /// and then what leaves the falls, the table of doses and the first tracker.
  package static let steps: [PageLimits] = {
    var limits = PageLimits()
    var steps = [limits]
    func cut(_ change: (inout PageLimits) -> Void) {
      change(&limits)
      steps.append(limits)
    }
    cut { $0.hasEveryCourse = false }
    cut { ($0.hasContext, $0.gaps) = (false, 1) }
    cut { $0.trackers = 1 }
    cut { $0.symptoms = 5 }
    cut { $0.questions = 3 }
    cut { $0.hasSymptomWeeks = false }
    cut { ($0.important, $0.medications, $0.schedules) = (3, 4, 4) }
    cut { ($0.symptoms, $0.firstLook) = (3, 4) }
    cut { ($0.hasMedicineCourse, $0.medications, $0.schedules) = (false, 3, 2) }
    cut { ($0.important, $0.schedules) = (1, 1) }
    cut { ($0.questions, $0.symptoms, $0.medications) = (2, 2, 2) }
    return steps
  }()

  /// All that is agreed to go.
  static let agreed = PageLimits(
    hasEveryCourse: false, hasContext: false, gaps: 1, trackers: 1, symptoms: 5, questions: 3)

  /// Up to so many weeks, lowest, highest and median of the whole period say enough.
  static let shortCourse = 8
}
