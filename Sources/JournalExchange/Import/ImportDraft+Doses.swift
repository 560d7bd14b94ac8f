internal import JournalModel

/// A dose of an export that was taken or left out, before its amount is understood.
struct ImportedDose {
  let medicine: String
  /// The name in full, where the medicine is called by a shorter one.
  var fullName: String?
  /// As the file writes it, with the unit that belongs to it.
  let amount: String
  /// What the file says that bare numbers of this medicine count.
  var stated: DoseUnit?
  var slot: SlotReference?
  var note: String?
  var tags: [String] = []
  let key: String
  let source: String
  let place: ImportPlace
  /// Where the amount stands, within the place.
  var amountName = "amount"
}

extension ImportDraft {
  /// A dose that the file says was taken. Where its amount is not understood, its words are kept.
  mutating func take(
    _ dose: ImportedDose, at moment: LivedMoment, _ describe: (inout Medication) -> Void = { _ in }
  ) {
    let place = dose.place.at(dose.amountName)
    let fault: ImportFault
    switch context.units.amount(dose.amount, of: dose.medicine, stated: dose.stated) {
    case .amount(let amount):
      let id = medicine(dose.medicine, at: moment, line: dose.place.line, describe)
      note(Strength(statedIn: dose.fullName ?? dose.medicine, of: amount.unit), of: id)
      let log = DoseLog(medication: id, amount: amount, slot: dose.slot)
      return add(
        .dose(log), at: moment, key: dose.key, source: dose.source, text: dose.note,
        tags: dose.tags, line: dose.place.line)
    case .unexplained(let word):
      ask(unit: word)
      return problem(place, dose.amount, ImportFault.unexplainedUnit(word: word))
    case .unclear: fault = dose.amount.trimmed.isEmpty ? .noAmount : .unclearAmount
    case .decimalComma(let meant): fault = .decimalComma(meant: meant)
    }
    let amount = dose.amount.trimmed.isEmpty ? "amount not known" : dose.amount
    let words = ["\(dose.medicine): \(amount)", dose.note?.nonBlank].compactMap(\.self)
    keep(
      words.joined(separator: "; "), at: moment, key: dose.key, source: dose.source,
      tags: dose.tags, line: dose.place.line)
    problem(place, dose.amount, fault)
  }

  /// A dose that the file says was left out. It lies at its scheduled time.
  mutating func skip(
    _ dose: ImportedDose, at moment: LivedMoment, _ describe: (inout Medication) -> Void = { _ in }
  ) {
    let id = medicine(dose.medicine, at: moment, line: dose.place.line, describe)
    let reason = dose.note?.nonBlank.map(MissedDose.Reason.init(words:))
    let missed = MissedDose(medication: id, kind: .skipped, slot: dose.slot, reason: reason)
    add(
      .missed(missed), at: moment, key: dose.key, source: dose.source, text: dose.note,
      tags: dose.tags, line: dose.place.line)
  }
}

extension LocalDateTime {
  /// The reading of the clock to the minute, as a scheduled dose is named.
  var slot: SlotReference? {
    TimeOfDay(hour: time.hour, minute: time.minute).map { SlotReference(day: day, time: $0) }
  }
}

extension TableMoment {
  /// What the clock on the wall showed; `nil` of a bare day.
  var wallClock: LocalDateTime? {
    switch self {
    case .day: nil
    case .local(let local), .fixed(let local, _): local
    }
  }
}

extension Strength {
  /// What a name says that a piece holds: 10 mg of `Baclofen 10 MG Oral Tablet`.
  ///
  /// `nil` unless the name has one number, a mass behind it, and the doses are pieces that are
  /// swallowed whole: `5 mg/5 mL` and `0.1 mg/24 h` are something else.
  init?(statedIn name: String, of unit: DoseUnit) {
    guard [.tablet, .capsule, .sachet, .suppository].contains(unit), !name.contains("/") else {
      return nil
    }
    let words = name.split { $0.isWhitespace || "(),".contains($0) }
    let numbered = words.indices.filter { words[$0].contains(where: \.isNumber) }
    guard let index = numbered.first, numbered.count == 1 else { return nil }
    let word = words[index]
    let end = word.firstIndex { !$0.isNumber && $0 != "." } ?? word.endIndex
    let behind = word[end...].isEmpty ? words[(index + 1)...].first ?? "" : word[end...]
    guard let number = Exact(word[..<end]), number.isPositive, let unit = DoseUnit(word: behind),
      unit.dimension == .mass
    else { return nil }
    self.init(Amount(number, unit))
  }
}
