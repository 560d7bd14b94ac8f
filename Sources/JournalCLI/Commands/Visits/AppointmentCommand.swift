package import ArgumentParser

package struct AppointmentCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "appointment", abstract: "Appointments, past and to come.",
    discussion: """
      What is past and was not cancelled took place: journal report begins with the last one. \
      journal edit ID "2026-12-04 11:00" moves one.
      """,
    subcommands: [
      AppointmentAddCommand.self, AppointmentListCommand.self, AppointmentDoneCommand.self,
      AppointmentCancelCommand.self,
    ])

  package init() {}
}
