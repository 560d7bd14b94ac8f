internal import JournalModel
internal import JournalReport

/// Answers in JSON: everything that was counted and computed. Absent keys are left out; a `high`
/// that is not there is without a limit.
struct PatternJSON: Encodable {
  let schema: String
  let asOf: String
  let answers: [Answer]
  /// Distinct ones compared so far, these included.
  let questionsCompared: Int

  init(schema: String, asOf: LivedMoment, page: AnswerPage, questions: Int) {
    self.schema = schema
    self.asOf = rfc3339(asOf.instant, offset: asOf.offset)
    answers = page.answers.map { Answer($0, page) }
    questionsCompared = questions
  }

  struct Answer: Encodable {
    let question: String
    let subject: String
    let unit: String?
    let factor: String?
    let since: String?
    let until: String?
    let loggedDays: Int
    let groups: [Group]
    let weeks: [Week]
    let hours: Hours?
    let estimate: Estimate?
    let p: Chance?
    let missing: [Missing]
    let unknownDays: Int
    let otherUnitReadings: Int
    let changes: [Change]
    let tags: [Tag]
    let travelDays: Int
    let text: [String]

    init(_ answer: PatternAnswer, _ page: AnswerPage) {
      question = answer.question.text
      subject = answer.name
      unit = answer.unit
      factor = answer.factor
      since = answer.days?.lowerBound.iso8601
      until = answer.days?.upperBound.iso8601
      loggedDays = answer.loggedDays
      groups = answer.groups.map(Group.init)
      weeks = answer.weeks.map(Week.init)
      hours = answer.hours.map(Hours.init)
      estimate = answer.contrast.map(Estimate.init)
      p = answer.p.map { Chance($0, answer, page.asked) }
      missing = answer.shortfalls.map(Missing.init)
      unknownDays = answer.unknownDays
      otherUnitReadings = answer.otherUnits
      changes = answer.changes.map { Change(day: $0.day.iso8601, text: $0.text) }
      travelDays = answer.travelDays
      tags = answer.tags.map { Tag(name: $0.name, days: $0.days) }
      let said = page.voice.text(answer, page.asked)
      text =
        [said.counts, said.estimate, said.questions, said.context].compactMap(\.self)
        + [PatternText.closing]
    }
  }

  struct Group: Encodable {
    let side: String
    let since: String?
    let until: String?
    let calendarDays: Int
    let loggedDays: Int
    let eventDays: Int?
    let ratings: Ratings?

    init(_ group: PatternGroup) {
      side = group.role.rawValue
      since = group.days?.lowerBound.iso8601
      until = group.days?.upperBound.iso8601
      calendarDays = group.calendarDays
      loggedDays = group.loggedDays
      eventDays = group.ratings == nil ? group.eventDays : nil
      ratings = group.ratings.map(Ratings.init)
    }
  }

  struct Ratings: Encodable {
    let n: Int
    let days: Int
    let median: Double?
    let min: Double?
    let max: Double?
    /// In the order of the days.
    let dayMedians: [Double]

    init(_ ratings: RatingSummary) {
      n = ratings.count
      days = ratings.dayMedians.count
      median = ratings.median
      min = ratings.lowest
      max = ratings.highest
      dayMedians = ratings.dayMedians
    }
  }

  struct Week: Encodable {
    let weekOf: String
    let calendarDays: Int
    let loggedDays: Int
    let eventDays: Int?
    let n: Int?
    let median: Double?
    let isTold: Bool

    init(_ week: PatternWeek) {
      weekOf = week.days.lowerBound.iso8601
      calendarDays = week.days.dayCount
      loggedDays = week.loggedDays
      eventDays = week.ratings == nil ? week.eventDays : nil
      n = week.ratings?.count
      median = week.ratings?.median
      isTold = week.isTold
    }
  }

  struct Hours: Encodable {
    struct Bin: Encodable {
      let from: Int
      let until: Int?
      let awakeHours: Double
      let entries: Int
      let median: Double?
      let perHour: Double?
      let low: Double?
      let high: Double?
    }

    let medicine: String
    let awake: String
    let bins: [Bin]
    let leftOut: Int
    let unknownHours: Double

    init(_ hours: PatternHours) {
      medicine = hours.medicine
      awake = hours.awake.text
      bins = hours.bins.map { bin in
        Bin(
          from: bin.from, until: bin.until, awakeHours: bin.awakeHours, entries: bin.entries,
          median: bin.median, perHour: bin.rate?.perUnit, low: bin.rate?.interval.low,
          high: bin.rate?.interval.high)
      }
      leftOut = hours.leftOut
      unknownHours = hours.unknownHours
    }
  }

  struct Missing: Encodable {
    let gate: String
    let side: String?
    let have: Double
    let need: Double
    let moreDays: Int?

    init(_ shortfall: Shortfall) {
      gate = shortfall.gate.rawValue
      side = shortfall.role?.rawValue
      have = shortfall.have
      need = shortfall.need
      moreDays = shortfall.moreDays
    }
  }

  struct Change: Encodable {
    let day: String
    let text: String
  }

  struct Tag: Encodable {
    let name: String
    let days: Int
  }
}
