internal import JournalModel

/// The layouts that can be read, by the word for `--from`.
package enum ImportFormat: String, CaseIterable, Sendable {
  case table
  case medtimer
  case mytherapy
  case daylio
  case bearable
  case healthAutoExport = "health-auto-export"
  case psychonautwiki

  /// What a person calls it.
  package var title: String {
    switch self {
    case .table: "a table"
    case .medtimer: "a medTimer export"
    case .mytherapy: "a MyTherapy export"
    case .daylio: "a Daylio export"
    case .bearable: "a Bearable export"
    case .healthAutoExport: "a Health Auto Export file"
    case .psychonautwiki: "a PsychonautWiki Journal export"
    }
  }

  /// The format that the bytes show themselves to be; a table when they show none.
  package init(guessedFrom bytes: [UInt8]) {
    let head = ImportHead(bytes)
    let guessed = ImportFormat.allCases.first { $0 != .table && $0.recognises(head) }
    self = guessed ?? .table
  }

  private func recognises(_ head: ImportHead) -> Bool {
    switch self {
    case .table: false
    case .medtimer: MedTimerBackup.recognises(head) || MedTimerEvents.recognises(head)
    case .mytherapy: MyTherapyExport.recognises(head)
    case .daylio: DaylioExport.recognises(head)
    case .bearable: BearableExport.recognises(head)
    case .healthAutoExport: HealthAutoExport.recognises(head)
    case .psychonautwiki: PsychonautExport.recognises(head)
    }
  }

  /// A table is read as often as needed and never in memory; of the others the whole is.
  ///
  /// - Parameter tally: makes one that has counted nothing yet.
  /// - Throws: ``CSVError``, ``JSONError``, ``TableError`` or ``ImportError``, when nothing of the
  ///   file can be imported, and what the file throws.
  package func read(
    _ file: ImportFile, _ context: ImportContext, tally: @escaping () throws -> ImportTally
  ) throws -> ImportReading {
    self == .table
      ? try TableImport(context).reading(of: file, tally: tally)
      : ImportReading(try read(try file.all(), context))
  }

  /// A file in memory, with its items.
  package func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    switch self {
    case .table: try TableImport(context).read(bytes)
    case .medtimer:
      ImportHead(bytes).isJSON
        ? try MedTimerBackup.read(bytes, context) : try MedTimerEvents.read(bytes, context)
    case .mytherapy: try MyTherapyExport.read(bytes, context)
    case .daylio: try DaylioExport.read(bytes, context)
    case .bearable: try BearableExport.read(bytes, context)
    case .healthAutoExport: try HealthAutoExport.read(bytes, context)
    case .psychonautwiki: try PsychonautExport.read(bytes, context)
    }
  }
}

/// What a file begins with, by which its format is recognised.
struct ImportHead {
  let isJSON: Bool
  /// The first line; for JSON the keys of the first objects, outermost first.
  let words: [String]
  /// The first two lines as they are.
  let lines: [Substring]

  init(_ bytes: [UInt8]) {
    let text = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }
    isJSON = text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[")
    words = isJSON ? ImportHead.keys(bytes) : ImportHead.headings(bytes)
    let head = String(decoding: bytes.prefix(1 << 14), as: UTF8.self)
    lines = head.split(maxSplits: 2, omittingEmptySubsequences: true, whereSeparator: \.isNewline)
      .prefix(2).map(\.self)
  }

  /// The cells of the first line, folded.
  private static func headings(_ bytes: [UInt8]) -> [String] {
    let line = bytes.prefix(1 << 14).prefix { $0 != UInt8(ascii: "\n") }
    guard var reader = try? CSVReader(Array(line)), let record = try? reader.next() else {
      return String(decoding: line, as: UTF8.self).split(separator: ";").map(\.nameFolded)
    }
    return record.cells.map(\.nameFolded)
  }

  /// The keys among the first tokens.
  private static func keys(_ bytes: [UInt8]) -> [String] {
    guard var reader = try? JSONReader(bytes) else { return [] }
    var keys: [String] = []
    for _ in 0..<200 {
      guard let token = try? reader.next() else { break }
      if case .key(let key) = token { keys.append(key) }
    }
    return keys
  }
}

/// Why a file is not what it was said to be. Nothing of it is imported.
package enum ImportError: Error, Hashable {
  case isNot(ImportFormat, lacks: String)
  case badMoodOption(String)
  case badUnitOption(String)
}

extension ImportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .isNot(let format, let lack):
      "the file is not \(format.title), it has no \(lack); name another format with --from"
    case .badMoodOption(let option):
      "--mood \"\(option)\" is not understood; write WORD=1 to WORD=5, 5 being the best"
    case .badUnitOption(let option):
      "--unit \"\(option)\" is not understood; write tablet, or NAME=tablet for one medicine"
    }
  }
}
