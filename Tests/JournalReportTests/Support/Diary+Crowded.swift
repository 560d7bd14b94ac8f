import JournalModel
import JournalReport

extension Diary {
  /// Three medicines and twelve symptoms, ratings at several times of each day, and three questions:
  /// as much as a page is asked to take.
  static func crowded() throws -> Diary {
    var diary = try Diary.raised()
    try diary.ask(2, "Stiff again from about 13:00: options?")
    try diary.ask(3, "Is the new brand the same?")
    let symptoms: [(words: String, severity: SideEffectNote.Severity?, every: Int, time: String)] =
      [
        ("bit dizzy", .mild, 4, "07:30"), ("nausea", .moderate, 5, "09:10"),
        ("headache", .severe, 6, "16:00"), ("felt weak", nil, 7, "18:20"),
        ("tremor", .mild, 8, "12:10"), ("itching", .mild, 9, "21:15"),
        ("constipated", .moderate, 10, "22:00"), ("dry mouth", .mild, 11, "15:45"),
        ("could not sleep", .severe, 12, "03:20"),
      ]
    for (place, day) in try diary.days("2026-10-24", "2026-11-21").enumerated() {
      for (offset, symptom) in symptoms.enumerated() where (place + offset) % symptom.every == 0 {
        try diary.note(symptom.words, symptom.severity, at: "\(day) \(symptom.time)")
      }
      // The longer after a dose, the higher.
      try diary.track("stiffness", place % 2 == 0 ? "3" : "2", at: "\(day) 09:20")
      try diary.track("stiffness", place % 3 == 0 ? "5" : "4", at: "\(day) 11:00")
      if place % 2 == 0 { try diary.track("stiffness", "7", at: "\(day) 19:50") }
    }
    try diary.note("pain", .moderate, site: "legs", at: "2026-11-06 17:00")
    try diary.note("pain again", .mild, site: "hands", at: "2026-11-07 17:00")
    return diary
  }

  /// Words of people who write from right to left, beside ours.
  static func rightToLeft() throws -> Diary {
    var diary = Diary()
    let medicine = try diary.medicine(
      "בקלופן", strength: "10", form: "טבליה", purpose: "ספסטיות", prescriber: "ד״ר לוי",
      since: "2025-03-01", doNotStop: true)
    diary.trackers = [
      Tracker(name: "נוקשות", scale: Exact(0)...Exact(10), worst: Exact(10), isMain: true)
    ]
    try diary.prescribe(
      medicine, diary.schedule("5", "08:00,20:00"), from: "2026-06-01", by: "ד״ר לוי")
    try diary.prescribe(
      medicine, diary.schedule("10", "08:00,20:00"), from: "2026-11-05", by: "ד״ר לוי", "נוקשה מדי")
    try diary.product(medicine, "שם חדש", maker: "יצרן", from: "2026-11-14")
    for day in try diary.days("2026-10-23", "2026-11-21") {
      let amount = day < "2026-11-05" ? "5" : "10"
      try diary.dose(medicine, amount, at: "\(day) 08:00")
      if day.hasSuffix("9") {
        try diary.mark(medicine, .missed, .forgot, slot: "\(day) 20:00")
      } else {
        try diary.dose(medicine, amount, at: "\(day) 20:00")
      }
      try diary.track("נוקשות", day < "2026-11-05" ? "6" : "4", at: "\(day) 13:00")
    }
    diary.author = "סבתא רחל"
    try diary.note("נפל במדרגות (confused) 3 פעמים", site: "ברך", at: "2026-11-12 21:40")
    try diary.note("تعبان جدا بعد الظهر", at: "2026-11-13 15:00")
    diary.author = nil
    diary.tags = ["טיול trip"]
    try diary.mood(4, at: "2026-11-15 20:00")
    diary.tags = []
    try diary.add(.important, "הרגליים טובות יותר, 4 מתוך 10.", at: "2026-11-21 19:00")
    try diary.ask(1, "האם להמשיך עם 30 mg?")
    try diary.ask(2, "هل يمكن أن يزول النعاس؟")
    return diary
  }
}
