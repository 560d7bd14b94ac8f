import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("What is remembered while the journal stays as it is")
struct RememberedTests {
  private let folder: JournalFolder
  private let database: JournalDatabase
  private let baclofen: EntryID

  init() throws {
    folder = try JournalFolder()
    database = try folder.open()
    baclofen = try database.add(.medication("baclofen")).id
  }

  private var names: [String] {
    get throws { try database.prescriptions().map(\.medication.name) }
  }

  private func doses() throws -> Int {
    let day = CivilDay.noon.advanced(byDays: -1)
    return try database.doseEntries(of: [baclofen], since: day).count
  }

  @Test("another command's write is seen, and so is one's own")
  func writes() throws {
    #expect(try names == ["baclofen"])
    #expect(try doses() == 0)
    let other = try folder.open()
    try other.add(.medication("ibuprofen"))
    try other.add(.dose(of: baclofen))
    #expect(try names == ["baclofen", "ibuprofen"])
    #expect(try doses() == 1)
    try database.add(.medication("vitamin d"))
    let dose = try database.add(.dose(of: baclofen))
    #expect(try names == ["baclofen", "ibuprofen", "vitamin d"])
    #expect(try doses() == 2)
    _ = try database.forget([dose.id])
    #expect(try doses() == 1)
  }

  @Test("what a write that is taken back had written is not")
  func takenBack() throws {
    struct Changed: Error {}
    #expect(try names == ["baclofen"])
    #expect(throws: Changed.self) {
      try database.write(.named("add")) { writer in
        try writer.add(.medication("ibuprofen"))
        try writer.add(.dose(of: baclofen))
        #expect(try names == ["baclofen", "ibuprofen"])
        #expect(try doses() == 1)
        throw Changed()
      }
    }
    #expect(try names == ["baclofen"])
    #expect(try doses() == 0)
  }

  @Test("a write of one's own is followed, and what others committed meanwhile is not")
  func meanwhile() throws {
    let remembered = Remembered()
    var reads = 0
    func read(_ others: Int64, _ own: Int64) -> Int {
      _ = remembered.prescriptions(in: .init(others: others, own: own)) {
        reads += 1
        return []
      }
      return reads
    }
    #expect(read(1, 5) == 1)
    remembered.follow([], from: .init(others: 1, own: 5), own: 9)
    #expect(read(1, 9) == 1)
    #expect(read(2, 9) == 2)
    remembered.follow([], from: .init(others: 1, own: 9), own: 12)
    #expect(read(2, 9) == 2)
    #expect(read(2, 12) == 3)
  }

  @Test("after each write it is what another reader finds", arguments: 1...4)
  func follows(_ seed: UInt64) throws {
    let folder = try JournalFolder()
    let source = try folder.open()
    try GeneratedDiary.write(seed: seed, to: source)
    let database = try folder.open()
    let written = try source.entries().suffix(60)
    var count = 0
    for entry in written {
      let day = entry.moment.day
      func read(_ database: JournalDatabase) throws -> [[Entry]] {
        try database.prescriptions().map { prescription in
          try database.doseEntries(of: prescription.ids, since: day.advanced(byDays: -9))
        }
      }
      _ = try read(database)
      try database.write(.named("add")) { writer in
        _ = try read(database)
        try writer.add(entry.facts)
      }
      let found = try read(database)
      #expect(try database.prescriptions() == folder.open().prescriptions(), "seed \(seed)")
      #expect(try found == read(folder.open()), "seed \(seed), \(entry.kind) on \(day)")
      count += found.joined().count { $0.moment == entry.moment && $0.content == entry.content }
    }
    #expect(count > 50)
  }

  @Test("of what was read, as much is told as the file is asked for", arguments: 1...8)
  func ranges(_ seed: UInt64) throws {
    let folder = try JournalFolder()
    let database = try folder.open()
    try GeneratedDiary.write(seed: seed, to: database)
    var days = stride(from: 0, through: 182, by: 7).map {
      GeneratedDiary.start.advanced(byDays: $0)
    }
    for prescription in try database.prescriptions() {
      let rows = try prescription.ids.compactMap { try database.identities.row(of: $0) }
      for _ in 0..<2 {
        for day in days {
          let (sql, values) = DoseQuery.entries(of: rows.sorted(), since: day)
          var asked: [EntryID] = []
          try database.query(sql, values) {
            asked.append(try database.identities.id(ofRow: try $0.integer(1)))
          }
          let told = try database.doseEntries(of: prescription.ids, since: day)
          #expect(told.map(\.id) == asked, "seed \(seed), since \(day)")
        }
        days.reverse()
      }
    }
  }

  private func diary(
    of days: ClosedRange<CivilDay>, in database: JournalDatabase
  ) throws -> [Entry] {
    var entries: [Entry] = []
    try database.forEachEntry(of: days) { entries.append($0) }
    return entries
  }

  @Test("of a diary that was read, the doses are those of the file", arguments: 1...6)
  func diary(_ seed: UInt64) throws {
    let folder = try JournalFolder()
    let database = try folder.open()
    try GeneratedDiary.write(seed: seed, to: database)
    let first = GeneratedDiary.start
    var told = 0
    for (begin, length) in [(0, 250), (20, 30), (90, 0), (120, 9), (150, 90), (-60, 40)] {
      let days = first.advanced(byDays: begin)...first.advanced(byDays: begin + length)
      for prescription in try database.prescriptions() {
        let rows = try prescription.ids.compactMap { try database.identities.row(of: $0) }.sorted()
        for later in [0, 1, 7, 25, length + 3] {
          let day = days.lowerBound.advanced(byDays: later)
          let (sql, values) = DoseQuery.entries(of: rows, since: day)
          var asked: [EntryID] = []
          try database.query(sql, values) { asked.append(try $0.entryID(14)) }
          database.forgetWhatWasRead()
          #expect(
            try diary(of: days, in: database)
              == database.entries(EntryFilter(since: days.lowerBound, until: days.upperBound)))
          let found = try database.doseEntries(of: prescription.ids, since: day)
          #expect(found.map(\.id) == asked, "seed \(seed), \(days), since \(day)")
          told += found.count
        }
      }
    }
    #expect(told > 200)
  }

  @Test("a dose that is written after the diary was read is among them")
  func diaryAfterWrite() throws {
    let days = CivilDay.noon.advanced(byDays: -3)...CivilDay.noon
    func read() throws -> Int { try diary(of: days, in: database).count(where: \.isDose) }
    #expect(try read() == 0)
    #expect(try doses() == 0)
    try database.add(.dose(of: baclofen))
    #expect(try doses() == 1)
    #expect(try read() == 1)
    try folder.open().add(.dose(of: baclofen))
    #expect(try doses() == 2)
    #expect(try read() == 2)
  }
}
