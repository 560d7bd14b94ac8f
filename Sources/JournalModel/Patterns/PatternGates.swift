/// From how much on a comparison is made.
enum PatternGates {
  static let events = 6.0
  static let loggedDays = 7.0
  /// Of ten days.
  static let share = 7.0
  static let sideDays = 4.0
  static let weeks = 5.0
  static let slopeDays = 8.0
  static let slopeSpan = 14.0
  static let awakeEntries = 8.0
  static let awakeHours = 20.0
  /// A block of seven days with fewer says nothing.
  static let blockDays = 4

  /// Days noted before and after: six in all, seven logged days and seven of ten on each side.
  static func rates(_ groups: [PatternGroup]) -> [Shortfall] {
    let events = Double(groups.map(\.eventDays).reduce(0, +))
    let open = groups.last { $0.room != 0 }
    var found: [Shortfall] = []
    if events < PatternGates.events {
      found.append(
        Shortfall(
          gate: .eventDays, have: events, need: PatternGates.events,
          moreDays: open.flatMap { group in
            group.prospect.days(
              until: PatternGates.events - events,
              perDay: (group.eventDays > 0 ? [group] : groups).pace(\.eventDays))
          }))
    }
    found += groups.flatMap { group -> [Shortfall] in
      let have = Double(group.loggedDays)
      guard have < loggedDays else { return [] }
      return [
        Shortfall(
          gate: .loggedDays, role: group.role, have: have, need: loggedDays,
          moreDays: group.prospect.within(Int(loggedDays - have)))
      ]
    }
    return found + groups.compactMap { share($0, role: $0.role) }
  }

  /// Days with and without something: four of each, and four with what is asked about.
  static func table(_ groups: [PatternGroup]) -> [Shortfall] {
    let events = Double(groups.map(\.eventDays).reduce(0, +))
    var found = groups.compactMap(sideDays)
    if events < PatternGates.sideDays {
      found.append(
        Shortfall(
          gate: .eventDays, have: events, need: PatternGates.sideDays,
          moreDays: groups.last.flatMap {
            $0.prospect.days(
              until: PatternGates.sideDays - events,
              perDay: events / Double(max(1, $0.calendarDays)))
          }))
    }
    return found
  }

  private static func sideDays(_ group: PatternGroup) -> Shortfall? {
    let have = Double(group.loggedDays)
    guard have < PatternGates.sideDays else { return nil }
    return Shortfall(
      gate: .sideDays, role: group.role, have: have, need: PatternGates.sideDays,
      moreDays: group.prospect.days(
        until: PatternGates.sideDays - have, perDay: have / Double(max(1, group.calendarDays))))
  }

  /// A median takes three values, here days with a rating.
  static func ratings(_ groups: [PatternGroup]) -> [Shortfall] {
    groups.compactMap { group in
      let have = Double(group.ratings?.dayMedians.count ?? 0)
      let need = Double(RatingSummary.fewest)
      guard have < need else { return nil }
      return Shortfall(
        gate: .ratedDays, role: group.role, have: have, need: need,
        moreDays: group.prospect.days(
          until: need - have, perDay: have / Double(max(1, group.calendarDays))))
    }
  }

  /// Seven of ten days have an entry.
  static func share(_ group: PatternGroup, role: PatternGroup.Role?) -> Shortfall? {
    let (logged, days) = (group.loggedDays, group.calendarDays)
    guard 10 * logged < Int(share) * days else { return nil }
    // Each coming day with an entry adds ten to the left side and seven to the right one.
    let more = (Int(share) * days - 10 * logged + 2) / 3
    return Shortfall(
      gate: .share, role: role, have: 10 * Double(logged) / Double(days), need: share,
      moreDays: group.prospect.within(more))
  }
}

extension PatternGroup {
  var prospect: Prospect { Prospect(room: room) }
}

extension [PatternGroup] {
  /// So many a day over all of them.
  fileprivate func pace(_ count: (PatternGroup) -> Int) -> Double {
    let days = map(\.calendarDays).reduce(0, +)
    return days == 0 ? 0 : Double(map(count).reduce(0, +)) / Double(days)
  }
}
