import JournalExchange
import JournalModel
import Testing

@Suite("A table becomes entries")
struct TableImportTests {
  @Test("numbers are readings, named by the heading in lower case")
  func numbers() throws {
    let plan = try TableFixtures.plan(
      "Time,Pain,  Sleep  Quality ,bp\n2026-11-19 08:00,6,-2.5,120/80\n2026-11-19 09:00,+7,.5,110/70"
    )
    #expect(
      plan.contents == [
        "2 pain 6", "2 sleep quality -2.5", "2 bp 120/80", "3 pain 7", "3 sleep quality 0.5",
        "3 bp 110/70",
      ])
    #expect(plan.problems.isEmpty)
    #expect(plan.trackers.isEmpty)
  }

  @Test("brackets in a heading hold a unit or a scale; a remark stays in the name")
  func brackets() throws {
    let plan = try TableFixtures.plan(
      "time,sleep (h),glucose [mmol/L],pain (0-10),steps (per day)\n2026-11-19 08:00,6.5,5,11,9")
    #expect(
      plan.contents == ["2 sleep 6.5 h", "2 glucose 5 mmol/L", "2 steps (per day) 9"])
    #expect(plan.faults == ["2 pain (0-10): 11"])
    #expect(plan.trackers == [Tracker(name: "pain", scale: Exact(0)...Exact(10))])
  }

  @Test("blank cells, blank lines and lines of nothing but separators are silence")
  func silence() throws {
    let plan = try TableFixtures.plan(
      "time,a,b,notes\n2026-11-19 08:00,, 1 , \n\n,,,\n2026-11-19 09:00,,,\n")
    #expect(plan.contents == ["2 b 1"])
    #expect(plan.problems.isEmpty)
    #expect(plan.columns.map(\.description).contains("a: left out: it is empty"))
  }

  @Test("a mood is 1 to 5 or its words")
  func mood() throws {
    let plan = try TableFixtures.plan(
      "time,Mood\n2026-11-01,4\n2026-11-02,Very  low\n2026-11-03,ok\n2026-11-04,meh\n2026-11-05,5.0"
    )
    #expect(plan.contents == ["2 mood 4", "3 mood 1", "4 mood 3", "6 mood 5"])
    #expect(plan.faults == ["5 Mood: meh"])
  }

  @Test("a column that goes beyond 1 to 5 is no mood, not even where it is below 5")
  func moodOnAnotherScale() throws {
    let plan = try TableFixtures.plan(
      "time,cheerful,pain\n2026-11-01,4,1\n2026-11-02,7,2\n2026-11-03,0,3",
      columns: ["cheerful=mood"])
    #expect(plan.contents == ["2 pain 1", "3 pain 2", "4 pain 3"])
    #expect(plan.faults == ["3 cheerful: 7"])
    #expect(plan.columns[1].meaning == .leftOut(.notTheMoodScale))
  }

  @Test("notes keep their words and are searched for terms")
  func notes() throws {
    let plan = try TableFixtures.plan(
      "time,Notes,comment\n2026-11-01,\"no rash, but\ndrowsy\", fine \n2026-11-02,none,",
      columns: ["comment=note"])
    #expect(
      plan.contents == [
        "2 note no rash, but\ndrowsy -rash,drowsiness", "2 note  fine  other", "4 note none ",
      ])
    guard case .note(let none)? = plan.items.last?.facts.content else {
      Issue.record("not a note")
      return
    }
    #expect(none.isNone)
  }

  @Test("columns are renamed, left out, and read as something else")
  func columnOptions() throws {
    let text = "recorded,x,Sleep (h),y,z\n2026-11-01 08:00,1,2,3,4\n"
    let plan = try TableFixtures.plan(
      text, columns: ["recorded=time", "X = Leg  stiffness (0-10)", "sleep=rest", "y=", "z=-"])
    #expect(plan.contents == ["2 leg stiffness 1", "2 rest 2 h"])
    #expect(plan.trackers == [Tracker(name: "leg stiffness", scale: Exact(0)...Exact(10))])
    #expect(
      plan.columns.map(\.description) == [
        "recorded: the time", "x: leg stiffness, a number, 0 to 10",
        "Sleep (h): rest in h, a number", "y: left out", "z: left out",
      ])
    let whole = try TableFixtures.plan(text, columns: ["sleep (h)="])
    #expect(whole.contents == ["2 x 1", "2 y 3", "2 z 4"])
  }

  @Test("a scale belongs to one column or to all, and readings off it are problems")
  func scales() throws {
    let plan = try TableFixtures.plan(
      "time,a,down,bp,c\n2026-11-01,7,-3,6/2,1\n2026-11-02,8,-4,9/2,0.5",
      columns: ["c=d"], scales: ["1-7", "down=-3-3", "D=0-1"])
    #expect(plan.contents == ["2 a 7", "2 down -3", "2 bp 6/2", "2 d 1", "3 d 0.5"])
    #expect(plan.faults == ["3 a: 8", "3 down: -4", "3 bp: 9/2"])
    #expect(
      plan.trackers.map { "\($0.name) \($0.scale.map(Tracker.text(of:)) ?? "")" }
        == ["a 1 to 7", "down -3 to 3", "bp 1 to 7", "d 0 to 1"])
  }

  @Test(
    "a cell that is no number is a problem, and the rest of its line is read",
    arguments: [
      "1,000.5", "6;5", "1/2", "7/10", "five", "6.5h", "1e3", "NaN", "--", "0x1", "1 2", "٣",
    ])
  func notNumbers(cell: String) throws {
    let plan = try TableFixtures.plan("time,a,b\n2026-11-01,\"\(cell)\",2\n2026-11-02,1,3")
    #expect(plan.contents == ["2 b 2", "3 a 1", "3 b 3"])
    #expect(plan.faults == ["2 a: \(cell)"])
  }

  @Test("a decimal comma is not guessed at, but what is meant is offered")
  func decimalComma() throws {
    let plan = try TableFixtures.plan("time;a\n2026-11-01;6,5\n2026-11-02;6")
    #expect(plan.contents == ["3 a 6"])
    #expect(plan.problems.first?.reason.contains("write 6.5 if") == true)
  }

  @Test("a column without any number is one problem, not one for each line")
  func words() throws {
    let plan = try TableFixtures.plan(
      "time,weekday,a\n2026-11-01,,1\n2026-11-02,Monday,2\n2026-11-03,Tuesday,3")
    #expect(plan.contents == ["2 a 1", "3 a 2", "4 a 3"])
    #expect(plan.faults == ["3 weekday: Monday"])
  }

  @Test("a column without a name is left out and said, unless it is empty")
  func noName() throws {
    let plan = try TableFixtures.plan(",time,a,\n0,2026-11-01,1,\n1,2026-11-02,2,")
    #expect(plan.contents == ["2 a 1", "3 a 2"])
    #expect(plan.faults == ["2 : 0"])
  }

  @Test("a line with more or fewer cells than the first is not taken apart")
  func cellCount() throws {
    let plan = try TableFixtures.plan("time,a,b\n2026-11-01,1\n2026-11-02,1,2,3\n2026-11-03,1,2")
    #expect(plan.contents == ["4 a 1", "4 b 2"])
    #expect(plan.faults == ["2 -: 2026-11-01 | 1", "3 -: 2026-11-02 | 1 | 2 | 3"])
  }

  @Test("problems come in the order of the file")
  func order() throws {
    let plan = try TableFixtures.plan(
      "time,a,weekday\n2026-11-01,x,\n2026-11-02,1,Monday\nsoon,1,\n2026-11-04,y,")
    #expect(plan.problems.map(\.line) == [2, 3, 4, 5])
  }

  @Test("the first and the last moment are told, whatever the order of the file")
  func range() throws {
    let plan = try TableFixtures.plan("time,a\n2026-11-02,1\n2026-11-03 09:00,1\n2026-11-01,1")
    #expect(plan.range?.first.day.iso8601 == "2026-11-01")
    #expect(plan.range?.last.day.iso8601 == "2026-11-03")
    #expect(try TableFixtures.plan("time,a\n").range == nil)
  }

  @Test(
    "a table that cannot be imported as asked is refused",
    arguments: [
      ("a,b\n1,2", [], [], TableError.noTimeColumn(columns: ["a", "b"])),
      ("2026-11-01,1\n2026-11-02,2", [], [], .noHeader),
      ("time,a,A\n2026-11-01,1,2", [], [], .twoColumns(named: "a")),
      ("time,a (h),a (min)\n2026-11-01,1,2", [], [], .twoColumns(named: "a")),
      ("time,a,b\n2026-11-01,1,2", ["b=a"], [], .twoColumns(named: "a")),
      ("time,a\n2026-11-01,1", ["b=c"], [], .unknownColumn("b", columns: ["time", "a"])),
      ("time,a\n2026-11-01,1", [], ["b=1-7"], .unknownColumn("b", columns: ["time", "a"])),
      ("time,a (h),a (min)\n2026-11-01,1,2", ["a=b"], [], .ambiguousColumn("a")),
      ("time,mood\n2026-11-01,1", [], ["mood=1-7"], .notANumberColumn("mood")),
      ("time,a\n2026-11-01,1", ["a"], [], .badColumnOption("a")),
      ("time,a\n2026-11-01,1", ["=a"], [], .badColumnOption("=a")),
      ("time,a\n2026-11-01,1", [], ["7-1"], .badScaleOption("7-1")),
      ("time,a\n2026-11-01,1", [], ["a=1"], .badScaleOption("a=1")),
      ("time,a\n2026-11-01,1", [], [""], .badScaleOption("")),
    ] as [(String, [String], [String], TableError)])
  func refused(text: String, columns: [String], scales: [String], error: TableError) {
    #expect(throws: error) { try TableFixtures.plan(text, columns: columns, scales: scales) }
  }
}
