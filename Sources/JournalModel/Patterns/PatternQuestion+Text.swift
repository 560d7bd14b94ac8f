/// The one spelling by which a journal keeps a question. It does not change between versions: a
/// question that is spelled otherwise would count again.
extension PatternQuestion {
  package var text: String {
    ([subject.text] + kind.fields).map(\.escapedField).joined(separator: " | ")
  }

  /// `nil` for what no version has written.
  package init?(text: String) {
    var fields = text.unescapedFields[...]
    guard let first = fields.popFirst(), let subject = PatternSubject(text: first),
      let kind = Kind(fields: Array(fields))
    else { return nil }
    self.init(subject, kind)
  }
}

extension PatternSubject {
  fileprivate var text: String {
    switch self {
    case .event(let event): event.text
    case .rating(let name): name.text
    }
  }

  fileprivate init?(text: String) {
    if let event = DayEvent(text: text) {
      self = .event(event)
    } else if let name = RatingName(text: text) {
      self = .rating(name)
    } else {
      return nil
    }
  }
}

extension DayEvent {
  fileprivate var text: String {
    switch self {
    case .term(let id): "term \(id)"
    case .none: "none"
    case .tag(let name): "tag \(name)"
    }
  }

  fileprivate init?(text: String) {
    if text == "none" {
      self = .none
    } else if let id = text.rest(after: "term ") {
      self = .term(id)
    } else if let name = text.rest(after: "tag ") {
      self = .tag(name)
    } else {
      return nil
    }
  }
}

extension RatingName {
  fileprivate var text: String {
    switch self {
    case .mood: "mood"
    case .tracker(let name): "number \(name)"
    case .lowerOfPair(let name): "lower number \(name)"
    }
  }

  fileprivate init?(text: String) {
    if text == "mood" {
      self = .mood
    } else if let name = text.rest(after: "number ") {
      self = .tracker(name)
    } else if let name = text.rest(after: "lower number ") {
      self = .lowerOfPair(name)
    } else {
      return nil
    }
  }
}

extension PatternFactor {
  fileprivate var text: String {
    switch self {
    case .event(let event): event.text
    case .number(let name, let limit): "\(limit.side.rawValue) \(limit.value.text) \(name.text)"
    case .doses(let kind, let medicine): "\(kind.rawValue) \(medicine.text)"
    case .neighbor(let days, let factor): "day \(days) \(factor.text)"
    }
  }

  fileprivate init?(text: String) {
    if let event = DayEvent(text: text) {
      self = .event(event)
      return
    }
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first, words.count > 1 else { return nil }
    if let kind = MissedDose.Kind(rawValue: first), let medicine = EntryID(words[1]) {
      self = .doses(kind, medicine: medicine)
    } else if words.count > 2, let side = NumberLimit.Side(rawValue: first),
      let value = Exact(words[1]), let name = RatingName(text: words[2])
    {
      self = .number(name, NumberLimit(side, value))
    } else if words.count > 2, first == "day", let days = Int(words[1]),
      let factor = PatternFactor(text: words[2])
    {
      self = .neighbor(days, factor)
    } else {
      return nil
    }
  }
}

extension PatternQuestion.Kind {
  fileprivate var fields: [String] {
    switch self {
    case .around(let day, let reach):
      ["around \(day.iso8601)"] + (reach.map { ["reach \($0)"] } ?? [])
    case .between(let first, let second): ["between", first.text, second.text]
    case .with(let factor, let span): ["with \(factor.text)"] + span.fields
    case .hours(let medicine, let span, let awake):
      ["hours since \(medicine.text)"] + span.fields
        + (awake == .usual ? [] : ["awake \(awake.text)"])
    case .weeks(let span): ["weeks"] + span.fields
    }
  }

  fileprivate init?(fields: [String]) {
    var fields = fields[...]
    guard let first = fields.popFirst() else { return nil }
    if let day = first.rest(after: "around ").flatMap({ CivilDay(iso8601: $0) }) {
      let reach = fields.popFirst().map { $0.rest(after: "reach ").flatMap { Int($0) } }
      if case .some(.none) = reach { return nil }
      self = .around(day, reach: reach ?? nil)
    } else if first == "between" {
      let spans = fields.compactMap { ClosedRange<CivilDay>(text: $0) }
      guard spans.count == 2, fields.count == 2 else { return nil }
      self = .between(spans[0], spans[1])
      return
    } else if let factor = first.rest(after: "with ").flatMap(PatternFactor.init(text:)) {
      guard let span = QuestionSpan(taking: &fields) else { return nil }
      self = .with(factor, span)
    } else if let medicine = first.rest(after: "hours since ").flatMap({ EntryID($0) }) {
      guard let span = QuestionSpan(taking: &fields) else { return nil }
      let awake = fields.popFirst().map { $0.rest(after: "awake ").flatMap(AwakeHours.init(text:)) }
      guard let awake = awake ?? .usual else { return nil }
      self = .hours(medicine: medicine, span, awake)
    } else if first == "weeks" {
      guard let span = QuestionSpan(taking: &fields) else { return nil }
      self = .weeks(span)
    } else {
      return nil
    }
    guard fields.isEmpty else { return nil }
  }
}

extension AwakeHours {
  /// `07:00-23:00`.
  package init?(text: String) {
    let times = text.split(separator: "-", omittingEmptySubsequences: false).compactMap {
      TimeOfDay(iso8601: $0)
    }
    guard times.count == 2 else { return nil }
    self.init(from: times[0], until: times[1])
  }
}

extension QuestionSpan {
  fileprivate var fields: [String] {
    let start =
      switch since {
      case .diary: "from start"
      case .day(let day): "from \(day.iso8601)"
      case .back(let length): "from \(length.count)\(length.unit.rawValue)"
      }
    return [start] + (until.map { ["to \($0.iso8601)"] } ?? [])
  }

  fileprivate init?(taking fields: inout ArraySlice<String>) {
    guard let word = fields.popFirst()?.rest(after: "from ") else { return nil }
    if word == "start" {
      since = .diary
    } else if let day = CivilDay(iso8601: word) {
      since = .day(day)
    } else {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      guard let count = Int(digits),
        let unit = LookBack.Unit(rawValue: String(word.dropFirst(digits.count)))
      else { return nil }
      since = .back(LookBack(count, unit))
    }
    guard let end = fields.first?.rest(after: "to ") else { return }
    guard let day = CivilDay(iso8601: end) else { return nil }
    until = day
    fields = fields.dropFirst()
  }
}

extension ClosedRange<CivilDay> {
  fileprivate var text: String { "\(lowerBound.iso8601)..\(upperBound.iso8601)" }

  fileprivate init?(text: String) {
    let parts = text.split(separator: "..").compactMap { CivilDay(iso8601: $0) }
    guard parts.count == 2, parts[0] <= parts[1] else { return nil }
    self = parts[0]...parts[1]
  }
}

extension String {
  fileprivate func rest(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// Names are the person's, and may hold what stands between fields.
  fileprivate var escapedField: String {
    replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }

  fileprivate var unescapedFields: [String] {
    var fields = [""]
    var isEscaped = false
    for character in self {
      switch character {
      case _ where isEscaped:
        fields[fields.count - 1].append(character)
        isEscaped = false
      case "\\": isEscaped = true
      case "|": fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields.enumerated().map { index, field in
      let withoutFirst = index > 0 && field.first == " " ? String(field.dropFirst()) : field
      let hasNext = index + 1 < fields.count
      return hasNext && withoutFirst.last == " " ? String(withoutFirst.dropLast()) : withoutFirst
    }
  }
}
