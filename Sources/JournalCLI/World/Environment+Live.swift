internal import JournalModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension Environment {
  /// The machine's own clock, zone, variables, files and streams.
  ///
  /// - Throws: exit 65 for a `JOURNAL_NOW` that is no time: an entry of a made-up moment must not be
  ///   stored at the real one.
  static func live() throws -> Environment {
    let variables = try variables()
    var remarks: [String] = []
    let now = try clock(variables, &remarks)
    let zone = SystemZone(variables: variables).current(&remarks)
    var environment = Environment(
      now: now, zone: zone, remarks: remarks,
      zoneNamed: { SystemZone(variables: variables).named($0) }, variables: variables,
      workingDirectory: currentDirectory(), terminal: terminal(variables),
      input: Input(
        readLine: Descriptor.standardInput.readLine, readAll: Descriptor.standardInput.readAll),
      output: Sink(write: Descriptor.standardOutput.write),
      errors: Sink(write: Descriptor.standardErrors.write), readFile: LiveFile.read,
      writeFile: LiveFile.write, makeFolder: LiveFolder.make, removeFolder: LiveFolder.remove,
      programs: LivePrograms(variables: variables, inherited: inherited).programs,
      edit: { (beginning) throws(FileFailure) in
        try LiveEditor.edit(beginning, variables: variables, inherited: environ)
      },
      makeID: {
        var generator = SystemRandomNumberGenerator()
        return EntryID(using: &generator)
      }, holdSignals: Signals.hold, releaseSignals: Signals.release)
    environment.page = { program, text in
      LivePager.show(text, by: program, inherited: inherited())
    }
    environment.pieces = LiveFile.pieces
    let start = ContinuousClock.now
    environment.seconds = { (ContinuousClock.now - start) / .seconds(1) }
    environment.secrets = SecretInput(
      readHidden: LiveSecrets.readHidden, readDescriptor: LiveSecrets.read)
    return environment
  }

  /// Now, or what `JOURNAL_NOW` says it is.
  private static func clock(_ variables: [String: String], _ remarks: inout [String]) throws
    -> Instant
  {
    guard let text = variables["JOURNAL_NOW"] else {
      return try plausible(Instant(seconds: Int64(time(nil))))
    }
    guard let set = Instant(rfc3339: text) else {
      throw CommandError(
        .refusedValue,
        "JOURNAL_NOW \"\(escapedForTerminal(text))\" is not understood; nothing was stored; write 2026-11-20T08:00:00Z"
      )
    }
    remarks.append("the clock is set by JOURNAL_NOW to \(escapedForTerminal(text))")
    return try plausible(set)
  }

  /// A clock that was never set would put an entry centuries away, for ever.
  private static func plausible(_ now: Instant) throws -> Instant {
    let year = now.local(offset: 0).day.components.year
    guard (2000...2199).contains(year) else {
      throw CommandError(
        .refusedValue, "the clock says the year \(year); nothing was stored; set the clock")
    }
    return now
  }

  /// Those that a command asks for; reading all of them costs a tenth of the start.
  ///
  /// - Throws: exit 65 for one that is not UTF-8, which Swift would repair into another path.
  private static func variables() throws -> [String: String] {
    let names = [
      "HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "JOURNAL_DB", "JOURNAL_PERSON", "JOURNAL_NOW",
      "TZ",
      "TZDIR",
      "LC_ALL", "LC_CTYPE", "LANG", "COLUMNS", "LINES", "NO_COLOR", "VISUAL", "EDITOR",
    ]
    var variables = [String: String](minimumCapacity: names.count)
    for name in names {
      guard let value = getenv(name) else { continue }
      guard let text = String(validatingCString: value) else {
        throw CommandError(.refusedValue, "\(name) is not UTF-8; nothing was stored; set it anew")
      }
      variables[name] = text
    }
    // Nothing is stored by these: what is not UTF-8 in them is no program, display, terminal or paper.
    for name in [
      "PATH", "DISPLAY", "WAYLAND_DISPLAY", "LC_PAPER", "TERM", "TMPDIR", "PAGER", "JOURNAL_PAGER",
      "JOURNAL_PLAIN",
    ] {
      variables[name] = getenv(name).flatMap { String(validatingCString: $0) }
    }
    return variables
  }

  /// The process's own environment, for programs that it starts.
  private static func inherited() -> [String] {
    var pairs: [String] = []
    var next = environ
    while let pair = next.pointee {
      pairs.append(String(cString: pair))
      next += 1
    }
    return pairs
  }

  private static func currentDirectory() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return "" }
    let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return String(validating: bytes, as: UTF8.self) ?? ""
  }

  private static func terminal(_ variables: [String: String]) -> Terminal {
    let isOutput = isatty(STDOUT_FILENO) == 1
    var terminal = Terminal(
      isInput: isatty(STDIN_FILENO) == 1, isOutput: isOutput, isErrors: isatty(STDERR_FILENO) == 1,
      width: isOutput ? length(variables["COLUMNS"], \.ws_col, least: 20) ?? 80 : 80,
      height: isOutput ? length(variables["LINES"], \.ws_row, least: 2) ?? 24 : 24,
      isUnicode: isUnicode(variables))
    var info = stat()
    terminal.isFile = fstat(STDOUT_FILENO, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    return terminal
  }

  /// What a variable says, else what the terminal itself says; `nil` when neither says anything
  /// plausible.
  private static func length(
    _ variable: String?, _ side: KeyPath<winsize, UInt16>, least: Int
  ) -> Int? {
    if let said = variable.flatMap({ Int($0) }), said >= least { return said }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size[keyPath: side] >= least else {
      return nil
    }
    return Int(size[keyPath: side])
  }

  /// The first of these variables that is set decides, as in `setlocale(3)`.
  private static func isUnicode(_ variables: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { variables[$0] }
      .first { !$0.isEmpty }
    // `de_DE.UTF-8@euro`, and `UTF-8` alone on macOS.
    let codeset = locale?.lowercased().split(separator: ".").last?.prefix { $0 != "@" }
    return codeset == "utf-8" || codeset == "utf8"
  }
}
