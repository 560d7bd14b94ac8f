internal import JournalModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a process does before and after its one command.
enum ProcessStart {
  static func run() -> Never {
    // Every file of ours is for its owner alone, whatever the shell's mask says.
    umask(0o077)
    // A closed pipe and a file-size limit are errors of a write, not a sudden end.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      let words = try arguments()
      let runner = Runner(environment: try .live())
      withExtendedLifetime(runner) { exit(runner.run(words).rawValue) }
    } catch {
      let error = CommandError(error)
      try? Descriptor.standardErrors.write("journal: \(error.message)\n")
      exit(error.code.rawValue)
    }
  }

  /// The arguments as they were typed. `CommandLine.arguments` repairs bytes that are not UTF-8
  /// without a word, so the bytes themselves are asked.
  ///
  /// - Throws: exit 74 when there are none, not even the program's name: the runtime finds them
  ///   through `/proc/self/maps`, and where that cannot be opened a command to write something would
  ///   be taken for `journal` alone, and exit 0.
  private static func arguments() throws -> [String] {
    guard CommandLine.argc > 0 else {
      throw CommandError(
        .inputOutput,
        "the arguments could not be read (/proc/self/maps); nothing was stored; try again")
    }
    return try (1..<max(1, Int(CommandLine.argc))).map { index in
      guard let pointer = CommandLine.unsafeArgv[index] else { return "" }
      let bytes = [UInt8](UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)))
      if let fault = TextFault.first(in: bytes) {
        throw CommandError(
          .refusedValue,
          "byte \(fault.offset + 1) of argument \(index) is not UTF-8; nothing was stored; type it again"
        )
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
