package import ArgumentParser

/// `journal` itself.
package struct JournalCommand: JournalSubcommand {
  static let version = "0.1.0"

  package static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "A diary of medicines and symptoms, for one page at the doctor's.",
    usage: "journal [command] [words] [options]",
    discussion: """
      Without a command: the day so far. Three to begin with:

        journal log-dose 10mg
        journal note drowsy
        journal report --since 30d

      It keeps facts and counts them. It gives no advice.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Write down",
        subcommands: [
          LogDoseCommand.self, MissedCommand.self, SkippedCommand.self, NoteCommand.self,
          MoodCommand.self, TrackCommand.self, AskCommand.self, AnswerCommand.self,
          ImportantCommand.self, GapCommand.self,
        ]),
      CommandGroup(
        name: "Look at",
        subcommands: [
          TodayCommand.self, ReportCommand.self, ListCommand.self, SearchCommand.self,
          ShowCommand.self, QuestionsCommand.self, WhenCommand.self, CompareCommand.self,
          PatternCommand.self, RemindersCommand.self, DemoCommand.self,
        ]),
      CommandGroup(
        name: "Keep in order",
        subcommands: [
          MedCommand.self, PlanCommand.self, SupplyCommand.self, PumpCommand.self,
          AppointmentCommand.self, EditCommand.self, DeleteCommand.self, RestoreEntryCommand.self,
          UndoCommand.self, RedoCommand.self, ImportCommand.self, ExportCommand.self,
          MergeCommand.self, PersonCommand.self, SettingsCommand.self, TermsCommand.self,
        ]),
      CommandGroup(
        name: "Keep safe",
        subcommands: [
          BackupCommand.self, RestoreCommand.self, CheckCommand.self, RescueCommand.self,
          ForgetCommand.self,
        ]),
    ],
    defaultSubcommand: nil)

  @OptionGroup var today: TodayOptions

  package init() {}

  var global: GlobalOptions { today.global }

  func run(in session: Session) throws {
    try today.run(in: session)
  }

  /// The command that does its work itself and is called by this name.
  static func subcommand(named name: String) -> (any JournalSubcommand.Type)? {
    command(named: name) as? any JournalSubcommand.Type
  }

  static func hasCommand(named name: String) -> Bool { command(named: name) != nil }

  private static func command(named name: String) -> (any ParsableCommand.Type)? {
    for group in configuration.groupedSubcommands {
      for command in group.subcommands {
        let its = command.configuration
        if its.commandName == name || its.aliases.contains(name) { return command }
      }
    }
    return nil
  }

  /// Runs the command that this process was started with, and ends the process.
  package static func start() -> Never {
    ProcessStart.run()
  }
}
