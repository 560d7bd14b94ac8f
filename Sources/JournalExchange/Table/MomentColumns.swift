internal import JournalModel

/// Which columns of a table say when.
struct MomentColumns {
  /// `nil` when none does.
  private(set) var time: Int?
  /// A second column with times of day, beside a ``time`` of bare days.
  private(set) var timeOfDay: Int?

  /// Columns that `--column` calls a time go first, then headings such as `date`, then the first
  /// column that holds nothing but moments.
  init(_ survey: TableSurvey) {
    let (readings, columns) = (survey.readings, survey.columns)
    let named = readings.indices.filter { readings[$0].isTime }
    let candidates =
      named.filter { readings[$0].isChosen } + named.filter { !readings[$0].isChosen }
    time =
      candidates.first { columns[$0].firstMoment != nil }
      ?? readings.indices.first { index in
        !readings[index].isLeftOut && columns[index].firstMoment != nil
          && columns[index].hasOnlyMoments
      } ?? candidates.first
    guard let time, case .day? = columns[time].firstMoment else { return }
    timeOfDay = candidates.first { $0 != time && columns[$0].hasTimeOfDay }
  }
}
