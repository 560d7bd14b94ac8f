internal import ArgumentParser

/// What `journal export --format` takes.
///
/// A format that is added is a case here with its rows in the properties below, its bytes in
/// ``Export/write(_:to:)``, and its line in docs/formats.md. `--everything` then has it too.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case json, csv, spreadsheet, fhir, omh

  /// The parser would work these out at each start.
  static let allValueStrings = ["json", "csv", "spreadsheet", "fhir", "omh"]

  /// Whether it is always the whole journal, private entries too, and takes no period.
  var isWhole: Bool {
    switch self {
    case .json: true
    case .csv, .spreadsheet, .fhir, .omh: false
    }
  }

  /// Whether it is for others than the person, so that private entries are never in it.
  var isForOthers: Bool {
    switch self {
    case .fhir, .omh: true
    case .json, .csv, .spreadsheet: false
    }
  }

  /// Whether it is several files, in a folder.
  var isFolder: Bool {
    switch self {
    case .csv: true
    case .json, .spreadsheet, .fhir, .omh: false
    }
  }

  /// The name that its file, or its folder, has in the folder of `--everything`.
  var fileName: String {
    switch self {
    case .json: "journal.json"
    case .csv: "csv"
    case .spreadsheet: "spreadsheet.csv"
    case .fhir: "fhir.json"
    case .omh: "open-mhealth.json"
    }
  }

  /// Which program reads it, a sentence.
  var reader: String {
    switch self {
    case .json:
      "journal itself, with everything: journal import journal.json makes a journal of it again, or merges it into one. Any program that reads JSON reads it."
    case .csv:
      "A file for each kind of entry, for programs: R, pandas, SQLite and databases read it."
    case .spreadsheet:
      "A spreadsheet: one row for each entry, for reading. LibreOffice Calc, Excel and Numbers open it."
    case .fhir:
      "A clinic's system: doses, symptoms and what is prescribed as a FHIR R4 document, without private entries."
    case .omh: "Programs of Open mHealth: doses as data points, without private entries."
    }
  }
}
