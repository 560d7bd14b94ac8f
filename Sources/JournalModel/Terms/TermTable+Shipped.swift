internal import FoundationEssentials

extension TermTable {
  /// The table that is part of the program, read when it is first asked for.
  ///
  /// - Throws: `DecodingError` when the program was built with a damaged table.
  package static func shipped() throws -> TermTable {
    try readTable.get()
  }

  private static let readTable = Result {
    try TermTable(json: PackageResources.symptom_terms_json)
  }

  /// Reads the layout of `Resources/symptom-terms.json`.
  package init(json: [UInt8]) throws {
    let file = try JSONDecoder().decode(TermFile.self, from: Data(json))
    self.init(terms: file.terms.map(SymptomTerm.init))
  }
}

private struct TermFile: Decodable {
  struct Row: Decodable {
    let id: String
    let display: String
    let match: [String]
    let begins: [String]?
    let redflag: RedFlag?
    let withdrawal: Bool?
  }

  let terms: [Row]
}

extension RedFlag: Decodable {}

extension SymptomTerm {
  fileprivate init(_ row: TermFile.Row) {
    self.init(
      id: row.id, display: row.display, phrases: row.match, openings: row.begins ?? [],
      redFlag: row.redflag, isWithdrawal: row.withdrawal ?? false)
  }
}
