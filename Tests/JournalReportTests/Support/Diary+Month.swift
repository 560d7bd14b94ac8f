import JournalModel
import JournalReport

extension Diary {
  /// Two months of someone with spasticity, told on 22 November at 10:30.
  static func month() throws -> Diary {
    var diary = Diary()
    let baclofen = try diary.medicine(
      "baclofen", strength: "10", form: "tablet", purpose: "spasticity", prescriber: "Dr Lee")
    let ibuprofen = try diary.medicine("ibuprofen", strength: "400")
    _ = try diary.medicine("vitamin D")
    diary.trackers = [
      Tracker(
        name: "stiffness", scale: Exact(0)...Exact(10), worst: Exact(10), isMain: true),
      Tracker(name: "sleep", unit: "h"),
    ]

    // The clocks went back on 25 October.
    diary.offset = 7200
    for day in 24...30 {
      try diary.track("stiffness", "\(6 + day % 3)", at: "2026-09-\(day) 13:30")
      try diary.dose(baclofen, "5", at: "2026-09-\(day) 08:00")
      if day % 2 == 0 { try diary.note("drowsy", .moderate, at: "2026-09-\(day) 09:30") }
    }
    for day in 10...22 {
      try diary.track("sleep", day % 3 == 0 ? "6" : "6.5", at: "2026-10-\(day) 07:00")
      try diary.mood(2 + day % 3, at: "2026-10-\(day) 20:00")
    }
    try diary.note("bit dizzy", .mild, at: "2026-10-12 11:00")
    try diary.note("headache", .severe, at: "2026-10-14 16:00")

    diary.offset = 3600
    for day in 1...21 {
      let date = "2026-11-" + (day < 10 ? "0\(day)" : "\(day)")
      try diary.dose(baclofen, "10", at: "\(date) 08:05")
      if day % 4 != 0 { try diary.dose(baclofen, "10", at: "\(date) 14:10") }
      if day % 7 != 0 { try diary.dose(baclofen, "10", at: "\(date) 20:00") }
      if day % 3 != 0 { try diary.track("stiffness", "\(2 + day % 4)", at: "\(date) 13:00") }
      if day % 2 == 1 { try diary.mood(3 + day % 3 / 2, at: "\(date) 21:00") }
      if day % 5 != 0 {
        try diary.track("sleep", day % 3 == 0 ? "7" : "6.5", at: "\(date) 07:00")
      }
      if day >= 5, day % 3 != 2 {
        try diary.note(
          day < 12 ? "nodding off after breakfast" : "sleepy", day == 9 ? .severe : .mild,
          at: "\(date) 09:40")
      }
    }
    try diary.dose(baclofen, "10", at: "2026-11-12 14:20")
    try diary.dose(baclofen, "10", at: "2026-11-22 08:00")
    try diary.mark(baclofen, .missed, .forgot, at: "2026-11-04 14:00")
    try diary.mark(baclofen, .missed, .forgot, at: "2026-11-08 14:00")
    try diary.mark(baclofen, .skipped, .feltIll, at: "2026-11-14 20:00")
    try diary.dose(ibuprofen, "400", at: "2026-11-03 10:00")
    try diary.dose(ibuprofen, "400", at: "2026-11-03 18:30")
    try diary.dose(ibuprofen, "400", at: "2026-11-15 09:00")
    try diary.dose(ibuprofen, "400", at: "2026-11-18")

    try diary.note("felt muddled for an hour", lasted: 60, at: "2026-11-12 21:40")
    try diary.note("pain", .moderate, site: "legs", at: "2026-11-06 ~17:00")
    try diary.note("pain again", .mild, site: "hands", at: "2026-11-07 17:00")
    try diary.note("like walking through honey", at: "2026-11-10 12:00")
    try diary.note("bit dizzy when getting up", .mild, at: "2026-11-11 07:30")
    for day in ["2026-11-02", "2026-11-15", "2026-11-18", "2026-11-20"] {
      try diary.note("none", at: "\(day) 22:00")
    }
    diary.author = "partner Sam"
    diary.tags = ["physio"]
    diary.delay = 90_000
    for day in ["2026-11-03", "2026-11-10", "2026-11-17"] {
      try diary.note("legs looser after physio", at: "\(day) 18:00")
    }
    diary.author = nil
    diary.tags = []
    diary.delay = 60

    try diary.add(
      .important, "Legs are looser since the change but I nod off after breakfast.",
      at: "2026-11-21 19:00")
    try diary.ask(2, "Stiff again from about 13:00: options?")
    try diary.ask(1, "Could the sleepiness settle?")
    try diary.ask(3, "Is the new brand the same?")
    return diary
  }

  func monthReport() throws -> VisitReport {
    try report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30", why: .standard,
      person: ReportPerson(
        name: "Alex Sample", born: "14 Mar 1979", recordNumber: "123 456",
        allergies: "penicillin"),
      corrected: 2)
  }
}
