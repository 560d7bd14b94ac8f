/// The civil days whose entries, of every kind, carry more than one zone.
package func travelDays(of moments: [LivedMoment]) -> Set<CivilDay> {
  var travel = TravelDays()
  for moment in moments { travel.add(moment) }
  return travel.days
}

/// Those days, while the moments of a diary are gone through.
package struct TravelDays {
  package private(set) var days: Set<CivilDay> = []
  private var first: [CivilDay: String] = [:]
  /// Most moments are of the day and the zone of the one before.
  private var last: (day: CivilDay, zone: String)?

  package init() {}

  package mutating func add(_ moment: LivedMoment) {
    let day = moment.day
    if let last, last.day == day, last.zone == moment.zone { return }
    last = (day, moment.zone)
    if let known = first[day] {
      if known != moment.zone { days.insert(day) }
    } else {
      first[day] = moment.zone
    }
  }
}
