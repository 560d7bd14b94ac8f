/// Whether something was there on a day, where that is known.
struct FactorDays {
  var present: Set<CivilDay>
  /// Days of which it is not known, whatever else they say.
  var unknown: Set<CivilDay> = []

  /// `nil` where it is not known.
  func isPresent(on day: CivilDay) -> Bool? {
    if present.contains(day) { return true }
    return unknown.contains(day) ? nil : false
  }
}

extension PatternDiary {
  /// On which of these days a factor was there.
  func factorDays(_ factor: PatternFactor, in days: ClosedRange<CivilDay>) -> FactorDays {
    switch factor {
    case .event(let event): eventDays(event, in: days)
    case .number(let name, let limit): numberDays(name, limit, in: days)
    case .doses(let kind, let medicine): doseDays(kind, medicine, in: days)
    case .neighbor(let offset, let factor): neighborDays(offset, factor, in: days)
    }
  }

  /// A day without an entry says nothing.
  private func eventDays(_ event: DayEvent, in days: ClosedRange<CivilDay>) -> FactorDays {
    FactorDays(present: self.days(of: event), unknown: days.all.subtracting(logged))
  }

  /// A day without a reading says nothing, unless the person never writes the other side down: who
  /// tracks only the days with alcohol had none on the others.
  private func numberDays(
    _ name: RatingName, _ limit: NumberLimit, in days: ClosedRange<CivilDay>
  ) -> FactorDays {
    var present: Set<CivilDay> = []
    var others: Set<CivilDay> = []
    for rating in ratings(of: name).all where days.contains(rating.moment.day) {
      if limit.holds(for: rating.value) {
        present.insert(rating.moment.day)
      } else {
        others.insert(rating.moment.day)
      }
    }
    let isSilent = others.isEmpty && limit == .aboveZero
    let read = present.union(others)
    return FactorDays(
      present: present,
      unknown: isSilent ? days.all.subtracting(logged) : days.all.subtracting(read))
  }

  /// A day on which a dose was left out otherwise, or is not recorded, is neither.
  private func doseDays(
    _ kind: MissedDose.Kind, _ id: EntryID, in days: ClosedRange<CivilDay>
  ) -> FactorDays {
    guard let medicine = medicine(id) else {
      return FactorDays(present: [], unknown: Set(days.all))
    }
    var present: Set<CivilDay> = []
    var whole: Set<CivilDay> = []
    var broken: Set<CivilDay> = []
    for matched in medicine.doses.matching(asOf: asOf).slots
    where days.contains(matched.slot.day) {
      whole.insert(matched.slot.day)
      switch matched.outcome {
      case .taken: continue
      case .marked(let mark) where mark.kind == kind: present.insert(matched.slot.day)
      case .marked, .unrecorded: broken.insert(matched.slot.day)
      }
    }
    return FactorDays(
      present: present, unknown: days.all.filter { !whole.contains($0) || broken.contains($0) })
  }

  /// A neighbour that is not over says nothing.
  private func neighborDays(
    _ offset: Int, _ factor: PatternFactor, in days: ClosedRange<CivilDay>
  ) -> FactorDays {
    let shifted =
      days.lowerBound.advanced(byDays: offset)...days.upperBound.advanced(byDays: offset)
    let states = factorDays(factor, in: shifted)
    var result = FactorDays(present: [])
    for day in days.all {
      let neighbor = day.advanced(byDays: offset)
      switch neighbor <= lastFullDay ? states.isPresent(on: neighbor) : nil {
      case true?: result.present.insert(day)
      case false?: continue
      case nil: result.unknown.insert(day)
      }
    }
    return result
  }
}
