internal import JournalModel

/// Records of a table whose columns are known by their headings.
struct HeadedCSV {
  /// Folded.
  let headings: [String]
  private var reader: CSVReader
  private let indices: [String: Int]

  /// Of two columns with one heading the first counts.
  ///
  /// - Parameter field: what a heading is called here.
  init(_ bytes: [UInt8], field: (String) -> String = \.nameFolded) throws(CSVError) {
    reader = try CSVReader(bytes)
    guard let header = try reader.next() else { throw .empty }
    headings = header.cells.map(field)
    indices = Dictionary(zip(headings, headings.indices)) { first, _ in first }
  }

  /// The next record that is not blank; one with another number of cells is told and left.
  mutating func next(_ draft: inout ImportDraft) throws(CSVError) -> HeadedRecord? {
    while let record = try reader.next() {
      guard record.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      guard record.cells.count == headings.count else {
        draft.problem(
          ImportPlace(record.line), record.cells.joined(separator: " | "),
          CellFault.cellCount(record.cells.count, expected: headings.count))
        continue
      }
      return HeadedRecord(record: record, indices: indices)
    }
    return nil
  }
}

/// One record, its cells by their headings.
struct HeadedRecord {
  fileprivate let record: CSVRecord
  fileprivate let indices: [String: Int]

  var line: Int { record.line }
  var place: ImportPlace { ImportPlace(record.line) }
  /// All of it, as one text.
  var source: String { record.cells.joined(separator: "\u{1F}") }

  /// The cell without the spaces around it; empty where there is no such column.
  subscript(heading: String) -> String {
    indices[heading].map { record.cells[$0].trimmed } ?? ""
  }
}
