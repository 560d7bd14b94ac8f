internal import JournalModel

/// The tour of a made-up month: what is typed, and what is shown for it.
struct DemoTour {
  struct Step {
    /// What the person sees here, in a line.
    let caption: String
    let typed: String
    let shown: String
  }

  private let session: Session
  private let zone: Zone

  init(_ session: Session) {
    self.session = session
    zone = session.environment.zoneNamed("Europe/Berlin") ?? session.environment.zone
  }

  /// Lives through the month in a folder that is gone when this returns.
  func steps() throws -> [Step] {
    let place = session.environment
    let temporary =
      [place.variables["XDG_RUNTIME_DIR"], place.variables["TMPDIR"], "/tmp"]
      .compactMap(\.self).first { $0.hasPrefix("/") } ?? "/tmp"
    let folder = "\(temporary)/journal-demo-\(place.makeID().text)"
    try place.makeFolder(folder)
    defer { place.removeFolder(folder) }
    for line in DemoStory.lines { _ = try shown(line, in: folder) }
    return try DemoStory.tour.map { step in
      let shown = try shown(step.line, in: folder)
      return Step(
        caption: step.caption,
        typed: "journal \(step.line.words.map(DemoTour.quoted).joined(separator: " "))",
        shown: shown)
    }
  }

  /// Runs one command at its moment and gives back what it printed, notices last.
  private func shown(_ line: DemoStory.Line, in folder: String) throws -> String {
    let output = DemoOutput()
    var environment = session.environment
    environment.now = zone.start(of: line.day).advanced(bySeconds: Int64(line.minute) * 60)
    environment.zone = zone
    environment.remarks = []
    environment.variables = ["HOME": folder]
    environment.terminal = Terminal(
      width: min(80, environment.terminal.width), isUnicode: environment.terminal.isUnicode)
    environment.output = Sink { output.text += $0 }
    environment.errors = Sink { output.text += $0 }
    environment.page = { _, _ in false }
    environment.makesDailyBackup = false
    environment.readFile = { (path) throws(FileFailure) in
      guard path.hasSuffix(DemoStory.tableName) else { throw .missing(path: path) }
      return Array(DemoStory.table.utf8)
    }
    // What is written here is nobody's: Ctrl-C ends the command as it would otherwise.
    environment.holdSignals = {}
    environment.releaseSignals = { _ in }
    let code = Runner(environment: environment).run(line.words)
    guard code == .done else {
      throw CommandError(code, "the demo could not be made: \(output.text.trimmed)")
    }
    return output.text
  }

  private static func quoted(_ word: String) -> String {
    word.contains(" ") ? "\"\(word)\"" : word
  }
}

private final class DemoOutput {
  var text = ""
}
