@testable import JournalModel

extension GeneratedJournal {
  /// What of the hard things is in it.
  var features: Set<String> {
    features(of: versions).union(features(of: diary.doses)).union(pinsAndMarks)
      .union(asOf.zone == "Report" ? ["a moment seen from another zone"] : [])
  }

  private func features(of versions: [RegimenVersion]) -> Set<String> {
    var features: Set<String> = versions.isEmpty ? ["no version"] : []
    for version in versions {
      switch version.regimen {
      case .asNeeded: features.insert("as needed")
      case .continuous: features.insert("continuous")
      case .scheduled(let schedule):
        switch schedule.days {
        case .daily: features.insert("daily")
        case .weekdays: features.insert("weekdays")
        case .every: features.insert("every N days")
        }
      }
    }
    if diary.history.pauses.contains(where: { $0.until != nil }) { features.insert("a pause") }
    return features
  }

  private func features(of doses: [TakenDose]) -> Set<String> {
    var features: Set<String> = []
    let moments = doses.map(\.moment).sorted { $0.instant < $1.instant }
    if Set(moments.filter { $0.zone == "Home" }.map(\.offset)).count > 1 {
      features.insert("a clock change")
    }
    for (earlier, later) in zip(moments, moments.dropFirst())
    where abs(earlier.offset - later.offset) > 12 * 3600 && earlier.zone != later.zone {
      features.insert("a flight over the date line")
    }
    for (number, moment) in moments.enumerated()
    where moments[..<number].contains(where: {
      $0.local == moment.local && $0.instant != moment.instant
    }) {
      features.insert("one reading of the clock twice")
    }
    for moment in moments {
      switch moment.precision {
      case .minute: break
      case .approximate: features.insert("about")
      case .day: features.insert("day only")
      }
    }
    return features
  }

  private var pinsAndMarks: Set<String> {
    var features: Set<String> = []
    let (pins, marks) = (diary.doses.compactMap(\.slot), diary.marks.map(\.slot))
    let slots = Set((pins + marks).filter { diary.history.slot($0) != nil })
    if pins.contains(where: slots.contains) { features.insert("a pin") }
    if !slots.isSuperset(of: pins) { features.insert("a pin to no slot") }
    if marks.contains(where: slots.contains) { features.insert("a mark") }
    if !slots.isSuperset(of: marks) { features.insert("a mark of no slot") }
    if !slots.intersection(pins).isDisjoint(with: marks) { features.insert("a pin on a mark") }
    if Set(pins).count < pins.count { features.insert("two pins") }
    if Set(marks).count < marks.count { features.insert("two marks") }
    return features
  }
}
