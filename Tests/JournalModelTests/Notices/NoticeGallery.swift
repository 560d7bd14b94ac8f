@testable import JournalModel

/// Every text that notices can have, with and without what a person can set.
enum NoticeGallery {
  private static let made = Result { try make() }

  static func notices() throws -> [Notice] { try made.get() }

  private static func make() throws -> [Notice] {
    var unset = try voice("20 15:00")
    (unset.contact, unset.emergency) = (nil, nil)
    unset.namesMedicines = true
    return try [voice("20 15:00"), unset].flatMap { voice in
      try doses(voice) + interruptions(voice) + regimens(voice) + dates(voice) + words(voice)
    }
  }

  private static func doses(_ voice: NoticeVoice) throws -> [Notice] {
    let start = try change("2025-11-01", thrice())
    let limit = DoseLimit(milligrams(20))
    let regimens = [
      [start], [start, try change("09", .paused)],
      [start, try change("2025-11-03", .stopped), try change("17", thrice())],
      [try change("2025-11-01", .prescribed(.asNeeded(maximum: limit)), by: "Dr Lee")],
    ]
    // A dose that is there already, and one that is written.
    let pairs = [
      ("20 14:30 10mg", "20 14:30 10mg"), ("20 14:30 10mg about", "20 14:31 100mg"),
      ("20 14:30 2mL", "20 14:40 1mg"), ("20 14:30 2tablet", "20 14:40 51.234mg"),
      ("20 08:00 10mg", "20 14:30 0.3mg"), ("20 08:00 10mg", "20 14:30 55mg"),
      ("20 08:00 10mg", "20 14:30 2mL"), ("20 08:00 10mg", "20 14:30 20tablet"),
      ("19 23:50 10mg", "20 00:10 40mg"), ("16 14:00 10mg", "16 14:20 40mg"),
      ("10 14:00 10mg", "10 14:20 40mg"), ("2025-11-10 14:00 10mg", "2025-11-10 14:20 40mg"),
      ("20 10mg", "20 40mg"), ("19 14:00 10mg", "19 14:00 10mg"),
    ]
    var medication = baclofen
    medication.strength = Strength(milligrams(5))
    var notices: [Notice] = []
    for (other, dose) in pairs {
      for (regimen, marks) in regimens.flatMap({ [($0, []), ($0, ["missed 20 08:00"])] }) {
        for others in [[], ["k7f2 \(other)"], ["k7f2 \(other)", "k7f3 \(other)"]] {
          var medicine = try medicine(
            others + ["m3x1 \(dose)"], marks: marks, medication, added: "09", prescribed: regimen)
          medicine.instruction = others.isEmpty ? nil : SavedQuotation("wait", source: "Dr Lee")
          medicine.maximum = SavedMaximum(limit, words: "no more than 20")
          notices +=
            DoseNotices(
              of: try entryID("m3x1"), in: medicine, occasion: .writing, voice)?.all ?? []
        }
      }
    }
    return notices
  }

  private static func interruptions(_ voice: NoticeVoice) throws -> [Notice] {
    var notices: [Notice] = []
    let diaries = [
      ["k7f2 01 20:05 10mg"], taken(15...17), taken(15...18), taken(15...19),
      taken(15...18) + ["k7f2 19 08:00 10mg"], ["k7f2 18 10mg"], ["k7f2 18 20:05 10mg about"],
      ["k7f2 2025-12-18 20:05 10mg"],
    ]
    for (doses, marks) in diaries.flatMap({ doses in
      [[], ["missed 19 14:00"], ["missed 19 14:00", "missed 19 20:00", "missed 20 08:00"]].map {
        (doses, $0)
      }
    }) {
      let medicine = try medicine(
        doses, marks: marks, added: "01", prescribed: [change("2025-11-01", thrice())])
      let silence = WritingSilence(lastWritten: try when("01 20:05"), wasSaid: false)
      notices += [
        medicine.slotsInARowNotice(voice), medicine.noDoseNotice(voice),
        medicine.noDoseNotice(voice, silence: silence),
      ].compactMap { $0 }
    }
    return notices
  }

  private static func regimens(_ voice: NoticeVoice) throws -> [Notice] {
    let mixed = try Schedule(doses: [
      ScheduledDose(clock("08:00"), milligrams(10)), ScheduledDose(clock("20:00"), amount("2puff")),
    ])
    let states: [RegimenChange.State] = [
      try thrice(15), try scheduled(["09:00", "15:00", "21:00"]), .prescribed(.scheduled(mixed)),
      .paused, .stopped,
      .prescribed(.asNeeded(maximum: nil)),
      .prescribed(.continuous(InfusionRate(perDay: Amount(Exact(120), .microgram)))),
      try scheduled(["08:00"], on: .weekdays([.monday])),
      try scheduled(["08:00"], on: .every(days: 2, anchor: day("05"))),
    ]
    var notices: [Notice] = []
    for (index, state) in states.enumerated() {
      for from in ["20 14:00", "21", "18"] {
        let new = try change(from, state, by: index == 4 ? "Dr Lee" : nil)
        var medicine = try medicine(prescribed: [change("01", thrice(), id: "start"), new])
        medicine.remindersWritten = try when("05 12:00").instant
        notices += medicine.notices(of: new, voice)
      }
    }
    func product(_ id: String, _ from: String, _ name: String, _ strength: Int) throws
      -> Written<Product>
    {
      let product = Product(
        medication: try entryID("bac"), from: try day(from), name: name, maker: "X",
        strength: Strength(milligrams(strength)))
      return Written(product, in: try entry(id, when(from), .product(product)))
    }
    let products = [
      try product("aaa", "05", "Brand A", 10), try product("bbb", "14", "Brand B", 5),
    ]
    let medicine = try medicine(products: products)
    return notices + products.compactMap { medicine.notice(of: $0, voice) }
      + [medicine.pumpAlarmNotice(at: voice.now, words: "three beeps", voice)]
  }

  private static func dates(_ voice: NoticeVoice) throws -> [Notice] {
    var notices: [Notice] = []
    for (left, date) in zip([-4, -1, 0, 1, 3, 9, 21], ["18", "19", "20", "21", "23", "27", "30"]) {
      var medicine = try medicine()
      medicine.supply = SupplyLeft(Amount(Exact(left), .tablet), usePerDay: try amount("3tablet"))
      medicine.pump = PumpState(nextRefill: try day(date), alarmDate: try day(date))
      notices += [medicine.supplyNotice(voice)].compactMap { $0 } + medicine.pumpDateNotices(voice)
    }
    for moment in ["20 15:00", "21 10:30", "22", "20"] {
      for (with, open) in [("Dr Lee", 0), (nil, 1)] {
        notices += [
          AppointmentAhead(with: with, at: try when(moment), openQuestions: open).notice(voice)
        ].compactMap { $0 }
      }
    }
    return notices
  }

  private static func words(_ voice: NoticeVoice) throws -> [Notice] {
    let rate = RegimenChange.State.prescribed(
      .continuous(InfusionRate(perDay: Amount(Exact(120), .microgram))))
    let medicines = [
      try medicine(taken(15...17) + ["k7f2 18 20:05 10mg"], added: "15"),
      try medicine(taken(15...18) + ["k7f2 19 08:00 10mg"], added: "15"),
      try medicine(prescribed: [change("01", thrice(), id: "start"), change("19", .stopped)]),
      try medicine(prescribed: [change("01", rate, id: "start"), change("19", rate150)]),
    ]
    let pumps = [
      PumpState(events: [PumpEvent(.alarm, at: try when("20 14:00"))]),
      PumpState(events: [PumpEvent(.refill, at: try when("19 14:00"))]),
      PumpState(nextRefill: try day("10")),
    ]
    let withPumps = try pumps.map { pump in
      var medicine = try medicine(prescribed: [change("01", rate)])
      medicine.pump = pump
      medicine.labelWarnings = [SavedQuotation("No alcohol.", source: "leaflet")]
      return medicine
    }
    let texts = ["seizure", "seizure, gasping", "rash", "rash and fever", "confused", "suicidal"]
    return try (medicines + withPumps).flatMap { medicine in
      try texts.flatMap { text in
        let note = SideEffectNote(words: text, terms: TermFixtures.table)
        let entry = try entry("abc", voice.now, .note(note), text: text, tags: ["alcohol"])
        return NoticedRecord(medicines: [medicine], terms: TermFixtures.table).notices(
          of: entry, voice)
      }
    }
  }

  private static let rate150 = RegimenChange.State.prescribed(
    .continuous(InfusionRate(perDay: Amount(Exact(150), .microgram))))
}
