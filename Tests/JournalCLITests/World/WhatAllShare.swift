import JournalCLI
import Testing

/// What is true of the answer of every command whatever it is.
extension Outcome {
  func checkWhatAllShare(at location: SourceLocation) {
    for (name, text) in [("stdout", output), ("stderr", errors)] {
      // The lines of CSV end in CR and LF.
      let odd = text.replacing("\r\n", with: "\n").unicodeScalars.first { scalar in
        scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
      }
      #expect(odd == nil, "a control character on \(name)", sourceLocation: location)
      let isEnded = text.isEmpty || text.utf8.last == UInt8(ascii: "\n") || text.hasSuffix(" ")
      #expect(isEnded || code != .done, "no line end on \(name)", sourceLocation: location)
      // The keys of JSON are no sentences of ours.
      let isJSON = text.hasPrefix("{") || text.hasPrefix("[")
      let folded = isJSON ? "" : text.lowercased()
      for phrase in forbiddenPhrases {
        #expect(!folded.contains(phrase), "\"\(phrase)\" on \(name)", sourceLocation: location)
      }
    }
    if code != .done, code != .closedPipe {
      #expect(output.isEmpty, "an answer beside an error", sourceLocation: location)
      #expect(errors.contains("journal: "), "no reason given", sourceLocation: location)
      #expect(!errors.contains("Error("), "an error as Swift prints it", sourceLocation: location)
    }
  }
}

/// No advice, no judgement, no cause.
private let forbiddenPhrases = [
  "you should", "take another", "take an extra", "skip it", "increase your", "reduce your",
  "lower your", "stop taking", "we recommend", "safe to", "normal range", "diagnos", "at risk",
  "adherent", "adherence", "compliant", "compliance", "caused", "due to", "because of",
  "triggered", "side effect of", "failed",
]
