import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Rescuing a damaged journal")
struct RescueTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private var output: String { folder.path + "/rescued.db" }

  /// A journal of some pages, a backup of its first half, and every entry as it stands.
  private func fill() throws -> (entries: [Entry], backup: String, old: [Entry]) {
    let database = try folder.open()
    let medicine = try database.add(.medication("baclofen")).id
    var backup = ""
    var old: [Entry] = []
    for number in 0..<120 {
      let note = try database.add(
        .note("note \(number) " + String(repeating: "x", count: 100), tags: ["t\(number % 7)"]))
      try database.add(.dose(of: medicine, at: Int64(number)))
      if number % 5 == 0 {
        try database.write(.named("edit")) {
          try $0.revise(note, facts: .note("edited \(number)"))
        }
      }
      if number % 11 == 0, let change = try database.nextToUndo() {
        _ = try database.undo(change, as: .named("undo"))
      }
      if number == 60 {
        guard case .made(let receipt) = try database.backUp(.asked, now: .noon) else { continue }
        backup = BackupFolder(of: folder.journal).file(receipt.file.name)
        old = try database.entries()
      }
    }
    return (try database.entries(), backup, old)
  }

  private func rescue(with backup: String? = nil) throws -> RescueReceipt {
    try? FileManager.default.removeItem(atPath: output)
    return try Rescue.run(folder.file, with: backup, to: output, options: .quiet, now: .noon)
  }

  private func rescued() throws -> JournalDatabase {
    try JournalDatabase.open(JournalPath(file: output, ownsFolder: false), options: .quiet)
  }

  private func expectNothingElse() throws {
    #expect(try folder.names == ["backups", "journal.db", "rescued.db"])
  }

  @Test("a spoiled header costs nothing", arguments: [false, true])
  func header(withBackup: Bool) throws {
    let (entries, backup, _) = try fill()
    var bytes = try folder.bytes
    bytes.replaceSubrange(0..<100, with: [UInt8](repeating: 0x55, count: 100))
    try folder.write(bytes)
    let receipt = try rescue(with: withBackup ? backup : nil)
    #expect(receipt.lost.isEmpty && receipt.older.isEmpty && receipt.standIns == 0)
    #expect(try rescued().entries() == entries)
    #expect(try folder.bytes == bytes)
    try expectNothingElse()
  }

  @Test("a spoiled first page costs nothing where another journal's fits")
  func firstPage() throws {
    let (entries, backup, _) = try fill()
    var bytes = try folder.bytes
    bytes.replaceSubrange(0..<4096, with: [UInt8](repeating: 0, count: 4096))
    try folder.write(bytes)
    #expect(try rescue(with: backup).lost.isEmpty)
    #expect(try rescued().entries() == entries)
  }

  @Test("whichever page is lost: the result is whole and has all that the backup has")
  func everyPage() throws {
    let (entries, backup, old) = try fill()
    let whole = try folder.bytes
    let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var recovered: [Int] = []
    for page in 0..<(whole.count / 4096) {
      var bytes = whole
      let start = page * 4096
      bytes.replaceSubrange(start..<(start + 4096), with: (0..<4096).map { UInt8($0 & 0xFF) })
      try folder.write(bytes)
      // A free page, or one that only an index needs.
      guard case .damaged = BackupState.of(folder.file, toTheLastRow: true) else { continue }
      let receipt: RescueReceipt
      do {
        receipt = try rescue(with: backup)
      } catch StoreError.nothingToRescue { continue }
      let database = try rescued()
      #expect(try database.check().isEmpty, "page \(page)")
      let there = try database.entries()
      // What the backup has is there, as then or as corrected since.
      let ids = Set(there.map(\.id))
      for entry in old where !ids.contains(entry.id) {
        #expect(byID[entry.id] == nil, "page \(page): \(entry.id.text) is gone")
      }
      // Nothing is made up: what stands is what stood, unless a correction could not be read.
      let older = Set(receipt.older)
      for entry in there where byID[entry.id]?.facts != entry.facts {
        let isStandIn = entry.facts.content.kind == .medication
        #expect(
          older.contains(entry.id.text) || isStandIn || byID[entry.id] == nil,
          "page \(page): \(entry.id.text)")
      }
      recovered.append(there.count)
      #expect(try folder.bytes == bytes, "page \(page)")
      try expectNothingElse()
    }
    print("rescued after the loss of one page each:", recovered, "of", entries.count)
    #expect(recovered.count > 10)
  }

  @Test("cut to any length: what the backup has, and what is left of the rest")
  func cut() throws {
    let (entries, backup, old) = try fill()
    let whole = try folder.bytes
    for pages in stride(from: 1, to: whole.count / 4096, by: 3) {
      try folder.write(Array(whole.prefix(pages * 4096 + 17)))
      do {
        _ = try rescue(with: backup)
      } catch StoreError.nothingToRescue { continue }
      let database = try rescued()
      #expect(try database.check().isEmpty, "\(pages) pages")
      #expect(try database.entries().count >= old.count - 20, "\(pages) pages")
      #expect(try database.entries().count <= entries.count + 1)
    }
  }

  @Test("an altered entry is as in the backup, one altered since is named as lost")
  func altered() throws {
    let (entries, backup, old) = try fill()
    let first = try #require(old.first { $0.facts.content.kind == .note && $0.revision == 1 })
    let since = try #require(
      entries.last { $0.facts.content.kind == .note && $0.revision == 1 && !old.contains($0) })
    let connection = try folder.connect()
    for entry in [first, since] {
      try connection.run(
        """
        UPDATE revision SET text = 'altered'
        WHERE entry_id = (SELECT id FROM entry WHERE uid = ?)
        """, [.text(entry.id.text)])
    }
    let receipt = try rescue(with: backup)
    #expect(receipt.lost == [since.id.text])
    #expect(receipt.older.isEmpty)
    let database = try rescued()
    #expect(try database.entry(first.id) == first)
    #expect(try database.entry(since.id) == nil)
    #expect(try database.entries() == entries.filter { $0.id != since.id })
    // Without the backup neither is there.
    #expect(try rescue().lost.count == 2)
  }

  @Test("a correction that is lost leaves what stood before it, and is named")
  func olderRevision() throws {
    let database = try folder.open()
    let entry = try database.add(.note("one"))
    try database.write(.named("edit")) { try $0.revise(entry, facts: .note("two")) }
    try folder.connect().execute("UPDATE revision SET text = 'altered' WHERE number = 2")
    let receipt = try rescue()
    #expect(receipt.older == [entry.id.text])
    #expect(try rescued().texts == ["one"])
  }

  @Test("doses of a medicine that is lost are kept under a stand-in")
  func standIn() throws {
    let database = try folder.open()
    let medicine = try database.add(.medication("baclofen"))
    let doses = try (0..<3).map { try database.add(.dose(of: medicine.id, at: $0)) }
    try folder.connect().execute("UPDATE medication SET name = 'altered'")
    let receipt = try rescue()
    #expect(receipt.standIns == 1)
    #expect(try rescued().entries().filter { $0.facts.content.kind == .dose } == doses)
    #expect(try rescued().medications().map(\.medication.name) == ["rescued medicine 1"])
  }

  @Test("undo in what was rescued goes back as before")
  func undo() throws {
    let database = try folder.open()
    for text in ["one", "two", "three"] { try database.add(.note(text)) }
    let change = try #require(try database.nextToUndo())
    _ = try database.undo(change, as: .named("undo"))
    try folder.connect().execute("UPDATE meta SET value = 99 WHERE key = 'entries'")
    _ = try rescue()
    let again = try rescued()
    #expect(try again.texts == ["one", "two"])
    #expect(try again.redo(as: .named("redo"))?.entries.map(\.facts.text) == ["three"])
    #expect(try again.contents().identity == database.contents().identity)
  }

  @Test("a whole journal, an empty file and a place that is taken are refused")
  func refused() throws {
    let (_, backup, _) = try fill()
    #expect(storeError { try rescue(with: backup) } == .isWhole(path: folder.file))
    try folder.write([])
    #expect(storeError { try rescue(with: backup) } == .nothingToRescue(path: folder.file))
    try folder.write(Array("Dear diary".utf8))
    #expect(storeError { try rescue(with: backup) } == .nothingToRescue(path: folder.file))
    #expect(try folder.names == ["backups", "journal.db"])
    try Data("mine".utf8).write(to: URL(filePath: output))
    #expect(
      storeError {
        try Rescue.run(folder.file, with: backup, to: output, options: .quiet, now: .noon)
      } == .isThere(path: output))
  }
}
