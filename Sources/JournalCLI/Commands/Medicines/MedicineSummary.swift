internal import JournalModel
internal import JournalStore

/// A medicine in one sentence, as it is at a moment.
struct MedicineSummary {
  let prescription: Prescription
  let moment: LocalDateTime
  let text: EntryText

  private var medication: Medication { prescription.medication }

  /// `baclofen 10 mg tablet: 10 mg at 08:00, 14:00, 20:00 (30 mg a day)`.
  var line: String {
    let product = prescription.product(on: moment.day).map { "(\(text.shown($0.name)))" }
    let head = [
      text.shown(medication.name), prescription.strength(on: moment.day)?.text,
      medication.form.map(text.shown), product,
    ].compactMap(\.self).joined(separator: " ")
    let isBegun = prescription.change(at: moment) != nil
    let plan =
      prescription.openPlan(at: moment) == nil
      ? nil : PlanLine(of: prescription, at: moment)?.brief
    let parts =
      (isBegun ? [now, next.map { "then, \($0)" }] : [next ?? now]).compactMap(\.self)
      + [plan].compactMap(\.self)
    return head + (parts.isEmpty ? "" : ": " + parts.joined(separator: "; "))
  }

  /// What is prescribed; the usual dose where nothing is.
  var now: String? {
    guard let change = prescription.change(at: moment)?.content else {
      return medication.dose.map { "usual dose \($0.text)" }
    }
    switch change.state {
    case .prescribed(let regimen):
      guard regimen.schedule == nil, let dose = medication.dose else {
        return regimen.textWithTotal
      }
      return "\(regimen.text), usual dose \(dose.text)"
    case .paused, .stopped:
      let instead = change.replacedBy.map { ", replaced by \(text.shown($0))" } ?? ""
      return
        "\(change.state.text) since \(change.from.sinceText(relativeTo: text.today))\(instead)"
    }
  }

  /// `from tomorrow 08:00, 15 mg at 08:00`, when a change lies ahead.
  private var next: String? {
    prescription.timeline.map(\.content).next(after: moment).map { change in
      "from \(change.from.text(relativeTo: text.today)), \(change.state.text)"
    }
  }

  /// Active ones first, then paused, then stopped.
  var order: Int {
    switch prescription.change(at: moment)?.content.state {
    case .prescribed, nil: 0
    case .paused: 1
    case .stopped: 2
    }
  }
}

extension ReadOptions {
  /// The medicines that are told of, with what was known of them at the moment.
  func told(
    in database: JournalDatabase, asOf moment: LivedMoment
  ) throws -> [(record: MedicationRecord, prescription: Prescription)] {
    let records = try database.medications()
    return try database.prescriptions().compactMap { prescription in
      guard let record = records.first(where: { $0.id == prescription.id }) else { return nil }
      guard asOf != nil else { return (record, prescription) }
      let isKnown = prescription.added.instant <= moment.instant
      return isKnown ? (record, prescription.told(at: moment.instant)) : nil
    }
  }
}
