import JournalModel

/// A repeatable source of numbers: Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes up facts of every kind, each optional part given or left out.
struct ArbitraryFacts {
  var generator: SplitMix64
  /// What doses are of.
  let medications: [EntryID]
  var texts = ArbitraryFacts.texts

  static let texts = [
    "x", "e\u{301} \u{E9}", "💊 two\nlines\ttab", "a\u{202E}b", "'; DROP TABLE entry; --",
    "\u{1B}[31m", String(repeating: "ü", count: 3000), "NULL", "  spaces  ", "👩🏽‍🦽", "=1+1", "0",
  ]
  static let numbers = [
    "1", "0.5", "1/3", "10", "999999999.999999999", "0.000000001", "1 1/2", "7/8", "120",
  ]

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  private mutating func maybe<Value>(_ make: (inout ArbitraryFacts) -> Value?) -> Value? {
    Bool.random(using: &generator) ? make(&self) : nil
  }

  private mutating func text() -> String { pick(texts) }

  private mutating func number() -> Exact { Exact(pick(ArbitraryFacts.numbers)) ?? Exact(1) }

  private mutating func signed() -> Exact {
    pick([number(), -number(), .zero])
  }

  private mutating func amount() -> Amount { Amount(number(), pick(DoseUnit.allCases)) }

  private mutating func strength() -> Strength {
    Strength(amount(), per: maybe { $0.amount() })
  }

  private mutating func day() -> CivilDay {
    CivilDay(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &generator))
  }

  private mutating func time() -> TimeOfDay {
    TimeOfDay(secondsSinceMidnight: Int.random(in: 0..<86_400, using: &generator)) ?? .midnight
  }

  private mutating func slot() -> SlotReference { SlotReference(day: day(), time: time()) }

  private mutating func state() -> RegimenChange.State {
    let schedule = try? Schedule(
      scheduledDays(),
      doses: (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        ScheduledDose(time(), amount())
      })
    return pick([
      schedule.map { .prescribed(.scheduled($0)) } ?? .paused,
      schedule.map { .prescribed(.scheduled($0)) } ?? .stopped,
      .prescribed(
        .asNeeded(maximum: maybe { DoseLimit($0.amount(), hours: $0.pick([1, 24, 168])) })),
      .prescribed(.continuous(InfusionRate(perDay: amount()))), .paused, .stopped,
    ])
  }

  private mutating func scheduledDays() -> ScheduledDays {
    let weekdays = Set(Weekday.allCases.filter { _ in Bool.random(using: &generator) })
    return pick([
      .daily, weekdays.isEmpty ? .daily : .weekdays(weekdays),
      .every(days: pick([1, 2, 14, 3660]), anchor: day()),
    ])
  }

  mutating func notices() -> [EntryNotice] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      EntryNotice(
        pick(NoticeRule.allCases), pick(NoticeLevel.allCases),
        medication: maybe { $0.pick($0.medications) }, term: maybe { $0.text() })
    }
  }

  private mutating func quotation() -> SavedQuotation {
    SavedQuotation(text(), source: text())
  }

  private mutating func maximum() -> SavedMaximum {
    SavedMaximum(
      DoseLimit(amount(), hours: pick([1, 24, 168])), words: maybe { $0.text() },
      source: maybe { $0.text() })
  }

  private mutating func gap() -> ExplainedGap {
    let (one, other) = (slot().moment, slot().moment)
    let later = LocalDateTime(secondsSinceEpoch: max(one, other).secondsSinceEpoch + 60)
    return ExplainedGap(from: min(one, other), until: later)
  }

  private mutating func plan() -> PlanEvent {
    let first = day()
    let steps = (0..<Int.random(in: 1...4, using: &generator)).map { index in
      let times = (0..<Int.random(in: 0...3, using: &generator)).map { _ in time() }
      return PlanStep(
        from: first.advanced(byDays: index * 7),
        doses: Set(times).sorted().map { ScheduledDose($0, amount()) })
    }
    let action = pick(PlanEvent.Action.allCases)
    let hasSteps = action == .begin || action == .resume
    return PlanEvent(
      medication: pick(medications), plan: action == .begin ? nil : pick(medications), action,
      from: slot().moment, steps: hasSteps ? steps : [], decidedBy: maybe { $0.text() })
  }

  private mutating func moment() -> LivedMoment {
    LivedMoment(
      instant: Instant(
        seconds: pick([
          -62_135_500_000, -1, 0, 1_795_176_000, 253_402_200_000,
          Int64.random(in: 0...2_000_000_000, using: &generator),
        ])),
      zone: pick(["Europe/Berlin", "+05:30", "America/Argentina/ComodRivadavia", "UTC"]),
      offset: pick([0, 3600, -12_600, 20_700, 50_400, -43_200, 3208]),
      precision: pick(LivedMoment.Precision.allCases))
  }

  mutating func facts(_ kind: EntryKind) -> EntryFacts {
    EntryFacts(
      moment: moment(), content: content(kind), text: maybe { $0.text() },
      tags: (0..<Int.random(in: 0...3, using: &generator)).map { _ in text() },
      writtenBy: maybe { $0.text() }, isPrivate: Bool.random(using: &generator))
  }

  private mutating func content(_ kind: EntryKind) -> EntryContent {
    switch kind {
    case .dose:
      .dose(
        DoseLog(
          medication: pick(medications), amount: amount(),
          withFood: maybe { $0.pick([true, false]) },
          slot: maybe { $0.slot() }))
    case .missed:
      .missed(
        MissedDose(
          medication: pick(medications), kind: pick(MissedDose.Kind.allCases),
          slot: maybe { $0.slot() }, reason: maybe { $0.pick(MissedDose.Reason.allCases) }))
    case .note:
      .note(
        SideEffectNote(
          mentions: (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            TermMention(term: text(), isAbsent: Bool.random(using: &generator))
          },
          severity: maybe { $0.pick(SideEffectNote.Severity.allCases) }, site: maybe { $0.text() },
          lastedMinutes: maybe { $0.pick([1, 90, 100_000]) }, isNone: pick([true, false])))
    case .mood: .mood(MoodEntry(score: pick(MoodEntry.Score.allCases)))
    case .track:
      .reading(
        TrackerReading(
          name: text(), value: signed(), secondValue: maybe { $0.signed() },
          unit: maybe { $0.text() }))
    case .question: .question(Question(number: Int.random(in: 1...9999, using: &generator)))
    case .answer: .answer(Answer(question: pick(medications)))
    case .important: .important
    case .medication:
      .medication(
        Medication(
          name: text(),
          strength: maybe { $0.strength() },
          form: maybe { $0.text() }, dose: maybe { $0.amount() }, purpose: maybe { $0.text() },
          prescriber: maybe { $0.text() }, doNotStop: maybe { $0.pick([true, false]) },
          instruction: maybe { $0.text() }, labelWarning: maybe { $0.quotation() },
          maximum: maybe { $0.maximum() }, minimumGapMinutes: maybe { $0.pick([0, 90, 100_000]) },
          onTimeMinutes: maybe { $0.pick([0, 30, 1440]) }, takingSince: maybe { $0.day() },
          mergedInto: maybe { $0.pick($0.medications) }))
    case .regimen:
      .regimen(
        RegimenChange(
          medication: pick(medications), from: slot().moment, state(),
          decidedBy: maybe { $0.text() }, replacedBy: maybe { $0.text() }))
    case .product:
      .product(
        Product(
          medication: pick(medications), from: day(), name: text(), maker: maybe { $0.text() },
          strength: maybe { $0.strength() }))
    case .plan: .plan(plan())
    case .supply:
      .supply(
        SupplyEvent(
          medication: pick(medications), pick(SupplyEvent.Kind.allCases),
          Amount(pick([number(), .zero]), pick(DoseUnit.allCases))))
    case .pump:
      .pump(
        PumpLog(
          medication: pick(medications),
          pick([.alarm, .refill(next: maybe { $0.day() }, alarmDate: maybe { $0.day() })])))
    case .appointment:
      .appointment(
        Appointment(
          day: day(), time: maybe { $0.time() }, with: maybe { $0.text() },
          cancelledAt: maybe { $0.moment().instant }))
    case .agreed: .agreement(Agreement(appointment: pick(medications)))
    case .gap: .gap(gap())
    case .setting: .setting(Setting(key: text(), value: text()))
    case .tracker:
      .tracker(
        Tracker(
          name: text(), unit: maybe { $0.text() },
          scale: maybe { make in
            let (one, other) = (make.signed(), make.signed())
            return min(one, other)...max(one, other)
          },
          worst: maybe { $0.signed() }, isMain: pick([true, false])))
    }
  }
}
