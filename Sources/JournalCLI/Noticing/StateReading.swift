internal import JournalModel
internal import JournalStore

/// Works out what is to be seen at a moment: nothing of it is stored but when it was last said.
struct StateReading {
  let database: JournalDatabase
  let settings: Settings
  let asOf: LivedMoment
  /// Told as of now, and not of an earlier moment.
  let isNow: Bool

  private var reading: NoticeReading {
    NoticeReading(database: database, settings: settings, now: asOf)
  }

  /// Everything, the most urgent first.
  ///
  /// - Parameters:
  ///   - prescriptions: as they stood at the moment.
  ///   - visits: as they were known at the moment.
  func notices(_ prescriptions: [Prescription], _ visits: VisitRecord) throws -> [Notice] {
    var record = try record(prescriptions) { try reading.medicine($0, upTo: asOf.day) }
    let supplies = try database.supplyEvents().filter(isTold)
    for (index, prescription) in prescriptions.enumerated()
    where prescription.isActive(at: asOf.local) {
      record.medicines[index].supply = try database.supplyLeft(
        of: prescription, at: isNow ? asOf.withEntriesAhead : asOf, events: supplies)
    }
    if let next = visits.next(at: asOf.local)?.content {
      record.appointments = [
        AppointmentAhead(
          with: next.with, at: next.lived(beside: asOf), openQuestions: visits.openQuestions.count)
      ]
    }
    return record.stateNotices(reading.voice(prescriptions))
  }

  /// What does not wait until the day view is looked at: S2 and P1, the most urgent first. No more
  /// is read than they need.
  func reminders(_ prescriptions: [Prescription]) throws -> [Notice] {
    try record(prescriptions) { try reading.medicine($0, around: asOf.day) }
      .stateNotices(reading.voice(prescriptions))
      .filter { [.noDose, .pumpDate].contains($0.rule) }
  }

  /// The steps of plans that began not long ago, and what they changed.
  func begunSteps(_ prescriptions: [Prescription]) throws -> [Notice] {
    let voice = reading.voice(prescriptions)
    return try prescriptions.filter { !$0.planEvents.isEmpty }.flatMap { prescription in
      let begun = prescription.plans.flatMap(\.changes).filter { change in
        change.content.from <= asOf.local
          && asOf.day - change.content.from.day < StateReading.daysOfAStep
          && change.entry.moment.local < change.content.from
      }
      guard !begun.isEmpty else { return [Notice]() }
      let medicine = NoticedMedicine(
        prescription, doses: prescription.doses(in: []),
        remindersWritten: try database.lastSaid(SaidKey.reminders))
      return try begun.filter { try !wasSaid($0) }.flatMap { change in
        medicine.notices(of: change, voice).filter { $0.rule == .regimenChanged }
      }
    }
  }

  /// How long after it began a step is told of, in days.
  private static let daysOfAStep = 7

  private func wasSaid(_ change: Written<RegimenChange>) throws -> Bool {
    let start = change.content.from.instant(offset: asOf.offset)
    return try database.lastSaid(SaidKey.step(of: change.content.medication))
      .map { $0 >= start } ?? false
  }

  // MARK: What is read

  /// The medicines and how long nothing was written. One that cannot have been without a dose for
  /// long has its doses left unread.
  private func record(
    _ prescriptions: [Prescription], reading read: (Prescription) throws -> NoticedMedicine
  ) throws -> NoticedRecord {
    let pumps = try database.pumpLogs().filter(isTold)
    return NoticedRecord(
      medicines: try prescriptions.map { prescription in
        var medicine =
          try isSilent(prescription)
          ? read(prescription)
          : NoticedMedicine(prescription, doses: prescription.doses(in: []))
        medicine.pump = PumpState(pumps, of: prescription)
        return medicine
      }, terms: TermTable(terms: []),
      explained: try database.explainedGaps().filter(isTold).map(\.content),
      silence: try silence())
  }

  /// Whether rules S1 and S2 have to look at it: a scheduled medicine that is not to be stopped.
  private func isSilent(_ prescription: Prescription) -> Bool {
    prescription.medication.doNotStop == true
      && prescription.schedule(at: asOf.local) != nil
  }

  private func silence() throws -> WritingSilence? {
    guard isNow, let last = try database.lastWriteBefore() else { return nil }
    var moment = asOf
    moment.instant = last
    let key = SaidKey.silence
    let said = try database.lastSaid(key)
    return WritingSilence(lastWritten: moment, wasSaid: said.map { $0 > last } ?? false)
  }

  private func isTold<Content>(_ written: Written<Content>) -> Bool {
    isNow || written.entry.moment.instant <= asOf.instant
  }
}

extension Appointment {
  /// By the clock of another moment.
  func lived(beside moment: LivedMoment) -> LivedMoment {
    LivedMoment(
      instant: start.instant(offset: moment.offset), zone: moment.zone, offset: moment.offset,
      precision: time == nil ? .day : .minute)
  }
}
