internal import JournalModel
internal import JournalStore

/// `--everything`: each format in one folder, with a page that says which program reads which.
struct EverythingFolder {
  let export: Export

  func make(at folder: String) throws {
    try OwnFolder.make(at: folder) { made in
      for format in ExportFormat.allCases {
        if format.isFolder {
          try export.writeTables(to: made, named: "\(format.fileName)-")
        } else {
          try made.file(format.fileName) { try export.write(format, to: $0) }
        }
      }
      try made.file("README.txt") { try $0(Array(page.utf8)) }
    }
  }

  private var page: String {
    let session = export.session
    let files = ExportFormat.allCases.map { format in
      let name = format.isFolder ? "\(format.fileName)-*.csv" : format.fileName
      return name + "\n" + wrapped(format.reader, width: 74).map { "  \($0)\n" }.joined()
    }
    let kept =
      export.hasPrivate
      ? "Private entries are in all of these files but fhir.json and open-mhealth.json."
      : "Private entries are in journal.json alone."
    return """
      What a journal held, written on \(session.environment.today.text).

      \(files.joined(separator: "\n"))
      \(kept) Whoever has these files can read them.

      """
  }
}
