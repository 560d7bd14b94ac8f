import JournalModel

/// Gaps between doses, extra and larger ones, as they stand in "Look at first".
struct DoseLookText {
  private let year: Int
  /// Where one medicine is on a schedule, its name goes without saying.
  private let isNamed: Bool

  /// More doses of one kind than this share a row.
  private static let few = 3
  /// More slots of a gap than this are counted instead of named.
  private static let fewSlots = 4

  init(year: Int, isNamed: Bool) {
    self.year = year
    self.isNamed = isNamed
  }

  /// In the order of the facts, medicine by medicine.
  func rows(_ items: [FirstLook]) -> [String] {
    var rows: [String] = []
    var told: Set<Group> = []
    for item in items {
      let group = Group(kind: item.kind, medicine: item.medicine)
      let alike = items.filter { Group(kind: $0.kind, medicine: $0.medicine) == group }
      if alike.count <= DoseLookText.few {
        rows.append(row(item))
      } else if told.insert(group).inserted {
        rows.append(row(alike))
      }
    }
    return rows
  }

  private struct Group: Hashable {
    let kind: FirstLook.Kind
    let medicine: String?
  }

  private func row(_ item: FirstLook) -> String {
    if let gap = item.gap { return row(gap, name: item.medicine) }
    guard let dose = item.dose else { return "" }
    let when = item.at.map { DateText.moment($0.moment, in: year) } ?? ""
    let instead = dose.scheduled.map { " for \($0.amount.pageText)" } ?? ""
    let what = "\(kind(item)) \(when), \(dose.amount.amount.pageText)\(instead)"
    return totals(dose).map { "\(what): \($0)" } ?? what
  }

  /// `5 extra doses on 10 Nov: 540 mg logged that day, 20 mg scheduled`, and of several days
  /// `5 extra doses on 4 days, 1-20 Nov: most 5 Nov, 60 mg logged that day, 30 mg scheduled`.
  private func row(_ items: [FirstLook]) -> String {
    guard let first = items.first else { return "" }
    let dates = items.compactMap(\.at?.moment.day).sorted()
    let days = Set(dates).count
    let name = isNamed ? first.medicine.map { "\($0) " } ?? "" : ""
    let word = first.kind == .larger ? "larger" : "extra"
    var text = "\(items.count) \(word) \(name)doses"
    if let start = dates.first, let end = dates.last {
      text +=
        days > 1
        ? " on \(days) days, \(DateText.range(start...end))"
        : " on \(start.shortText(in: year))"
    }
    let most = items.compactMap { item in item.dose?.dayTotal.map { (item, $0.amount) } }
      .max { ($0.1.converted(to: $1.1.unit)?.value ?? .zero) < $1.1.value }
    guard let most, let dose = most.0.dose, let total = totals(dose), let at = most.0.at else {
      return text
    }
    let day = days > 1 ? "most \(at.moment.day.shortText(in: year)), " : ""
    return "\(text): \(day)\(total)"
  }

  /// `Extra dose`, `Extra baclofen`.
  private func kind(_ item: FirstLook) -> String {
    let word = item.kind == .larger ? "Larger" : "Extra"
    return isNamed
      ? [word, item.medicine].compactMap(\.self).joined(separator: " ") : "\(word) dose"
  }

  /// `40 mg logged that day, 30 mg scheduled`.
  private func totals(_ dose: FirstLook.Dose) -> String? {
    guard let total = dose.dayTotal else { return nil }
    let scheduled = dose.dayScheduled.map { "\($0.amount.pageText) scheduled" } ?? "none scheduled"
    return "\(total.amount.pageText) logged that day, \(scheduled)"
  }
}

// MARK: - The longest gap

extension DoseLookText {
  /// `24 h 15 min between logged doses, 9-10 Nov: 14:00 missed, 20:00 not recorded`.
  private func row(_ gap: FirstLook.Gap, name: String?) -> String {
    let length = Phrases.gap(minutes: gap.minutes)
    let medicine = isNamed ? name.map { "\($0) " } ?? "" : ""
    let days = DateText.range(gap.from.day...gap.until.day)
    let what =
      gap.isOpen
      ? "\(length) since the last logged \(medicine)dose, \(gap.from.day.shortText(in: year))"
      : "\(length) between logged \(medicine)doses, \(days)"
    return "\(what): \(gap.isCut ? "in this period " : "")\(slots(gap))"
  }

  /// Named by their times where those tell them apart, with their days in a gap of several days;
  /// counted where they are many.
  private func slots(_ gap: FirstLook.Gap) -> String {
    let slots = gap.slots
    let hasDays = gap.until.day - gap.from.day > 1
    let times = Set(slots.map(\.at.local.time))
    if slots.count <= DoseLookText.fewSlots, hasDays || times.count == slots.count {
      return slots.map { slot in
        let day = hasDays ? slot.at.local.day.shortText(in: year) + " " : ""
        return "\(day)\(slot.at.local.time.iso8601) \(words(slot.state))"
      }.joined(separator: ", ")
    }
    return FirstLook.Slot.State.allCases.compactMap { state in
      let count = slots.count { $0.state == state }
      return count > 0 ? "\(count) \(words(state))" : nil
    }.joined(separator: ", ")
  }

  private func words(_ state: FirstLook.Slot.State) -> String {
    switch state {
    case .missed: "missed"
    case .skipped: "skipped"
    case .unrecorded: "not recorded"
    }
  }
}
