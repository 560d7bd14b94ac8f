import JournalModel
import JournalReport

extension Diary {
  /// Baclofen begun on 26 October and raised one dose of the day at a time.
  static func titration() throws -> Diary {
    var diary = Diary()
    let baclofen = try diary.medicine(
      "baclofen", strength: "5", form: "tablet", purpose: "spasticity",
      added: "2026-10-25 18:00", doNotStop: true)
    diary.trackers = [
      Tracker(name: "stiffness", scale: Exact(0)...Exact(10), worst: Exact(10), isMain: true)
    ]
    let steps = [
      ("2026-10-26", "20:00"), ("2026-10-30", "08:00,20:00"),
      ("2026-11-03", "08:00,14:00,20:00"), ("2026-11-08", "08:00,14:00,20:00=10"),
      ("2026-11-14", "08:00=10,14:00,20:00=10"),
    ]
    for (day, times) in steps {
      try diary.prescribe(
        baclofen, diary.schedule("5", times), from: day, told: "2026-10-25 18:00", by: "Dr Lee")
    }
    for (index, step) in steps.enumerated() {
      let end = index + 1 < steps.count ? steps[index + 1].0 : "2026-11-22"
      for day in try diary.days(step.0, end).dropLast() {
        for text in step.1.split(separator: ",") {
          let parts = text.split(separator: "=")
          try diary.dose(
            baclofen, parts.count > 1 ? String(parts[1]) : "5", at: "\(day) \(parts[0])")
        }
      }
    }
    for (index, day) in try diary.days("2026-10-23", "2026-11-21").enumerated() {
      try diary.track("stiffness", "\(8 - index / 5)", at: "\(day) 13:00")
      if index % 3 == 0 { try diary.note("drowsy", .mild, at: "\(day) 15:00") }
    }
    return diary
  }

  /// What else can be prescribed: paused, stopped, planned, weekly, every other day, by pump, six
  /// times a day, and a medicine of which nothing was due.
  static func mixed() throws -> Diary {
    var diary = Diary()
    try diary.mixedSchedules()
    try diary.mixedStates()
    for day in try diary.days("2026-10-24", "2026-11-21") {
      try diary.track("stiffness", "4", at: "\(day) 13:00")
    }
    return diary
  }

  private mutating func mixedSchedules() throws {
    let methotrexate = try medicine(
      "methotrexate", strength: "2.5", form: "tablet", purpose: "arthritis")
    try prescribe(
      methotrexate, schedule("10", "18:00", .weekdays([.monday])), from: "2026-06-01")
    for day in ["10-26", "11-02", "11-09"] { try dose(methotrexate, "10", at: "2026-\(day) 18:10") }
    try dose(methotrexate, "10", at: "2026-11-12 09:00")

    let levodopa = try medicine("levodopa", strength: "100", onTime: 30)
    try prescribe(
      levodopa, schedule("100", "06:00,09:00,12:00,15:00,18:00,21:00=50"), from: "2026-09-01")
    for day in try days("2026-10-22", "2026-11-22") {
      for time in ["06:00", "09:00", "12:20", "15:00", "18:40", "21:00"] {
        if day == "2026-11-22", time > "10:00" { continue }
        try dose(levodopa, time == "21:00" ? "50" : "100", at: "\(day) \(time)")
      }
    }
    let anchor = try JournalReportTests.day("2026-11-21").day
    let patch = try medicine("fentanyl", strength: "12", form: "patch", added: "2026-11-20 08:00")
    try prescribe(
      patch, schedule("12", "09:00", .every(days: 3, anchor: anchor)), from: "2026-11-20")

    let yearly = try medicine("zoledronate", added: "2026-05-01 08:00")
    let may = try JournalReportTests.day("2026-05-02").day
    try prescribe(
      yearly, schedule("5", "10:00", .every(days: 365, anchor: may)), from: "2026-05-01")
  }

  private mutating func mixedStates() throws {
    let pump = try medicine("baclofen pump", purpose: "spasticity", doNotStop: true)
    for (rate, day) in [(120, "2026-09-10"), (150, "2026-11-10")] {
      let infusion = InfusionRate(perDay: Amount(Exact(rate), .microgram))
      try prescribe(pump, .prescribed(.continuous(infusion)), from: day, by: "Dr Lee")
    }
    let tizanidine = try medicine("tizanidine", strength: "2")
    try prescribe(tizanidine, schedule("2", "08:00,20:00"), from: "2026-08-01")
    try prescribe(tizanidine, .paused, from: "2026-11-16 12:00", by: "Dr Lee", "low pressure")
    for day in try days("2026-10-23", "2026-11-15") {
      try dose(tizanidine, "2", at: "\(day) 08:00")
      try dose(tizanidine, "2", at: "\(day) 20:00")
    }
    let gabapentin = try medicine("gabapentin", strength: "300")
    try prescribe(gabapentin, schedule("300", "22:00"), from: "2026-03-01")
    try prescribe(gabapentin, .stopped, from: "2026-11-01", replacedBy: "levodopa")
    for day in try days("2026-10-23", "2026-10-31") {
      try dose(gabapentin, "300", at: "\(day) 22:00")
    }
    let iron = try medicine("iron", added: "2026-11-21 08:00")
    try prescribe(iron, schedule("100", "07:00"), from: "2026-12-01", told: "2026-11-21 08:00")
    let old = try medicine("prednisone")
    try prescribe(old, schedule("5", "08:00"), from: "2026-02-01")
    try prescribe(old, .stopped, from: "2026-04-01")
  }

  /// More than one page of everything.
  static func overfull() throws -> Diary {
    var diary = try Diary.raised()
    for number in 4...9 { try diary.ask(number, "What about point \(number)?") }
    for number in 1...4 {
      try diary.add(.important, "Point to make \(number).", at: "2026-11-20 0\(number):00")
    }
    for words in ["nausea", "rash", "itching", "tremor", "seizure", "fainted", "slurred speech"] {
      try diary.note(words, at: "2026-11-08 15:00")
    }
    diary.tags = ["a journey"]
    for day in 10...19 { try diary.note("fell in the hall", at: "2026-11-\(day) 06:00") }
    diary.tags = []
    for name in ["alcohol", "coffee", "steps"] {
      try diary.track(name, "2", at: "2026-11-09 20:00")
    }
    for number in 1...8 {
      let medicine = try diary.medicine("medicine \(number)", purpose: "reason \(number)")
      try diary.prescribe(medicine, diary.schedule("1", "08:00,12:00"), from: "2026-10-25")
      try diary.prescribe(
        medicine, diary.schedule("2", "08:00,12:00"), from: "2026-10-30", by: "Dr \(number)")
      for day in try diary.days("2026-11-01", "2026-11-05") {
        for time in ["08:00", "12:00", "12:30", "13:30"] {
          try diary.dose(medicine, "3", at: "\(day) \(time)")
        }
      }
    }
    return diary
  }
}
