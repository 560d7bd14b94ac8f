package import ArgumentParser

package struct PlanCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "A plan of steps, as your clinician gave it: raising or lowering a medicine.",
    discussion: """
      Each step is what is prescribed from its day on. Steps are kept as they are typed; none is \
      ever worked out.
      """,
    subcommands: [
      PlanAddCommand.self, PlanShowCommand.self, PlanHoldCommand.self, PlanResumeCommand.self,
      PlanCancelCommand.self,
    ])

  package init() {}
}
