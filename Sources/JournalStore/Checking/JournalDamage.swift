/// What reading everything once found wrong.
package struct JournalDamage: Equatable, Sendable {
  /// A revision whose stored bytes do not fit its seal.
  package struct BrokenRevision: Hashable, Sendable {
    /// The entry's identity as it is stored; damage may have reached it too.
    package let uid: String
    /// 1 is what was written first; 0 when the number cannot be read either.
    package let number: Int64
    /// Whether it is how the entry stands, and not what it said before or a deletion.
    package let isStanding: Bool

    package init(uid: String, number: Int64, isStanding: Bool) {
      self.uid = uid
      self.number = number
      self.isStanding = isStanding
    }
  }

  /// SQLite's own findings.
  package var pages: [String] = []
  package var broken: [BrokenRevision] = []
  /// What the counts, the numbering or the derived columns say.
  package var inconsistent: [String] = []

  package init() {}

  package var isEmpty: Bool { pages.isEmpty && broken.isEmpty && inconsistent.isEmpty }

  /// All of it in a few words, for a sentence.
  package var summary: String {
    var parts: [String] = []
    let entries = Set(broken.map(\.uid)).count
    if entries > 0 { parts.append("\(entries) \(entries == 1 ? "entry" : "entries") altered") }
    if let first = inconsistent.first { parts.append(first) }
    if parts.isEmpty, let first = pages.first {
      parts.append(String(first.split(separator: "\n").last ?? "a page is damaged"))
    }
    return parts.joined(separator: ", ")
  }
}
