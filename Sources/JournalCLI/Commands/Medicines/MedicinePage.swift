internal import JournalModel
internal import JournalStore

/// All that is known of one medicine.
struct MedicinePage {
  let record: MedicationRecord
  let prescription: Prescription
  /// The medicines that turned out to be this one.
  let merged: [MedicationRecord]
  let lastDose: Entry?
  let moment: LocalDateTime
  let text: EntryText
  let width: Int
  /// The short form of an id.
  let id: (EntryID) throws -> String

  private static let labelWidth = 14

  func lines() throws -> [String] {
    [text.shown(record.medication.name)] + details() + ["  " + lastDoseText]
      + (try history()) + (try products())
      + row("in journal", "since \(prescription.added.day.text)")
      + row("id", try id(record.id))
  }

  private var lastDoseText: String {
    guard let lastDose, case .dose(let dose) = lastDose.facts.content else {
      return "no dose is logged"
    }
    let name = text.shown(record.medication.name)
    return
      "last dose: \(name) \(dose.amount.text), \(lastDose.facts.moment.text(relativeTo: text.today))"
  }

  private func details() -> [String] {
    let known = record.medication
    let summary = MedicineSummary(prescription: prescription, moment: moment, text: text)
    let isScheduled = prescription.regimen(at: moment)?.schedule != nil
    let rows: [(label: String, value: String?)] = [
      ("now", prescription.change(at: moment) == nil ? nil : summary.now),
      ("plan", PlanLine(of: prescription, at: moment)?.words),
      ("strength", strength), ("form", known.form.map(text.shown)),
      ("usual dose", isScheduled ? nil : known.dose?.text),
      ("for", known.purpose.map(text.shown)), ("prescriber", known.prescriber.map(text.shown)),
      ("sudden stop", known.doNotStop.map(text.suddenStop) ?? "not asked"),
      ("doses apart", known.minimumGapMinutes.map { "\(text.length($0)) or more" }),
      ("on time", known.onTimeMinutes.map { "within \(text.length($0))" }),
      ("taken since", known.takingSince?.text),
      ("maximum", known.maximum.map(text.maximum)),
      ("instruction", text.instruction(of: known)),
      ("label", known.labelWarning.map { text.quoted($0.words, $0.source) }),
      ("remark", record.entry.facts.text.map { "\"\(text.shown($0))\"" }),
      ("tags", tags), ("private", record.entry.facts.isPrivate ? "kept off every report" : nil),
      ("also called", names),
    ]
    return rows.flatMap { row($0.label, $0.value) }
  }

  /// That of the product in use, and what it was at first.
  private var strength: String? {
    let first = record.medication.strength
    let product = prescription.productTimeline.last {
      $0.content.from <= moment.day && $0.content.strength != nil
    }?.content
    guard let product, let now = product.strength, now != first else { return first?.text }
    let before = first.map { "; \($0.text) at first" } ?? ""
    return "\(now.text) (\(text.shown(product.name)), since \(product.from.text)\(before))"
  }

  private var tags: String? {
    let tags = record.entry.facts.tags
    return tags.isEmpty ? nil : tags.map(text.shown).joined(separator: ", ")
  }

  private var names: String? {
    merged.isEmpty ? nil : merged.map { text.shown($0.medication.name) }.joined(separator: ", ")
  }

  // MARK: What was prescribed

  private func history() throws -> [String] {
    let timeline = prescription.timeline
    let courses = prescription.plans.map { PlanCourse($0, of: prescription, at: moment) }
    guard !timeline.isEmpty else { return ["  no schedule is known"] }
    return try ["  prescribed, by the day from which it counts:"]
      + timeline.indices.flatMap { index in
        let isReplaced =
          index + 1 < timeline.count
          && timeline[index + 1].content.from == timeline[index].content.from
        return try item(
          timeline[index].content.from.datedText,
          words(
            timeline[index], step: courses.step(of: timeline[index]), isReplaced: isReplaced),
          timeline[index].id)
      }
  }

  /// - Parameter step: which one of a plan it is.
  private func words(
    _ change: Written<RegimenChange>, step: String?, isReplaced: Bool
  ) -> String {
    let state: String =
      if case .prescribed(let regimen) = change.content.state {
        regimen.textWithTotal
      } else {
        change.content.state.text
      }
    let parts = [
      state, step, isReplaced ? "never in force, the next took its place" : nil,
      change.content.decidedBy.map(text.shown),
      change.content.replacedBy.map { "replaced by \(text.shown($0))" },
      step == nil ? change.entry.facts.text.map { "\"\(text.shown($0))\"" } : nil,
      change.content.from > moment && !isReplaced ? "still to come" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func products() throws -> [String] {
    let timeline = prescription.productTimeline
    guard !timeline.isEmpty else { return [] }
    return try ["  came as:"]
      + timeline.flatMap { product in
        let parts = [
          text.shown(product.content.name), product.content.maker.map(text.shown),
          product.content.strength?.equation(form: record.medication.form),
        ]
        return try item(
          product.content.from.text, parts.compactMap(\.self).joined(separator: ", "), product.id)
      }
  }

  // MARK: Layout

  private func row(_ label: String, _ value: String?) -> [String] {
    guard let value else { return [] }
    return block("  " + label, at: MedicinePage.labelWidth, value)
  }

  /// One line of a history: its day, what it says, its id.
  private func item(_ day: String, _ words: String, _ entry: EntryID) throws -> [String] {
    block("    " + day, at: 24, words + "  [\(try id(entry))]")
  }

  private func block(_ head: String, at indent: Int, _ words: String) -> [String] {
    hung(
      head.padded(to: indent - 1) + " ", words, indent: indent, width: max(20, width - indent))
  }
}

extension [PlanCourse] {
  /// `step 2 of 5`; `nil` for what no plan says.
  fileprivate func step(of change: Written<RegimenChange>) -> String? {
    for course in self {
      let place = course.stages.firstIndex {
        $0.step.event.id == change.id && $0.step.from == change.content.from
      }
      if let place { return "step \(place + 1) of \(course.stages.count)" }
    }
    return nil
  }
}

extension LocalDateTime {
  /// `2 Nov 2026`, or `2 Nov 2026 14:10` when it is not 00:00.
  fileprivate var datedText: String {
    time == .midnight ? day.text : "\(day.text) \(time.iso8601)"
  }
}
