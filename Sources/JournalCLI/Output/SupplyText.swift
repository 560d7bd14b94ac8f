internal import JournalModel

/// What was counted of a medicine, and what should be left.
struct KnownSupply {
  let prescription: Prescription
  let lots: SupplyLots
  /// `nil` where nothing says how much of a dose is in what was handed out.
  let left: SupplyLeft?

  /// `baclofen: 61 tablets, for 20 days (3 tablets a day); counted 84 tablets 2 Nov`.
  func line(today: CivilDay, shown: (String) -> String) -> String {
    let name = shown(prescription.medication.name)
    let count = lots.count
    let day = count.entry.facts.moment.day.text(relativeTo: today)
    let since = [
      "\(count.content.kind == .counted ? "counted" : "came") \(count.content.amount.supplyText) \(day)",
      lots.added.isEmpty
        ? nil : "then came \(lots.added.map(\.content.amount.supplyText).joined(separator: ", "))",
    ].compactMap(\.self).joined(separator: ", ")
    guard let left else {
      return
        "\(name): how much is left cannot be said, because nothing says how much of a dose is in it; journal med set \"\(name)\" --strength says it; \(since)"
    }
    return "\(name): \(SupplyText(left: left).parts.joined(separator: ", ")); \(since)"
  }
}

/// What is left in words.
struct SupplyText {
  let left: SupplyLeft

  /// `61 tablets`, `for 20 days`, `3 tablets a day`.
  var parts: [String] {
    let amount = left.left
    guard amount.value >= .zero else {
      return [
        "below zero: \(Amount(-amount.value, amount.unit).supplyText) more logged than the supply that was entered"
      ]
    }
    let use = left.usePerDay.map { " (\($0.text) a day)" } ?? ""
    return [
      amount.supplyText, left.isOfDifferentStrengths ? "since the strengths differ" : nil,
      left.wholeDays.map { "for \(counted($0, "day"))\(use)" },
    ].compactMap(\.self)
  }
}

extension Amount {
  /// `84 tablets`, `0 tablets`.
  var supplyText: String { value == .zero ? "0 \(unit.plural)" : text }
}
