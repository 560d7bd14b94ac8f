import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

/// `Fixtures/format-1.sh` says how it was made.
@Suite("A journal of format 1, written by the program of its time")
struct FormatOneTests {
  let folder: JournalFolder

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  init() throws {
    folder = try JournalFolder()
    let file = FormatOneTests.fixtures.appending(path: "format-1.db")
    try folder.write([UInt8](Data(contentsOf: file)))
  }

  @Test("it is brought up to date after a backup that is whole, and every digest holds")
  func migrated() throws {
    let before = try folder.bytes
    #expect(try JournalCheck.run(folder.connect()) == JournalDamage())
    let database = try folder.open()
    #expect(try Migrator.version(of: database.connection) == MigrationFixture.newest)
    #expect(try JournalCheck.run(database.connection) == JournalDamage())

    let backups = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/backups")
    #expect(backups.count == 1)
    let backup = try Connection(path: "\(folder.path)/backups/\(try #require(backups.first))")
    #expect(try Migrator.version(of: backup) == 1)
    #expect(try JournalCheck.run(backup) == JournalDamage())
    #expect(try folder.bytes != before)
  }

  @Test("every entry of it is what that program listed")
  func entries() throws {
    let listed = try ListedEntry.read(FormatOneTests.fixtures.appending(path: "format-1.json"))
    let database = try folder.open()
    let medicines = Dictionary(
      uniqueKeysWithValues: try database.medications().map { ($0.id, $0.medication.name) })
    let entries = try database.entries().filter { $0.facts.content.kind != .tracker }
    #expect(entries.map { ListedEntry($0, medicines: medicines) } == listed)
    // Of everything that it could hold there is something.
    #expect(Set(listed.map(\.kind)).count == 9)
    #expect(listed.contains { $0.private == true } && listed.contains { $0.tags?.count == 2 })
    #expect(Set(listed.map(\.zone)).count == 2 && Set(listed.map(\.precision)).count == 3)
    #expect(listed.contains { $0.revision ?? 1 > 1 } && listed.contains { $0.by == "Sam" })
    #expect(try database.trackers().map(\.name) == ["stiffness", "pain"])
    let scale = Exact.zero...Exact(10)
    #expect(try database.trackers().map(\.scale) == [scale, scale])
  }

  @Test("what it says of medicines is what it said, and nothing is made up beside it")
  func medicines() throws {
    let database = try folder.open()
    let prescriptions = try database.prescriptions()
    #expect(prescriptions.map(\.medication.name) == ["baclofen", "Paracetamol"])
    for prescription in prescriptions {
      #expect(prescription.changes.isEmpty && prescription.products.isEmpty)
      #expect(prescription.ids == [prescription.id])
      let medication = prescription.medication
      #expect(
        Medication(
          name: medication.name, strength: medication.strength, form: medication.form,
          dose: medication.dose, purpose: medication.purpose, prescriber: medication.prescriber)
          == medication)
      let doses = try database.doses(of: prescription)
      #expect(doses.doses.count == (medication.name == "baclofen" ? 7 : 1))
      #expect(doses.marks.count == (medication.name == "baclofen" ? 2 : 0))
    }
    #expect(try database.history(of: try #require(prescriptions.last).id).count == 3)
  }

  @Test("it takes what is new, and what was undone can be done again and undone")
  func goesOn() throws {
    let database = try folder.open()
    let baclofen = try #require(try database.medications().first).id
    let change = RegimenChange(
      medication: baclofen, from: LocalDateTime(day: .noon, time: .midnight),
      .prescribed(.scheduled(try .thrice())))
    let added = try database.add(
      EntryFacts(moment: .hours(0), content: .regimen(change)), "med change")
    #expect(try folder.open().prescriptions().first?.changes.map(\.id) == [added.id])
    while let next = try database.nextToUndo() {
      _ = try database.undo(next, as: .named("undo"))
    }
    #expect(try database.entries().isEmpty)
    #expect(try JournalCheck.run(database.connection) == JournalDamage())
  }

  @Test("a program that knows format 1 alone leaves the migrated file as it is")
  func refused() throws {
    _ = try folder.open()
    let bytes = try folder.bytes
    var old = OpeningOptions.quiet
    old.migrations.removeLast(MigrationFixture.newest - 1)
    #expect(
      storeError { try folder.open(old) }
        == .newer(path: folder.file, version: MigrationFixture.newest, supported: 1))
    #expect(try folder.bytes == bytes)
  }
}
