internal import JournalModel

/// Turns the records of a table into entries, one after the other.
struct TableSheet {
  private let layout: TableLayout
  private let zone: Zone
  private let latest: Instant
  private let terms: TermTable
  private var rows = ImportPlan()
  /// The moment of the last record, as written, and whether they rise or fall so far.
  private var last = ""
  private var (rises, falls) = (true, true)

  /// - Parameter latest: moments after it lie in the future.
  init(layout: TableLayout, zone: Zone, latest: Instant, terms: TermTable) {
    self.layout = layout
    self.zone = zone
    self.latest = latest
    self.terms = terms
  }

  /// Whether records of one moment, as written, stand together: they do where moments rise or fall.
  var isOrdered: Bool { rises || falls }

  /// The same sheet before its first record.
  var emptied: TableSheet { TableSheet(layout: layout, zone: zone, latest: latest, terms: terms) }

  /// What the records so far amount to, without their items.
  var plan: ImportPlan {
    var plan = rows
    plan.columns = layout.columns
    plan.problems.insert(layout.problems)
    plan.trackers = layout.columns.compactMap { column in
      guard case .number(let tracker) = column.meaning, tracker.scale != nil else { return nil }
      return tracker
    }
    return plan
  }

  /// Reads a file from its first record to its last.
  ///
  /// - Parameters:
  ///   - tally: counts the records of each moment as written.
  ///   - body: gets each item.
  /// - Throws: ``CSVError``, and what the file, the tally and `body` throw.
  mutating func read(
    _ file: ImportFile, tally: ImportTally, _ body: (ImportItem) throws -> Void
  ) throws {
    var stream = try CSVStream(file)
    _ = try stream.next()
    while let record = try stream.next() { try add(record, tally, body) }
  }

  private mutating func add(
    _ record: CSVRecord, _ tally: ImportTally, _ body: (ImportItem) throws -> Void
  ) throws {
    guard record.cells.contains(where: { !$0.trimmed.isEmpty }) else { return }
    guard record.cells.count == layout.columns.count else {
      let cells = record.cells.joined(separator: " | ")
      let fault = CellFault.cellCount(record.cells.count, expected: layout.columns.count)
      rows.problems.append(ImportProblem(record.line, nil, cells, fault))
      return
    }
    guard let (moment, row) = try moment(of: record, tally) else { return }
    for (column, cell) in zip(layout.columns, record.cells) where !cell.trimmed.isEmpty {
      let facts: EntryFacts?
      do throws(CellFault) {
        facts = try column.facts(of: cell, at: moment, terms: terms)
      } catch {
        rows.problems.append(ImportProblem(record.line, column.header, cell, error))
        continue
      }
      if let facts {
        try body(ImportItem(key: row + column.key, facts: facts, line: record.line))
      }
    }
  }

  /// When a record was lived, and how its items' keys begin: with the moment as written, in one
  /// spelling, and the how-many-th record of it this is. Neither the zone nor a value is part of a
  /// key, so that neither makes an entry new.
  private mutating func moment(
    of record: CSVRecord, _ tally: ImportTally
  ) throws -> (LivedMoment, key: String)? {
    let written = writtenTime(of: record)
    func problem(_ fault: CellFault) -> ImportProblem {
      ImportProblem(record.line, layout.columns[layout.time].header, written, fault)
    }
    guard let understood = TableMoment(written) else {
      rows.problems.append(problem(written.isEmpty ? .noTime : .notATime))
      return nil
    }
    let text = understood.text
    if !last.isEmpty {
      rises = rises && text >= last
      falls = falls && text <= last
    }
    last = text
    let number = try tally(text)
    do throws(CellFault) {
      let lived = try understood.lived(in: zone, latest: latest)
      if let other = lived.otherOffset {
        rows.notices.append(problem(.cameTwice(offset: lived.moment.offset, other: other)))
      }
      return (lived.moment, "table|\(text)|\(number)|")
    } catch {
      rows.problems.append(problem(error))
      return nil
    }
  }

  private func writtenTime(of record: CSVRecord) -> String {
    let time = record.cells[layout.time].trimmed
    guard let timeOfDay = layout.timeOfDay else { return time }
    return "\(time) \(record.cells[timeOfDay].trimmed)".trimmed
  }
}
