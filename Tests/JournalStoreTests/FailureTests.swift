import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("When the disk fails")
struct FailureTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  @Test("a full disk is told as such, and nothing of the write is stored")
  func full() throws {
    let database = try folder.open()
    try database.add(.note("a"))
    let pages = try database.connection.first("PRAGMA page_count") { try $0.integer(0) }
    try database.connection.execute("PRAGMA max_page_count = \(pages ?? 0)")
    let error = storeError {
      try database.write(.named("import")) { writer in
        for number in 0..<1000 { try writer.add(.note("\(number)")) }
      }
    }
    #expect(error == .full)
    #expect(try database.texts == ["a"])
    #expect(try JournalCheck.run(database.connection).isEmpty)
  }

  @Test("a journal that may only be read is read, and a write to it says so")
  func readOnly() async {
    await #expect(processExitsWith: .success) {
      let folder = try JournalFolder()
      try folder.open().add(.note("a"))
      // Root may write anything, so a root becomes somebody else in this process of its own.
      if geteuid() == 0 {
        for path in [folder.path, folder.file] { chown(path, 65_534, 65_534) }
        setegid(65_534)
        seteuid(65_534)
      }
      chmod(folder.file, 0o400)
      let database = try JournalDatabase.open(folder.journal, options: .quiet)
      try #require(try database.texts == ["a"])
      try #require(storeError { try database.add(.note("b")) } == .readOnly(path: folder.file))
      chmod(folder.file, 0o000)
      let error = storeError { try JournalDatabase.open(folder.journal, options: .quiet) }
      try #require(error == .notPermitted(path: folder.file, reason: "permission denied"))
      seteuid(0)
      withExtendedLifetime(folder) {}
    }
  }

  @Test("another user's journal is neither read nor written")
  func otherOwner() async {
    await #expect(processExitsWith: .success) {
      // Only root can make a file that is another user's.
      guard geteuid() == 0 else { return }
      let folder = try JournalFolder()
      try folder.open().add(.note("a"))
      chown(folder.file, 65_534, 65_534)
      let error = storeError { try JournalDatabase.open(folder.journal, options: .quiet) }
      try #require(error == .otherOwner(path: folder.file))
      withExtendedLifetime(folder) {}
    }
  }

  @Test("a folder that cannot be written makes no journal, and says why")
  func closedFolder() async {
    await #expect(processExitsWith: .success) {
      let folder = try JournalFolder()
      if geteuid() == 0 {
        chown(folder.path, 65_534, 65_534)
        setegid(65_534)
        seteuid(65_534)
      }
      chmod(folder.path, 0o500)
      let error = storeError { try folder.open() }
      try #require(error == .cannotCreate(path: folder.file, reason: "permission denied"))
      try #require(try folder.names.isEmpty)
      chmod(folder.path, 0o700)
      seteuid(0)
      withExtendedLifetime(folder) {}
    }
  }

  #if os(Linux)
    private enum Write: CaseIterable {
      case add, revise, delete, undo
    }

    @Test(
      "whichever system call fails, the answer to \"was it saved?\" is right",
      arguments: SystemCallFault.Call.allCases, [EIO, ENOSPC, EINTR])
    private func everyCall(call: SystemCallFault.Call, code: Int32) throws {
      let database = try folder.open()
      let medication = try database.add(.medication("baclofen"))
      let entry = try database.add(.note("before"))
      let start = Start(bytes: try folder.bytes, medication: medication, entry: entry)
      var outcomes: [String: Int] = [:]
      for write in Write.allCases {
        for isLasting in [false, true] where !(isLasting && code == EINTR) {
          var passing = 0
          while try attempt(
            write, from: start,
            SystemCallFault(
              call: call, folder: folder.path, code: code, passing: passing, isLasting: isLasting),
            &outcomes)
          {
            passing += 1
            try #require(passing < 200)
          }
          #expect(passing > 0)
        }
      }
      print("\(call), \(String(cString: strerror(code))): \(outcomes)")
      if call == .syncFolder { #expect(outcomes["saved", default: 0] > 0) }
    }

    /// A journal with one medicine and one note.
    private struct Start {
      let bytes: [UInt8]
      let medication: Entry
      let entry: Entry
    }

    /// One write with one fault; `false` when the fault did not come to pass.
    private func attempt(
      _ write: Write, from start: Start, _ fault: SystemCallFault, _ outcomes: inout [String: Int]
    ) throws -> Bool {
      #expect(try folder.names == ["journal.db"])
      try folder.write(start.bytes)
      let (medication, entry) = (start.medication, start.entry)
      let database = try folder.open()
      let last = try #require(try database.nextToUndo())

      var error: StoreError?
      let hasFailed = SystemCallFault.during(fault) {
        error = storeError {
          switch write {
          case .add:
            try database.write(.named("add")) { writer in
              for number in 0..<30 { try writer.add(.dose(of: medication.id, at: Int64(number))) }
            }
          case .revise:
            let long = String(repeating: "after ", count: 2000)
            try database.write(.named("edit")) { _ = try $0.revise(entry, facts: .note(long)) }
          case .delete: try database.write(.named("delete")) { try $0.delete(entry) }
          case .undo: _ = try database.undo(last, as: .named("undo"))
          }
        }
      }

      let again = try JournalDatabase.open(folder.journal, options: .quiet)
      #expect(try JournalCheck.run(again.connection).isEmpty)
      let isStored =
        switch write {
        case .add: try again.entries(EntryFilter(kinds: [.dose])).count == 30
        case .revise, .delete, .undo: try again.history(of: entry.id).count == 2
        }
      switch error {
      case nil:
        #expect(isStored, "\(write), \(fault)")
        if hasFailed { outcomes["saved", default: 0] += 1 }
      case .unclear: outcomes["unclear", default: 0] += 1
      case .full, .inputOutput, .notPermitted, .damaged, .readOnly:
        #expect(!isStored, "\(write), \(fault): \(String(describing: error))")
        outcomes["not saved", default: 0] += 1
      case let other: Issue.record("\(String(describing: other))")
      }
      // The same connection goes on when the disk is well again.
      let count = try database.entries().count
      try database.add(.mood(.ok))
      #expect(try database.entries().count == count + 1)
      return hasFailed
    }
  #endif
}
