package import JournalModel

/// Reads a whole journal from our own JSON, record by record: what is in memory is one record.
///
/// The parts stand in the order in which ``JournalWriter`` writes them. A text in it has at most
/// ``JSONReader/maximumTextBytes``; the file may be of any length.
package struct JournalReader: ~Copyable {
  private var json: JSONReader

  /// What is handed over, in this order: all writes, then all revisions, then the head.
  package struct Taker {
    package let write: (RecordedWrite) throws -> Void
    package let revision: (RecordedRevision) throws -> Void

    package init(
      write: @escaping (RecordedWrite) throws -> Void,
      revision: @escaping (RecordedRevision) throws -> Void
    ) {
      self.write = write
      self.revision = revision
    }
  }

  /// - Parameter pieces: the next bytes of the file; empty at the end.
  package init(pieces: @escaping () throws -> [UInt8]) {
    json = JSONReader(pieces: pieces)
  }

  /// Whether a file begins as our own JSON does.
  package static func isJournal(_ head: [UInt8]) -> Bool {
    head.starts(with: Array("{\"format\":\"\(JournalWriter.format)\",\"version\":".utf8))
  }

  /// - Throws: ``JSONError``, ``JournalFormatError``, and what the taker throws.
  package mutating func read(to taker: Taker) throws -> RecordedHead {
    var head: RecordedHead?
    var isOurs = false
    var hasRevisions = false
    let isObject = try json.members { key, json in
      switch key {
      case "format":
        isOurs = try json.value().string == JournalWriter.format
        guard isOurs else { throw JournalFormatError.notAJournal }
      case "version":
        let version = try json.value().number ?? ""
        guard version == String(JournalWriter.version) else {
          throw JournalFormatError.version(version)
        }
      case "journal":
        let value = try json.value()
        guard isOurs, let uid = value["uid"]?.string.flatMap({ EntryID($0) }),
          let seconds = value["created_at"]?.wholeNumber
        else { throw JournalFormatError.malformed("journal", line: value.line) }
        head = RecordedHead(
          identity: uid, createdAt: try JournalReader.instant(seconds, value), compared: [])
      case "compared":
        try json.elements { value, path in
          guard let question = value["question"]?.string, let p = value["p"]?.string,
            let number = Double(p), (0...1).contains(number)
          else { throw JournalFormatError.malformed(path, line: value.line) }
          head?.compared.append(RecordedHead.ComparedQuestion(question: question, p: p))
        }
      case "writes":
        guard head != nil else { throw JournalFormatError.notAJournal }
        try json.records { value, path in try taker.write(RecordedWrite(value, path)) }
      case "revisions":
        guard head != nil else { throw JournalFormatError.notAJournal }
        hasRevisions = true
        try json.records { value, path in try taker.revision(RecordedRevision(value, path)) }
      default:
        throw JournalFormatError.malformed(key, line: json.line)
      }
    }
    try json.finish()
    guard isObject, let head else { throw JournalFormatError.notAJournal }
    guard hasRevisions else { throw JournalFormatError.cutShort }
    return head
  }

  private static func instant(_ seconds: Int64, _ value: JSONValue) throws -> Instant {
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else {
      throw JournalFormatError.malformed("created_at", line: value.line)
    }
    return Instant(seconds: seconds)
  }
}

/// Where in a list a record stands, as text only where something is wrong with it.
struct RecordPath: CustomStringConvertible {
  let list: String
  let index: Int
  var table: String?

  func of(_ table: String) -> RecordPath { RecordPath(list: list, index: index, table: table) }

  var description: String { "\(list)[\(index)]\(table.map { ".\($0)" } ?? "")" }
}

extension JSONReader {
  /// Goes through the array that comes.
  fileprivate mutating func records(_ body: (JSONValue, RecordPath) throws -> Void) throws {
    guard let list = try beginElements() else { return }
    var index = 0
    while let value = try element() {
      try body(value, RecordPath(list: list, index: index))
      index += 1
    }
  }
}

/// Why JSON is no journal of ours.
package enum JournalFormatError: Error, Equatable {
  case notAJournal
  case version(String)
  /// Something on a line, named by its path, that this version does not know or is of another type.
  case malformed(String, line: Int)
  case cutShort
}

extension JournalFormatError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAJournal:
      "the file is not a journal's JSON; nothing was stored: export one with journal export --format json"
    case .version(let version):
      "the file is of version \(version) of the format, and this journal knows \(JournalWriter.version); nothing was stored: install the newer journal"
    case .malformed(let path, let line):
      "\(path) on line \(line) is not what a journal writes there; nothing was stored: export it again"
    case .cutShort: "the file has no revisions in it; nothing was stored: export it again"
    }
  }
}
