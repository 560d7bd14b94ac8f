import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

extension World {
  /// A medicine as the file has it, with what is prescribed of it.
  func prescription(
    _ name: String = "baclofen", at location: SourceLocation = #_sourceLocation
  ) throws -> Prescription {
    let path = try JournalPath.resolve(option: file, variables: [:], workingDirectory: home)
    let database = try JournalDatabase.open(path, options: OpeningOptions(onWait: {}))
    let found = try database.prescriptions().first { $0.medication.name == name }
    return try #require(found, sourceLocation: location)
  }

  /// What is prescribed, one line for each change: `2026-11-20T14:10 10 mg at 08:00`.
  func prescribed(
    _ name: String = "baclofen", at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try prescription(name, at: location).timeline.map {
      "\($0.content.from.iso8601) \($0.content.state.text)"
    }
  }

  /// One run of a command that says nothing to anybody.
  func session() -> Session {
    let environment = Environment(
      now: now, zone: zone, zoneNamed: { _ in nil }, variables: variables, workingDirectory: home,
      terminal: Terminal(), input: Input(readLine: { nil }, readAll: { [] }),
      output: Sink { _ in }, errors: Sink { _ in }, readFile: { _ in [] },
      writeFile: { _, _ in }, makeFolder: { _ in }, removeFolder: { _ in },
      programs: Programs(
        find: { _ in nil }, run: { _ in ProgramEnd(isDone: false) }, show: { _ in false }),
      edit: { _ in [] },
      makeID: { EntryID(bytes: [UInt8](repeating: 9, count: EntryID.length)) },
      holdSignals: {}, releaseSignals: { _ in })
    var options = GlobalOptions()
    (options.db, options.person, options.quiet, options.noColor) = (nil, nil, true, true)
    (options.yes, options.noInput, options.noPager, options.plain) = (false, true, false, false)
    return Session(environment: environment, options: options)
  }

  /// Runs commands that must succeed.
  func prepare(_ lines: String..., at location: SourceLocation = #_sourceLocation) {
    for line in lines {
      let outcome = journal("-q " + line, at: location)
      #expect(outcome.code == .done, "\(line): \(outcome.errors)", sourceLocation: location)
    }
  }
}
