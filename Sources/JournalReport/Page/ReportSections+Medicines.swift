import JournalModel

extension ReportSections {
  /// - Parameter isBrief: only what is prescribed stands under a name.
  func medicines(_ medicines: Excerpt<MedicationFacts>, isBrief: Bool = false) -> Section? {
    guard !medicines.items.isEmpty else { return medicines.isContinued ? nil : allergiesAlone }
    let isPrescribed = report.medications.contains { $0.kind != nil }
    let rows = medicines.items.map { row($0, isBrief: isBrief) }
    let columns: [Table.Column] =
      isPrescribed
      ? [.init("", .flexible), .init("a day"), .init("this dose since"), .init("started")]
      : [.init(), .init("logged in this period", .flexible)]
    return Section(
      kind: .medicines,
      heading: heading(
        isPrescribed
          ? hasStopped ? "My medicines" : "Medicines I take now"
          : "Medicines", medicines),
      blocks: [.table(Table(columns: columns, rows: rows))]
        + more(
          [(medicines.more, "medicine")],
          besides: isBrief && medicines.items.contains { !course(of: $0).isEmpty }
            ? "changes of dose" : nil)
        + (medicines.isContinued ? [] : [comparison]))
  }

  /// A heading must not claim what a row denies.
  private var hasStopped: Bool { report.medications.contains { $0.state == .stopped } }

  /// What must not get lost where no medicine is told.
  private var allergiesAlone: Section? {
    report.person.allergies.map {
      Section(
        kind: .medicines, heading: "Medicines", blocks: [.paragraph("Allergies: \($0)")])
    }
  }

  private func row(_ medicine: MedicationFacts, isBrief: Bool) -> Table.Row {
    let details = prescribed(medicine) + (isBrief ? [] : course(of: medicine))
    guard let regimen = medicine.current, let state = medicine.state else {
      return .init(cells: [name(medicine), doses(medicine)], details: details)
    }
    let since = medicine.stateSince.map { $0.day.text } ?? ""
    let started = medicine.started.map { startText($0.day) } ?? "-"
    switch state {
    case .active where regimen.kind == .asNeeded:
      return .init(cells: [name(medicine), doses(medicine)], details: details)
    case .active:
      let dose = DoseText.dailyAmount(regimen)
      let doseSince = medicine.thisDoseSince?.day.text ?? ""
      return .init(cells: [name(medicine), dose, doseSince, started], details: details)
    case .planned:
      return .init(cells: [name(medicine), "planned", since, "-"], details: details)
    case .paused, .stopped:
      return .init(cells: [name(medicine), state.rawValue, since, started], details: details)
    }
  }

  /// `baclofen 10 mg tablet`, `ibuprofen 400 mg as needed`.
  private func name(_ medicine: MedicationFacts) -> String {
    let need = medicine.kind == .asNeeded ? "as needed" : nil
    return [medicine.name, medicine.strength, medicine.form, need].compactMap(\.self)
      .joined(separator: " ")
  }

  /// The day of a start in the last half year, of an earlier one the month.
  private func startText(_ day: CivilDay) -> String {
    if day > report.asOf.moment.day.advanced(byMonths: -6) { return day.text }
    return "\(day.monthName.prefix(3)) \(day.components.year)"
  }

  private var comparison: Block {
    let allergies = report.person.allergies.map {
      ReportDocument.Blank(label: "Allergies: \($0)", length: 0)
    }
    let difference = ReportDocument.Blank(label: "Different from your list? [ ]", length: 20)
    return .form([allergies, difference].compactMap(\.self))
  }
}

// MARK: - Under the name

extension ReportSections {
  /// What is prescribed or was, for what, and by whom.
  private func prescribed(_ medicine: MedicationFacts) -> [Table.Detail] {
    let untimed = medicine.current == nil ? 0 : medicine.asNeeded?.untimed ?? 0
    let parts =
      [
        regimen(medicine), medicine.purpose, medicine.prescriber,
        untimed > 0 ? "\(counted(untimed, "dose")) without a time" : nil,
      ].compactMap(\.self) + CareText(year: year).parts(of: medicine)
    return parts.isEmpty ? [] : [.text(parts.joined(separator: "; "))]
  }

  private func regimen(_ medicine: MedicationFacts) -> String? {
    guard let regimen = medicine.current, let state = medicine.state else { return nil }
    let text: String
    switch regimen {
    case .scheduled, .continuous: text = regimen.text
    case .asNeeded(let maximum):
      guard let maximum else { return state == .active ? nil : regimen.text }
      let most = "at most \(maximum.amount.text) in \(maximum.hours) h"
      text = state == .active ? most : "as needed, \(most)"
    }
    switch state {
    case .active, .planned: return text
    case .paused, .stopped: return "before: \(text)"
    }
  }

  /// What changed, what was taken beside a schedule, and marks of what had none.
  private func course(of medicine: MedicationFacts) -> [Table.Detail] {
    let changes = DoseChangeText(year: year).pieces(of: medicine)
    let isInDoses =
      medicine.kind == nil || medicine.kind == .asNeeded && medicine.state == .active
    let early = medicine.adherence?.extraBeforeSchedule ?? 0
    // Where all are from before the schedule, the remarks on the doses say so.
    let needed = medicine.asNeeded.flatMap { $0.doses > early && !isInDoses ? $0 : nil }
    let beside = medicine.adherence == nil ? "logged" : early > 0 ? "unscheduled" : "as needed"
    let marks = medicine.adherence == nil ? self.marks(medicine.marks) : ""
    let plan = medicine.plan.map { [Table.Detail.text(CareText(year: year).plan($0))] } ?? []
    return plan + (changes.isEmpty ? [] : [.statements(changes)])
      + (needed.map { [.text("\(beside): \(doses($0, isBrief: true))")] } ?? [])
      + (marks.isEmpty ? [] : [.text(marks)])
  }

  private func doses(_ medicine: MedicationFacts) -> String {
    guard let doses = medicine.asNeeded, doses.doses > 0 else { return noDoses(medicine) }
    return self.doses(doses, isBrief: medicine.current != nil)
  }

  /// Doses on a schedule stand in the table or the line of it.
  private func noDoses(_ medicine: MedicationFacts) -> String {
    if medicine.adherence == nil { return "no dose logged" }
    return medicine.asNeeded == nil ? "on a schedule in this period" : "none logged as needed"
  }

  /// `27 doses on 10 days, most 40 mg/24 h`; more of a medicine of which nothing is prescribed.
  private func doses(_ doses: DoseFacts, isBrief: Bool) -> String {
    let untimed = isBrief || doses.untimed == 0 ? "" : " (\(doses.untimed) without a time)"
    let totals =
      doses.otherTotals.isEmpty ? [] : [doses.total].compactMap(\.self) + doses.otherTotals
    let last = isBrief ? nil : doses.last
    return [
      "\(counted(doses.doses, "dose")) on \(counted(doses.days, "day"))\(untimed)",
      totals.isEmpty
        ? nil : totals.map(\.amount.pageText).joined(separator: " and ") + " in all",
      doses.mostIn24h.map { "most \($0.amount.pageText)\(isBrief ? "/24 h" : " in 24 h")" },
      last.map { "last \($0.moment.day.shortText(in: year))" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// `missed 3, skipped 2; forgot 3, away 1`.
  private func marks(_ marks: MarkFacts) -> String {
    let kinds = [("missed", marks.missed), ("skipped", marks.skipped)].filter { $0.1 > 0 }
    let reasons = MissedDose.Reason.allCases.compactMap { reason in
      marks.reasons[reason.rawValue].map { (reason, $0) }
    }
    let parts = [kinds.map { "\($0.0) \($0.1)" }, Phrases.reasons(reasons)]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }.joined(separator: "; ")
  }
}
