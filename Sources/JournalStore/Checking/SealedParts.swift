internal import JournalModel
internal import SQLite

/// The rows of a table as they belong to one revision after another, read once from first to last.
struct SealedParts {
  private let columns: SealedColumns
  private let kind: String?
  private let cursor: Cursor
  /// The revision of the row that the cursor stands on; `nil` behind the last.
  private var next: Int64?
  /// Whether all rows so far could be read.
  private var isReadable = true

  init(table: SealedTable, cursor: Cursor) {
    columns = SealedColumns(part: table.name, columns: table.columns)
    kind = table.kind?.rawValue
    self.cursor = cursor
    advance()
  }

  /// Adds the rows of a revision to its seal. Revisions are asked for in rising order.
  ///
  /// - Returns: `false` where they cannot be read so.
  mutating func add(_ revision: Int64, _ kind: String, to seal: inout Seal) -> Bool {
    while isReadable, let found = next, found <= revision {
      if found == revision, self.kind == nil || self.kind == kind {
        isReadable = cursor.withRow { seal.add(columns, of: $0, from: 1) }
      }
      advance()
    }
    return isReadable
  }

  private mutating func advance() {
    do {
      next = try cursor.next() ? cursor.withRow { try $0.integer(0) } : nil
    } catch {
      isReadable = false
    }
  }
}
