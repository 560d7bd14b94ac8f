package import ArgumentParser
internal import JournalModel

package struct PlanHoldCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "The steps to come wait; plan resume takes them up again.",
    usage: "journal plan hold [name] [options]",
    discussion: "What is prescribed now stays so.")

  @OptionGroup var ending: PlanEndingOptions

  package init() {}

  var global: GlobalOptions { ending.global }

  func run(in session: Session) throws {
    try ending.store(.hold, as: "plan hold", in: session)
  }
}

package struct PlanCancelCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "The steps to come will not be.",
    usage: "journal plan cancel [name] [options]",
    discussion: "What is prescribed now stays so. Its steps stay in the journal.")

  @OptionGroup var ending: PlanEndingOptions

  package init() {}

  var global: GlobalOptions { ending.global }

  func run(in session: Session) throws {
    try ending.store(.cancel, as: "plan cancel", in: session)
  }
}
