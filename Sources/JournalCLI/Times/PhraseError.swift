import JournalModel

/// Typed words that were not understood, or were understood and refused, as one whole.
package struct PhraseError: Error, Equatable {
  /// What the words were meant to say.
  package enum Subject: String, Sendable {
    case time, slot, period, day, duration, amount, dose, reading, times, days, maximum, rate, step

    /// Whether an entry would have come of it, so that it is worth saying that none did.
    fileprivate var isStored: Bool {
      switch self {
      case .time, .slot, .day, .duration, .amount, .dose, .reading, .times, .days, .maximum, .rate,
        .step:
        true
      case .period: false
      }
    }
  }

  package var subject: Subject
  /// As typed.
  package var phrase: String
  /// The words at fault, counted in characters of ``phrase``; `nil` when it is the whole.
  package var caret: Range<Int>?
  /// What is wrong, to follow the quoted phrase: `could be 8am or 8pm`.
  package var problem: String
  /// Phrases that would be taken, best first.
  package var examples: [String]

  package init(
    _ subject: Subject, _ phrase: String, at caret: Range<Int>? = nil, problem: String,
    examples: [String] = []
  ) {
    self.subject = subject
    self.phrase = phrase
    self.caret = caret
    self.problem = problem
    self.examples = examples
  }

  /// One sentence, lower case, without a full stop.
  package var reason: String {
    let shown = isShownWhole ? phrase : phrase.prefix(40) + "..."
    return escapedForTerminal("the \(subject.rawValue) \"\(shown)\" \(problem)")
  }

  /// ``reason``, the phrase with a caret under the words at fault, and what to type instead: one
  /// to four lines, escaped for a terminal.
  package var message: String {
    var lines = [reason + (subject.isStored ? "; nothing was stored" : "")]
    if let caret, isShownWhole {
      let before = escapedForTerminal(phrase.prefix(caret.lowerBound)).displayWidth
      let fault = phrase.dropFirst(caret.lowerBound).prefix(caret.count)
      let width = max(1, escapedForTerminal(fault).displayWidth)
      lines.append("  " + escapedForTerminal(phrase))
      lines.append(
        "  " + String(repeating: " ", count: before) + String(repeating: "^", count: width))
    }
    if !examples.isEmpty {
      let quoted = examples.map { "\"\(escapedForTerminal($0))\"" }
      lines.append("  try " + quoted.joined(separator: " or "))
    }
    return lines.joined(separator: "\n")
  }

  /// Longer phrases are quoted by their beginning, without a caret.
  private var isShownWhole: Bool { phrase.count <= 72 }
}
