extension NoticedMedicine {
  /// S3 and S4 of a change of what is prescribed.
  package func notices(of change: Written<RegimenChange>, _ voice: NoticeVoice) -> [Notice] {
    [suddenStop(change, voice), changed(change, voice)].compactMap { $0 }
  }

  /// S3 of a plan whose last step is nothing, when it is shorter than 28 days.
  package func notice(
    ofPlan plan: PlanSpan, written moment: LivedMoment, decidedBy: String?, _ voice: NoticeVoice
  ) -> Notice? {
    guard isNotToBeStopped, plan.endsAtNothing, let end = plan.until,
      !isPlanned(at: end, by: plans + [plan])
    else { return nil }
    return suddenStop(
      .stopped, from: end.midnight, at: moment, decidedBy: decidedBy, voice)
  }

  /// S3 of a plan that was given or taken up again.
  func notice(of event: Written<PlanEvent>, _ voice: NoticeVoice) -> Notice? {
    switch event.content.action {
    case .hold, .cancel: return nil
    case .begin, .resume:
      let id = event.content.plan ?? event.id
      guard let plan = prescription.plans.first(where: { $0.id == id }) else { return nil }
      return notice(
        ofPlan: plan.span, written: event.entry.moment, decidedBy: event.content.decidedBy,
        voice)
    }
  }

  /// B1: the brand, its maker or its strength is another from a day on.
  package func notice(of product: Written<Product>, _ voice: NoticeVoice) -> Notice? {
    let timeline = prescription.productTimeline
    guard let place = timeline.firstIndex(where: { $0.id == product.id }) else { return nil }
    let earlier = timeline[..<place].filter { $0.content.from < product.content.from }
    var before = earlier.last?.content
    before?.strength = earlier.last { $0.content.strength != nil }?.content.strength
    let strengthBefore = before?.strength ?? prescription.medication.strength
    let new = product.content
    let strength = new.strength ?? strengthBefore
    let isChanged =
      before.map { $0.name != new.name || $0.maker != new.maker } ?? false
      || strength != strengthBefore
    guard isChanged else { return nil }
    return Notice(
      .productChanged, .info, medication: id, at: product.entry.moment,
      facts: [
        voice.productChanged(
          name, old: before, oldStrength: strengthBefore, new: new, strength: strength)
      ])
  }
}

extension NoticedMedicine {
  private func suddenStop(_ change: Written<RegimenChange>, _ voice: NoticeVoice) -> Notice? {
    guard isSuddenStop(change.content) else { return nil }
    return suddenStop(
      change.content.state, from: change.content.from, at: change.entry.moment,
      decidedBy: change.content.decidedBy, voice)
  }

  private func suddenStop(
    _ state: RegimenChange.State, from: LocalDateTime, at moment: LivedMoment, decidedBy: String?,
    _ voice: NoticeVoice
  ) -> Notice {
    let record = voice.suddenStopRecord(name, state, from: from, decidedBy: decidedBy)
    guard decidedBy == nil else {
      return Notice(
        .suddenStop, .urgent, medication: id, at: moment,
        facts: [voice.suddenStop(name) + " " + voice.ifNotPlanned], record: record)
    }
    let asked = voice.whoDecided + " " + voice.ifNotPlanned
    return Notice(
      .suddenStop, .urgent, medication: id, at: moment, facts: [voice.suddenStop(name)],
      record: record, question: NoticeQuestion(.whoDecided, asked: asked, unasked: asked))
  }

  /// S3: it is stopped or paused, nothing is said to take its place, and no plan led there. What
  /// was paused or stopped already is not stopped again.
  func isSuddenStop(_ change: RegimenChange) -> Bool {
    guard isNotToBeStopped, !change.isPrescribed, change.replacedBy == nil,
      state(before: change.from)?.isPrescribed ?? true
    else { return false }
    return !isPlanned(at: change.from.day, by: plans)
  }

  private func isPlanned(at day: CivilDay, by plans: [PlanSpan]) -> Bool {
    plans.contains { $0.covers(28, before: day) }
  }

  /// S4; what is prescribed for the first time changes nothing, and the same again neither.
  private func changed(_ change: Written<RegimenChange>, _ voice: NoticeVoice) -> Notice? {
    guard let old = state(before: change.content.from), old.state != change.content.state else {
      return nil
    }
    var facts = [
      voice.regimenChanged(
        name, from: old.state, to: change.content.state, at: change.content.from)
    ]
    let moment = change.entry.moment
    let hasTimes = old.state.isScheduled || change.content.state.isScheduled
    if let remindersWritten, hasTimes, remindersWritten <= change.entry.recordedAt {
      facts.append(voice.oldReminders(of: remindersWritten.local(offset: moment.offset).day))
    }
    return Notice(.regimenChanged, .info, medication: id, at: moment, facts: facts)
  }

  /// What was in force until a moment.
  func state(before moment: LocalDateTime) -> RegimenChange? {
    prescription.timeline.last { $0.content.from < moment }?.content
  }
}

extension RegimenChange.State {
  fileprivate var isScheduled: Bool {
    switch self {
    case .prescribed(let regimen): regimen.schedule != nil
    case .paused, .stopped: false
    }
  }
}
