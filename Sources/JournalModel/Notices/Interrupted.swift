/// What may have led to withdrawal in the 72 hours before a note (rule R2): one fact of one
/// medicine, the gravest of those there are.
struct Interrupted {
  enum Fact {
    case noDose(DoseGap)
    case slotsInARow([MatchedSlot])
    case stopped(RegimenChange)
    case pumpAlarm(LivedMoment)
    case refillOverdue(CivilDay)
    case refilled(LivedMoment)
    case rateChanged(from: InfusionRate, to: InfusionRate, at: LocalDateTime)
  }

  private static let reach: Int64 = 72 * 3600

  let id: EntryID
  let name: String
  let fact: Fact

  /// `nil` when nothing of the kind lies in the 72 hours.
  init?(_ medicine: NoticedMedicine, before note: LivedMoment, now: LivedMoment) {
    let past = RecentPast(of: medicine, before: note, now: now)
    let fact =
      past.gapWithoutDose.map(Fact.noDose) ?? past.suddenStop.map(Fact.stopped)
      ?? past.event(.alarm).map(Fact.pumpAlarm) ?? past.overdueRefill.map(Fact.refillOverdue)
      ?? past.slotsInARow.map(Fact.slotsInARow) ?? past.event(.refill).map(Fact.refilled)
      ?? past.rateChange
    guard let fact else { return nil }
    id = medicine.id
    name = medicine.name
    self.fact = fact
  }

  /// The 72 hours up to a note, its first and its last second included.
  private struct RecentPast {
    let medicine: NoticedMedicine
    let note: LivedMoment
    let end: Instant
    let start: Instant

    init(of medicine: NoticedMedicine, before note: LivedMoment, now: LivedMoment) {
      self.medicine = medicine
      self.note = note
      end = max(note.instant, min(note.latestInstant, now.instant))
      start = note.instant.advanced(bySeconds: -Interrupted.reach)
    }

    func contains(_ instant: Instant) -> Bool { start <= instant && instant <= end }

    /// A civil moment is read by the note's clock.
    func contains(_ moment: LocalDateTime) -> Bool { contains(moment.instant(offset: note.offset)) }

    /// S2 at the latest moment at which it held, whatever was told of the time since: the record
    /// has no dose in it.
    var gapWithoutDose: DoseGap? {
      var gap = moments.lazy.compactMap { Interruption(of: medicine, at: $0)?.gapWithoutDose }.first
      // It lasted until the event that ended it, not until the second before.
      if let seen = gap?.to.instant, seen < end { gap?.to.instant = seen.advanced(bySeconds: 1) }
      return gap
    }

    /// S1 at the latest moment at which it held.
    var slotsInARow: [MatchedSlot]? {
      moments.lazy.compactMap { Interruption(of: medicine, at: $0)?.slotsInARow }
        .first { !$0.isEmpty }
    }

    /// S3.
    var suddenStop: RegimenChange? {
      changes.last { contains($0.from) && medicine.isSuddenStop($0) }
    }

    func event(_ kind: PumpEvent.Kind) -> LivedMoment? {
      medicine.pump?.events.filter { $0.kind == kind && contains($0.moment.instant) }
        .map(\.moment).max { $0.instant < $1.instant }
    }

    var overdueRefill: CivilDay? {
      medicine.pump?.nextRefill.flatMap { $0 < note.day ? $0 : nil }
    }

    var rateChange: Fact? {
      for change in changes.reversed() where contains(change.from) {
        guard case .prescribed(.continuous(let new)) = change.state,
          case .prescribed(.continuous(let old))? = medicine.state(before: change.from)?.state,
          new != old
        else { continue }
        return .rateChanged(from: old, to: new, at: change.from)
      }
      return nil
    }

    private var changes: [RegimenChange] { medicine.prescription.timeline.map(\.content) }

    /// The end, and the last second before whatever can have ended an interruption: a dose, a slot
    /// that closed, a change. Latest first.
    private var moments: [LivedMoment] {
      let diary = medicine.doses.diary
      let span = start.local(offset: note.offset)...end.local(offset: note.offset)
      let closings = diary.history.slots(reaching: span).map(\.window.closes)
      let civil = (closings + changes.map(\.from)).map { moment in
        var lived = note
        lived.instant = moment.instant(offset: note.offset)
        return lived
      }
      let events = (diary.doses.map(\.moment) + civil).filter {
        start < $0.instant && $0.instant <= end
      }
      var last = note
      last.instant = end
      let before = events.map { event in
        var moment = event
        moment.instant = event.instant.advanced(bySeconds: -1)
        return moment
      }
      return [last] + before.sorted { $0.instant > $1.instant }
    }
  }
}
