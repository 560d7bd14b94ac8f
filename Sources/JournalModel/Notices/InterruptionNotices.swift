extension NoticedMedicine {
  /// S1 as it stands. Nothing once the person said of all of them that they were missed and has gone
  /// on: then there is nothing left to be said.
  package func slotsInARowNotice(_ voice: NoticeVoice, explained: [ExplainedGap] = []) -> Notice? {
    let interruption = Interruption(of: self, at: seen(at: voice.now), explained: explained)
    guard let interruption, case let slots = interruption.slotsInARow, !slots.isEmpty else {
      return nil
    }
    if interruption.isResumed, slots.allSatisfy(\.isMarked) { return nil }
    return Notice(
      .slotsInARow, .notice, medication: id, at: voice.now,
      facts: [voice.slotsInARow(name, slots, instruction: instruction)],
      headline: voice.slotsInARow(name, slots))
  }

  /// S2 as it stands; in a long silence once, with a question.
  package func noDoseNotice(
    _ voice: NoticeVoice, explained: [ExplainedGap] = [], silence: WritingSilence? = nil
  ) -> Notice? {
    let interruption = Interruption(of: self, at: seen(at: voice.now), explained: explained)
    guard let gap = interruption?.gapWithoutDose else { return nil }
    var notice = Notice(
      .noDose, .urgent, medication: id, at: voice.now,
      facts: [voice.noDose(name, gap) + " " + voice.ifNotTaken], headline: voice.noDose(name, gap))
    guard let silence, silence.isLong(at: voice.now) else { return notice }
    if silence.wasSaid { return nil }
    notice.facts.append(voice.nothingWritten(since: silence.lastWritten.day))
    let question = voice.howWasIt(name)
    notice.question = NoticeQuestion(.gap, asked: question, unasked: question)
    return notice
  }

  /// How many slots are over at a moment when none of them had a dose: before the doses that were
  /// read there may then be more. `nil` where one had.
  package func slotsWithoutDose(at now: LivedMoment) -> Int? {
    guard let interruption = Interruption(of: self, at: seen(at: now)),
      interruption.closed.allSatisfy(\.isNotTaken)
    else { return nil }
    return interruption.closed.count
  }

  /// The moment itself, or that of a dose a little ahead of it, which may be written down already.
  private func seen(at now: LivedMoment) -> LivedMoment {
    let ahead = doses.diary.doses.map(\.moment).filter {
      $0.instant > now.instant && $0.instant - now.instant <= 5 * 60
    }
    return ahead.max { $0.instant < $1.instant } ?? now
  }
}
