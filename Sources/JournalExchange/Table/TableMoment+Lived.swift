internal import JournalModel

extension TableMoment {
  /// The moment as lived. A local time that came twice is taken as the first, and the offset of the
  /// second is told.
  ///
  /// - Parameters:
  ///   - zone: whose clock a time without an offset is.
  ///   - latest: what is later lies in the future.
  func lived(in zone: Zone, latest: Instant) throws(CellFault)
    -> (moment: LivedMoment, otherOffset: Int?)
  {
    guard CivilDay.diaryYears.contains(day.components.year) else { throw .farAway }
    let moment: LivedMoment
    var otherOffset: Int?
    switch self {
    case .day(let day):
      moment = zone.moment(at: zone.start(of: day), precision: .day)
    case .local(let local):
      switch zone.resolve(local) {
      case .one(let instant, _):
        moment = zone.moment(at: instant)
      case .two(let first, _, _, let secondOffset):
        moment = zone.moment(at: first)
        otherOffset = secondOffset
      case .none(let before, let after):
        throw .skippedTime(zone: zone.identifier, before: before, after: after)
      }
    case .fixed(let local, let offset):
      let instant = local.instant(offset: offset)
      let fixed = offset == 0 ? Zone.utc : Zone(fixedOffset: offset)
      moment = (zone.offset(at: instant) == offset ? zone : fixed).moment(at: instant)
    }
    guard moment.instant <= latest else { throw .future }
    return (moment, otherOffset)
  }
}
