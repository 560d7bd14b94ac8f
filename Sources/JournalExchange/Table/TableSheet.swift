internal import JournalModel

/// Turns the records of a table into entries, one after the other.
struct TableSheet {
  private let layout: TableLayout
  private let zone: Zone
  private let latest: Instant
  private let terms: TermTable
  private var rows = ImportPlan()
  /// How many records there were of each moment as written.
  private var counts: [String: Int] = [:]

  /// - Parameter latest: moments after it lie in the future.
  init(layout: TableLayout, zone: Zone, latest: Instant, terms: TermTable) {
    self.layout = layout
    self.zone = zone
    self.latest = latest
    self.terms = terms
  }

  /// What the records so far amount to.
  var plan: ImportPlan {
    var plan = rows
    plan.columns = layout.columns
    plan.problems = (layout.problems + rows.problems).sorted { $0.line < $1.line }
    plan.trackers = layout.columns.compactMap { column in
      guard case .number(let tracker) = column.meaning, tracker.scale != nil else { return nil }
      return tracker
    }
    return plan
  }

  mutating func add(_ record: CSVRecord) {
    guard record.cells.contains(where: { !$0.trimmed.isEmpty }) else { return }
    guard record.cells.count == layout.columns.count else {
      let cells = record.cells.joined(separator: " | ")
      let fault = CellFault.cellCount(record.cells.count, expected: layout.columns.count)
      rows.problems.append(ImportProblem(record.line, nil, cells, fault))
      return
    }
    guard let (moment, row) = moment(of: record) else { return }
    for (column, cell) in zip(layout.columns, record.cells) where !cell.trimmed.isEmpty {
      do throws(CellFault) {
        guard let facts = try column.facts(of: cell, at: moment, terms: terms) else { continue }
        rows.items.append(ImportItem(key: row + column.key, facts: facts, line: record.line))
      } catch {
        rows.problems.append(ImportProblem(record.line, column.header, cell, error))
      }
    }
  }

  /// When a record was lived, and how its items' keys begin: with the moment as written, in one
  /// spelling, and the how-many-th record of it this is. Neither the zone nor a value is part of a
  /// key, so that neither makes an entry new.
  private mutating func moment(of record: CSVRecord) -> (LivedMoment, key: String)? {
    let written = writtenTime(of: record)
    func problem(_ fault: CellFault) -> ImportProblem {
      ImportProblem(record.line, layout.columns[layout.time].header, written, fault)
    }
    guard let understood = TableMoment(written) else {
      rows.problems.append(problem(written.isEmpty ? .noTime : .notATime))
      return nil
    }
    let text = understood.text
    counts[text, default: 0] += 1
    do throws(CellFault) {
      let lived = try understood.lived(in: zone, latest: latest)
      if let other = lived.otherOffset {
        rows.notices.append(problem(.cameTwice(offset: lived.moment.offset, other: other)))
      }
      return (lived.moment, "table|\(text)|\(counts[text, default: 1])|")
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
