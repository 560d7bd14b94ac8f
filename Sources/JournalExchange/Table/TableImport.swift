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

  /// A table in memory, with its items.
  ///
  /// - Throws: ``CSVError`` or ``TableError``, when nothing of the file can be imported.
  package func read(_ bytes: [UInt8]) throws -> ImportPlan {
    let reading = try reading(of: ImportFile(bytes)) {
      var counts: [String: Int] = [:]
      return { text in
        counts[text, default: 0] += 1
        return counts[text, default: 1]
      }
    }
    var plan = reading.plan
    try reading.forEach { plan.items.append($0) }
    return plan
  }

  /// Reads the file twice, to know what its columns are and what is wrong with its cells, and once more
  /// whenever its items are asked for.
  ///
  /// - Throws: ``CSVError``, ``TableError``, and what the file throws.
  func reading(
    of file: ImportFile, tally: @escaping () throws -> ImportTally
  ) throws -> ImportReading {
    var stream = try CSVStream(file)
    guard let header = try stream.next() else { throw CSVError.empty }
    var survey = try TableSurvey(header: header, options: options)
    while let record = try stream.next() { survey.look(at: record) }
    let layout = try TableLayout(survey: survey, options: options)

    var sheet = TableSheet(layout: layout, zone: zone, latest: latest, terms: terms)
    var (count, range): (Int, ImportRange?) = (0, nil)
    // What is counted now is only how many items there are; of which record each is does not matter.
    try sheet.read(file, tally: { _ in 1 }) { item in
      count += 1
      range?.take(item.facts.moment)
      range = range ?? ImportRange(item.facts.moment)
    }
    let isOrdered = sheet.isOrdered
    return ImportReading(plan: sheet.plan, count: count, range: range) { [sheet] body in
      var sheet = sheet.emptied
      try sheet.read(file, tally: isOrdered ? TableImport.runs() : tally(), body)
    }
  }

  /// Counts the texts of a file in which those that are alike stand together.
  private static func runs() -> ImportTally {
    var (last, count) = ("", 0)
    return { text in
      if text != last { (last, count) = (text, 0) }
      count += 1
      return count
    }
  }
}
