/// The civil days whose entries, of every kind, carry more than one zone.
package func travelDays(of moments: some Sequence<LivedMoment>) -> Set<CivilDay> {
  var first: [CivilDay: String] = [:]
  var days: Set<CivilDay> = []
  for moment in moments {
    if first[moment.day, default: moment.zone] != moment.zone { days.insert(moment.day) }
    first[moment.day] = first[moment.day] ?? moment.zone
  }
  return days
}
