package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PlanShowCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The steps of a plan, planned beside logged.",
    usage: "journal plan show [name] [options]",
    discussion: """
      Logged is the median of the daily totals of the step's full days, of those with a dose: a \
      day without one is silence.
      """)

  @Argument(
    help: ArgumentHelp("The medicine; the only one with a plan needs no name.", valueName: "name"))
  var words: [Word] = []

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let asOf = try read.moment(in: session)
    let database = try session.existingJournal()
    let known = try session.medicine(of: words.joined, in: database) { !$0.plans.isEmpty }
      .prescription
    let prescription = read.asOf == nil ? known : known.told(at: asOf.instant)
    let courses = prescription.plans.map {
      PlanCourse($0, of: prescription, at: asOf.local)
    }
    if courses.isEmpty { sayNone(known, session) }
    let logged = try database.read { database in
      try courses.map { try self.logged($0, of: prescription, in: database, asOf: asOf) }
    }
    let name = prescription.medication.name
    switch format {
    case .json:
      try session.answer(
        try jsonText(
          zip(courses, logged).map { PlanJSON($0, medicine: name, logged: $1) }))
    case .text:
      let text = PlanText(today: asOf.day, shown: session.shown)
      let pages = try zip(courses, logged).map { course, logged in
        try PlanPage(
          course: course, logged: logged, name: session.shown(name), text: text,
          width: session.width, id: database.shortText(of: course.plan.id)
        ).lines.joined(separator: "\n")
      }
      try session.answer(pages.joined(separator: "\n\n"))
    }
  }

  private func sayNone(_ prescription: Prescription, _ session: Session) {
    let name = session.shown(prescription.medication.name)
    session.say(
      "\(name) has no plan\(read.asOf == nil ? "" : " at that moment"). To add one: journal plan add \"\(name)\" --step \"2026-12-01 5mg 08:00,20:00\""
    )
  }

  /// What was logged on the days of each step.
  private func logged(
    _ course: PlanCourse, of prescription: Prescription, in database: JournalDatabase,
    asOf: LivedMoment
  ) throws -> [LoggedDays] {
    let days = course.stages.map { $0.fullDays(by: asOf.day) }
    let all = days.compactMap(\.self)
    guard let first = all.first?.lowerBound, let last = all.last?.upperBound else {
      return days.map { _ in LoggedDays(days: 0) }
    }
    let doses = prescription.amounts(
      in: try database.entries(EntryFilter(since: first, until: last, kinds: [.dose]))
        .filter { read.isTold($0, asOf: asOf) })
    let unit = course.plan.unit ?? prescription.latestAmount?.unit ?? .milligram
    return days.map { prescription.logged(doses, on: $0, in: unit) }
  }
}
