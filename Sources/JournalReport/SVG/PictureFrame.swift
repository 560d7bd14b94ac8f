/// The sizes of a drawing, in CSS pixels at its natural size.
struct PictureFrame {
  let width: Double
  /// Left of the days.
  let labelWidth: Double
  /// Of what stands beside the days; 0 puts it under them.
  let railWidth: Double
  /// Of one day on the axis.
  let dayWidth: Double
  let dayCount: Int
  /// Of labels.
  let letter: Double
  /// Of what matters less.
  let smallLetter: Double

  let rowHeight: Double
  let ratingHeight: Double
  let stepHeight: Double
  let symptomHeight: Double

  /// 5 mm.
  private static let widestDay = 18.9
  static let gap = 16.0
  /// As wide as the text of A4 and Letter paper within its margins.
  static let sheetWidth = 718.0

  ///
  /// - Parameter stretch: 1 for the least height, more where the sheet has room.
  static func sheet(days: Int, stretch: Double = 1) -> PictureFrame {
    PictureFrame(
      width: sheetWidth, labelWidth: 68, railWidth: 174, days: days, letter: 10.6, smallLetter: 9.6,
      rowHeight: min(13 * stretch, 16), ratingHeight: 46 * stretch,
      stepHeight: 23 * min(stretch, 1.4), symptomHeight: 17 * min(stretch, 1.8))
  }

  /// As wide as a telephone.
  static func phone(days: Int) -> PictureFrame {
    PictureFrame(
      width: 336, labelWidth: 66, railWidth: 0, days: days, letter: 11, smallLetter: 10,
      rowHeight: 15, ratingHeight: 80, stepHeight: 34, symptomHeight: 26)
  }

  private init(
    width: Double, labelWidth: Double, railWidth: Double, days: Int, letter: Double,
    smallLetter: Double, rowHeight: Double, ratingHeight: Double, stepHeight: Double,
    symptomHeight: Double
  ) {
    let rail = railWidth > 0 ? railWidth + PictureFrame.gap : 2
    self.width = width
    self.labelWidth = labelWidth
    self.railWidth = railWidth
    dayCount = days
    dayWidth = min(PictureFrame.widestDay, (width - labelWidth - rail) / Double(max(days, 1)))
    self.letter = letter
    self.smallLetter = smallLetter
    self.rowHeight = rowHeight
    self.ratingHeight = ratingHeight
    self.stepHeight = stepHeight
    self.symptomHeight = symptomHeight
  }

  /// Where a day begins; that of the day after the last one is where the days end.
  func left(of day: Int) -> Double { labelWidth + Double(day) * dayWidth }
  func middle(of day: Int) -> Double { left(of: day) + dayWidth / 2 }
  var daysEnd: Double { left(of: dayCount) }
  /// Where the rail begins.
  var rail: Double { daysEnd + PictureFrame.gap }

  /// Of the square in which a dose is drawn.
  var side: Double { min(dayWidth - 1.8, rowHeight - 2.6) }
  var titleHeight: Double { letter + 5 }
  var laneHeight: Double { smallLetter + 2 }
}
