internal import JournalModel
internal import SQLite

/// The writes, each with a seal of its own.
enum ChangeTable {
  static let name = "change"
  /// The columns that the seal covers.
  static let columns = [
    "id", "recorded_at", "action", "written_by", "reverts", "origin", "origin_id",
  ]

  static let insertion = """
    INSERT INTO change (\(columns.joined(separator: ", ")), digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// The write with an id.
  static let selection = "SELECT \(columns.joined(separator: ", ")) FROM change WHERE id = ?"

  static func digest(of values: [Value]) -> [UInt8] {
    var seal = Seal()
    seal.add(part: name, columns: columns, values: values)
    return seal.finish()
  }

  /// By what a write is known in every copy, and the id that it had first.
  static func origin(of values: [Value]) -> (seal: [UInt8], id: Value) {
    if case .blob(let seal) = values[5] { return (seal, values[6]) }
    return (digest(of: values), values[0])
  }

  /// A write that was given other numbers. It keeps its first seal, unless it is as it was sealed
  /// there.
  static func placed(_ values: [Value], first: (seal: [UInt8], id: Value)) -> [Value] {
    var placed = Array(values.prefix(5)) + [.null, .null]
    if digest(of: placed) != first.seal {
      placed[5] = .blob(first.seal)
      placed[6] = first.id
    }
    return placed
  }
}
