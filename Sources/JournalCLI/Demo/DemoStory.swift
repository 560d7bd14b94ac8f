internal import JournalModel

/// A month of Alex Sample, who does not exist: the commands, each at its moment.
enum DemoStory {
  struct Line {
    let day: CivilDay
    /// Of the day.
    let minute: Int
    let words: [String]

    init(_ day: CivilDay, _ hour: Int, _ minute: Int, _ words: String...) {
      self.day = day
      self.minute = hour * 60 + minute
      self.words = words
    }
  }

  static let tableName = "paper.csv"
  /// Sunday, 22 November 2026.
  private static let last = CivilDay(daysSinceEpoch: 20_779)
  private static let length = 30
  /// Days before the last one, on which the dose was raised.
  private static let raised = 13

  static var lines: [Line] {
    let first = day(length)
    let begin = [
      Line(
        first, 7, 10, "med", "add", "baclofen", "--strength", "10mg", "--form", "tablet", "--dose",
        "10mg", "--times", "08:00,14:00,20:00", "--purpose", "spasticity", "--prescriber", "Dr Lee",
        "--do-not-stop"),
      Line(first, 7, 11, "med", "add", "ibuprofen", "--dose", "400mg", "--as-needed"),
      Line(first, 7, 12, "settings", "name", "Alex Sample"),
      Line(first, 7, 13, "track", "set", "stiffness", "--scale", "0-10", "--worst", "10", "--main"),
    ]
    let visits = [
      Line(day(3), 18, 0, "ask", "Could the sleepiness settle?"),
      Line(day(2), 9, 0, "appointment", "add", "2026-11-24 10:30", "--with", "Dr Lee, Neurology"),
      Line(day(1), 19, 0, "ask", "Is a smaller dose at noon possible?"),
      Line(day(1), 20, 30, "important", "I nearly fell on the stairs twice"),
    ]
    let paper = [Line(last, 7, 20, "import", tableName)]
    return (begin + doses + visits + paper).enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.day, a.minute, left.offset) < (b.day, b.minute, right.offset)
    }.map(\.element)
  }

  private static func day(_ before: Int) -> CivilDay { last.advanced(byDays: -before) }

  // MARK: Doses

  private static var doses: [Line] {
    let change = Line(
      day(raised), 7, 0, "med", "change", "baclofen", "--dose", "15mg", "--by", "Dr Lee",
      "--reason", "stiff in the mornings")
    return [change]
      + (1...length).reversed().flatMap { before in
        [8, 14, 20].enumerated().compactMap { dose(before, slot: $0.offset, hour: $0.element) }
      }
  }

  /// Two were missed, three nobody wrote down, some were late.
  private static func dose(_ before: Int, slot: Int, hour: Int) -> Line? {
    switch (before, slot) {
    case (24, 1), (11, 1):
      Line(day(before), 21, 0, "missed", "--for", "14:00", "--reason", "forgot")
    case (19, 2), (8, 1), (4, 2): nil
    case _:
      Line(day(before), hour, (before * 7 + slot * 11) % (slot == 1 ? 50 : 20), "took", "baclofen")
    }
  }

  // MARK: What was rated

  /// Stiffness falls after the dose was raised; drowsiness comes with it and fades.
  static var table: String {
    let rows = (0...length).reversed().map { before in
      let isAfter = before < raised
      let stiffness = (isAfter ? 3 : 6) + (before * 5) % 3 - 1
      let sleep = before % 4 == 0 ? "6.5" : before % 3 == 0 ? "7.5" : "7"
      let mood = before % 5 == 0 ? "\(isAfter ? 4 : 2 + before % 2)" : ""
      return "\(day(before).iso8601) 07:15,\(stiffness),\(sleep),\(mood),\(note(before))"
    }
    return (["Date,stiffness,sleep (h),mood,note"] + rows).joined(separator: "\n") + "\n"
  }

  private static func note(_ before: Int) -> String {
    switch before {
    case raised - 4..<raised: "drowsy after breakfast moderate"
    case raised - 8..<raised - 4: before % 2 == 0 ? "a bit drowsy mild" : "none"
    case 22: "stiff legs on the stairs"
    case 16: "spasm in the night severe"
    case 2: "nearly fell on the stairs"
    case _: before % 3 == 0 ? "none" : ""
    }
  }

  // MARK: The tour

  static let tour: [(caption: String, line: Line)] = [
    ("A dose: which one it was is worked out.", Line(last, 8, 5, "took", "baclofen")),
    ("A symptom, in your own words.", Line(last, 9, 40, "note", "drowsy", "again,", "mild")),
    (
      "Several at once; one undo takes them back.",
      Line(last, 9, 50, "took", "400mg", "ibuprofen", "15mg", "baclofen", "--at", "9:45")
    ),
    ("Which is done here: the baclofen was a slip.", Line(last, 9, 51, "undo")),
    ("The day: what is open, and what is next.", Line(last, 14, 10, "today")),
    ("What was written since yesterday.", Line(last, 14, 12, "list", "--since", "yesterday")),
    ("Words that were written once are found again.", Line(last, 14, 14, "search", "stairs")),
    (
      "Did it change with the dose? Counts first.",
      Line(last, 14, 15, "compare", "drowsy", "--around", "last-change")
    ),
    (
      "The page for the doctor. With --open it has a picture, too.",
      Line(last, 14, 20, "report", "--since", "30d")
    ),
  ]
}
