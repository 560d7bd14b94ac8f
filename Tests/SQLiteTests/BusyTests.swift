import Foundation
import SQLite
import Synchronization
import Testing

@Suite("Waiting for another writer")
struct BusyTests {
  let file: DatabaseFile

  init() throws { file = try DatabaseFile() }

  @Test("one who waits too long is told once, then gives up")
  func limit() throws {
    let holder = try file.connect()
    try holder.execute("CREATE TABLE t (a); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
    let notices = Notices()
    let waiting = try file.connect(
      busy: BusyPolicy(noticeAfter: 40, limit: 150) { notices.add() })
    let clock = ContinuousClock()
    var error: SQLiteError?
    let waited = clock.measure { error = sqliteError { try waiting.execute("BEGIN IMMEDIATE") } }
    #expect(error?.kind == .busy)
    #expect(notices.count == 1)
    #expect(waited >= .milliseconds(140))

    // A second wait has its full time again, and says nothing more.
    let again = clock.measure { error = sqliteError { try waiting.execute("BEGIN IMMEDIATE") } }
    #expect(error?.kind == .busy)
    #expect(again >= .milliseconds(140))
    #expect(notices.count == 1)
  }

  @Test("one who waits long enough goes on")
  func released() throws {
    try file.connect().execute("CREATE TABLE t (a)")
    let path = file.path
    let (locked, noticed) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let holder = Thread {
      guard let connection = try? Connection(path: path) else { return }
      try? connection.execute("BEGIN IMMEDIATE")
      locked.signal()
      noticed.wait()
      try? connection.execute("INSERT INTO t VALUES (1); COMMIT")
    }
    holder.start()
    locked.wait()
    let notices = Notices()
    let waiting = try file.connect(
      busy: BusyPolicy(noticeAfter: 20) {
        notices.add()
        noticed.signal()
      })
    try waiting.execute("BEGIN IMMEDIATE; INSERT INTO t VALUES (2); COMMIT")
    #expect(notices.count == 1)
    let sum = try waiting.first("SELECT sum(a) FROM t") { try $0.integer(0) }
    #expect(sum == 3)
  }

  @Test("a lock that is gone soon is not worth a word")
  func silent() throws {
    let notices = Notices()
    let connection = try file.connect(busy: BusyPolicy { notices.add() })
    try connection.execute("CREATE TABLE t (a)")
    #expect(notices.count == 0)
  }
}

private final class Notices: Sendable {
  private let counter = Mutex(0)
  var count: Int { counter.withLock { $0 } }
  func add() { counter.withLock { $0 += 1 } }
}
