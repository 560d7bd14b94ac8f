/// The civil days whose entries, of every kind, carry more than one zone.
package func travelDays(of moments: [LivedMoment]) -> Set<CivilDay> {
  var first: [CivilDay: String] = [:]
  var days: Set<CivilDay> = []
  // Most moments are of the day and the zone of the one before.
  var last: (day: CivilDay, zone: String)?
  for moment in moments {
    let day = moment.day
    if let last, last.day == day, last.zone == moment.zone { continue }
    last = (day, moment.zone)
    if let known = first[day] {
      if known != moment.zone { days.insert(day) }
    } else {
      first[day] = moment.zone
    }
  }
  return days
}
