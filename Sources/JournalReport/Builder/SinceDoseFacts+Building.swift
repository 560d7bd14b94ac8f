import JournalModel

/// The doses of one medicine that ratings are set against.
struct DoseClock {
  private let medicine: String
  private let regimen: Regimen
  /// The days on which it was in force and ratings count.
  private let days: ClosedRange<CivilDay>
  /// Ascending.
  private let doses: [(instant: Instant, isPrivate: Bool)]

  /// `nil` without a schedule that is in force.
  ///
  /// - Parameter days: of these, those on which the dose of today was in force count.
  init?(_ medicine: MedicineDiary, days: ClosedRange<CivilDay>, asOf: LivedMoment) {
    guard let settled = medicine.settled, medicine.course.state == .active,
      let regimen = medicine.course.current, regimen.kind == .scheduled,
      let since = medicine.course.currentSince, since <= days.upperBound
    else { return nil }
    self.medicine = medicine.name
    self.regimen = regimen
    self.days = max(since, days.lowerBound)...days.upperBound
    doses = zip(settled.diary.doses, settled.isPrivate)
      .filter { $0.0.isTimed && $0.0.moment.instant <= asOf.instant }
      .map { (instant: $0.0.moment.instant, isPrivate: $0.1) }
      .sorted { $0.instant < $1.instant }
  }

  /// `nil` below the gates: eight ratings in all, and three in two of the bins.
  ///
  /// - Parameter ratings: in the order of their instants.
  func facts(of ratings: [Lived<Exact>]) -> SinceDoseFacts? {
    let points = points(of: ratings)
    var values = [[Exact]](repeating: [], count: SinceDoseFacts.hours.count)
    for point in points { values[bin(of: point)].append(point.value) }
    let bins = values.map { $0.ascending() }
    guard points.count >= 8, bins.count(where: { $0.count >= 3 }) >= 2 else { return nil }
    return SinceDoseFacts(
      medicine: medicine, regimen: regimen,
      bins: zip(SinceDoseFacts.hours, bins).map { hours, values in
        SinceDoseFacts.Bin(
          hours: hours, n: values.count, median: values.medianOfSorted.map(ReportNumber.init))
      }, points: points)
  }

  private func bin(of point: SinceDoseFacts.Point) -> Int {
    min(point.minutes / (SinceDoseFacts.hoursOfBin * 60), SinceDoseFacts.hours.count - 1)
  }

  /// None for a rating without a time, and for one of which the dose before is private or not known.
  ///
  /// - Parameter ratings: in the order of their instants.
  private func points(of ratings: [Lived<Exact>]) -> [SinceDoseFacts.Point] {
    var next = doses.startIndex
    return ratings.compactMap { rating in
      guard rating.moment.precision != .day, days.contains(rating.day) else { return nil }
      let instant = rating.moment.instant
      while next < doses.endIndex, doses[next].instant <= instant { next += 1 }
      guard next > 0, !doses[next - 1].isPrivate else { return nil }
      let minutes = Int((instant - doses[next - 1].instant) / 60)
      return SinceDoseFacts.Point(minutes: minutes, value: rating.value)
    }
  }
}
