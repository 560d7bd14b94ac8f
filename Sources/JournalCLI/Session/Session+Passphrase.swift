internal import ArgumentParser
internal import JournalStore

/// Where a passphrase comes from when nobody types it.
struct PassphraseOptions: ParsableArguments {
  @Option(
    name: .customLong("passphrase-fd"),
    help: ArgumentHelp(
      "Read the passphrase from this open descriptor: 3 with 3<FILE, 0 is standard input.",
      valueName: "number"))
  var passphraseFD: Int32?

  init() {}
}

extension Session {
  /// A passphrase, as it was typed or given.
  ///
  /// - Throws: exit 64 when nobody can be asked, exit 65 for an empty one.
  func passphrase(_ question: String, _ options: PassphraseOptions) throws -> [UInt8] {
    let typed: [UInt8]?
    if let descriptor = options.passphraseFD {
      typed = try environment.secrets.readDescriptor(descriptor)
    } else {
      guard environment.terminal.canAsk, !self.options.noInput else {
        throw CommandError(
          .usage,
          "nobody can be asked for the passphrase; nothing was changed; give it with --passphrase-fd"
        )
      }
      typed = try hiddenLine(question)
    }
    guard let typed, !typed.isEmpty else {
      throw CommandError(.refusedValue, "the passphrase is empty; nothing was changed; give one")
    }
    return typed
  }

  /// A passphrase for something new; on a terminal it is typed twice.
  ///
  /// - Parameter what: is made with it, such as `backup`.
  func newEncryption(_ options: PassphraseOptions, of what: String) throws -> BackupEncryption {
    let typed = try passphrase("Passphrase for the \(what):", options)
    if options.passphraseFD == nil {
      guard try hiddenLine("The same again:") == typed else {
        throw CommandError(
          .refusedValue, "the two passphrases differ; no \(what) was made; type it again")
      }
      warn("Keep it where you will find it: nobody can open the \(what) without it.")
    }
    return BackupEncryption(passphrase: typed, workFactor: environment.workFactor)
  }

  private func hiddenLine(_ question: String) throws -> [UInt8]? {
    defer { try? environment.errors.write("\n") }
    return try environment.secrets.readHidden {
      try? environment.errors.write(question + " ")
    }
  }
}
