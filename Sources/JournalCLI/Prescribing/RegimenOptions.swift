internal import ArgumentParser
internal import JournalModel

/// `--max`.
struct MaximumOptions: ParsableArguments {
  @Option(
    name: .customLong("max"),
    help: ArgumentHelp("The most you were told to take in a time: 30mg/24h.", valueName: "amount"))
  var maximum: String?

  init() {}
}

/// How a medicine is to be taken.
struct RegimenOptions: ParsableArguments {
  @Option(
    name: .customLong("times"),
    help: ArgumentHelp(
      "Times of day: 08:00,14:00,20:00, or 8am=5mg,8pm=10mg.", valueName: "times"))
  private var allTimes: [String] = []

  @Option(
    name: .customLong("days"),
    help: ArgumentHelp("Only on these days: mon,thu. daily is every day.", valueName: "days"))
  private var allDays: [String] = []

  @Option(help: ArgumentHelp("Every so many days: 2d, \"1 week\".", valueName: "days"))
  var every: String?

  @Option(
    help: ArgumentHelp("A day on which --every falls; else the first one.", valueName: "day"))
  var anchor: String?

  @Flag(help: "Taken when needed.")
  var asNeeded = false

  @Option(help: ArgumentHelp("What a pump gives: 120mcg/day.", valueName: "rate"))
  var infusion: String?

  init() {}

  /// Given twice, they are the times of both.
  var times: String? {
    get { allTimes.isEmpty ? nil : allTimes.joined(separator: ",") }
    set { allTimes = newValue.map { [$0] } ?? [] }
  }

  /// Given twice, they are the days of both.
  var days: String? {
    get { allDays.isEmpty ? nil : allDays.joined(separator: ",") }
    set { allDays = newValue.map { [$0] } ?? [] }
  }

  /// Whether none of them is given.
  var isEmpty: Bool {
    !asNeeded && [times, days, every, anchor, infusion].allSatisfy { $0 == nil }
  }

  /// What they ask for.
  ///
  /// - Parameter maximum: as typed after `--max`.
  /// - Throws: ``PhraseError`` for what is not understood, exit 64 for options that contradict each
  ///   other.
  func request(maximum: String?, in session: Session) throws -> RegimenRequest {
    let kinds = [
      times.map { _ in "--times" }, asNeeded ? "--as-needed" : nil,
      infusion.map { _ in "--infusion" },
    ].compactMap(\.self)
    guard kinds.count < 2 else {
      throw CommandError.misuse(
        "\(kinds[0]) and \(kinds[1]) contradict each other",
        "write one of them; a second way of taking it can be a second medicine")
    }
    if days != nil, every != nil {
      throw CommandError.misuse(
        "--days and --every contradict each other", "write --days mon,thu or --every 2d")
    }
    if kinds.first.map({ $0 != "--times" }) == true, days ?? every ?? anchor != nil {
      throw CommandError.misuse(
        "days go with --times, not with \(kinds[0])", "leave one out")
    }
    if maximum != nil, kinds.first.map({ $0 != "--as-needed" }) == true {
      throw CommandError.misuse(
        "--max goes with --as-needed, not with \(kinds[0])",
        "leave one out; journal med set --max saves the most of any medicine")
    }
    let named = try days.map(DaysPhrase.named) ?? every.map(DaysPhrase.interval)
    if anchor != nil, named.map(\.isInterval) == false {
      throw CommandError.misuse(
        "--anchor goes with --every", "write --every 2d --anchor mon, or leave --anchor out")
    }
    let request = RegimenRequest(
      times: try times.map(TimesPhrase.parse), days: named,
      anchor: try anchor.map { try session.day($0, after: "--anchor", for: .plan) },
      isAsNeeded: asNeeded, maximum: try maximum.map(RatePhrase.maximum),
      infusion: try infusion.map(RatePhrase.infusion))
    if let time = request.times?.repeated {
      throw CommandError.misuse(
        "\(time.iso8601) stands twice among the times", "write it once, with one amount")
    }
    return request
  }

  /// Refuses words that were to be part of an option: `--times 08:00 14:00` ends after the first.
  func checkStray(_ words: [Word], in session: Session) throws {
    func bare(_ word: Word) -> String {
      String(word.text.lowercased().prefix { $0 != "," && $0 != "=" })
    }
    let isTime = { (word: Word) in ClockWord(bare(word)) != nil }
    let isDay = { (word: Word) in TimeVocabulary.weekday(bare(word)) != nil }
    for (option, value, isMeant) in [("times", times, isTime), ("days", days, isDay)] {
      guard let value, let word = words.first(where: isMeant) else { continue }
      let list = [value, word.text].map { session.shown($0.trimmedOfComma) }.joined(separator: ",")
      throw CommandError.misuse(
        "\"\(session.shown(word.text))\" stands apart from the other \(option)",
        "write them with commas and without spaces: --\(option) \(list)")
    }
  }
}

extension DaysPhrase {
  fileprivate var isInterval: Bool {
    switch self {
    case .every: true
    case .daily, .weekdays: false
    }
  }
}

extension String {
  fileprivate var trimmedOfComma: String { hasSuffix(",") ? String(dropLast()) : self }
}
