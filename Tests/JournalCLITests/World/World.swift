import Foundation
import JournalExchange
import JournalModel
import Testing

@testable import JournalCLI

/// A machine of the test's own: a home in a temporary folder, a clock that stands still, a zone of
/// this system, and streams that are kept.
///
/// Whatever a test did not allow fails it when it is touched: reading input, files, the editor.
final class World {
  let home: String
  var now: Instant
  var zone: Zone
  var terminal = Terminal()
  var variables: [String: String]
  /// What is typed at the questions, in order; all of it must be used.
  var answers: [String] = []
  /// What standard input holds; `nil` where no command may read it.
  var standardInput: [UInt8]?
  /// The files that a command may read, by the path it was given.
  var files: [String: [UInt8]] = [:]
  /// Files that commands wrote; `nil` where none may be written.
  var written: [String: [UInt8]]?
  /// The folders that commands made and have not removed; `nil` where none may be made.
  var folders: Set<String>?
  /// The programs that are there, by name, and what one does that is run.
  var programs: [String: (ProgramCall) -> ProgramEnd] = [:]
  /// The files that were shown on the desktop; `nil` where there is no desktop.
  var shown: [String]?
  /// What the editor is left with.
  var edited: String?
  /// What the editor began with when it was last started.
  var beginning: String?
  /// What the pager was given, with its command; `nil` where none can be started.
  var paged: [(program: String, text: String)]?
  /// What happens while a question waits for its answer.
  var whileAsked: () -> Void = {}
  /// What happens while the editor is open.
  var whileEditing: () -> Void = {}
  /// What every file, and the editor, ends in.
  var fileFailure: FileFailure?
  /// What is typed without being shown, in order.
  var passphrases: [String] = []
  /// What open descriptors give.
  var descriptors: [Int32: String] = [:]
  /// Whether the first write of a day is followed by a backup, as it is outside of tests.
  var makesDailyBackup = false
  /// How many bytes of an answer go out before the stream fails so.
  var outputFailure: (after: Int, failure: FileFailure)?
  /// Seconds on a clock that runs forward; it stands still unless a test lets it run.
  var seconds: () -> Double = { 0 }
  private var identities: UInt32 = 0
  /// How many entries were written past the commands.
  var schedules = 0
  /// How many tables were drawn and imported.
  var imports = 0

  init(_ name: String = "Europe/Berlin", _ now: String = "2026-11-20T14:10") throws {
    let place = try Place(name, now)
    zone = place.zone
    self.now = place.now
    home = NSTemporaryDirectory() + "journal-world-" + UUID().uuidString
    variables = ["HOME": home]
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: home)
  }

  /// Somebody sits at a terminal and types these lines, one at each question.
  func type(_ lines: String...) {
    terminal.isInput = true
    terminal.isOutput = true
    terminal.isErrors = true
    answers = lines
  }

  /// Nobody is there.
  func pipe() {
    terminal = Terminal(width: terminal.width, isUnicode: terminal.isUnicode)
    answers = []
  }

  func wait(minutes: Int64) {
    now = now.advanced(bySeconds: minutes * 60)
  }

  func travel(to name: String) throws {
    zone = try Place(name, "2026-11-20T12:00").zone
  }

  /// Runs one command line, written as in a shell with double quotes.
  @discardableResult
  func journal(_ line: String = "", at location: SourceLocation = #_sourceLocation) -> Outcome {
    journal(shellWords(line), at: location)
  }

  /// Runs one command, and checks what is true of every command's answer.
  @discardableResult
  func journal(_ arguments: [String], at location: SourceLocation = #_sourceLocation) -> Outcome {
    let output = Capture()
    let errors = Capture()
    if let outputFailure {
      output.room = outputFailure.after
      output.failure = outputFailure.failure
    }
    var environment = environment(output, errors, location)
    environment.makesDailyBackup = makesDailyBackup
    environment.page = { [self] program, text in
      paged?.append((program, text))
      return paged != nil
    }
    environment.seconds = seconds
    // A guess costs next to nothing here.
    environment.workFactor = 4
    environment.secrets = SecretInput(
      readHidden: { [self] ask in
        ask()
        return passphrases.isEmpty ? nil : Array(passphrases.removeFirst().utf8)
      },
      readDescriptor: { [self] (number) throws(FileFailure) in
        guard let text = descriptors[number] else {
          throw .failed(path: "descriptor \(number)", reason: "bad file descriptor")
        }
        return text.isEmpty ? nil : Array(text.utf8)
      })
    let code = Runner(environment: environment).run(arguments)
    if !answers.isEmpty {
      Issue.record("not asked for: \(answers.joined(separator: " | "))", sourceLocation: location)
      answers = []
    }
    let outcome = Outcome(
      code, output.text.replacing(home, with: "HOME"), errors.text.replacing(home, with: "HOME"))
    outcome.checkWhatAllShare(at: location)
    return outcome
  }

  /// Runs one command and hands over the session in which it ran, with its journal still open.
  func session<Result>(
    of arguments: [String], at location: SourceLocation = #_sourceLocation,
    _ body: (Session) throws -> Result
  ) throws -> Result {
    let environment = environment(Capture(), Capture(), location)
    let prepared = try CommandLineWords(arguments, environment: environment).prepared()
    let command = try #require(PlainCommand.read(prepared), sourceLocation: location)
    let session = Session(environment: environment, options: command.global)
    try command.run(in: session)
    return try body(session)
  }

  private func environment(
    _ output: Capture, _ errors: Capture, _ location: SourceLocation
  ) -> Environment {
    var environment = Environment(
      now: now, zone: zone, zoneNamed: { try? Place($0, "2026-11-20T12:00").zone },
      variables: variables, workingDirectory: home, terminal: terminal, input: input(location),
      output: output.sink, errors: errors.sink,
      readFile: { [self] (path) throws(FileFailure) in
        if let fileFailure { throw fileFailure }
        guard let bytes = files[path] else { throw .missing(path: path) }
        return bytes
      },
      writeFile: { [self] (path, bytes) throws(FileFailure) in
        if let fileFailure { throw fileFailure }
        if written == nil { Issue.record("wrote \(path)", sourceLocation: location) }
        written?[path.replacing(home, with: "HOME")] = bytes
      },
      makeFolder: { [self] (path) throws(FileFailure) in
        if let fileFailure { throw fileFailure }
        if folders == nil { Issue.record("made the folder \(path)", sourceLocation: location) }
        folders?.insert(path.replacing(home, with: "HOME"))
      },
      removeFolder: { [self] path in
        let folder = path.replacing(home, with: "HOME")
        folders?.remove(folder)
        for file in (written ?? [:]).keys where file.hasPrefix(folder + "/") {
          written?[file] = nil
        }
      }, programs: programs(location),
      edit: { [self] (text) throws(FileFailure) in
        beginning = String(decoding: text, as: UTF8.self)
        whileEditing()
        if let fileFailure { throw fileFailure }
        guard let edited else {
          Issue.record("the editor was started", sourceLocation: location)
          throw .noEditor
        }
        return Array(edited.utf8)
      },
      makeID: makeID, holdSignals: {}, releaseSignals: { _ in })
    let readFile = environment.readFile
    environment.pieces = { (path) throws(FileFailure) in ImportFile(try readFile(path)) }
    return environment
  }

  func makeID() -> EntryID {
    identities += 1
    return World.identity(identities)
  }

  private func programs(_ location: SourceLocation) -> Programs {
    Programs(
      find: { [self] name in programs[name].map { _ in "/bin/\(name)" } },
      run: { [self] call in
        let name = call.path.split(separator: "/").last.map(String.init) ?? ""
        guard let program = programs[name] else {
          Issue.record("ran \(call.path)", sourceLocation: location)
          return ProgramEnd(isDone: false)
        }
        return program(call)
      },
      show: { [self] path in
        shown?.append(path.replacing(home, with: "HOME"))
        return shown != nil
      })
  }

  private func input(_ location: SourceLocation) -> Input {
    Input(
      readLine: { [self] in
        guard terminal.isInput else {
          Issue.record("a line was read though nobody is there", sourceLocation: location)
          return nil
        }
        whileAsked()
        return answers.isEmpty ? nil : Array(answers.removeFirst().utf8)
      },
      readAll: { [self] in
        guard let standardInput else {
          Issue.record("standard input was read", sourceLocation: location)
          return []
        }
        return standardInput
      })
  }

  /// `0001` and sixteen zeros, `0002` and sixteen zeros.
  private static func identity(_ number: UInt32) -> EntryID {
    let digits = (0..<4).map { UInt8(number >> (15 - 5 * $0) & 31) }
    return EntryID(bytes: digits + [UInt8](repeating: 0, count: EntryID.length - 4))
  }
}

/// A stream that keeps what is written to it.
private final class Capture {
  var text = ""
  var room: Int?
  var failure = FileFailure.closedPipe

  var sink: Sink {
    Sink { [self] (text) throws(FileFailure) in
      guard let room else {
        self.text += text
        return
      }
      self.text += text.prefix(room)
      self.room = max(0, room - text.count)
      if text.count > room { throw failure }
    }
  }
}
