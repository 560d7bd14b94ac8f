#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The person's pager, which reads a text from a pipe and has the terminal meanwhile.
enum LivePager {
  /// What a shell ends in that finds no such program.
  private static let notFound: Int32 = 127

  /// - Parameter inherited: the process's own environment, `NAME=value`, passed on.
  static func show(_ text: String, by program: String, inherited: [String]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // Ctrl-C is the pager's while it runs, as with `git`.
    let before = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in before { signal(number, handler) } }
    let process = spawn(program, reading: ends[0], inherited)
    close(ends[0])
    guard let process else {
      close(ends[1])
      return false
    }
    // Whoever leaves the pager early has seen enough.
    try? Descriptor(number: ends[1], name: "the pager").write(text)
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return true } }
    return status >> 8 & 0xFF != notFound
  }

  private static func spawn(
    _ program: String, reading input: Int32, _ inherited: [String]
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let command = ["/bin/sh", "-c", program]
    var words = command.map { strdup($0) } + [nil]
    var pairs = (inherited + defaults(beside: inherited)).map { strdup($0) } + [nil]
    defer { for text in words + pairs { free(text) } }
    var process = pid_t()
    let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &pairs)
    return code == 0 ? process : nil
  }

  /// As `git` has it: less leaves alone what fits on a screen, and leaves it there when it ends.
  private static func defaults(beside inherited: [String]) -> [String] {
    ["LESS=FRX", "LV=-c"].filter { pair in
      let name = pair.prefix { $0 != "=" } + "="
      return !inherited.contains { $0.hasPrefix(name) }
    }
  }
}
