import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("What the tables of prescriptions refuse by themselves")
final class RegimenRuleTests {
  let folder: JournalFolder
  let connection: Connection

  /// A change of each state, a schedule of each shape, and a product with all it can have.
  init() throws {
    folder = try JournalFolder()
    let database = try folder.open()
    let medication = try database.add(.medication("baclofen")).id
    let milligrams = Amount(Exact(30), .milligram)
    let day = CivilDay.noon
    let states: [RegimenChange.State] = [
      .prescribed(.scheduled(try .thrice())),
      .prescribed(.scheduled(try .thrice(.weekdays([.monday, .thursday, .sunday])))),
      .prescribed(.scheduled(try .thrice(.every(days: 2, anchor: day)))),
      .prescribed(.asNeeded(maximum: DoseLimit(milligrams))), .prescribed(.asNeeded(maximum: nil)),
      .prescribed(.continuous(InfusionRate(perDay: Amount(Exact(120), .microgram)))),
      .paused, .stopped,
    ]
    try database.write(.named("add")) { writer in
      for state in states {
        let from = LocalDateTime(day: day, time: .midnight)
        try writer.add(
          EntryFacts(
            moment: .hours(0),
            content: .regimen(RegimenChange(medication: medication, from: from, state))))
      }
      let strength = Strength(milligrams, per: Amount(Exact(5), .milliliter))
      try writer.add(
        EntryFacts(
          moment: .hours(0),
          content: .product(
            Product(
              medication: medication, from: day, name: "Lioresal", maker: "Novartis",
              strength: strength))))
    }
    connection = try folder.connect()
    try connection.execute("PRAGMA foreign_keys = ON")
  }

  private func update(_ table: String, _ assignments: String, _ condition: String) throws {
    try connection.execute("UPDATE \(table) SET \(assignments) WHERE \(condition)")
  }

  private func isRefused(_ table: String, _ assignments: String, _ condition: String) -> Bool {
    do {
      try update(table, assignments, condition)
      return false
    } catch {
      return (error as? SQLiteError)?.kind == .constraint
    }
  }

  private static let days = [
    "2026-13-01", "2026-02-30", "2026-2-3", "26-02-03", "2026-02-03 ", "2026-02-03T08:00", "today",
    "2461000.5", "",
  ]
  private static let times = [
    "8:00", "24:00", "12:60", "12:00:60", "08:00:00", "08:00:30.5", "08:00Z", "0800", "noon", "",
  ]
  private static let numbers = ["0", "0.0", "0/3", "-1", "+1", "1e3", "x", "1 1/2", " 1", ""]
  private static let weekdays = [
    "", ",", "mon,", ",mon", "mon,,thu", "thu,mon", "mon,mon", "Mon", "monday", "mon, thu",
    "mon;thu",
    "day", "mon,tues",
  ]

  @Test("a day, a time, a number or a list of weekdays in another form")
  func forms() {
    func expect(_ table: String, _ column: String, _ condition: String, _ texts: [String]) {
      for text in texts {
        #expect(isRefused(table, "\(column) = '\(text)'", condition), "\(table).\(column): \(text)")
      }
    }
    expect("regimen_version", "from_day", "1", Self.days)
    expect("regimen_version", "from_time", "1", Self.times)
    expect("regimen_version", "weekdays", "weekdays IS NOT NULL", Self.weekdays)
    expect("regimen_version", "anchor_day", "anchor_day IS NOT NULL", Self.days)
    expect("regimen_version", "maximum", "maximum IS NOT NULL", Self.numbers)
    expect("regimen_version", "rate", "rate IS NOT NULL", Self.numbers)
    expect("scheduled_dose", "time", "time = '08:00'", Self.times)
    expect("scheduled_dose", "amount", "1", Self.numbers)
    expect("product", "from_day", "1", Self.days)
    expect("product", "strength", "1", Self.numbers)
    expect("product", "per", "1", Self.numbers)
    expect("medication", "taking_since", "1", Self.days)
  }

  @Test(
    "what a state cannot have",
    arguments: [
      "state = 'weekly'", "state = ''", "state = 'Scheduled'", "every_days = 0", "every_days = -1",
      "every_days = 3661", "anchor_day = NULL", "maximum_hours = 0", "maximum_hours = -24",
      "maximum_hours = NULL", "maximum_unit = NULL", "maximum_unit = ''", "rate = NULL",
      "rate_unit = NULL", "rate_unit = ''", "rate = NULL, rate_unit = NULL", "decided_by = ''",
      "replaced_by = ''",
    ])
  func parts(assignment: String) {
    for state in ["scheduled", "as_needed", "continuous", "paused", "stopped"] {
      let parts = [
        ("every_days", "every_days IS NOT NULL"), ("anchor_day", "every_days IS NOT NULL"),
        ("maximum", "maximum IS NOT NULL"), ("rate", "rate IS NOT NULL"),
      ]
      let condition = parts.first { assignment.hasPrefix($0.0) }?.1 ?? "state = '\(state)'"
      #expect(isRefused("regimen_version", assignment, condition), "\(state)")
    }
  }

  @Test(
    "what belongs to another state",
    arguments: [
      ("maximum = '30', maximum_unit = 'mg', maximum_hours = 24", "as_needed"),
      ("rate = '120', rate_unit = 'mcg'", "continuous"), ("weekdays = 'mon'", "scheduled"),
      ("every_days = 2, anchor_day = '2026-11-05'", "scheduled"),
    ])
  func others(assignments: String, owner: String) throws {
    for state in ["scheduled", "as_needed", "continuous", "paused", "stopped"] where state != owner
    {
      #expect(isRefused("regimen_version", assignments, "state = '\(state)'"), "\(state)")
      // To become another state with what the old one had.
      #expect(
        isRefused(
          "regimen_version", "state = '\(state)'",
          "state = '\(owner)' AND (weekdays IS NOT NULL OR every_days IS NOT NULL OR maximum IS NOT NULL OR rate IS NOT NULL)"
        ), "\(state)")
    }
    // Of two ways to name the days one.
    #expect(isRefused("regimen_version", "weekdays = 'mon'", "every_days IS NOT NULL"))
    let daily = "state = 'scheduled' AND weekdays IS NULL AND every_days IS NULL"
    try update("regimen_version", assignments, owner == "scheduled" ? daily : "state = '\(owner)'")
  }

  @Test("half a strength, an empty word, two doses at one time, and rows that refer to nothing")
  func rest() {
    for assignment in [
      "strength = NULL", "strength_unit = NULL", "per = NULL", "per_unit = NULL",
      "strength_unit = ''",
      "per_unit = ''", "strength = NULL, strength_unit = NULL", "name = ''", "name = NULL",
      "maker = ''", "medication_id = 99", "medication_id = NULL",
    ] {
      #expect(isRefused("product", assignment, "1"), "\(assignment)")
    }
    for assignment in ["time = '20:00'", "unit = ''", "unit = NULL", "revision_id = 99"] {
      #expect(isRefused("scheduled_dose", assignment, "time = '08:00'"), "\(assignment)")
    }
    for assignment in [
      "do_not_stop = 2", "instruction = ''", "min_gap_minutes = -1", "on_time_minutes = -1",
      "merged_into_id = 99",
    ] {
      #expect(isRefused("medication", assignment, "1"), "\(assignment)")
    }
  }

  @Test("and what they take")
  func taken() throws {
    try update("regimen_version", "from_day = '2028-02-29', from_time = '23:59:59'", "1")
    try update(
      "regimen_version", "weekdays = 'mon,tue,wed,thu,fri,sat,sun'", "weekdays IS NOT NULL")
    try update("regimen_version", "weekdays = 'sun'", "weekdays IS NOT NULL")
    try update("regimen_version", "every_days = 3660", "every_days IS NOT NULL")
    try update("regimen_version", "maximum = '1/3', maximum_hours = 1", "maximum IS NOT NULL")
    try update("regimen_version", "rate = '0.000000001'", "rate IS NOT NULL")
    try update("scheduled_dose", "time = '00:00', amount = '0.5'", "time = '08:00'")
    try update("product", "per = NULL, per_unit = NULL, maker = NULL", "1")
    try update("product", "strength = NULL, strength_unit = NULL", "1")
    try update("medication", "min_gap_minutes = 0, on_time_minutes = 0, merged_into_id = 1", "1")
  }

  @Test(
    "what no rule of a table can see is refused when it is read",
    arguments: [
      ("DELETE FROM scheduled_dose", "a row of scheduled_dose"),
      ("UPDATE scheduled_dose SET amount = '1.2.3'", "amount in regimen_version"),
      ("UPDATE scheduled_dose SET unit = 'spoon'", "the unit of amount in regimen_version"),
      (
        "UPDATE regimen_version SET rate_unit = 'spoon' WHERE rate IS NOT NULL",
        "the unit of rate in regimen_version"
      ),
      (
        "INSERT INTO scheduled_dose SELECT revision_id, '08:00', '1', 'mg' FROM regimen_version WHERE state = 'paused'",
        "a row of scheduled_dose"
      ),
    ])
  func unreadable(sql: String, what: String) throws {
    try connection.execute(sql)
    #expect(storeError { try folder.open().prescriptions() } == .malformed(what: what))
    #expect(try !JournalCheck.run(connection).isEmpty)
  }
}
