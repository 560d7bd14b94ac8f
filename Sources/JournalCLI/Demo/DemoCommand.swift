package import ArgumentParser
internal import JournalModel

package struct DemoCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "A guided tour of a made-up month; your own journal is not touched.",
    usage: "journal demo [options]",
    discussion: """
      A month of somebody who does not exist is written into a journal of its own, by the commands \
      that anybody types, and is gone again before the tour begins. On a terminal Enter goes on and q \
      ends it.
      """)

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let tour = try DemoTour(session).steps()
    let asks = session.canAsk && session.environment.terminal.isOutput
    for (index, step) in tour.enumerated() {
      let number = "\(index + 1) of \(tour.count)"
      let lines = ["\(number): \(step.caption)", "", "$ \(step.typed)", step.shown]
      try session.environment.output.write(lines.joined(separator: "\n") + "\n")
      guard asks, index + 1 < tour.count else { continue }
      let answer = try session.ask("Enter for the next, q to end:")
      guard let answer, !answer.lowercased().hasPrefix("q") else { break }
    }
    session.say("That was made up, and is gone. Yours begins with: journal log-dose 10mg")
  }
}
