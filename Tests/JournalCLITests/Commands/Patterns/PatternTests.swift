import JournalModel
import Testing

@testable import JournalCLI

@Suite("pattern")
struct PatternTests {
  /// Doses at 08:00 and 20:00 since 1 November, and a stiff note before most evenings.
  private func world() throws -> World {
    let world = try World()
    world.journal(
      "-q med add baclofen --dose 10mg --times 08:00,20:00 --from 2026-11-01 --at \"2026-11-01 07:00\""
    )
    for day in 1...19 {
      let date = "2026-11-\(day < 10 ? "0" : "")\(day)"
      for time in ["08:00", "20:00"] { world.journal("-q took baclofen --at \"\(date) \(time)\"") }
      world.journal("-q note stiff --at \"\(date) \(day % 5 == 0 ? "09:00" : "18:00")\"")
    }
    return world
  }

  @Test("by hours and by weeks since the start, each a question of its own")
  func both() throws {
    let world = try world()
    world.expect(
      "pattern stiff", .done,
      """
      BY HOURS SINCE THE DOSE OF BACLOFEN
      Muscle stiffness: noted 19 times in 303 awake hours (07:00-23:00) after a dose
      of baclofen, 1-19 Nov.

        hours since the dose                     0-2     2-4     4-6     6-8        8+
        entries                                    3       0       0       0        16
        awake hours                               76      57      38      38        94
        in 10 awake hours                       0.39       0       0       0       1.7
        95 percent interval                0.081-1.2  0-0.65  0-0.97  0-0.97  0.97-2.8

      From 4 h after a dose on it was noted 4.2 times as often as within 4 h of a dose
      (95 percent interval 1.2 to 22).
      p=0.02. This is the first question compared in this journal.
      Hours since a dose go along with the time of day: these counts cannot tell one
      from the other. On 1 Nov: baclofen started, 20 mg a day.

      BY WEEKS SINCE 1 NOV
      Muscle stiffness: noted on 19 of 19 logged days since 1 Nov.

        weeks from 1 Nov  7 of 7  7 of 7  5 of 5

      The first two weeks beside the next two: that takes 28 days (19 so far). At the
      pace so far: 9 more days.
      On 1 Nov: baclofen started, 20 mg a day.
      This does not show cause.
      """)
    let kept = try world.keptQuestions()
    #expect(kept.count == 1)
    #expect(kept.keys.allSatisfy { $0.hasPrefix("term stiffness | hours since ") })
  }

  @Test("--by asks one alone")
  func oneAlone() throws {
    let world = try world()
    let hours = try world.journal("pattern stiff --by hours --format json").object()
    #expect((hours["answers"] as? [Any])?.count == 1)
    #expect(hours["schema"] as? String == "journal.pattern/1")
    #expect(!world.journal("pattern stiff --by weeks").flat.contains("awake"))
  }

  @Test("without a dose there are weeks since the diary began, and hours cannot be")
  func noDose() throws {
    let world = try World()
    world.draw("######. ####... ##..... #......")
    let outcome = world.journal("pattern drowsy")
    #expect(outcome.flat.contains("weeks from 23 Oct 6 of 7 4 of 7 2 of 7 1 of 7"))
    #expect(
      outcome.flat.contains(
        "In the third and fourth week it was noted on 50 fewer days in 100"))
    #expect(outcome.flat.contains("p=0.021."))
    try world.expectRefusal(
      "pattern drowsy --by hours", .refusedValue, saying: "no dose with a time")
  }

  @Test("the dose that changed last is meant, or the one that is named")
  func medicines() throws {
    let world = try world()
    world.journal(
      "-q med add \"vitamin D\" --dose 1mg --times 12:00 --from 2026-11-10"
    )
    for day in 10...15 { world.journal("-q took \"vitamin D\" --at \"2026-11-\(day) 12:00\"") }
    #expect(
      world.journal("pattern stiff --by hours").flat.contains("after a dose of vitamin D"))
    #expect(
      world.journal("pattern stiff --by hours --medicine bac").flat.contains(
        "after a dose of baclofen"))
    try world.expectRefusal(
      "pattern stiff --medicine bacofen", .refusedValue, saying: "did you mean \"baclofen\"?")
  }

  @Test("a change of the dose begins the weeks anew; --since says another day")
  func since() throws {
    let world = try world()
    world.journal("-q med change baclofen --dose 15mg --from 2026-11-12")
    #expect(world.journal("pattern stiff --by weeks").flat.contains("weeks from 12 Nov"))
    #expect(
      world.journal("pattern stiff --by weeks --since 2026-11-03").flat.contains(
        "weeks from 3 Nov"))
    #expect(
      world.journal("compare stiff --around last-change").flat.contains(
        "On 12 Nov: baclofen 20 -> 30 mg a day."))
    // At an earlier moment it had not changed.
    #expect(
      world.journal("pattern stiff --by weeks --as-of 2026-11-10").flat.contains(
        "weeks from 1 Nov"))
  }

  @Test("the weeks of a medicine that is named are those since its own dose changed")
  func weeksOfMedicine() throws {
    let world = try world()
    world.journal("-q med add \"vitamin D\" --dose 1mg --times 12:00 --from 2026-11-10")
    #expect(world.journal("pattern stiff --by weeks").flat.contains("weeks from 10 Nov"))
    let outcome = world.journal("pattern stiff --by weeks --medicine bac")
    #expect(outcome.flat.contains("weeks from 1 Nov"))
    #expect(!outcome.flat.contains("awake"))
  }

  @Test("of a medicine that was stopped the days count on which it was taken last")
  func stopped() throws {
    let world = try world()
    world.journal("-q med stop baclofen --from 2026-11-15")
    let outcome = world.journal("pattern stiff --by hours")
    #expect(outcome.flat.contains("after a dose of baclofen, 1-14 Nov."))
  }

  @Test("hours after a dose that is not recorded are left out, and said")
  func unrecorded() throws {
    let world = try world()
    let id = world.journal("list --kind dose -n 0 --format json")
    let doses = try id.objects()
    let evening = try #require(
      doses.first { ($0["at"] as? String)?.hasPrefix("2026-11-10T20:00") == true }?["id"] as? String
    )
    #expect(world.journal("delete \(evening) --yes").code == .done)
    let outcome = world.journal("pattern stiff --by hours")
    #expect(
      outcome.flat.contains("Left out: 4 awake hours after a dose that is not recorded."))
  }

  @Test("other hours can be awake; nonsense is refused", arguments: ["23:00-07:00", "7-23", "x"])
  func awake(nonsense: String) throws {
    let world = try world()
    #expect(
      world.journal("pattern stiff --by hours --awake 06:30-22:00").flat.contains("(06:30-22:00)")
    )
    try world.expectRefusal(
      "pattern stiff --awake \(nonsense)", .refusedValue, saying: "--awake 07:00-23:00")
  }
}
