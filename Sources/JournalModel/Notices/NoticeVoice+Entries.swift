/// The wording of what comes with a write. Facts, the person's own words, a person to turn to.
extension NoticeVoice {
  // MARK: Doses

  /// `10 tablets (100 mg)`.
  func amount(_ typed: Amount, as compared: Amount) -> String {
    "\(typed.text) (\(compared.text))"
  }

  /// D1: `Baclofen 10 mg was also logged at 14:00 (20 min apart).`
  func alsoLogged(
    _ name: String, _ amount: String, at moment: LivedMoment, apart seconds: Int64
  ) -> String {
    "\(sentence(name)) \(amount) was also logged \(clock(moment)) "
      + "(\(elapsedText(seconds: seconds)) apart)."
  }

  /// D2: `Logged today: 30 mg; scheduled up to now: 20 mg, whole day: 30 mg.`
  func logged(on day: CivilDay, _ logged: String, due: String, whole: String) -> String {
    day < today
      ? "Logged \(onDay(day)): \(logged); scheduled for the whole day: \(whole)."
      : "Logged \(onDay(day)): \(logged); scheduled up to now: \(due), whole day: \(whole)."
  }

  /// The end of D1, D2 and D3.
  func extraDose(_ id: EntryID, instruction: SavedQuotation?) -> String {
    "If it was taken once and written twice: journal delete \(shortID(id)). If both were taken, "
      + "both entries stay. Your saved instruction: \(saved(instruction)). "
      + "Questions about extra doses: a pharmacist, or \(whomToContact)."
  }

  /// D3: `20 mg; the 14:00 dose is 10 mg, and 08:00 is not recorded.`
  func doubled(_ amount: String, _ slot: Slot, before: MatchedSlot) -> String {
    let isSameDay = before.slot.day == slot.day
    let name = isSameDay ? before.slot.time.iso8601 : self.slot(before.slot.reference)
    return "\(amount); the \(slot.time.iso8601) dose is \(slot.amount.text), "
      + "and \(name) is \(state(before))."
  }

  /// D4: `100 mg is 10 times the 14:00 dose (10 mg).`
  func unusual(_ amount: String, ratio: Exact, _ usual: UsualAmount) -> String {
    "\(amount) is \(times(ratio)) \(self.usual(usual))."
  }

  /// D4: `2 puffs is in another unit than the 14:00 dose (10 mg).`
  func otherUnit(_ amount: String, _ usual: UsualAmount) -> String {
    "\(amount) is in another unit than \(self.usual(usual))."
  }

  var keep: String { "Keep it? [Y/n]" }

  func asTyped(_ id: EntryID) -> String {
    "Recorded as typed; journal edit \(shortID(id)) corrects it."
  }

  /// D5: `70 mg in 24 h; the maximum you saved is 60 mg ("no more than 60", Dr Lee).`
  func aboveMaximum(_ total: Amount, _ maximum: SavedMaximum) -> String {
    let origin = [maximum.words.map { "\"\($0)\"" }, maximum.source].compactMap { $0 }
    return "\(total.text) in \(maximum.limit.hours) h; the maximum you saved is "
      + maximum.limit.amount.text
      + (origin.isEmpty ? "." : " (\(origin.joined(separator: ", "))).")
  }

  /// D6: `Baclofen is paused since 3 Nov; recorded.`
  func notPrescribed(
    _ name: String, _ state: RegimenChange.State, from: LocalDateTime, until: LocalDateTime?
  ) -> String {
    guard let until else {
      return "\(sentence(name)) is \(state.text) since \(date(from.day)); recorded."
    }
    return
      "\(sentence(name)) was \(state.text) from \(date(from.day)) to \(date(until.day)); recorded."
  }

  /// Q3: `The same dose is already there (14:00, k7f2).`
  func alreadyThere(at moment: LivedMoment, id: EntryID) -> String {
    "The same dose is already there (\(lived(moment)), \(shortID(id)))."
  }

  var keepBoth: String { "Keep both? [Y/n]" }

  func bothKept(_ id: EntryID) -> String {
    "Recorded as typed; journal delete \(shortID(id)) takes it back."
  }

  // MARK: What is prescribed

  /// S3.
  func suddenStop(_ name: String) -> String {
    "Recorded. You marked \(name) as not to be stopped suddenly."
  }

  var whoDecided: String { "Who decided this?" }

  var ifNotPlanned: String {
    "If it was not planned with your clinician, contact \(whomToContact) "
      + "before the next scheduled time."
  }

  /// S4: `Baclofen: 30 mg a day -> 45 mg a day from today 14:00.`
  func regimenChanged(
    _ name: String, from old: RegimenChange.State, to new: RegimenChange.State,
    at moment: LocalDateTime
  ) -> String {
    "\(sentence(name)): \(change(from: old, to: new))\(from(moment))."
  }

  /// `30 mg a day -> 45 mg a day`; `20 mg a day, as before,` where only the times are others.
  private func change(
    from old: RegimenChange.State, to new: RegimenChange.State
  ) -> String {
    old.dayText == new.dayText
      ? "\(new.dayText), as before," : "\(old.dayText) -> \(new.dayText)"
  }

  /// S4: `Your calendar file of 1 Nov has the old times: journal reminders -o FILE.`
  func oldReminders(of day: CivilDay) -> String {
    "Your calendar file of \(date(day)) has the old times: journal reminders -o FILE."
  }

  /// B1: `Baclofen: Brand A -> Brand B, 5 mg from 14 Nov.`
  func productChanged(
    _ name: String, old: Product?, oldStrength: Strength?, new: Product, strength: Strength?
  ) -> String {
    let showsStrength = strength != oldStrength
    let before = product(old?.name, old?.maker, showsStrength ? oldStrength : nil)
    let after = product(new.name, new.maker, showsStrength ? strength : nil)
    let change = before.isEmpty ? after : "\(before) -> \(after)"
    return "\(sentence(name)): \(change) from \(date(new.from))."
  }

  /// S3 as a page tells it.
  func suddenStopRecord(
    _ name: String, _ state: RegimenChange.State, from: LocalDateTime, decidedBy: String?
  ) -> String {
    let who = decidedBy.map { "decided by \($0)" } ?? "who decided is not recorded"
    return
      "\(sentence(name)) \(state.text)\(self.from(from)), marked as not to be stopped suddenly; "
      + who
  }

  /// P2 as a page tells it.
  func pumpAlarmRecord(_ words: String?) -> String {
    "Pump alarm" + (words.map { ": \(list([$0], "and"))" } ?? "")
  }

  /// R1 as a page tells it.
  func words(_ words: [String]) -> String {
    "Words to tell a clinician soon: \(list(words, "and"))"
  }

  /// R2 as a page tells it: `No baclofen dose was recorded for 26 h; "seeing things"`.
  func interruptedRecord(_ medicine: Interrupted, and words: [String]) -> String {
    "\(fact(medicine)); \(list(words, "and"))"
  }

  /// P2.
  var pumpAlarm: String {
    "Recorded. A pump alarm needs the pump clinic: contact \(whomToContact) now."
  }

  // MARK: Words

  /// A1: `You saved for baclofen: "No alcohol with these tablets." (leaflet 2025)`
  func labelSays(_ name: String, _ quotation: SavedQuotation) -> String {
    "You saved for \(name): \(quoted(quotation))"
  }

  /// R1, emergency.
  func emergency(_ words: [String]) -> String {
    "Recorded. If \(list(words, "or")) is happening now, call \(whomToCall) or go to emergency "
      + "care; do not wait for the appointment. This journal cannot tell what it is."
  }

  /// R1, same day.
  func sameDay(_ words: [String]) -> String {
    "Recorded. \(list(words, "and")) \(words.count == 1 ? "is" : "are") worth telling a clinician "
      + "today: \(whomToContact)."
  }

  /// R1 for self-harm: no medicine, no cause.
  var selfHarm: String {
    "Recorded. If you may act on this or are not safe: \(whomToCall), or a crisis line in your "
      + "country. Someone can talk with you now. (--private keeps an entry off the report.)"
  }

  /// R2: `No baclofen dose was recorded for 26 h, and now "seeing things".` Side by side, no more.
  func interrupted(_ medicine: Interrupted, and words: [String]) -> String {
    "\(fact(medicine)), and now \(list(words, "and"))."
  }

  private func fact(_ medicine: Interrupted) -> String {
    let name = medicine.name
    switch medicine.fact {
    case .noDose(let gap):
      return "No \(name) dose was recorded for \(length(gap))"
    case .slotsInARow(let slots):
      return "\(sentence(name)): \(notTaken(slots))"
    case .stopped(let change):
      return "\(sentence(name)) is \(change.state.text) since \(date(change.from.day))"
    case .pumpAlarm(let moment):
      return "A pump alarm was logged \(clock(moment))"
    case .refillOverdue(let day):
      return "The pump refill was due \(date(day))"
    case .refilled(let moment):
      return "The pump was refilled \(clock(moment))"
    case .rateChanged(let old, let new, let moment):
      return sentence(name) + ": "
        + change(from: .prescribed(.continuous(old)), to: .prescribed(.continuous(new)))
        + from(moment)
    }
  }
}

extension NoticeVoice {
  // MARK: Amounts in words

  /// `10 times`, `1/5 of`; what is no round number is said by the nearest one it exceeds.
  private func times(_ ratio: Exact) -> String {
    if ratio >= Exact(1) {
      let whole = ratio.roundedDown
      if ratio == Exact(whole) { return "\(whole) times" }
      return ratio.hasShortText ? "\(ratio.text) times" : "more than \(whole) times"
    }
    let share = Exact(1) / ratio
    let whole = share.roundedDown
    return share == Exact(whole) ? "1/\(whole) of" : "less than 1/\(whole) of"
  }

  private func usual(_ usual: UsualAmount) -> String {
    switch usual {
    case .slot(let slot): "the \(slot.time.iso8601) dose (\(slot.amount.text))"
    case .recent(1, let amount): "the last dose (\(amount.text))"
    case .recent(let count, let amount): "the median of the last \(count) doses (\(amount.text))"
    }
  }

  // MARK: Regimens and products in words

  /// ` from today 14:00`; of midnight the day alone is said.
  private func from(_ moment: LocalDateTime) -> String {
    moment.time == .midnight
      ? " from \(moment.day.text(relativeTo: today))" : " from \(moment.text(relativeTo: today))"
  }

  private func product(_ name: String?, _ maker: String?, _ strength: Strength?) -> String {
    [name, maker, strength?.text].compactMap { $0 }.joined(separator: ", ")
  }

  /// `"seeing things" or "burning up"`.
  private func list(_ words: [String], _ conjunction: String) -> String {
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension Exact {
  /// Few enough digits to be read at a glance: `5.5`, `12.25`.
  fileprivate var hasShortText: Bool { 100 % denominator == 0 }
}
