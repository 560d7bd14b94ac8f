internal import JournalModel

/// What `--kind` asks for: skipped doses are a kind of their own to a person, and so are those that
/// nothing was written of, which are no entries.
struct KindSelection {
  private(set) var kinds: Set<EntryKind> = []
  private(set) var hasUnrecorded = false
  private var marks: Set<MissedDose.Kind> = []

  private static let unrecorded = "not-recorded"

  /// - Throws: exit 65 for a word that is no kind.
  init(_ words: [String]) throws {
    for word in words.flatMap({ $0.split(separator: ",") }) {
      let folded = word.lowercased().trimmed
      if folded.replacing(" ", with: "-") == KindSelection.unrecorded {
        hasUnrecorded = true
      } else if let mark = MissedDose.Kind(rawValue: folded) {
        marks.insert(mark)
        kinds.insert(.missed)
      } else if let kind = EntryKind(rawValue: folded) {
        kinds.insert(kind)
      } else {
        throw unknown(String(word), folded)
      }
    }
  }

  private func unknown(_ word: String, _ folded: String) -> CommandError {
    let all =
      EntryKind.allCases.map(\.rawValue) + [
        MissedDose.Kind.skipped.rawValue, KindSelection.unrecorded,
      ]
    let hint = nearest(to: folded, among: all).map { "; did you mean \($0)?" } ?? ""
    return CommandError(
      .refusedValue,
      "no kind of entry is called \"\(escapedForTerminal(word))\"\(hint); there are \(all.joined(separator: ", "))"
    )
  }

  func includes(_ entry: Entry) -> Bool {
    guard case .missed(let missed) = entry.facts.content else { return true }
    return marks.contains(missed.kind)
  }
}
