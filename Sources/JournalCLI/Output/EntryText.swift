internal import JournalModel

/// Entries in one line for people: receipts, `list`, the day view.
final class EntryText {
  /// Names by the identity of their medicine.
  let medicines: [EntryID: String]
  let today: CivilDay
  let isUnicode: Bool
  /// The person's own zone; entries of another say theirs.
  private let zone: String
  /// What an entry belongs to: the question of an answer, the appointment of what was agreed.
  private let owner: (EntryID) -> EntryContent?
  /// Read from the binary only for a text that speaks of terms: it takes longer than a whole dose.
  private lazy var terms = try? TermNames.shipped()

  init(
    medicines: [EntryID: String], today: CivilDay, zone: String, isUnicode: Bool,
    owner: @escaping (EntryID) -> EntryContent?
  ) {
    self.medicines = medicines
    self.zone = zone
    self.owner = owner
    self.today = today
    self.isUnicode = isUnicode
  }

  func shown(_ text: String) -> String { escapedForTerminal(text, isUnicode: isUnicode) }

  func medicine(_ id: EntryID) -> String { shown(medicines[id] ?? "a medicine") }

  /// What it is, without its time: `baclofen 10 mg`, `stiffness 6`.
  ///
  /// - Parameter remark: what a dose is to its schedule, said in place of the slot that it was
  ///   logged for.
  func what(_ facts: EntryFacts, remark: String? = nil) -> String {
    let words = facts.text.map { "\"\(shown($0))\"" }
    switch facts.content {
    case .dose(let dose):
      return joined([
        "\(medicine(dose.medication)) \(dose.amount.text)",
        remark ?? slot(dose.slot, of: facts).map { "for \($0)" },
        dose.withFood == true ? "with food" : nil, words,
      ])
    case .missed(let missed):
      let slot = self.slot(missed.slot, of: facts).map { " \($0)" } ?? ""
      return joined([
        "\(medicine(missed.medication))\(slot) \(missed.kind.rawValue)\(reason(missed))", words,
      ])
    case .note(let note): return self.note(note, words)
    case .mood(let mood):
      return joined(["mood \(mood.score.rawValue) (\(mood.score.words))", words])
    case .reading(let reading):
      let unit = reading.unit.map { " \(shown($0))" } ?? ""
      return joined(["\(shown(reading.name)) \(reading.valueText)\(unit)", words])
    case .question(let question): return "question \(question.number): \(words ?? "")"
    case .answer(let answer): return "\(self.answer(answer)): \(words ?? "")"
    case .important: return "most important: \(words ?? "")"
    case .medication(let medication): return "medicine \(medicineLine(medication))"
    case .regimen(let change): return regimen(change, words)
    case .product(let product):
      let details = joined([product.maker.map(shown), product.strength?.text])
      return
        "\(medicine(product.medication)) comes as \(shown(product.name))\(details.isEmpty ? "" : " (\(details))") from \(product.from.text(relativeTo: today))"
    case .plan(let event): return plan(event, words)
    case .supply(let event): return joined([supply(event), words])
    case .pump(let log): return joined([pump(log), words])
    case .appointment(let appointment): return joined([self.appointment(appointment), words])
    case .agreement(let agreement): return "\(self.agreement(agreement)): \(words ?? "")"
    case .gap(let gap): return "\(self.gap(gap)): \(words ?? "")"
    case .tracker(let tracker): return "tracker \(trackerLine(tracker))"
    case .setting(let setting): return "\(shown(setting.key)): \(shown(setting.text))"
    }
  }

  /// The time and what it is, with what a receipt says besides.
  ///
  /// - Parameter place: what a dose is to its schedule, said beside its time and in place of the
  ///   slot that it was logged for.
  func receipt(_ facts: EntryFacts, place: String? = nil) -> String {
    let beside = [elsewhere(facts), place].compactMap(\.self).joined(separator: "; ")
    let moment = moment(facts).map { $0 + (beside.isEmpty ? "" : " (\(beside))") }
    return joined([what(facts, remark: place.map { _ in "" }), moment] + besides(facts))
  }

  /// What it is, with what a list says besides: the zone, tags, writer, privacy.
  func listed(_ facts: EntryFacts, _ remark: String? = nil) -> String {
    var parts = [what(facts, remark: remark)]
    if let zone = elsewhere(facts) { parts.append(zone) }
    parts += facts.tags.map { "#" + shown($0) }
    if let writer = facts.writtenBy { parts.append("by \(shown(writer))") }
    if facts.isPrivate { parts.append("private") }
    return parts.joined(separator: ", ")
  }

  /// What a receipt says of every entry: tags, writer, privacy.
  private func besides(_ facts: EntryFacts) -> [String?] {
    [
      facts.tags.isEmpty ? nil : facts.tags.map { "#\(shown($0))" }.joined(separator: " "),
      facts.writtenBy.map { "by \(shown($0))" }, facts.isPrivate ? "private" : nil,
    ]
  }

  /// `baclofen, the 14:00 dose today missed (forgot)`: a mark of a scheduled dose.
  ///
  /// - Parameter saysWhen: whether the time of the entry is said too.
  func receipt(_ facts: EntryFacts, marking slot: SlotReference, saysWhen: Bool) -> String {
    guard case .missed(let missed) = facts.content else { return receipt(facts) }
    let dose =
      "the \(slot.time.iso8601) dose \(slot.day.textWithPreposition(relativeTo: today))"
    let words = facts.text.map { "\"\(shown($0))\"" }
    let moment = saysWhen ? facts.moment.text(relativeTo: today) : nil
    return joined(
      [
        medicine(missed.medication), "\(dose) \(missed.kind.rawValue)\(reason(missed))", words,
        moment,
        elsewhere(facts),
      ] + besides(facts))
  }

  /// ` (forgot)`; nothing without one, or for one in the person's own words.
  func reason(_ missed: MissedDose) -> String {
    missed.reason.flatMap { $0 == .other ? nil : " (\(shown($0.words)))" } ?? ""
  }

  /// When it was lived. An appointment says when it is; when it was made is told apart from that.
  private func moment(_ facts: EntryFacts) -> String? {
    let text = facts.moment.text(relativeTo: today)
    guard case .appointment(let appointment) = facts.content else { return text }
    let isStart =
      facts.moment.day == appointment.day && facts.moment.time == appointment.time
    return isStart ? nil : "made \(text)"
  }

  /// What the entry of this identity holds, where another belongs to it.
  func content(of id: EntryID) -> EntryContent? { owner(id) }

  /// The zone in which it was lived, when that is not the person's own.
  func elsewhere(_ facts: EntryFacts) -> String? {
    facts.moment.zone == zone || facts.moment.precision == .day ? nil : shown(facts.moment.zone)
  }

  /// `baclofen 10 mg at 08:00, 20:00, from Mon 5 Nov 00:00, decided by Dr Lee, "stiff again"`.
  private func regimen(_ change: RegimenChange, _ words: String?) -> String {
    joined([
      "\(medicine(change.medication)) \(change.state.text)",
      "from \(change.from.text(relativeTo: today))",
      change.decidedBy.map { "decided by \(shown($0))" },
      change.replacedBy.map { "replaced by \(shown($0))" }, words,
    ])
  }

  /// The scheduled dose, unless the entry's own time says it already.
  private func slot(_ slot: SlotReference?, of facts: EntryFacts) -> String? {
    guard let slot else { return nil }
    return facts.moment.local == slot.moment && facts.moment.precision != .day
      ? nil : slot.moment.text(relativeTo: today)
  }

  private func note(_ note: SideEffectNote, _ words: String?) -> String {
    if note.isNone {
      return joined(["nothing to report", words.flatMap { $0 == "\"none\"" ? nil : $0 }])
    }
    let known = note.mentions.filter { $0.term != TermMention.other }.map { mention in
      (mention.isAbsent ? "no " : "") + display(of: mention.term).lowercased()
    }
    return joined(
      [
        words, known.isEmpty ? nil : known.joined(separator: " + "), note.severity?.word,
        note.site.map(shown),
        note.lastedMinutes.map { "for \(elapsedText(seconds: Int64($0) * 60))" },
      ])
  }

  private func display(of term: String) -> String {
    terms?.display(of: term) ?? term
  }

  private func trackerLine(_ tracker: Tracker) -> String {
    joined(
      [
        shown(tracker.name), tracker.unit.map(shown),
        tracker.scale.map { "from \(Tracker.text(of: $0))" },
        tracker.worst.map { "\($0.text) is worst" }, tracker.isMain ? "main" : nil,
      ])
  }

  func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
