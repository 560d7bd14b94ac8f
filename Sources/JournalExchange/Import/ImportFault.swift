internal import JournalModel

/// What can be wrong with a record of an export. What of it is still taken, each says.
enum ImportFault: Error, Hashable {
  case missing(String)
  case unknownStatus
  case unexplainedUnit(word: String)
  case unclearAmount
  case decimalComma(meant: String)
  case noAmount
  case unknownMood(String)
  case notANumber
  case numberKeptAsNote
  case unknownPartOfDay
  case unknownSeverity
  case someoneElse

  // What is prescribed.
  case scheduleNotExact(String)
  case noSince
}

extension ImportFault: CustomStringConvertible {
  var description: String {
    switch self {
    case .missing(let what):
      "\(what) is missing; nothing of it was taken: export it again"
    case .unknownStatus:
      "not a status that is known, so neither taken nor skipped; nothing of it was taken: "
        + "log the dose if there was one"
    case .unexplainedUnit(let word):
      "a number of what is not said; nothing of it was taken: add --unit \"\(word)=tablet\", "
        + "or what it counts"
    case .unclearAmount:
      "not understood as an amount; kept as a note in these words: correct it with edit"
    case .decimalComma(let meant):
      "a comma in a number has two readings; kept as a note in these words: "
        + "log \(meant) if that is meant"
    case .noAmount:
      "how much is not known; kept as a note: log the dose if you know it"
    case .unknownMood(let word):
      "a word for a mood whose place is not known; the mood was left out: "
        + "add --mood \"\(word)=1\", or 2 to 5, 5 being the best"
    case .notANumber:
      "not understood as a number; left out: write it with track"
    case .numberKeptAsNote:
      "not understood as a number; kept as a note in the words of the line: correct it with edit"
    case .unknownPartOfDay:
      "not a time of day that is known; only the day was taken"
    case .unknownSeverity:
      "not a severity that is known; kept in the words of the note"
    case .someoneElse:
      "taken by somebody else; nothing of it was taken over: it belongs into their own journal"
    case .scheduleNotExact(let why):
      "\(why), which has no exact form here; the schedule was left out: write it with med change"
    case .noSince:
      "since when it holds is not in the file; the schedule was left out: "
        + "write it with med change"
    }
  }
}
