#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The programs of this machine.
struct LivePrograms {
  let variables: [String: String]
  /// The process's own environment, `NAME=value`, passed on.
  let inherited: () -> [String]

  /// In seconds without a sign of life; a browser that prints a page takes one or two.
  private static let patience = 60

  var programs: Programs {
    Programs(find: find, run: run, show: show, isSuperuser: geteuid() == 0)
  }

  /// In the folders of `PATH`; those named relative to wherever one happens to be are left out.
  private func find(_ name: String) -> String? {
    let folders = (variables["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.lazy.map { "\($0)/\(name)" }.first { path in
      var info = stat()
      return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
        && access(path, X_OK) == 0
    }
  }

  private func run(_ call: ProgramCall) -> ProgramEnd {
    guard let pipes = ProgramPipes() else { return ProgramEnd(isDone: false) }
    defer { pipes.closeOurs() }
    let process = spawn(
      [call.path] + call.arguments, call.variables, input: pipes.itsInput,
      output: pipes.itsOutput)
    pipes.closeIts()
    guard let process else { return ProgramEnd(isDone: false) }
    var status: Int32?
    let output = pipes.exchange(call.input, patience: LivePrograms.patience) {
      status = status ?? end(of: process, waits: false)
      return status != nil
    }
    // What it started itself is not left behind, however it ended.
    if output == nil { kill(-process, SIGKILL) }
    let code = status ?? end(of: process, waits: true)
    kill(-process, SIGKILL)
    return ProgramEnd(isDone: output != nil && code == 0, output: output ?? [])
  }

  /// `open` of macOS, and elsewhere what asks the desktop, where there is one.
  private func show(_ path: String) -> Bool {
    #if canImport(Darwin)
      let opener = find("open")
    #else
      let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains {
        !(variables[$0] ?? "").isEmpty
      }
      let opener = hasDesktop ? find("xdg-open") : nil
    #endif
    guard let opener else { return false }
    // It may last as long as the window that it opens: nobody waits.
    return spawn([opener, path], [:], input: nil, output: nil) != nil
  }

  /// Starts a program in a process group of its own, with standard streams of its own; `nil` is
  /// nothing to read, and nowhere to write.
  private func spawn(
    _ arguments: [String], _ variables: [String: String], input: Int32?, output: Int32?
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    for (stream, descriptor) in [(STDIN_FILENO, input), (STDOUT_FILENO, output)] {
      if let descriptor {
        posix_spawn_file_actions_adddup2(&actions, descriptor, stream)
      } else {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
      }
    }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var none = sigset_t()
    sigemptyset(&none)
    // Signals that are held here are not held there.
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))

    let names = Set(variables.keys)
    let kept = inherited().filter { pair in
      !names.contains(String(pair.prefix { $0 != "=" }))
    }
    let environment = kept + variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var words = arguments.map { strdup($0) } + [nil]
    var pairs = environment.map { strdup($0) } + [nil]
    defer { for word in words + pairs { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, &words, &pairs)
    return code == 0 ? process : nil
  }

  /// How it ended; `nil` while it runs.
  private func end(of process: pid_t, waits: Bool) -> Int32? {
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, waits ? 0 : WNOHANG)
      if ended == process { return status }
      if ended == 0 { return nil }
      guard errno == EINTR else { return -1 }
    }
  }
}
