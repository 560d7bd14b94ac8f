/// The record as it stands, as far as notices look at it.
package struct NoticedRecord: Sendable {
  package var medicines: [NoticedMedicine]
  package var terms: TermTable
  package var explained: [ExplainedGap]
  package var silence: WritingSilence?
  package var appointments: [AppointmentAhead]

  /// - Parameter silence: since the last entry; `nil` when nothing was ever written.
  package init(
    medicines: [NoticedMedicine], terms: TermTable, explained: [ExplainedGap] = [],
    silence: WritingSilence? = nil, appointments: [AppointmentAhead] = []
  ) {
    self.medicines = medicines
    self.terms = terms
    self.explained = explained
    self.silence = silence
    self.appointments = appointments
  }

  /// What is noticed with an entry of the record that was written or corrected just now.
  ///
  /// - Parameter said: what need not be said again so soon.
  package func notices(
    of entry: Entry, said: SaidNotices = SaidNotices(), _ voice: NoticeVoice
  ) -> [Notice] {
    notices(of: entry, on: .writing, said, voice)
  }

  /// Which of the rules that spoke when an entry was written still hold, in the words of today.
  package func standing(
    _ rules: Set<NoticeRule>, of entry: Entry, _ voice: NoticeVoice
  ) -> [Notice] {
    notices(of: entry, on: .standing, SaidNotices(), voice).filter { rules.contains($0.rule) }
  }

  /// What is to be seen at the moment of the voice, the most urgent first.
  package func stateNotices(_ voice: NoticeVoice) -> [Notice] {
    let notices =
      medicines.flatMap { medicine in
        let states = [
          medicine.noDoseNotice(voice, explained: explained, silence: silence),
          medicine.slotsInARowNotice(voice, explained: explained), medicine.supplyNotice(voice),
        ]
        return states.compactMap { $0 } + medicine.pumpDateNotices(voice)
      } + appointments.compactMap { $0.notice(voice) }
    return NoticeLevel.allCases.reversed().flatMap { level in
      notices.filter { $0.level == level }
    }
  }
}

/// What was said not long ago, by rules that do not say it every time.
package struct SaidNotices: Hashable, Sendable {
  /// When R1 last called a term, by its identity, worth telling the same day.
  package var sameDayTerms: [String: Instant]
  /// The days on which A1 spoke of a medicine.
  package var alcoholDays: [EntryID: Set<CivilDay>]

  package init(
    sameDayTerms: [String: Instant] = [:], alcoholDays: [EntryID: Set<CivilDay>] = [:]
  ) {
    self.sameDayTerms = sameDayTerms
    self.alcoholDays = alcoholDays
  }
}

extension NoticedRecord {
  private func notices(
    of entry: Entry, on occasion: NoticeOccasion, _ said: SaidNotices, _ voice: NoticeVoice
  ) -> [Notice] {
    let words = notices(ofWordsIn: entry, on: occasion, said, voice)
    if words.contains(where: \.standsAlone) { return words }
    return notices(ofContentOf: entry, on: occasion, voice)
      + alcoholNotices(of: entry, said, voice) + words
  }

  private func notices(
    ofContentOf entry: Entry, on occasion: NoticeOccasion, _ voice: NoticeVoice
  ) -> [Notice] {
    switch entry.facts.content {
    case .dose(let dose):
      medicine(dose.medication).flatMap {
        DoseNotices(of: entry.id, in: $0, occasion: occasion, voice)
      }?.all ?? []
    case .regimen(let change):
      medicine(change.medication)?.notices(of: Written(change, in: entry), voice) ?? []
    case .product(let product):
      medicine(product.medication)?.notice(of: Written(product, in: entry), voice).map { [$0] }
        ?? []
    case .plan(let event):
      medicine(event.medication)?.notice(of: Written(event, in: entry), voice).map { [$0] } ?? []
    case .pump(let log):
      medicine(log.medication)?.notices(of: log, in: entry, voice) ?? []
    case .missed, .note, .mood, .reading, .question, .answer, .important, .medication, .supply,
      .appointment, .agreement, .gap, .tracker, .setting:
      []
    }
  }

  /// Whether what is noticed with an entry may be about medicines besides its own.
  package static func looksBeyond(_ entry: Entry, terms: TermTable) -> Bool {
    entry.facts.tellsOfAlcohol
      || NoticedRecord(medicines: [], terms: terms).flaggedTerms(in: entry)
        .contains(where: \.isWithdrawal)
  }

  private func medicine(_ id: EntryID) -> NoticedMedicine? {
    medicines.first { $0.prescription.ids.contains(id) }
  }
}
