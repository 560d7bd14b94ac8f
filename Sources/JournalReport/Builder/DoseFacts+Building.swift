import JournalModel

extension DoseFacts {
  /// Tablets beside milligrams are counted in milligrams where a strength says how many.
  ///
  /// - Parameters:
  ///   - doses: of one medicine, in the order of their instants.
  ///   - others: of the same medicine, which a schedule asked for: they count in the 24 h before
  ///     one of `doses`, and nowhere else.
  ///   - strength: of the product in use on a day.
  init(
    _ doses: [Lived<Amount>], beside others: [Lived<Amount>] = [],
    strength: (CivilDay) -> Strength?
  ) {
    let most = DoseFacts.mostIn24h(of: doses, beside: others, strength: strength)
    let doses = DoseFacts.comparable(doses, strength: strength)
    let timed = doses.filter { $0.moment.precision != .day }
    let units = DoseUnit.commonestOfEachDimension(in: doses.map(\.value.unit))
    func total(in unit: DoseUnit) -> ReportAmount? {
      doses.compactMap { $0.value.converted(to: unit) }.total(in: unit).map(ReportAmount.init)
    }
    self.init(
      doses: doses.count, days: Set(doses.map(\.day)).count,
      total: units.first.flatMap(total), otherTotals: units.dropFirst().compactMap(total),
      mostIn24h: most,
      shortestGapMinutes: DoseFacts.shortestGap(of: timed).map { Int($0 / 60) },
      untimed: doses.count - timed.count, last: doses.last.map { ReportMoment($0.moment) })
  }

  /// `nil` with units that do not add up: the largest sum of one kind would hide the others.
  private static func mostIn24h(
    of doses: [Lived<Amount>], beside others: [Lived<Amount>], strength: (CivilDay) -> Strength?
  ) -> ReportAmount? {
    // Without others each window ends with one.
    let ends = others.isEmpty ? nil : Set(doses.map(\.moment))
    let isTimed = { (dose: Lived<Amount>) in dose.moment.precision != .day }
    let all = comparable(doses + others, strength: strength)
      .sorted { $0.moment.instant < $1.moment.instant }
    let units = DoseUnit.commonestOfEachDimension(in: all.map(\.value.unit))
    guard units.count == 1, let unit = units.first else { return nil }
    return most(in: 86_400, of: all.filter(isTimed), unit: unit) { ends?.contains($0) ?? true }
  }

  private static func comparable(
    _ doses: [Lived<Amount>], strength: (CivilDay) -> Strength?
  ) -> [Lived<Amount>] {
    let kinds = Set(doses.map(\.value.unit.dimension))
    guard kinds.count > 1 else { return doses }
    return doses.map { dose in
      strength(dose.day)?.substance(in: dose.value).map { Lived($0, at: dose.moment) } ?? dose
    }
  }

  /// The largest sum in any window of `seconds` that ends with a dose and excludes its start.
  ///
  /// - Parameter isEnd: whether a window may end with the dose of a moment.
  private static func most(
    in seconds: Int64, of doses: [Lived<Amount>], unit: DoseUnit,
    endingWhere isEnd: (LivedMoment) -> Bool
  ) -> ReportAmount? {
    let doses = doses.compactMap { dose in
      dose.value.converted(to: unit).map { Lived($0.value, at: dose.moment) }
    }
    var most: Exact?
    var (sum, first) = (Exact.zero, 0)
    for dose in doses {
      guard var next = sum.addingIfExact(dose.value) else { return nil }
      while doses[first].moment.instant.advanced(bySeconds: seconds) <= dose.moment.instant {
        guard let less = next.addingIfExact(-doses[first].value) else { return nil }
        (next, first) = (less, first + 1)
      }
      sum = next
      guard isEnd(dose.moment) else { continue }
      guard let growth = sum.addingIfExact(-(most ?? .zero)) else { return nil }
      if growth.isPositive || most == nil { most = sum }
    }
    return most.map { ReportAmount(Amount($0, unit)) }
  }

  private static func shortestGap(of doses: [Lived<Amount>]) -> Int64? {
    zip(doses, doses.dropFirst()).map { $1.moment.instant - $0.moment.instant }.min()
  }
}

extension DoseUnit {
  /// For each dimension that occurs, the unit used most; the commonest of all comes first.
  fileprivate static func commonestOfEachDimension(in units: [DoseUnit]) -> [DoseUnit] {
    var counts: [DoseUnit: Int] = [:]
    for unit in units { counts[unit, default: 0] += 1 }
    // Equals stay in the order of the enumeration.
    let ranked = allCases.enumerated().filter { counts[$0.element] != nil }.sorted {
      (-counts[$0.element, default: 0], $0.offset) < (-counts[$1.element, default: 0], $1.offset)
    }
    var seen: Set<Dimension> = []
    return ranked.map(\.element).filter { seen.insert($0.dimension).inserted }
  }
}
