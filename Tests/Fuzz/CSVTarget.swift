import JournalExchange
import JournalModel

/// A table that is read, written by another hand and read again has the same cells. An import of it
/// keeps nothing that is ahead of the clock, and names a line of the file for each problem.
enum CSVTarget {
  private static let now = Instant(seconds: 1_774_782_000)
  private static let zone = Zone(posix: "CET-1CEST,M3.5.0,M10.5.0/3")
  private static let terms = try? TermTable.shipped()

  static func run(_ bytes: [UInt8]) {
    var reader: CSVReader
    let records: [CSVRecord]
    do throws(CSVError) {
      reader = try CSVReader(bytes)
      records = try reader.records()
    } catch {
      requireSentence(error.description)
      return
    }
    require(zip(records, records.dropFirst()).allSatisfy { $0.line < $1.line }, "lines go back")
    // A first line of plain words, so that the separator is the comma.
    let width = records.map(\.cells.count).max() ?? 1
    var written = quoted(Array(repeating: "h", count: width))
    for record in records { written += quoted(record.cells) }
    var again = try? CSVReader(Array(written.utf8))
    let cells = PlantedFault.alter(
      (try? again?.records())?.dropFirst().map(\.cells), to: [], when: width > 4)
    require(cells == records.map(\.cells), "the cells are others when written again")
    plan(bytes, lines: bytes.count(where: { $0 == 10 }) + 1)
  }

  private static func quoted(_ cells: [String]) -> String {
    cells.map {
      "\"" + $0.unicodeScalars.map { $0 == "\"" ? "\"\"" : "\($0)" }.joined() + "\""
    }
    .joined(separator: ",") + "\r\n"
  }

  private static func plan(_ bytes: [UInt8], lines: Int) {
    guard let options = try? TableOptions(columns: [], scales: []), let zone, let terms,
      let plan = try? TableImport(options: options, zone: zone, now: now, terms: terms).read(bytes)
    else { return }
    for item in plan.items {
      require(
        item.facts.moment.instant <= now.advanced(bySeconds: 86_400), "an entry that lies ahead")
    }
    for problem in plan.problems {
      require((1...lines).contains(problem.line), "a problem of line \(problem.line) of \(lines)")
    }
  }
}
