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

  /// The most urgent first.
  ///
  /// - Parameter prescriptions: as they stood at the moment.
  func notices(_ prescriptions: [Prescription]) throws -> [Notice] {
    let pumps = try database.pumpLogs().filter(isTold)
    let supplies = try database.supplyEvents().filter(isTold)
    let record = NoticedRecord(
      medicines: try prescriptions.map { try medicine($0, pumps, supplies) },
      terms: TermTable(terms: []),
      explained: try database.explainedGaps().filter(isTold).map(\.content),
      silence: try silence(), appointments: try appointmentsAhead())
    return record.stateNotices(reading.voice(prescriptions))
  }

  /// The steps of plans that began not long ago, and what they changed.
  func begunSteps(_ prescriptions: [Prescription]) throws -> [Notice] {
    let voice = reading.voice(prescriptions)
    return try prescriptions.filter { !$0.planEvents.isEmpty }.flatMap { prescription in
      let begun = prescription.plans.flatMap(\.changes).filter { change in
        change.content.from <= asOf.local
          && asOf.day - change.content.from.day < StateReading.daysOfAStep
          && change.entry.facts.moment.local < change.content.from
      }
      guard !begun.isEmpty else { return [Notice]() }
      let medicine = NoticedMedicine(prescription, doses: prescription.doses(in: []))
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

  /// A medicine that cannot have been without a dose for long has its doses left unread.
  private func medicine(
    _ prescription: Prescription, _ pumps: [Written<PumpLog>], _ supplies: [Written<SupplyEvent>]
  ) throws -> NoticedMedicine {
    var medicine =
      isSilent(prescription)
      ? try reading.medicine(prescription, upTo: asOf.day)
      : NoticedMedicine(prescription, doses: prescription.doses(in: []))
    medicine.pump = PumpState(pumps.filter { prescription.ids.contains($0.content.medication) })
    if prescription.isActive(at: asOf.local) {
      medicine.supply = try database.supplyLeft(
        of: prescription, at: isNow ? asOf.withEntriesAhead : asOf, events: supplies)
    }
    return medicine
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

  private func appointmentsAhead() throws -> [AppointmentAhead] {
    let open = try database.openQuestions(asOf: asOf, isNow: isNow).count
    return try database.appointments().filter(isTold).filter {
      !$0.content.isCancelled(at: asOf.instant) && !$0.content.isPast(at: asOf.local)
    }.prefix(1).map { appointment in
      AppointmentAhead(
        with: appointment.content.with, at: appointment.content.lived(beside: asOf),
        openQuestions: open)
    }
  }

  private func isTold<Content>(_ written: Written<Content>) -> Bool {
    isNow || written.entry.facts.moment.instant <= asOf.instant
  }
}

/// The names under which it is kept when something was last said.
enum SaidKey {
  static let silence = "silence"

  static func notice(_ notice: Notice) -> String {
    ([notice.rule.rawValue] + [notice.medication?.text].compactMap(\.self)).joined(separator: ":")
  }

  static func step(of medicine: EntryID) -> String { "T1:\(medicine.text)" }
}

extension Appointment {
  /// By the clock of another moment.
  func lived(beside moment: LivedMoment) -> LivedMoment {
    LivedMoment(
      instant: start.instant(offset: moment.offset), zone: moment.zone, offset: moment.offset,
      precision: time == nil ? .day : .minute)
  }
}

extension JournalDatabase {
  /// The questions that nothing was answered to by a moment, by their numbers.
  func openQuestions(asOf moment: LivedMoment, isNow: Bool) throws -> [Entry] {
    let answered = Set(
      try answers().filter { isNow || $0.entry.facts.moment.instant <= moment.instant }
        .map(\.content.question))
    return try questions().filter {
      (isNow || $0.facts.moment.instant <= moment.instant) && !answered.contains($0.id)
    }
  }
}
