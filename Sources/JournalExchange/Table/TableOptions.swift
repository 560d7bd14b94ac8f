internal import JournalModel

/// What a person says about a table: `--column cheerful=mood`, `--scale 1-7`.
package struct TableOptions: Hashable, Sendable {
  /// What to read a column as, by its folded name; an empty word leaves it out.
  private(set) var columns: [String: String] = [:]
  /// The scale of every followed number that has none of its own.
  private(set) var scale: ClosedRange<Exact>?
  /// The scales of single columns, by folded name.
  private(set) var scales: [String: ClosedRange<Exact>] = [:]

  package static let none = TableOptions()

  private init() {}

  /// - Parameters:
  ///   - columns: `cheerful=mood`, `comment=note`, `when=time`, `x=new name`; `x=` and `x=-` leave
  ///     a column out.
  ///   - scales: `1-7`, or `cheerful=1-7`.
  package init(columns: [String], scales: [String]) throws(TableError) {
    for option in columns {
      guard let (name, meaning) = TableOptions.halves(option) else {
        throw .badColumnOption(option)
      }
      self.columns[name] = meaning == "-" ? "" : meaning
    }
    for option in scales {
      if let scale = Tracker.scale(option) {
        self.scale = scale
      } else if let (name, text) = TableOptions.halves(option), let scale = Tracker.scale(text) {
        self.scales[name] = scale
      } else {
        throw .badScaleOption(option)
      }
    }
  }

  /// The folded name before the last `=`, and what stands after it.
  private static func halves(_ option: String) -> (name: String, value: String)? {
    guard let equals = option.lastIndex(of: "=") else { return nil }
    let name = option[..<equals].nameFolded
    return name.isEmpty ? nil : (name, option[option.index(after: equals)...].trimmed)
  }
}
