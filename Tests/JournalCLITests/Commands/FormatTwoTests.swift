import Foundation
import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

/// `format-2.sh` beside the file says how it was made.
@Suite("A journal of format 2, written by the program of its time")
struct FormatTwoTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../JournalStoreTests/Fixtures")

  private func world() throws -> World {
    let world = try World("Europe/Berlin", "2026-10-12T10:00")
    let folder = world.home + "/.local/share/journal"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: FormatTwoTests.fixtures.appending(path: "format-2.db").path, toPath: world.file)
    return world
  }

  private func listed(_ name: String) throws -> String {
    try String(contentsOf: FormatTwoTests.fixtures.appending(path: name), encoding: .utf8)
  }

  @Test("every entry and every medicine is told byte for byte as that program told it")
  func entries() throws {
    let world = try world()
    let kinds = ["dose", "missed", "skipped", "medication", "regimen", "product"]
    #expect(
      world.journal(
        "-q list --format json -n 0 " + kinds.map { "--kind \($0)" }.joined(separator: " ")
      )
      .output == (try listed("format-2.json")))
    #expect(
      world.journal("-q med list --format json").output == (try listed("format-2-medicines.json")))
  }

  @Test("it is backed up before it is brought up to date, once")
  func backedUp() throws {
    let world = try world()
    let before = try Data(contentsOf: URL(filePath: world.file))
    for _ in 0..<2 { #expect(world.journal("-q list").code == .done) }
    let folder = world.home + "/.local/share/journal/backups"
    let backups = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(backups.count == 1 && backups.allSatisfy { $0.hasPrefix("format-2-") })
    #expect(try Data(contentsOf: URL(filePath: world.file)) != before)
  }

  @Test("what it holds goes on: a dose is counted, noticed, and all of it can be undone")
  func goesOn() throws {
    let world = try world()
    world.prepare("took 10mg baclofen")
    #expect(world.journal("took 15mg baclofen").errors.contains("Logged today"))
    world.prepare("med set baclofen --instruction \"after food\"")
    while world.journal("undo --yes").code == .done {}
    #expect(try world.stored() == [])
  }
}
