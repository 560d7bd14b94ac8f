internal import JournalModel
internal import JournalStore

/// The backups of a journal, for people and for machines.
struct BackupList {
  let folder: BackupFolder
  let session: Session
  private let files: [BackupFile]

  init(folder: BackupFolder, session: Session) {
    self.folder = folder
    self.session = session
    let identity = (try? session.journal()?.contents())?.identity
    files = folder.files(of: identity)
  }

  func answer(_ format: AnswerFormat) throws -> String {
    switch format {
    case .json: return try jsonText(files.map(json))
    case .text:
      guard !files.isEmpty else {
        session.say("There is no backup yet: journal backup makes one.")
        return ""
      }
      return (files.map(line) + [total]).joined(separator: "\n")
    }
  }

  /// What became of `journal backup`.
  func text(of receipt: BackupReceipt) -> String {
    let name = session.shown(folder.file(receipt.file.name))
    let proof =
      receipt.file.isEncrypted ? "encrypted, and decrypted again as proof" : "read back whole"
    var lines = ["Backed up: \(receipt.contents.text), to \(name), \(proof).", total]
    if receipt.beyondCap > 0 {
      lines.append("Removed, for want of room under that: \(counted(receipt.beyondCap, "backup")).")
    }
    return lines.joined(separator: "\n")
  }

  /// `3 backups, 144 kB; at most 537 MB are kept.`
  private var total: String {
    let bytes = files.map(folder.size).reduce(0, +)
    return
      "\(counted(files.count, "backup")), \(sizeText(bytes)); at most \(sizeText(BackupRotation.cap)) are kept."
  }

  private func line(_ file: BackupFile) -> String {
    let when = file.madeAt.map(session.written) ?? "of an earlier format"
    let about =
      switch folder.state(of: file, toTheLastRow: false) {
      case .readable(let contents): contents.text
      case .encrypted: "encrypted"
      case .damaged(let reason): "DAMAGED: \(session.shown(reason))"
      }
    let kind = file.kind == .replaced ? ", replaced by a restore" : ""
    return
      "\(when.padded(to: 22))\(sizeText(folder.size(of: file)).padded(to: 9))\(about)\(kind)\n  \(session.shown(file.name))"
  }

  private func json(_ file: BackupFile) -> BackupJSON {
    let state = folder.state(of: file, toTheLastRow: false)
    let contents: JournalContents? = if case .readable(let found) = state { found } else { nil }
    let reason: String? = if case .damaged(let reason) = state { reason } else { nil }
    return BackupJSON(
      file: folder.file(file.name), kind: file.kind.code,
      madeAt: file.madeAt.map { rfc3339($0, offset: session.environment.zone.offset(at: $0)) },
      bytes: folder.size(of: file), encrypted: file.isEncrypted, entries: contents?.entries,
      first: contents?.days?.lowerBound.iso8601, last: contents?.days?.upperBound.iso8601,
      damaged: reason)
  }
}

/// A backup in the JSON of `backup --list`; what is not known is left out.
private struct BackupJSON: Encodable {
  let file: String
  let kind: String
  let madeAt: String?
  let bytes: Int64
  let encrypted: Bool
  let entries: Int?
  let first: String?
  let last: String?
  let damaged: String?

  enum CodingKeys: String, CodingKey {
    case file, kind, bytes, encrypted, entries, first, last, damaged
    case madeAt = "made_at"
  }
}

extension BackupFile.Kind {
  fileprivate var code: String {
    switch self {
    case .backup: "backup"
    case .replaced: "replaced"
    case .beforeMigration: "before-migration"
    }
  }
}
