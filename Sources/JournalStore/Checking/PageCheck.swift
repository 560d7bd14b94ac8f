internal import SQLite

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// SQLite's own check of every page and index, in a thread with a connection of its own.
final class PageCheck {
  /// What the thread is given and leaves. Only one side touches it at a time: `pthread_create` and
  /// `pthread_join` hand it over.
  private final class Work {
    let path: String
    let number: FileSystem.Number
    /// `nil` when the path leads to another file by now.
    var findings: Result<[String]?, any Error> = .success(nil)

    init(path: String, number: FileSystem.Number) {
      self.path = path
      self.number = number
    }

    func run() {
      findings = Result {
        let connection = try Connection(path: path)
        guard try FileSystem.status(path).number == number else { return nil }
        try connection.harden()
        try connection.execute("PRAGMA cell_size_check = ON")
        // Each row is looked for in each index, and those are not in the order of the rows: but what is
        // not in this cache is in the system's.
        try connection.execute("PRAGMA cache_size = -4096")
        return try PageCheck.findings(connection)
      }
    }
  }

  private let work: Work
  #if canImport(Darwin)
    private var thread: pthread_t?
  #else
    private var thread = pthread_t()
  #endif

  private init(_ work: Work) { self.work = work }

  /// Begins the check of a file that another connection holds unchanging; `nil` where no thread can be
  /// made.
  static func start(_ path: String, number: FileSystem.Number) -> PageCheck? {
    let check = PageCheck(Work(path: path, number: number))
    let work = Unmanaged.passRetained(check.work)
    let failure = pthread_create(
      &check.thread, nil,
      { context in
        #if canImport(Darwin)
          let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        #else
          guard let context else { return nil }
          let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        #endif
        work.run()
        return nil
      }, work.toOpaque())
    guard failure == 0 else {
      work.release()
      return nil
    }
    return check
  }

  /// Waits for what was found; `nil` where another file would have been checked.
  func finish() throws -> [String]? {
    #if canImport(Darwin)
      guard let thread else { return nil }
    #endif
    pthread_join(thread, nil)
    return try work.findings.get()
  }

  /// And not `quick_check`, which does not compare the indexes with their tables: an entry that is
  /// missing from an index is missing from the diary.
  static func findings(_ connection: borrowing Connection) throws -> [String] {
    var findings: [String] = []
    try connection.query("PRAGMA integrity_check") { row in
      let finding = try row.text(0)
      if finding != "ok" { findings.append(finding) }
    }
    return findings
  }
}
