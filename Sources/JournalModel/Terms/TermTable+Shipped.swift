extension TermTable {
  /// The table that is part of the program, read when it is first asked for.
  ///
  /// - Throws: ``JSONError`` or ``TermTableError`` when the program was built with a damaged table.
  package static func shipped() throws -> TermTable {
    try readTable.get()
  }

  private static let readTable = Result { TermTable(try TermNames.shipped()) }

  /// Reads the layout of `Resources/symptom-terms.json`.
  ///
  /// - Throws: ``JSONError`` or ``TermTableError``.
  package init(json: [UInt8]) throws {
    self.init(try TermNames(json: json))
  }
}

extension TermNames {
  /// Those of ``TermTable/shipped()``, without what only a search needs.
  ///
  /// - Throws: ``JSONError`` or ``TermTableError`` when the program was built with a damaged table.
  package static func shipped() throws -> TermNames {
    try readNames.get()
  }

  private static let readNames = Result {
    try TermNames(json: PackageResources.symptom_terms_json)
  }

  fileprivate init(json: [UInt8]) throws {
    var reader = try JSONReader(json)
    var terms: [SymptomTerm]?
    try reader.members { key, reader in
      guard key == "terms" else { return try reader.skip() }
      var read: [SymptomTerm] = []
      try reader.elements { value, path in read.append(try SymptomTerm(value, path)) }
      terms = read
    }
    try reader.finish()
    guard let terms else { throw TermTableError(path: "terms") }
    self.init(terms)
  }
}

/// Something in a table of terms that is missing, or not what belongs there.
package struct TermTableError: Error, Hashable, CustomStringConvertible {
  /// Such as `terms[3].match`.
  package let path: String

  package var description: String { "the table of terms has no \(path) that can be read" }
}

extension SymptomTerm {
  fileprivate init(_ row: JSONValue, _ path: String) throws {
    func wanted<Part>(_ key: String, _ part: (JSONValue) -> Part?) throws -> Part {
      guard let part = row[key].flatMap(part) else { throw TermTableError(path: "\(path).\(key)") }
      return part
    }
    func optional<Part>(_ key: String, _ part: (JSONValue) -> Part?) throws -> Part? {
      guard let value = row[key], !value.isNull else { return nil }
      guard let part = part(value) else { throw TermTableError(path: "\(path).\(key)") }
      return part
    }
    self.init(
      id: try wanted("id", \.string), display: try wanted("display", \.string),
      phrases: try wanted("match", \.strings), openings: try optional("begins", \.strings) ?? [],
      redFlag: try optional("redflag") { $0.string.flatMap(RedFlag.init) },
      isWithdrawal: try optional("withdrawal", \.bool) ?? false)
  }
}

extension JSONValue {
  fileprivate var strings: [String]? {
    guard let array else { return nil }
    let strings = array.compactMap(\.string)
    return strings.count == array.count ? strings : nil
  }
}
