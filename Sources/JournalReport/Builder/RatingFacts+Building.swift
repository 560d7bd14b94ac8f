import JournalModel

extension RatingFacts {
  /// - Parameters:
  ///   - columns: the ratings of each column.
  ///   - period: those of the period, in the order of their instants.
  ///   - ofWeeks: those of the column whose weeks are told.
  init(
    _ columns: [[Lived<Exact>]], of period: [Lived<Exact>], ofWeeks: [Lived<Exact>],
    in diary: ColumnDiary
  ) {
    let whole = Summary(period)
    self.init(
      n: whole.n, median: whole.median, min: whole.min, max: whole.max,
      last: period.last.map {
        Last(value: ReportNumber($0.value), at: ReportMoment($0.moment))
      },
      columns: columns.map(Summary.init), weekly: Week.blocks(of: ofWeeks, in: diary))
  }
}

extension RatingFacts.Summary {
  fileprivate init(_ ratings: [Lived<Exact>]) {
    let sorted = ratings.map(\.value).ascending()
    self.init(
      n: sorted.count, median: sorted.medianOfSorted.map(ReportNumber.init),
      min: sorted.first.map(ReportNumber.init), max: sorted.last.map(ReportNumber.init))
  }
}

extension RatingFacts.Week {
  fileprivate static func blocks(
    of ratings: [Lived<Exact>], in diary: ColumnDiary
  ) -> [RatingFacts.Week] {
    let starts = diary.weekStarts
    var values = [[Exact]](repeating: [], count: starts.count)
    for rating in ratings { values[diary.week(of: rating.day)].append(rating.value) }
    return zip(starts, values).map { start, values in
      RatingFacts.Week(
        weekOf: ReportDay(start), n: values.count,
        median: values.ascending().medianOfSorted.map(ReportNumber.init))
    }
  }
}

extension TrackerFacts {
  /// A row for each tracker, unit and half of a pair with a reading in any column.
  ///
  /// - Parameter clock: the doses that the readings are set against.
  static func list(
    _ trackers: [Tracker], in columns: ReportColumns, clock: DoseClock?
  ) -> [TrackerFacts] {
    let period = columns.period
    let latest = columns.latest
    let known = Dictionary(
      trackers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = Set((columns.all + [period]).flatMap(\.readings.keys))
    return period.ranked(keys, trackers).map { key in
      let ratings = RatingFacts(
        columns.all.map { $0.readings[key] }, of: period.readings[key],
        ofWeeks: latest.readings[key], in: latest)
      // A scale belongs to the number as a whole, in the tracker's own unit.
      let scaled = known[key.tracker].flatMap { tracker in
        key.part == .whole && key.unit == tracker.unit ? tracker : nil
      }
      return TrackerFacts(
        name: key.name, unit: key.unit,
        scaleMin: (scaled?.scale?.lowerBound).map(ReportNumber.init),
        scaleMax: (scaled?.scale?.upperBound).map(ReportNumber.init),
        worst: scaled?.worst.map(ReportNumber.init), ratings: ratings,
        sinceDose: clock?.facts(of: period.readings[key]))
    }
  }
}

extension ColumnDiary {
  /// What was followed, the main tracker first, then that with most readings.
  func rankedRatings(_ trackers: [Tracker]) -> [RatingKey] {
    ranked(Set(readings.keys), trackers)
  }

  fileprivate func ranked(_ keys: Set<RatingKey>, _ trackers: [Tracker]) -> [RatingKey] {
    let main = Set(trackers.filter(\.isMain).map(\.name))
    func rank(_ key: RatingKey) -> (Int, Int, RatingKey) {
      (main.contains(key.tracker) ? 0 : 1, -readings[key].count, key)
    }
    return keys.sorted { rank($0) < rank($1) }
  }
}
