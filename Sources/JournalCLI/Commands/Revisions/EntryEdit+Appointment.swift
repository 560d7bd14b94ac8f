internal import JournalModel
internal import JournalStore

/// Appointments: when they are, and with whom.
extension EntryEdit {
  func applyAppointment(to draft: inout EditDraft) throws {
    let moment = try shared.moment(correcting: draft.facts.moment, for: .entry, in: session)
    guard case .appointment(var appointment) = draft.facts.content else { return }
    let known = appointment
    if let typed = try movedTo() {
      let when = try AppointmentPhrase.parse(
        typed, on: known.day, now: session.environment.now, zone: session.environment.zone)
      (appointment.day, appointment.time) = (when.day, when.time)
    }
    appointment.with = try AppointmentAddCommand.name(options.with) ?? known.with
    draft.facts.content = .appointment(appointment)
    applyMoment(moment, from: appointment.start, before: known.start, to: &draft)
    draft.words = try wanted([])
  }

  /// When it is from now on, from the words or from `--from`.
  private func movedTo() throws -> String? {
    guard let from = options.from else { return words.isEmpty ? nil : words.joined }
    guard words.isEmpty else {
      throw CommandError(
        .usage, "when it is is given twice; nothing was stored; leave --from out")
    }
    return from
  }
}
