internal import JournalModel

/// What a column is to be read as, from its heading and the person's options: before any of its
/// cells was looked at.
struct ColumnReading: Hashable {
  /// The heading, or what `--column` puts in its place.
  var name: ColumnName
  var isLeftOut = false
  /// Named by `--column`, which goes before what headings suggest.
  var isChosen = false
  /// What `--scale` says of this very column.
  var chosenScale: ClosedRange<Exact>?

  var isTime: Bool { ColumnReading.timeNames.contains(name.name) && !isLeftOut }

  private static let timeNames: Set<String> = [
    "time", "date", "datetime", "timestamp", "when", "day",
  ]
}

extension TableOptions {
  /// - Throws: when an option names no column of the table, or several.
  func readings(of names: [ColumnName]) throws(TableError) -> [ColumnReading] {
    var readings = names.map { ColumnReading(name: $0) }
    for (option, meaning) in columns {
      let index = try TableOptions.column(option, among: names)
      readings[index].isChosen = true
      readings[index].isLeftOut = meaning.isEmpty
      readings[index].name = ColumnName(meaning)
      readings[index].name.unit = readings[index].name.unit ?? names[index].unit
      readings[index].name.scale = readings[index].name.scale ?? names[index].scale
    }
    for (option, scale) in scales {
      let renamed = readings.firstIndex { $0.name.name == option && $0.isChosen }
      let index = if let renamed { renamed } else { try TableOptions.column(option, among: names) }
      readings[index].chosenScale = scale
    }
    return readings
  }

  /// The column that a folded name means: by its whole heading, else without the brackets.
  private static func column(_ option: String, among names: [ColumnName]) throws(TableError) -> Int
  {
    let whole = names.indices.filter { names[$0].header.nameFolded == option }
    let found = whole.isEmpty ? names.indices.filter { names[$0].name == option } : whole
    guard let index = found.first else {
      throw .unknownColumn(option, columns: names.map(\.header).filter { !$0.isEmpty })
    }
    guard found.count == 1 else { throw .ambiguousColumn(option) }
    return index
  }
}
