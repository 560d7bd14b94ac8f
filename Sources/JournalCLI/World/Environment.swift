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
  /// The bytes of a file the person named.
  package var readFile: (String) throws(FileFailure) -> [UInt8]
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

  /// Now, by the clock of the place.
  package var moment: LivedMoment { zone.moment(at: now) }
  package var today: CivilDay { moment.day }
}

/// Where the three streams lead, and what the far end can show.
package struct Terminal: Sendable {
  package var isInput: Bool
  package var isOutput: Bool
  package var isErrors: Bool
  /// In columns.
  package var width: Int
  package var isUnicode: Bool

  package init(
    isInput: Bool = false, isOutput: Bool = false, isErrors: Bool = false, width: Int = 80,
    isUnicode: Bool = true
  ) {
    self.isInput = isInput
    self.isOutput = isOutput
    self.isErrors = isErrors
    self.width = width
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
      "\(path) cannot be read: \(reason); check its permissions"
    case .cannotCreate(let path, let reason):
      "\(path) cannot be made: \(reason); name another place"
    case .failed(let path, let reason): "\(path) could not be read or written: \(reason); try again"
    case .closedPipe: "the output was closed before all was written"
    case .noEditor: "no editor is set; set VISUAL or EDITOR, or give the words with the command"
    case .editorFailed(let editor): "\(editor) ended without a text; nothing was saved"
    }
  }
}
