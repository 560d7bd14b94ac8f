internal import JournalModel
internal import SQLite

/// The terms in a note's words, in their order.
enum MentionTable {
  static let name = "mention"
  static let columns = ["position", "term", "absent"]

  static func rows(_ mentions: [TermMention]) -> [[Value]] {
    mentions.enumerated().map { index, mention in
      [Value(index + 1), .text(mention.term), Value(mention.isAbsent)]
    }
  }

  static let selection = PartRows.selection(
    table: name, columns: ["term", "absent"], order: "position")

  static func read(_ rows: KeyedRows, _ revision: Int64) throws -> [TermMention] {
    var mentions: [TermMention] = []
    try rows.forEach(revision) {
      mentions.append(TermMention(term: try $0.text(0), isAbsent: try $0.integer(1) == 1))
    }
    return mentions
  }
}

/// The tags of any entry: a set, in the order of their bytes, which is SQLite's.
enum TagTable {
  static let columns = ["name"]

  static func ordered(_ tags: [String]) -> [String] {
    Set(tags).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func rows(_ tags: [String]) -> PartRows {
    PartRows(table: "tag", columns: columns, rows: tags.map { [.text($0)] })
  }

  static let selection = PartRows.selection(table: "tag", columns: columns, order: "name")

  static func read(_ rows: KeyedRows, _ revision: Int64) throws -> [String] {
    var tags: [String] = []
    try rows.forEach(revision) { tags.append(try $0.text(0)) }
    return tags
  }
}
