import Testing

@testable import JournalModel

@Suite("The figures beside the worked cases")
struct AdherenceFigureTests {
  private func dose(_ text: String, _ amount: Amount = milligrams(10)) throws -> TakenDose {
    TakenDose(try lived(text), amount)
  }

  private func figures(
    _ doses: [TakenDose], marks: [SlotMark] = [], days: (String, String), asOf: String,
    versions: [RegimenVersion]? = nil, minimumGap: Int? = nil
  ) throws -> Adherence {
    DoseDiary(
      history: RegimenHistory(try versions ?? [version("2026-10-01", nil)]),
      begins: try civil("2026-10-01"), doses: doses, marks: marks, minimumGapMinutes: minimumGap
    ).adherence(in: try civil(days.0).day...civil(days.1).day, asOf: try lived(asOf))
  }

  @Test("each time of day has its own counts, and reasons are counted where they were given")
  func byTime() throws {
    let figures = try figures(
      [dose("2026-10-01T11:00"), dose("2026-10-02T08:00"), dose("2026-10-02T14:00")],
      marks: [
        SlotMark(slotReference("2026-10-01T14:00"), .missed, reason: .forgot),
        SlotMark(slotReference("2026-10-01T20:00"), .skipped),
        SlotMark(slotReference("2026-10-02T20:00"), .skipped, reason: .forgot),
      ], days: ("2026-10-01", "2026-10-03"), asOf: "2026-10-03T15:00")
    #expect(
      table(figures)["by_time"]
        == "08:00 2 1 0 0 1; 14:00 1 0 0 1 0; 20:00 0 0 2 0 0")
    #expect(figures.reasons == [.forgot: 2])
    #expect(figures.pending == 1)
    #expect(figures.onTimeWindowMinutes == 120)
  }

  @Test(
    "the largest day adds what converts, counts the kind logged most, and has a first of equals")
  func largestDay() throws {
    let grain = Amount(Exact(5000), .microgram)
    let tablet = Amount(Exact(9), .tablet)
    let figures = try figures(
      [
        dose("2026-10-02T08:00"), dose("2026-10-02T09:00", grain), dose("2026-10-01T08:00", grain),
        dose("2026-10-01T09:00"), dose("2026-10-01T10:00", tablet), dose("2026-10-03T07:00"),
      ], days: ("2026-10-01", "2026-10-02"), asOf: "2026-10-03T08:00")
    #expect(table(figures)["largest_day"] == "2026-10-01 15 mg")
  }

  @Test("amounts whose sum outgrows every number type have no largest day")
  func hugeSums() throws {
    let primes = [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797]
    let doses = try primes.enumerated().map { hour, prime in
      try dose("2026-10-01T0\(hour):00", Amount(Exact(1, over: Int128(prime)), .milligram))
    }
    let figures = try figures(doses, days: ("2026-10-01", "2026-10-01"), asOf: "2026-10-02T08:00")
    #expect(figures.largestDay == nil)
  }

  @Test("tablets are neither more nor less than milligrams, and the day is not as scheduled")
  func otherKind() throws {
    let tablet = Amount(Exact(1), .tablet)
    let figures = try figures(
      [dose("2026-10-01T08:00", tablet), dose("2026-10-01T14:00"), dose("2026-10-01T20:00")],
      days: ("2026-10-01", "2026-10-01"), asOf: "2026-10-02T08:00")
    #expect((figures.taken, figures.smaller, figures.larger) == (3, 0, 0))
    #expect((figures.evaluableDays, figures.completeDays) == (1, 0))
  }

  @Test("a period that ended before the moment has no open gap, and one in the future nothing")
  func otherPeriods() throws {
    let doses = try [dose("2026-10-01T08:00"), dose("2026-10-01T14:00")]
    let past = try figures(doses, days: ("2026-10-01", "2026-10-01"), asOf: "2026-10-05T08:00")
    #expect(past.longestGapMinutes == 360)
    let open = try figures(doses, days: ("2026-10-01", "2026-10-05"), asOf: "2026-10-05T08:00")
    #expect(open.longestGap?.isOpen == true)
    #expect(open.longestGapTo == (try lived("2026-10-05T08:00")))
    let future = try figures(doses, days: ("2026-11-01", "2026-11-05"), asOf: "2026-10-05T08:00")
    #expect((future.scheduled, future.pending, future.evaluableDays) == (0, 0, 0))
    #expect(future.takenPercent == nil)
  }

  @Test("of gaps as long as each other the first is the longest")
  func equalGaps() throws {
    let doses = try [
      dose("2026-10-01T08:00"), dose("2026-10-01T14:00"), dose("2026-10-01T20:00"),
    ]
    let figures = try figures(doses, days: ("2026-10-01", "2026-10-02"), asOf: "2026-10-02T02:00")
    #expect(figures.longestGapTo == doses[1].moment)
  }

  @Test("without a setting doses may be as near as half of the schedule's smallest gap")
  func minimumGap() throws {
    let versions = [try version("2026-10-01", "2026-10-02", ["08:00", "09:40", "20:00"])]
    // Half of 100 minutes on the 1st, 120 minutes after the end.
    let doses = try [
      dose("2026-10-01T08:00"), dose("2026-10-01T08:50"), dose("2026-10-01T09:39:59"),
      dose("2026-10-02T08:00"), dose("2026-10-02T10:00"), dose("2026-10-02T11:59:59"),
    ]
    let usual = try figures(
      doses, days: ("2026-10-01", "2026-10-02"), asOf: "2026-10-03T08:00", versions: versions)
    #expect(usual.closeTogether == 2)
    let own = try figures(
      doses, days: ("2026-10-01", "2026-10-02"), asOf: "2026-10-03T08:00", versions: versions,
      minimumGap: 30)
    #expect(own.closeTogether == 0)
  }

  @Test(
    "a percentage is rounded half up, and only none is 0 and only all is 100",
    arguments: [
      (0, 3, "0.0"), (3, 3, "100.0"), (1, 3, "33.3"), (2, 3, "66.7"), (1, 16, "6.3"),
      (1, 2015, "0.1"), (2014, 2015, "99.9"), (1, 100_000, "0.1"), (1, 2000, "0.1"),
      (3, 2000, "0.2"), (1999, 2000, "99.9"),
    ])
  func percentages(part: Int, whole: Int, text: String) {
    #expect(Percentage(part, of: whole)?.text == text)
    #expect(Percentage(0, of: 0) == nil)
  }
}
