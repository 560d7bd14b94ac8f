import JournalModel

extension ReportSections {
  func medicines(_ medicines: Excerpt<MedicationFacts>) -> Section? {
    guard !medicines.items.isEmpty else { return nil }
    let table = Table(
      columns: [.init(), .init("logged in this period", .flexible)],
      rows: medicines.items.map { .init(cells: [name($0), doses($0)], details: details($0)) })
    return Section(
      heading: heading("Medicines", medicines),
      blocks: [.table(table)] + more(medicines, "medicine")
        + (medicines.isContinued ? [] : [comparison]))
  }

  /// `baclofen 10 mg tablet`.
  private func name(_ medicine: MedicationFacts) -> String {
    [medicine.name, medicine.strength, medicine.form].compactMap(\.self).joined(separator: " ")
  }

  /// `27 doses on 10 days, most 40 mg in 24 h, last 21 Nov`.
  private func doses(_ medicine: MedicationFacts) -> String {
    guard let doses = medicine.asNeeded, doses.doses > 0 else { return "no dose logged" }
    let untimed = doses.untimed == 0 ? "" : " (\(doses.untimed) without a time)"
    let totals =
      doses.otherTotals.isEmpty ? [] : [doses.total].compactMap(\.self) + doses.otherTotals
    return [
      "\(Phrases.count(doses.doses, "dose")) on \(Phrases.count(doses.days, "day"))\(untimed)",
      totals.isEmpty
        ? nil : totals.map(\.amount.text).joined(separator: " and ") + " in all",
      doses.mostIn24h.map { "most \($0.amount.text) in 24 h" },
      doses.last.map { "last \(DateText.short($0.moment.day, in: year))" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func details(_ medicine: MedicationFacts) -> [Table.Detail] {
    let use = [medicine.purpose, medicine.prescriber].compactMap(\.self).joined(separator: "; ")
    return [use, marks(medicine.marks)].filter { !$0.isEmpty }.map(Table.Detail.text)
  }

  /// `missed 3, skipped 2; forgot 3, away 1`.
  private func marks(_ marks: MarkFacts) -> String {
    let kinds = [("missed", marks.missed), ("skipped", marks.skipped)].filter { $0.1 > 0 }
    let order = MissedDose.Reason.allCases.enumerated().map { offset, reason in
      (reason: reason, count: marks.reasons[reason.rawValue] ?? 0, offset: offset)
    }
    let reasons = order.filter { $0.count > 0 }.sorted {
      (-$0.count, $0.offset) < (-$1.count, $1.offset)
    }
    let parts = [
      kinds.map { "\($0.0) \($0.1)" }, reasons.map { "\($0.reason.words) \($0.count)" },
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }.joined(separator: "; ")
  }

  private var comparison: Block {
    let allergies = report.person.allergies.map {
      ReportDocument.Blank(label: "Allergies: \($0)", length: 0)
    }
    let difference = ReportDocument.Blank(label: "Different from your list? [ ]", length: 20)
    return .form([allergies, difference].compactMap(\.self))
  }
}
