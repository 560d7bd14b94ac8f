import Foundation
import JournalModel

@testable import JournalStore

/// Copies of one journal that were written into on machines of their own, some with a clock that is
/// wrong.
struct Copies {
  var generator: SplitMix64
  let folders: [JournalFolder]

  /// - Parameter areRelated: whether all began as one journal, and not each by itself.
  init(_ count: Int, seed: UInt64, areRelated: Bool = true) throws {
    generator = SplitMix64(state: seed)
    folders = try (0..<count).map { _ in try JournalFolder() }
    if areRelated {
      try write(into: 0, 12)
      for folder in folders.dropFirst() {
        try FileManager.default.copyItem(atPath: folders[0].file, toPath: folder.file)
      }
    }
    for index in folders.indices { try write(into: index, 10) }
  }

  /// Additions, corrections, deletions, undo and redo, each a write; often in the same second.
  private mutating func write(into index: Int, _ count: Int) throws {
    let database = try folders[index].open()
    var clock = Instant.noon.advanced(bySeconds: Int64.random(in: -3...3, using: &generator))
    var known = try database.entries().map(\.id)
    if try database.medications().isEmpty {
      known.append(try database.add(.medication("medicine \(index)")).id)
    }
    for _ in 0..<count {
      clock = clock.advanced(bySeconds: [0, 0, 1, 5, -4].randomElement(using: &generator) ?? 0)
      let change = ChangeDescription.named(
        ["note", "edit"].randomElement(using: &generator) ?? "note", at: clock)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        if let next = try database.nextToUndo() {
          _ = try database.undo(next, as: .named("undo", at: clock))
        }
      case 1: _ = try database.redo(as: .named("redo", at: clock))
      case 2, 3:
        guard let id = known.randomElement(using: &generator),
          let entry = try database.entry(id), entry.facts.content.kind != .medication
        else { continue }
        let facts = try facts(of: entry.facts.content.kind, database)
        try database.write(change) { writer in
          if Bool.random(using: &generator) {
            try writer.revise(entry, facts: facts)
          } else {
            try writer.delete(entry)
          }
        }
      default:
        let kind = EntryKind.allCases.randomElement(using: &generator) ?? .note
        let facts = try facts(of: kind, database)
        known.append(try database.write(change) { try $0.add(facts) }.id)
      }
    }
  }

  private mutating func facts(
    of kind: EntryKind, _ database: JournalDatabase
  ) throws -> EntryFacts {
    let medications = try database.medications().map(\.id)
    var arbitrary = ArbitraryFacts(
      generator: SplitMix64(state: generator.next()), medications: medications)
    arbitrary.texts = ["x", "two words", "💊"]
    // Undo may have taken the only medicine back.
    return arbitrary.facts(medications.isEmpty ? .mood : kind)
  }

  func told(_ index: Int) throws -> ToldJournal { try ToldJournal(folders[index].open()) }

  /// What the copies are together, merged one after the other into a copy of the first.
  func merged(_ order: [Int]) throws -> JournalFolder {
    let folder = try JournalFolder()
    try FileManager.default.copyItem(atPath: folders[order[0]].file, toPath: folder.file)
    for index in order.dropFirst() { try Copies.merge(folders[index], into: folder) }
    return folder
  }

  @discardableResult
  static func merge(_ other: JournalFolder, into folder: JournalFolder) throws -> MergeNews {
    let copy = try OtherCopy.of(other.file, for: folder.journal, options: .quiet)
    return try folder.open().merge(copy, now: .noon, options: .quiet)
  }
}
