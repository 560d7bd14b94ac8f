import JournalModel

extension ReportSections {
  /// Those with a schedule in the period: the one with the table first.
  var scheduled: [MedicationFacts] {
    let medicines = report.medications.filter { $0.adherence != nil }
    guard let main = medicines.firstIndex(where: { $0.name == report.doseMedicine }) else {
      return medicines
    }
    return [medicines[main]] + medicines[..<main] + medicines[(main + 1)...]
  }

  /// Doses against the schedule: a table of one medicine, a line for each other.
  func doses(_ medicines: Excerpt<MedicationFacts>) -> Section? {
    guard let first = medicines.items.first, let adherence = first.adherence else { return nil }
    let hasTable = !medicines.isContinued && adherence.figures.scheduled > 0
    let others = medicines.items.dropFirst(hasTable ? 1 : 0).compactMap(line)
    let lines: [Block] = others.isEmpty ? [] : [.list(others)]
    let rest = lines + more(medicines, "medicine")
    guard hasTable else {
      return Section(kind: .doses, heading: heading("Doses logged", medicines), blocks: rest)
    }
    let remarks = remarks(adherence)
    return Section(
      kind: .doses, heading: "\(first.name) doses logged",
      blocks: [.table(table(adherence.figures))] + (remarks.isEmpty ? [] : [.statements(remarks)])
        + rest)
  }

  /// `vitamin D: 28 of 30 taken, 2 not recorded`.
  private func line(_ medicine: MedicationFacts) -> String? {
    guard let adherence = medicine.adherence else { return nil }
    let figures = adherence.figures
    let counts = [
      (figures.late + figures.early, "off the time"), (figures.skipped, "skipped"),
      (figures.missed, "missed"),
      (figures.unrecorded, "not recorded"), (figures.smaller, "smaller than set"),
      (figures.larger, "larger than set"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let taken =
      figures.scheduled == 0
      ? (figures.pending == 0 ? ["none was due"] : [])
      : ["\(figures.taken) of \(figures.scheduled) taken"]
    let parts = taken + counts + asides(adherence)
    let statements = [parts.joined(separator: ", ")] + reasonWords(figures)
    return "\(medicine.name): \(statements.joined(separator: "; "))"
  }
}

// MARK: - The table

extension ReportSections {
  /// More times of day than this have no columns.
  private static let mostTimes = 4

  private func table(_ figures: Adherence) -> Table {
    let times = figures.byTime.count <= ReportSections.mostTimes ? figures.byTime : []
    func row(
      _ label: String, level: Int = 0, all: String, _ count: (TimeOfDayCounts) -> String
    ) -> Table.Row {
      .init(cells: [label] + times.map(count) + [all], level: level)
    }
    func row(
      _ label: String, level: Int = 0, all: Int, _ count: (TimeOfDayCounts) -> Int
    ) -> Table.Row {
      row(label, level: level, all: "\(all)") { "\(count($0))" }
    }
    return Table(
      columns: [.init("", .flexible)]
        + times.map { .init($0.time.iso8601, .natural, .trailing) }
        + [.init("all", .natural, .number)],
      rows: [
        row("taken", all: "\(figures.taken) of \(figures.scheduled)") { "\($0.taken)" },
        row(offTime(figures), level: 1, all: figures.late + figures.early, \.offTime),
        row(
          "of these smaller / larger than set", level: 1,
          all: "\(figures.smaller)/\(figures.larger)"
        ) { "\($0.smaller)/\($0.larger)" },
        row("skipped on purpose", all: figures.skipped, \.skipped),
        row("missed", all: figures.missed, \.missed),
        row("not recorded (may have been taken)", all: figures.unrecorded, \.unrecorded),
      ])
  }

  private func offTime(_ figures: Adherence) -> String {
    let minutes = figures.onTimeWindowMinutes
    return minutes == 0
      ? "of these off the time"
      : "of these more than \(Phrases.duration(minutes: minutes)) off the time"
  }

  /// What is said under the table.
  private func remarks(_ adherence: AdherenceFacts) -> [String] {
    let figures = adherence.figures
    let complete =
      figures.evaluableDays > 0
      ? [
        "exactly as scheduled: \(figures.completeDays) of "
          + counted(figures.evaluableDays, "day") + travel(adherence)
      ] : []
    return complete + reasonWords(figures) + asides(adherence)
  }

  /// `, 1 travel day left out`.
  private func travel(_ adherence: AdherenceFacts) -> String {
    let count = adherence.travelDaysLeftOut
    return count > 0 ? ", \(counted(count, "travel day")) left out" : ""
  }

  /// `reasons: felt ill 2, away 1`.
  private func reasonWords(_ figures: Adherence) -> [String] {
    let reasons = Phrases.reasons(figures.reasons.map { ($0.key, $0.value) })
    return reasons.isEmpty ? [] : ["reasons: \(reasons.joined(separator: ", "))"]
  }

  /// What belongs to none of the counts of scheduled doses.
  private func asides(_ adherence: AdherenceFacts) -> [String] {
    let figures = adherence.figures
    let extra = figures.extra - adherence.extraBeforeSchedule
    return [
      (figures.pending, "\(figures.pending) not counted yet"),
      (figures.untimed, "\(figures.untimed) taken without a time"),
      (extra, counted(extra, "extra dose")),
      (figures.closeTogether, "\(figures.closeTogether) soon after the dose before"),
      (
        adherence.extraBeforeSchedule,
        "\(counted(adherence.extraBeforeSchedule, "dose")) before the schedule"
      ),
    ].filter { $0.0 > 0 }.map(\.1)
  }
}
