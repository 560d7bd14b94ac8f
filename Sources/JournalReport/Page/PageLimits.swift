/// What stands on the first page; the rest goes to a second one.
package struct PageLimits: Hashable, Sendable {
  package var firstLook = 6
  package var medications = 6
  /// Whether every number has its row of weeks, in periods of more than ``shortCourse`` weeks; the
  /// first one always has.
  package var hasEveryCourse = true
  package var hasContext = true
  package var trackers = Int.max
  package var symptoms = Int.max
  package var questions = Int.max

  /// In the order in which things give way when the page is too long.
  package static let steps: [PageLimits] = [
    PageLimits(),
    PageLimits(hasEveryCourse: false),
    PageLimits(hasEveryCourse: false, hasContext: false),
    PageLimits(hasEveryCourse: false, hasContext: false, trackers: 1),
    PageLimits(hasEveryCourse: false, hasContext: false, trackers: 1, symptoms: 5),
    PageLimits(hasEveryCourse: false, hasContext: false, trackers: 1, symptoms: 5, questions: 3),
  ]

  /// Up to so many weeks, lowest, highest and median of the whole period say enough.
  static let shortCourse = 8
}
