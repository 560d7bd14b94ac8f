internal import JournalModel

/// The scheduled dose that `--for` names, before it is known which medicine's.
struct NamedSlot {
  private let phrase: SlotPhrase
  /// A dose can be taken, or left out on purpose, before its time: then a bare `14:00` is today's,
  /// also at 13:40. What was missed is past.
  private let mayLieAhead: Bool

  init(_ phrase: SlotPhrase, mayLieAhead: Bool) {
    self.phrase = phrase
    self.mayLieAhead = mayLieAhead
  }

  /// The slots that may be meant, the likeliest first.
  var candidates: [SlotReference] {
    (mayLieAhead ? [phrase.laterToday].compactMap(\.self) : []) + [phrase.slot]
  }

  /// The likeliest one, without a schedule to look at.
  var likeliest: SlotReference { candidates.first ?? phrase.slot }

  /// The one that the schedule has: today's, else the latest. Where it has both, the one in whose
  /// window a dose at `moment` lies: 20:00 is yesterday's a little after midnight.
  func slot(in history: RegimenHistory, at moment: LocalDateTime) -> SlotReference {
    let slots = candidates.compactMap(history.slot)
    let slot = slots.first { $0.window.contains(moment) } ?? slots.first
    return slot?.reference ?? likeliest
  }
}

extension Session {
  func namedSlot(_ text: String?, zone: String?, mayLieAhead: Bool) throws -> NamedSlot? {
    guard let text else { return nil }
    let zone = try self.zone(named: zone)
    return NamedSlot(
      try SlotPhrase.parse(text, now: environment.now, zone: zone), mayLieAhead: mayLieAhead)
  }

  /// The scheduled dose of a medicine that `--for` names.
  ///
  /// - Throws: exit 65 when a schedule was in force that day that does not have it.
  func slot(
    _ named: NamedSlot, of prescription: Prescription?, at moment: LocalDateTime
  ) throws -> SlotReference {
    guard let prescription else { return named.likeliest }
    let history = prescription.history
    let slot = named.slot(in: history, at: moment)
    guard history.isScheduled(on: slot.day), history.slot(slot) == nil else { return slot }
    throw noSuchSlot(slot, of: prescription)
  }

  private func noSuchSlot(_ slot: SlotReference, of prescription: Prescription) -> CommandError {
    let name = shown(prescription.medication.name)
    let today = environment.today
    let reach = prescription.history.longestPeriod + 1
    let around = prescription.history.slots(
      reaching: slot.day.advanced(byDays: -reach)
        .midnight...slot.day.advanced(byDays: reach)
        .midnight)
    let those = around.filter { $0.day == slot.day }
    let nearest =
      [around.last { $0.moment < slot.moment }, around.first { $0.moment > slot.moment }]
      .compactMap(\.self)
    let others =
      those.isEmpty
      ? "the nearest are \(nearest.map { $0.moment.text(relativeTo: today) }.joined(separator: " and "))"
      : "those of that day are \(those.map(\.time.iso8601).joined(separator: ", "))"
    let said =
      those.isEmpty
      ? "no dose of \(name) is scheduled \(slot.day.textWithPreposition(relativeTo: today))"
      : "\(name) has no \(slot.time.iso8601) dose \(slot.day.textWithPreposition(relativeTo: today))"
    let example = (those.isEmpty ? nearest : those).min {
      $0.moment.distance(to: slot.moment) < $1.moment.distance(to: slot.moment)
    }
    let hint =
      example.map { "write --for \($0.reference.phrase(today: today))" } ?? "leave --for out"
    return CommandError(.refusedValue, "\(said); \(others); nothing was stored; \(hint)")
  }
}

extension SlotReference {
  /// As it is typed after `--for`.
  func phrase(today: CivilDay) -> String {
    switch day - today {
    case 0: time.iso8601
    case -1: "\"yesterday \(time.iso8601)\""
    default: datedPhrase
    }
  }

  /// The same with its day, whatever today is.
  var datedPhrase: String { "\"\(day.iso8601) \(time.iso8601)\"" }
}

extension CivilDay {
  /// `today`, `yesterday`, `on Mon 16 Nov`.
  func textWithPreposition(relativeTo today: CivilDay) -> String {
    let text = text(relativeTo: today)
    return abs(self - today) <= 1 ? text : "on \(text)"
  }
}
