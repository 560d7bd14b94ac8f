/// What stands on the first page; the rest goes to a second one.
package struct PageLimits: Hashable, Sendable {
  package var firstLook = 6
  package var medications = 6
  package var hasContext = true
  package var trackers = Int.max
  package var symptoms = Int.max
  package var questions = Int.max

  /// In the order in which things give way when the page is too long.
  package static let steps: [PageLimits] = [
    PageLimits(),
    PageLimits(hasContext: false),
    PageLimits(hasContext: false, trackers: 1),
    PageLimits(hasContext: false, trackers: 1, symptoms: 5),
    PageLimits(hasContext: false, trackers: 1, symptoms: 5, questions: 3),
  ]
}
