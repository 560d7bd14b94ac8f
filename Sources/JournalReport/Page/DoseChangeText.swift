import JournalModel

/// Changes of what is prescribed and of the product, as they are written on a page.
struct DoseChangeText {
  /// Dates of this year are written without it.
  let year: Int

  /// Fewer steps in one direction than this are told one by one.
  private static let fewSteps = 3

  /// All of a medicine, by their days: `5 Nov 15 -> 30 mg a day (Dr Lee)`.
  func pieces(of medicine: MedicationFacts) -> [String] {
    let doses = runs(of: medicine.changes).flatMap { run in
      run.count < DoseChangeText.fewSteps
        ? run.map { (day: $0.at.local.day, text: "\(date($0)) \(words($0))\(source($0))") }
        : [(day: run[0].at.local.day, text: steps(run))]
    }
    let products = productChanges(of: medicine).map { change in
      (day: change.day, text: "\(change.day.shortText(in: year)) \(change.text)")
    }
    // Equal days stay as they are: the dose before the product.
    return (doses + products).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.text)
  }

  /// Products that came in the period: `Brand A -> generic B 5 mg`.
  func productChanges(
    of medicine: MedicationFacts
  ) -> [(day: CivilDay, name: String, text: String)] {
    let products = medicine.products
    return products.indices.compactMap { index in
      let product = products[index]
      guard index > 0 || product.isNew else { return nil }
      let old = index > 0 ? products[index - 1] : nil
      let strength = product.strength != old?.strength ? product.strength : nil
      let name = [product.name, strength].compactMap(\.self).joined(separator: " ")
      return (
        product.from.day, name, [old?.name, name].compactMap(\.self).joined(separator: " -> ")
      )
    }
  }

  /// As few words as say it: `paused`, `15 -> 30 mg a day`.
  func brief(_ change: DoseChangeFacts) -> String {
    switch change.kind {
    case .start: return "started"
    case .resume: return "resumed"
    case .pause: return "paused"
    case .stop: return "stopped"
    case .times: return "other times"
    case .increase, .decrease, .other:
      guard let before = change.before, let after = change.after else { return "" }
      return DoseText.change(from: before, to: after)
    }
  }

  /// Without the day and who decided it: `resumed, 30 mg a day`.
  private func words(_ change: DoseChangeFacts) -> String {
    let dose =
      switch change.kind {
      case .start, .resume: change.after.map { ", \(DoseText.daily($0))" }
      case .times: change.after.map { ", \(DoseText.daily($0)) as before" }
      case .pause, .stop: change.replacedBy.map { ", replaced by \($0)" }
      case .increase, .decrease, .other: String?.none
      }
    return brief(change) + (dose ?? "")
  }

  /// ` (Dr Lee, "too stiff")`.
  private func source(_ change: DoseChangeFacts) -> String {
    let parts = [change.by, change.reason.map { Phrases.quoted($0, limit: 60) }]
      .compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func date(_ change: DoseChangeFacts) -> String {
    change.at.local.day.shortText(in: year)
  }

  /// Changes in one direction that follow each other, in groups.
  private func runs(of changes: [DoseChangeFacts]) -> [[DoseChangeFacts]] {
    var runs: [[DoseChangeFacts]] = []
    for change in changes {
      if let last = runs.last?.last, last.kind == change.kind,
        [.increase, .decrease].contains(change.kind), last.by == change.by
      {
        runs[runs.count - 1].append(change)
      } else {
        runs.append([change])
      }
    }
    return runs
  }

  /// `1-20 Oct 5 -> 30 mg a day in 5 steps (Dr Lee)`.
  private func steps(_ run: [DoseChangeFacts]) -> String {
    guard let first = run.first, let last = run.last, let before = first.before,
      let after = last.after
    else { return "" }
    let days = DateText.range(first.at.local.day...last.at.local.day)
    let by = last.by.map { " (\($0))" } ?? ""
    let change = DoseText.change(from: before, to: after)
    return "\(days) \(change) in \(run.count) steps\(by)"
  }
}
