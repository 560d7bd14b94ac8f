import Foundation
import JournalModel
import Testing

@testable import JournalStore

@Suite("What both sides of a merge changed")
struct ChangedOnBothSidesTests {
  let here: JournalFolder
  let there: JournalFolder

  init() throws {
    here = try JournalFolder()
    there = try JournalFolder()
  }

  /// What holds for the whole journal, or from some time on, and not for a moment.
  enum Kind: CaseIterable {
    case setting, question, regimen

    func facts(_ word: String, of medicine: EntryID) throws -> EntryFacts {
      switch self {
      case .setting:
        EntryFacts(
          moment: .hours(0), content: .setting(Setting(key: SettingKey.name.rawValue, value: word)))
      case .question:
        EntryFacts(moment: .hours(0), content: .question(Question(number: 1)), text: word)
      case .regimen:
        EntryFacts(
          moment: .hours(0),
          content: .regimen(
            RegimenChange(
              medication: medicine, from: LocalDateTime(day: .noon, time: .midnight),
              .prescribed(.scheduled(try .thrice())), decidedBy: word)))
      }
    }
  }

  private func revise(_ folder: JournalFolder, _ id: EntryID, _ facts: EntryFacts, hour: Int64)
    throws
  {
    let database = try folder.open()
    let entry = try #require(try database.entry(id))
    try database.write(.named("edit", at: Instant.noon.advanced(bySeconds: hour * 3600))) {
      try $0.revise(entry, facts: facts)
    }
  }

  @Test(
    "the later word stands on both machines, and the earlier is in the history of the entry",
    arguments: Kind.allCases)
  func corrected(kind: Kind) throws {
    let database = try here.open()
    let medicine = try database.add(.medication("baclofen")).id
    let entry = try database.add(try kind.facts("first", of: medicine))
    try FileManager.default.copyItem(atPath: here.file, toPath: there.file)
    try revise(here, entry.id, try kind.facts("here", of: medicine), hour: 2)
    try revise(there, entry.id, try kind.facts("there", of: medicine), hour: 1)

    #expect(try Copies.merge(there, into: here).both.first == [entry.id])
    #expect(try Copies.merge(here, into: there).changed.first == [entry.id])
    let said = try ["first", "there", "here"].map { try kind.facts($0, of: medicine) }
    for folder in [here, there] {
      let merged = try folder.open()
      #expect(try merged.history(of: entry.id).map(\.entry.facts) == said)
      #expect(try merged.entry(entry.id)?.facts == said.last)
      #expect(try merged.check() == JournalDamage())
    }
  }

  @Test("of a setting that each made the later counts, and a change after the merge is of that")
  func settingMadeTwice() throws {
    let medicine = try here.open().add(.medication("baclofen")).id
    try FileManager.default.copyItem(atPath: here.file, toPath: there.file)
    for (folder, word, hour) in [(here, "Mia", Int64(2)), (there, "Maria", 1)] {
      try folder.open().write(
        .named("settings", at: Instant.noon.advanced(bySeconds: hour * 3600))
      ) { _ = try $0.add(try Kind.setting.facts(word, of: medicine)) }
    }
    try Copies.merge(there, into: here)
    try Copies.merge(here, into: there)
    for folder in [here, there] {
      #expect(try folder.open().settings()[.name] == "Mia")
    }
    let database = try here.open()
    let change = ChangeDescription.named("settings", at: Instant.noon.advanced(bySeconds: 10_800))
    try database.write(change) { writer in
      let entry = try #require(try writer.settingEntry(SettingKey.name.rawValue))
      try writer.revise(entry, facts: try Kind.setting.facts("Mia B.", of: medicine))
    }
    #expect(try database.settings()[.name] == "Mia B.")
    try Copies.merge(here, into: there)
    #expect(try there.open().settings()[.name] == "Mia B.")
  }

  @Test(
    "regimens that each wrote down are both there, and the one that counts from later on stands")
  func regimensOfBoth() throws {
    let medicine = try here.open().add(.medication("baclofen")).id
    try FileManager.default.copyItem(atPath: here.file, toPath: there.file)
    try here.open().add(try Kind.regimen.facts("here", of: medicine))
    let stop = RegimenChange(
      medication: medicine,
      from: LocalDateTime(day: CivilDay.noon.advanced(byDays: 3), time: .midnight),
      .stopped, decidedBy: "there")
    let later = ChangeDescription.named("med stop", at: Instant.noon.advanced(bySeconds: 3600))
    try there.open().write(later) { writer in
      try writer.add(EntryFacts(moment: .hours(72), content: .regimen(stop)))
    }
    try Copies.merge(there, into: here)
    try Copies.merge(here, into: there)
    for folder in [here, there] {
      let prescription = try #require(try folder.open().prescriptions().first)
      #expect(prescription.changes.map(\.content.decidedBy) == ["here", "there"])
    }
  }
}
