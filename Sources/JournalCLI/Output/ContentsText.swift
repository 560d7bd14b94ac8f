internal import JournalModel
internal import JournalStore

extension JournalContents {
  /// `12 entries, 1 Nov 2026 to 20 Nov 2026`.
  var text: String {
    guard let days else { return countedEntries(entries) }
    let (first, last) = (days.lowerBound.text, days.upperBound.text)
    return "\(countedEntries(entries)), \(first == last ? first : "\(first) to \(last)")"
  }
}

/// `1 entry`, `12 entries`.
func countedEntries(_ count: Int) -> String { "\(count) \(count == 1 ? "entry" : "entries")" }

/// `48 kB`, `1.2 MB`: in thousands, as disks are sold.
func sizeText(_ bytes: Int64) -> String {
  switch bytes {
  case ..<1000: "\(bytes) bytes"
  case ..<1_000_000: "\(bytes / 1000) kB"
  case ..<10_000_000: "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  default: "\(bytes / 1_000_000) MB"
  }
}
