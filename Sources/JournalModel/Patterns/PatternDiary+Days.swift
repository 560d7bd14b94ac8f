/// Days by what was noted on them.
extension PatternDiary {
  /// The days on which something was noted.
  package func days(of event: DayEvent) -> Set<CivilDay> {
    Set(entries.lazy.filter { $0.facts.tells(of: event) }.map(\.moment.day))
  }

  /// The days on which something could have been noted. A tag may stand on an entry of any kind.
  func loggedDays(for subject: PatternSubject) -> Set<CivilDay> {
    if case .event(.tag) = subject, case .event(let event) = subject {
      return logged.union(days(of: event))
    }
    return logged
  }

  /// Every rating of a name, in the order of its entries.
  func ratings(of name: RatingName) -> DayRatings {
    let unit = unit(of: name)
    var ratings = DayRatings(unit: unit)
    for entry in entries {
      switch entry.facts.content {
      case .mood(let mood) where name == .mood:
        ratings.add(Exact(mood.score.rawValue), at: entry.moment)
      case .reading(let reading):
        guard let value = reading.value(of: name) else { continue }
        if reading.unit ?? unit == unit {
          ratings.add(value, at: entry.moment)
        } else {
          ratings.otherUnits += 1
        }
        if reading.secondValue != nil { ratings.isPair = true }
      case .dose, .missed, .note, .mood, .question, .answer, .important, .medication, .regimen,
        .product, .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
        continue
      }
    }
    return ratings
  }

  /// The unit of most readings with one, unless the person said which; `nil` for none.
  private func unit(of name: RatingName) -> String? {
    guard let tracker = name.tracker else { return nil }
    if let unit = trackers.first(where: { $0.name == tracker })?.unit { return unit }
    var counts: [String: Int] = [:]
    for entry in entries {
      guard case .reading(let reading) = entry.facts.content, reading.name == tracker,
        let unit = reading.unit
      else { continue }
      counts[unit, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// The ratings of one name, all in one unit.
struct DayRatings {
  var unit: String?
  private(set) var all: [(moment: LivedMoment, value: Exact)] = []
  private(set) var byDay: [CivilDay: [Double]] = [:]
  /// Readings in another unit, which are left out.
  var otherUnits = 0
  /// Whether there are two numbers in a reading.
  var isPair = false

  init(unit: String?) {
    self.unit = unit
  }

  mutating func add(_ value: Exact, at moment: LivedMoment) {
    all.append((moment, value))
    byDay[moment.day, default: []].append(value.double)
  }
}

extension RatingName {
  /// `nil` for moods.
  package var tracker: String? {
    switch self {
    case .mood: nil
    case .tracker(let name), .lowerOfPair(let name): name
    }
  }
}

extension TrackerReading {
  fileprivate func value(of name: RatingName) -> Exact? {
    switch name {
    case .mood: nil
    case .tracker(let tracker): self.name == tracker ? value : nil
    case .lowerOfPair(let tracker): self.name == tracker ? secondValue : nil
    }
  }
}

extension EntryFacts {
  func tells(of event: DayEvent) -> Bool {
    switch event {
    case .tag(let name): tags.contains { $0.nameFolded == name }
    case .term(let id): note?.isPresent(id) ?? false
    case .none: note?.isNone ?? false
    }
  }

  fileprivate var note: SideEffectNote? {
    if case .note(let note) = content { note } else { nil }
  }
}
