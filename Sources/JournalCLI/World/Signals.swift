#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The signals that end a process: from the terminal, from `kill`, from a closing window.
enum Signals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  static func hold() {
    var held = set
    sigprocmask(SIG_BLOCK, &held, nil)
  }

  /// Those that came meanwhile end the process now, unless it has committed: then they are dropped,
  /// as the process is about to end by itself.
  static func release(isCommitted: Bool) {
    if isCommitted {
      for number in ending { signal(number, SIG_IGN) }
    }
    var held = set
    sigprocmask(SIG_UNBLOCK, &held, nil)
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in ending { sigaddset(&set, number) }
    return set
  }
}
