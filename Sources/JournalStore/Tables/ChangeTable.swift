internal import SQLite

/// The writes, each with a seal of its own.
enum ChangeTable {
  static let name = "change"
  /// The columns that the seal covers.
  static let columns = ["id", "recorded_at", "action", "written_by", "reverts"]

  static let insertion = """
    INSERT INTO change (\(columns.joined(separator: ", ")), digest) VALUES (?, ?, ?, ?, ?, ?)
    """

  static func digest(of values: [Value]) -> [UInt8] {
    var seal = Seal()
    seal.add(part: name, columns: columns, values: values)
    return seal.finish()
  }
}
