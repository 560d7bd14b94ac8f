import JournalCLI
import Testing

/// How a command ended and what it said, compared together.
struct Outcome: Equatable, CustomTestStringConvertible {
  let code: ExitCode
  let output: String
  let errors: String

  init(_ code: ExitCode, _ output: String = "", _ errors: String = "") {
    self.code = code
    self.output = output
    self.errors = errors
  }

  var testDescription: String { "exit \(code.rawValue)\n\(output)--- stderr\n\(errors)" }

  /// The last line of the answer.
  var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
  var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// What is said at the end of a notice of a dose too many.
func ifWrittenTwice(_ id: String) -> String {
  "If it was taken once and written twice: journal delete \(id). If both were taken, both entries stay. Your saved instruction: none saved. Questions about extra doses: a pharmacist, or the clinic that prescribes it (save it: journal settings contact ...)."
}

extension World {
  /// Runs a command and compares its exit code and both streams with what is wanted. A text
  /// without a line end gets one, unless it is a question, which ends in a space.
  func expect(
    _ line: String, _ code: ExitCode = .done, _ output: String = "", errors: String = "",
    at location: SourceLocation = #_sourceLocation
  ) {
    func ended(_ text: String) -> String {
      text.isEmpty || text.hasSuffix("\n") || text.hasSuffix(" ") ? text : text + "\n"
    }
    let outcome = journal(line, at: location)
    #expect(
      outcome == Outcome(code, ended(output), ended(errors)), "journal \(line)",
      sourceLocation: location)
  }

  /// Runs a command that must be refused: nothing on stdout, `journal: ` and these words in one
  /// sentence on stderr, and the journal as it was.
  func expectRefusal(
    _ line: String, _ code: ExitCode, saying words: String...,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    try expectRefusal(shellWords(line), code, saying: words, at: location)
  }

  func expectRefusal(
    _ arguments: [String], _ code: ExitCode, saying words: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try stored()
    let outcome = journal(arguments, at: location)
    #expect(outcome.code == code, "\(outcome.testDescription)", sourceLocation: location)
    #expect(outcome.output == "", sourceLocation: location)
    #expect(outcome.errors.contains("journal: "), sourceLocation: location)
    for word in words {
      #expect(outcome.errors.contains(word), "no \"\(word)\"", sourceLocation: location)
    }
    #expect(try stored() == before, "something was stored", sourceLocation: location)
  }
}
