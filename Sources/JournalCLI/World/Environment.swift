internal import Age
package import JournalExchange
package import JournalModel

/// The world as a command sees it: everything that is not its arguments or the journal.
///
/// Only `Environment+Live.swift` reads the machine; a test makes its own world.
package struct Environment {
  /// The moment of the command, read once.
  package var now: Instant
  /// The person's clock.
  package var zone: Zone
  /// What was odd about the clock or the zone, to be said on stderr.
  package var remarks: [String]
  /// The zone of an IANA name; `nil` when there is none.
  package var zoneNamed: (String) -> Zone?
  package var variables: [String: String]
  /// Empty when the folder is gone or cannot be named.
  package var workingDirectory: String
  package var terminal: Terminal
  package var input: Input
  package var output: Sink
  package var errors: Sink
  /// The bytes of a file the person named. Whoever sets it says where files are from then on.
  package var readFile: (String) throws(FileFailure) -> [UInt8] {
    didSet { pieces = nil }
  }
  /// A file the person named, to be read piece by piece; `nil` where ``readFile`` is all there is.
  package var pieces: ((String) throws(FileFailure) -> ImportFile)?
  /// Writes a file the person named, readable by nobody else: whole or not at all.
  package var writeFile: (String, [UInt8]) throws(FileFailure) -> Void
  /// Makes a folder that nobody else can enter, or closes one that is there.
  package var makeFolder: (String) throws(FileFailure) -> Void
  /// Removes a folder with all that is in it.
  package var removeFolder: (String) -> Void
  package var programs: Programs
  /// Lets the person write in their editor, beginning with a text.
  package var edit: ([UInt8]) throws(FileFailure) -> [UInt8]
  package var makeID: () -> EntryID
  /// Shows a text through a program that shows a screen at a time, to its end; false where the program
  /// could not be started, and nothing was shown.
  package var page: (_ program: String, _ text: String) -> Bool = { _, _ in false }
  /// Whether the first write of a day is followed by a backup.
  package var makesDailyBackup = true
  /// Seconds on a clock that only runs forward, to measure how long something takes.
  package var seconds: () -> Double = { 0 }
  /// Where passphrases come from: never from an argument or a variable.
  package var secrets = SecretInput.none
  /// How costly one guess at the passphrase of a backup is, as a power of 2.
  package var workFactor = AgeHeader.workFactor
  /// Holds back the signals that end a process, so that what is stored is also said.
  package var holdSignals: () -> Void
  /// Lets them in again. Those that came after a commit are dropped: the command is done, and an
  /// exit code that says "interrupted" would be read as "not stored".
  package var releaseSignals: (_ isCommitted: Bool) -> Void

  package init(
    now: Instant, zone: Zone, remarks: [String] = [], zoneNamed: @escaping (String) -> Zone?,
    variables: [String: String], workingDirectory: String, terminal: Terminal, input: Input,
    output: Sink, errors: Sink,
    readFile: @escaping (String) throws(FileFailure) -> [UInt8],
    writeFile: @escaping (String, [UInt8]) throws(FileFailure) -> Void,
    makeFolder: @escaping (String) throws(FileFailure) -> Void,
    removeFolder: @escaping (String) -> Void, programs: Programs,
    edit: @escaping ([UInt8]) throws(FileFailure) -> [UInt8], makeID: @escaping () -> EntryID,
    holdSignals: @escaping () -> Void, releaseSignals: @escaping (_ isCommitted: Bool) -> Void
  ) {
    self.now = now
    self.zone = zone
    self.remarks = remarks
    self.zoneNamed = zoneNamed
    self.variables = variables
    self.workingDirectory = workingDirectory
    self.terminal = terminal
    self.input = input
    self.output = output
    self.errors = errors
    self.readFile = readFile
    self.writeFile = writeFile
    self.makeFolder = makeFolder
    self.removeFolder = removeFolder
    self.programs = programs
    self.edit = edit
    self.makeID = makeID
    self.holdSignals = holdSignals
    self.releaseSignals = releaseSignals
  }

  /// A file the person named, to be read piece by piece, as often as needed.
  func openFile(_ path: String) throws(FileFailure) -> ImportFile {
    if let pieces { return try pieces(path) }
    return ImportFile(try readFile(path))
  }

  /// Now, by the clock of the place.
  package var moment: LivedMoment { zone.moment(at: now) }
  package var today: CivilDay { moment.day }
}

/// Where the three streams lead, and what the far end can show.
package struct Terminal: Sendable {
  package var isInput: Bool
  package var isOutput: Bool
  package var isErrors: Bool
  /// Standard output is a file on a disk.
  package var isFile = false
  /// In columns.
  package var width: Int
  /// In lines.
  package var height: Int
  package var isUnicode: Bool

  package init(
    isInput: Bool = false, isOutput: Bool = false, isErrors: Bool = false, width: Int = 80,
    height: Int = 24, isUnicode: Bool = true
  ) {
    self.isInput = isInput
    self.isOutput = isOutput
    self.isErrors = isErrors
    self.width = width
    self.height = height
    self.isUnicode = isUnicode
  }

  /// A question can be put, and somebody is there to answer it.
  package var canAsk: Bool { isInput && isErrors }
}

/// Standard input.
package struct Input {
  /// The next line without its end; `nil` at the end of the input.
  package var readLine: () throws(FileFailure) -> [UInt8]?
  /// Everything that is left.
  package var readAll: () throws(FileFailure) -> [UInt8]

  package init(
    readLine: @escaping () throws(FileFailure) -> [UInt8]?,
    readAll: @escaping () throws(FileFailure) -> [UInt8]
  ) {
    self.readLine = readLine
    self.readAll = readAll
  }
}

/// Passphrases.
package struct SecretInput {
  /// A line from the terminal that is not shown while it is typed; `nil` at the end of input. It is
  /// asked for once nothing is shown any more.
  package var readHidden: (_ ask: () -> Void) throws(FileFailure) -> [UInt8]?
  /// The first line that an open descriptor gives; `nil` when it gives nothing.
  package var readDescriptor: (Int32) throws(FileFailure) -> [UInt8]?

  package init(
    readHidden: @escaping (_ ask: () -> Void) throws(FileFailure) -> [UInt8]?,
    readDescriptor: @escaping (Int32) throws(FileFailure) -> [UInt8]?
  ) {
    self.readHidden = readHidden
    self.readDescriptor = readDescriptor
  }

  package static var none: SecretInput {
    SecretInput(readHidden: { _ in nil }, readDescriptor: { _ in nil })
  }
}

/// A stream that text goes to.
package struct Sink {
  package var write: (String) throws(FileFailure) -> Void

  package init(write: @escaping (String) throws(FileFailure) -> Void) {
    self.write = write
  }
}

/// Why a file or a stream could not be read or written.
package enum FileFailure: Error, Equatable {
  case missing(path: String)
  case isFolder(path: String)
  case isDatabase(path: String)
  case tooLarge(path: String)
  case notPermitted(path: String, reason: String)
  case cannotCreate(path: String, reason: String)
  case failed(path: String, reason: String)
  /// Nobody reads the other end of a pipe.
  case closedPipe
  case noEditor
  case editorFailed(String)
  /// Ctrl-C at a question.
  case interrupted
}

extension FileFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path): "there is no file \(path); check its name"
    case .isFolder(let path): "\(path) is a folder; name a file in it"
    case .isDatabase(let path):
      "\(path) is a database, perhaps the journal itself; it was left as it is: name another file"
    case .tooLarge(let path): "\(path) is larger than 64 MiB; split it"
    case .notPermitted(let path, let reason):
      "\(path) cannot be read: \(reason); nothing was stored; check its permissions"
    case .cannotCreate(let path, let reason):
      "\(path) cannot be made: \(reason); name another place"
    case .failed(let path, let reason): "\(path) could not be read or written: \(reason); try again"
    case .closedPipe: "the output was closed before all was written"
    case .noEditor: "no editor is set; set VISUAL or EDITOR, or give the words with the command"
    case .editorFailed(let editor):
      "\(editor) ended without a text; nothing was saved; try again, or give the words with the command"
    case .interrupted: "interrupted; nothing was saved"
    }
  }
}
