#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Passphrases from the terminal, with nothing shown, or from a descriptor.
enum LiveSecrets {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  static func readHidden(_ ask: () -> Void) throws(FileFailure) -> [UInt8]? {
    withoutCore()
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else {
      throw .failed(path: "the terminal", reason: LiveFile.reason())
    }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    let handlers = ending.map(catching)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &hidden) == 0 else {
      throw .failed(path: "the terminal", reason: LiveFile.reason())
    }
    defer {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &shown)
      for (signal, var handler) in zip(ending, handlers) { sigaction(signal, &handler, nil) }
    }
    ask()
    return try line()
  }

  static func read(_ descriptor: Int32) throws(FileFailure) -> [UInt8]? {
    withoutCore()
    let line = try Descriptor(number: descriptor, name: "descriptor \(descriptor)").readLine()
    return line?.last == UInt8(ascii: "\r") ? line?.dropLast() : line
  }

  /// A line; a signal while it is waited for ends the waiting, so that the terminal shows again what
  /// is typed.
  private static func line() throws(FileFailure) -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let got = systemRead(STDIN_FILENO, &byte, 1)
      if got < 0 {
        throw errno == EINTR
          ? .interrupted : .failed(path: "the terminal", reason: LiveFile.reason())
      }
      guard got > 0 else { return line.isEmpty ? nil : line }
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
  }

  /// Makes a signal interrupt a system call and nothing else; gives back what it did before.
  private static func catching(_ signal: Int32) -> sigaction {
    var before = sigaction()
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = { _ in }
    #else
      action.__sigaction_handler.sa_handler = { _ in }
    #endif
    sigaction(signal, &action, &before)
    return before
  }

  /// A process that knows a passphrase leaves no memory behind.
  private static func withoutCore() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
  }
}

private func systemRead(
  _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
) -> Int { read(descriptor, bytes, count) }
