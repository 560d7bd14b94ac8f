package import JournalModel

/// Reads a table with a time column and any columns of numbers, moods and notes.
///
/// Blank cells are silence and store nothing. A cell that is not understood is a problem of the
/// plan and the rest of its record is still read; nothing is guessed.
package struct TableImport {
  private let options: TableOptions
  private let zone: Zone
  private let latest: Instant
  private let terms: TermTable

  /// - Parameter zone: whose clock the local times of the table are.
  package init(options: TableOptions, zone: Zone, now: Instant, terms: TermTable) {
    var context = ImportContext(zone: zone, now: now, terms: terms)
    context.table = options
    self.init(context)
  }

  init(_ context: ImportContext) {
    options = context.table
    zone = context.zone
    latest = context.latest
    terms = context.terms
  }

  /// - Throws: ``CSVError`` or ``TableError``, when nothing of the file can be imported.
  package func read(_ bytes: [UInt8]) throws -> ImportPlan {
    var reader = try CSVReader(bytes)
    guard let header = try reader.next() else { throw CSVError.empty }
    let records = try reader.records().filter { $0.cells != [""] }
    let rows = records.filter { $0.cells.count == header.cells.count }
    let layout = try TableLayout(header: header, rows: rows, options: options)

    var sheet = TableSheet(layout: layout, zone: zone, latest: latest, terms: terms)
    for record in records { sheet.add(record) }
    return sheet.plan
  }
}
