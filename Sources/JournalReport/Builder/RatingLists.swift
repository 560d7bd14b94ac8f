import JournalModel

/// Readings by what they can be compared with.
struct RatingLists {
  /// Looked through from the front: a person follows a handful of numbers.
  private var lists: [(key: RatingKey, ratings: [Lived<Exact>])] = []

  var keys: [RatingKey] { lists.map(\.key) }

  /// In the order in which they were added.
  subscript(key: RatingKey) -> [Lived<Exact>] { lists.first { $0.key == key }?.ratings ?? [] }

  /// - Parameter unit: what the reading is in.
  mutating func add(_ reading: TrackerReading, unit: String?, at moment: LivedMoment) {
    guard let second = reading.secondValue else {
      return add(reading.value, to: .whole, of: reading.name, unit, moment)
    }
    add(reading.value, to: .upper, of: reading.name, unit, moment)
    add(second, to: .lower, of: reading.name, unit, moment)
  }

  private mutating func add(
    _ value: Exact, to part: RatingKey.Part, of tracker: String, _ unit: String?,
    _ moment: LivedMoment
  ) {
    for index in lists.indices
    where lists[index].key.part == part && lists[index].key.tracker == tracker
      && lists[index].key.unit == unit
    {
      lists[index].ratings.append(Lived(value, at: moment))
      return
    }
    let key = RatingKey(tracker: tracker, part: part, unit: unit)
    lists.append((key, [Lived(value, at: moment)]))
  }
}

/// What makes two readings comparable: the tracker, the half of a pair, and the unit.
struct RatingKey: Hashable, Comparable {
  enum Part: Int, Comparable {
    case whole, upper, lower

    static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  var tracker: String
  var part: Part
  var unit: String?

  static func < (left: RatingKey, right: RatingKey) -> Bool {
    (left.tracker, left.unit ?? "", left.part) < (right.tracker, right.unit ?? "", right.part)
  }

  /// `bp (upper)` for half of a pair.
  var name: String {
    switch part {
    case .whole: tracker
    case .upper: "\(tracker) (upper)"
    case .lower: "\(tracker) (lower)"
    }
  }
}
