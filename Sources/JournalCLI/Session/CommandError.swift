internal import Age
internal import JournalExchange
internal import JournalModel
internal import JournalStore

/// The exit codes of `journal`, those of `sysexits.h` where they fit.
package enum ExitCode: Int32, Sendable {
  case done = 0
  case failure = 1
  case usage = 64
  case refusedValue = 65
  case noInput = 66
  case missingProgram = 69
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case notPermitted = 77
  case notAJournal = 78
  case interrupted = 130
  case closedPipe = 141
}

/// Why a command ends without doing what was asked: one sentence that ends in what to do.
struct CommandError: Error, Equatable {
  let code: ExitCode
  let message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The sentence and the code for anything that a command throws.
  init(_ error: any Error) {
    switch error {
    case let error as CommandError: self = error
    case let error as PhraseError: self.init(.refusedValue, error.message)
    case let error as StoreError: self.init(error.exitCode, escapedForTerminal("\(error)"))
    case let error as FileFailure: self.init(error.exitCode, escapedForTerminal("\(error)"))
    case let error as CSVError: self.init(.refusedValue, escapedForTerminal("\(error)"))
    case let error as JSONError: self.init(.refusedValue, escapedForTerminal("\(error)"))
    case let error as JournalFormatError: self.init(.refusedValue, escapedForTerminal("\(error)"))
    case let error as ImportError: self.init(.refusedValue, escapedForTerminal("\(error)"))
    case let error as TableError: self.init(.refusedValue, escapedForTerminal("\(error)"))
    default: self.init(.failure, escapedForTerminal("\(error)"))
    }
  }
}

extension StoreError {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .emptyPath, .notAFile, .noHome: .usage
    case .noJournal, .danglingLink: .noInput
    case .noFolder, .cannotCreate, .isThere, .notWritten: .cannotCreate
    case .notPermitted, .otherOwner, .readOnly: .notPermitted
    case .empty, .notADatabase, .foreign, .newer, .damaged, .malformed, .notBackedUp, .notWhole,
      .notTaken, .notMerged,
      .nothingToRescue:
      .notAJournal
    case .busy, .replaced: .busy
    case .full, .inputOutput, .unclear, .noBackup: .inputOutput
    case .refused, .isJournalItself, .isNamed: .refusedValue
    case .changedMeanwhile, .migrationFailed, .isWhole: .failure
    case .notOpened(_, let error): error.exitCode
    }
  }
}

extension AgeError {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .wrongPassphrase, .emptyPassphrase, .notForPassphrase, .workFactor: .refusedValue
    case .notAge, .malformedHeader, .alteredHeader, .altered, .alteredOrCutAtEnd, .cutShort,
      .trailingBytes:
      .notAJournal
    case .notEncrypted: .failure
    }
  }
}

extension FileFailure {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .missing, .isFolder: .noInput
    case .tooLarge: .refusedValue
    case .notPermitted: .notPermitted
    case .cannotCreate, .isDatabase: .cannotCreate
    case .failed: .inputOutput
    case .closedPipe: .closedPipe
    case .noEditor: .missingProgram
    case .editorFailed: .failure
    case .interrupted: .interrupted
    }
  }
}
