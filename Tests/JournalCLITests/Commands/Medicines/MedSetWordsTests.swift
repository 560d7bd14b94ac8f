import JournalModel
import Testing

@testable import JournalCLI

@Suite("med set: quotations, sources and a maximum")
struct MedSetWordsTests {
  private func world() throws -> World {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 8am,8pm")
    return world
  }

  @Test("what a label says is stored with its source, and shown")
  func label() throws {
    let world = try world()
    world.expect(
      "med set --label-warning \"Avoid alcohol.\" --label-source \"leaflet 3/2026\"", .done,
      "Recorded: medicine baclofen: usual dose 10 mg, label: \"Avoid alcohol.\" (leaflet 3/2026).  [0001]"
    )
    #expect(
      try world.prescription().medication.labelWarning
        == SavedQuotation("Avoid alcohol.", source: "leaflet 3/2026"))
    #expect(
      world.journal("med show").output.contains(
        "  label       \"Avoid alcohol.\" (leaflet 3/2026)\n"))
    let object = try world.journal("med show --format json").object()
    #expect(object["label_warning"] as? String == "Avoid alcohol.")
    #expect(object["label_source"] as? String == "leaflet 3/2026")
  }

  @Test("a maximum of any medicine, in whose words and by whom")
  func maximum() throws {
    let world = try world()
    world.expect(
      "med set --max 60mg/24h --max-words \"no more than 60\" --max-source \"Dr Lee\"", .done,
      "Recorded: medicine baclofen: usual dose 10 mg, at most 60 mg in 24 h (\"no more than 60\", Dr Lee).  [0001]"
    )
    #expect(
      world.journal("med show").output.contains(
        "  maximum     at most 60 mg in 24 h (\"no more than 60\", Dr Lee)\n"))
    // Said again it keeps its words, another one has none yet.
    world.prepare("med set --max 60mg --max-source \"Dr Roe\"")
    #expect(try world.prescription().medication.maximum?.words == "no more than 60")
    world.prepare("med set --max \"80mg/48h\"")
    #expect(
      try world.prescription().medication.maximum
        == SavedMaximum(DoseLimit(Amount(Exact(80), .milligram), hours: 48)))
    world.prepare("med set --max-words \"80 in two days\"")
    #expect(try world.prescription().medication.maximum?.words == "80 in two days")
    let object = try world.journal("med show --format json").object()
    #expect(object["maximum_words"] as? String == "80 in two days")
    #expect((object["maximum"] as? [String: Any])?["hours"] as? Int == 48)
  }

  @Test("an instruction with who gave it; new words are not theirs until that is said")
  func instruction() throws {
    let world = try world()
    world.prepare("med set --instruction \"with food\" --instruction-source \"Dr Lee\"")
    #expect(
      world.journal("med show").output.contains("  instruction \"with food\" (Dr Lee)\n"))
    world.prepare("med set --instruction \"with water\"")
    #expect(try world.prescription().medication.instructionSource == nil)
    world.prepare("med set --instruction-source \"Dr Roe\"", "med set --purpose spasms")
    #expect(try world.prescription().medication.instructionSource == "Dr Roe")
  }

  static let refusals: [(options: String, words: [String])] = [
    ("--label-warning x", ["--label-warning is a quotation", "--label-source"]),
    ("--label-source x", ["--label-source goes with --label-warning"]),
    ("--label-warning \"\" --label-source x", ["--label-source goes with --label-warning"]),
    ("--instruction-source x", ["--instruction-source goes with --instruction"]),
    ("--max-words x", ["--max-words goes with --max", "--max 60mg/24h"]),
    ("--max-source x", ["--max-source goes with --max"]),
    ("--times 8am", ["no part of med set"]),
  ]

  @Test("what lacks the other half is refused", arguments: refusals)
  func refused(options: String, words: [String]) throws {
    try world().expectRefusal(
      shellWords("med set baclofen \(options)"), .usage, saying: words + ["nothing was stored"])
  }

  @Test("a maximum that is none is refused")
  func noMaximum() throws {
    try world().expectRefusal("med set --max 60", .refusedValue, saying: "has no unit")
  }

  @Test("med add takes them too; its maximum goes with one that is taken when needed")
  func add() throws {
    let world = try World()
    world.prepare(
      "med add ibuprofen --as-needed --dose 400mg --max 1200mg/24h --max-words \"three a day\" --instruction \"with food\" --instruction-source \"Dr Lee\" --label-warning \"Not with aspirin.\" --label-source leaflet"
    )
    let prescription = try world.prescription("ibuprofen")
    #expect(prescription.medication.maximum?.words == "three a day")
    #expect(prescription.medication.instructionSource == "Dr Lee")
    #expect(prescription.medication.labelWarning?.source == "leaflet")
    #expect(
      try world.prescribed("ibuprofen").last?.hasSuffix("as needed, at most 1200 mg in 24 h")
        == true)
    try world.expectRefusal(
      "med add zinc --times 8am --dose 1mg --max 3mg", .usage,
      saying: "--max goes with --as-needed", "journal med set --max")
    try world.expectRefusal(
      "med add zinc --max-words x", .usage, saying: "--max-words goes with --max")
  }
}
