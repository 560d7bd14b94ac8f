/// The wording of what is computed for a moment, and what all wording shares.
extension NoticeVoice {
  // MARK: Interruptions

  /// Up to so many slots are named one by one.
  private static let namedSlots = 4

  /// S1. The commands name the first slot of which nothing is known.
  func slotsInARow(
    _ name: String, _ slots: [MatchedSlot], instruction: SavedQuotation?
  ) -> String {
    let unrecorded = slots.first { !$0.isMarked }
    let slot = (unrecorded ?? slots.first).map { argument(self.slot($0.slot.reference)) } ?? ""
    let medicine = namesMedicines ? argument(name) + " " : ""
    let took = "If you took them: journal took \(medicine)--for \(slot)"
    let missed = unrecorded == nil ? "" : "; if not: journal missed \(medicine)--for \(slot)"
    let all =
      slots.count > NoticeVoice.namedSlots
      ? " For all of that time, in your own words: journal gap ..." : ""
    return "\(slotsInARow(name, slots)) \(took)\(missed).\(all) "
      + "Your saved instruction: \(instruction.map(quoted) ?? "none saved.")"
  }

  /// S1, the fact alone.
  func slotsInARow(_ name: String, _ slots: [MatchedSlot]) -> String {
    "\(sentence(name)): \(notTaken(slots))."
  }

  /// `14:00 and 20:00 yesterday are not recorded`; of many the first and the last.
  func notTaken(_ slots: [MatchedSlot]) -> String {
    let unrecorded = slots.filter { !$0.isMarked }
    let marked = slots.filter(\.isMarked)
    guard slots.count > NoticeVoice.namedSlots else {
      return [(unrecorded, "not recorded"), (marked, "marked missed")].filter { !$0.0.isEmpty }
        .map { "\(times($0)) \($0.count == 1 ? "is" : "are") \($1)" }.joined(separator: ", ")
    }
    let states = [(unrecorded.count, "not recorded"), (marked.count, "marked missed")]
    let known = states.filter { $0.0 > 0 }
    let ends = [slots.first, slots.last].compactMap { $0.map { slot($0.slot.reference) } }
    let days = ends.joined(separator: " to ")
    if known.count == 1, let (_, state) = known.first {
      return "\(slots.count) scheduled doses in a row are \(state), \(days)"
    }
    let counts = known.map { "\($0) \($1)" }.joined(separator: ", ")
    return "\(slots.count) scheduled doses in a row, \(days): \(counts)"
  }

  /// S2, the fact alone.
  func noDose(_ name: String, _ gap: DoseGap) -> String {
    "No \(name) dose is recorded for \(length(gap)) (last: \(last(gap.from)))."
  }

  /// S2, what follows the fact.
  var ifNotTaken: String {
    "You marked it as not to be stopped suddenly. If doses were not taken, contact "
      + "\(whomToContact), a pharmacist or a doctor now. If they were, log them."
  }

  /// S2 after a silence; something was written on `day` itself.
  func nothingWritten(since day: CivilDay) -> String {
    "Nothing was written from \(shortDate(day.advanced(byDays: 1))) to today."
  }

  func howWasIt(_ name: String) -> String {
    "In that time, was \(name) taken as usual / partly / not / not sure? (journal gap ...)"
  }

  // MARK: Dates ahead

  /// S5: `Baclofen: supply for 3 days (9 tablets).`
  func supply(_ name: String, days: Int, left: Amount) -> String {
    let amount = left.value == .zero ? "0 \(left.unit.plural)" : left.text
    return "\(sentence(name)): supply for \(counted(days, "day")) (\(amount))."
  }

  func supplyBelowZero(_ name: String, short amount: Amount) -> String {
    "\(sentence(name)): \(amount.text) more \(amount.value <= Exact(1) ? "was" : "were") logged "
      + "than the supply you entered; journal supply corrects it."
  }

  /// P1: `Pump refill due in 3 days (10 Feb).`
  func pumpDate(_ date: PumpDate, _ day: CivilDay) -> String {
    let name =
      switch date {
      case .refill: "Pump refill"
      case .alarm: "Pump alarm date"
      }
    let days = day - today
    if days < 0 {
      return "\(name) was due \(shortDate(day)), \(counted(-days, "day")) ago. "
        + "Contact \(whomToContact) now."
    }
    if days == 0 { return "\(name) due: today (\(shortDate(day)))." }
    return "\(name) due in \(counted(days, "day")) (\(shortDate(day)))."
  }

  /// V1: `Dr Lee, Neurology, in 2 days (Thu 10:30). 3 questions open. The page: ...`
  func appointment(with: String?, at moment: LivedMoment, openQuestions: Int) -> String {
    let days = moment.day - today
    let day = days == 0 ? "today" : "in \(counted(days, "day"))"
    let clock = moment.time?.iso8601
    let when = days == 0 ? clock : [moment.day.weekday.shortName, clock].joinedBySpaces
    let open = openQuestions == 0 ? "No question is" : counted(openQuestions, "question")
    return "\(with.map { $0 + "," } ?? "Appointment") \(day)\(when.map { " (\($0))" } ?? ""). "
      + "\(open) open. The page: journal report --open"
  }
}

extension NoticeVoice {
  // MARK: People to turn to

  var whomToContact: String {
    contact ?? "the clinic that prescribes it (save it: journal settings contact ...)"
  }

  var whomToCall: String { emergency ?? "your local emergency number" }

  // MARK: Saved words

  func quoted(_ quotation: SavedQuotation) -> String {
    "\"\(quotation.words)\"" + (quotation.source.map { " (\($0))" } ?? "")
  }

  func saved(_ quotation: SavedQuotation?) -> String { quotation.map(quoted) ?? "none saved" }

  // MARK: Names and counts

  /// A name at the beginning of a sentence.
  func sentence(_ name: String) -> String { name.capitalizedFirst }

  func state(_ slot: MatchedSlot) -> String { slot.isMarked ? "marked missed" : "not recorded" }

  /// `26 h`; from three days on in days.
  func length(_ gap: DoseGap) -> String {
    let hours = (gap.to.instant - gap.from.latestInstant) / 3600
    return hours < 72 ? "\(hours) h" : counted(Int(hours / 24), "day")
  }

  // MARK: Days and times

  /// `2 Nov`, with the year when it is not this one.
  func shortDate(_ day: CivilDay) -> String {
    day.shortText(in: today.components.year)
  }

  /// `today`, `yesterday`, else `2 Nov`.
  func date(_ day: CivilDay) -> String {
    abs(day - today) <= 1 ? day.text(relativeTo: today) : shortDate(day)
  }

  /// `today`, `yesterday`, `Fri` in the last week, else `2 Nov`.
  private func name(_ day: CivilDay) -> String {
    (-6 ... -2).contains(day - today) ? day.weekday.shortName : date(day)
  }

  /// `today`, `on Fri`, `on 2 Nov`.
  func onDay(_ day: CivilDay) -> String {
    abs(day - today) <= 1 ? date(day) : "on \(name(day))"
  }

  /// `at 14:00`, `yesterday at 14:00`, `on Fri at about 14:00`.
  func clock(_ moment: LivedMoment) -> String {
    guard let time = moment.time else { return onDay(moment.day) }
    let clock = moment.precision == .approximate ? "at about" : "at"
    return (moment.day == today ? "" : onDay(moment.day) + " ") + "\(clock) \(time.iso8601)"
  }

  /// `14:00`, `yesterday 14:00`, `Fri 14:00`, `2 Nov 14:00`.
  func slot(_ slot: SlotReference) -> String {
    (slot.day == today ? "" : name(slot.day) + " ") + slot.time.iso8601
  }

  func lived(_ moment: LivedMoment) -> String {
    moment.time.map { slot(SlotReference(day: moment.day, time: $0)) } ?? name(moment.day)
  }

  /// `Fri 20:05` in the last week, else `2 Nov 20:05`.
  private func last(_ moment: LivedMoment) -> String {
    let isRecent = (0...6).contains(today - moment.day)
    let day = isRecent ? moment.day.weekday.shortName : shortDate(moment.day)
    let about = moment.precision == .approximate ? "about" : nil
    return [day, about, moment.time?.iso8601].joinedBySpaces ?? day
  }

  /// `14:00 and 20:00 yesterday, 08:00 today`; `20:00 yesterday and 08:00 today`.
  private func times(_ slots: [MatchedSlot]) -> String {
    var days: [(day: CivilDay, times: [String])] = []
    for slot in slots.map(\.slot) {
      if days.last?.day != slot.day { days.append((slot.day, [])) }
      days[days.count - 1].times.append(slot.time.iso8601)
    }
    let isPair = days.count == 2 && slots.count == 2
    return days.map { day, times in
      let last = times.suffix(2).joined(separator: " and ")
      return (times.dropLast(2) + [last]).joined(separator: ", ") + " \(name(day))"
    }.joined(separator: isPair ? " and " : ", ")
  }

  // MARK: Commands

  /// One argument for a shell.
  private func argument(_ words: String) -> String { words.contains(" ") ? "\"\(words)\"" : words }
}

extension [String?] {
  fileprivate var joinedBySpaces: String? {
    let words = compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
