package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PumpCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "pump", abstract: "An implanted pump: its rate, refills and alarms.",
    subcommands: [
      PumpRefillCommand.self, PumpRateCommand.self, PumpAlarmCommand.self, PumpShowCommand.self,
    ])

  package init() {}
}

/// Which medicine comes by the pump.
struct PumpOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The medicine; the only one by a pump needs no name.", valueName: "name"))
  var medicine: String?

  init() {}

  /// - Throws: exit 65 where no medicine comes by a pump, exit 64 when it is not clear which.
  func known(
    in database: JournalDatabase, _ session: Session
  ) throws -> (record: MedicationRecord, prescription: Prescription) {
    if let medicine = medicine?.trimmed, !medicine.isEmpty {
      return try session.knownPrescription(named: medicine, in: database, isNewAdvised: true)
    }
    guard try database.prescriptions().contains(where: \.hasComeByPump) else {
      throw CommandError(
        .refusedValue,
        "no medicine comes by a pump; nothing was stored; journal med add \"baclofen pump\" --infusion 150mcg/day adds one, --medicine names another"
      )
    }
    return try session.medicine(of: "", in: database, where: \.hasComeByPump)
  }
}

extension Prescription {
  /// Whether it ever was prescribed as a rate.
  var hasComeByPump: Bool {
    changes.contains { change in
      if case .prescribed(.continuous) = change.content.state { true } else { false }
    }
  }
}
