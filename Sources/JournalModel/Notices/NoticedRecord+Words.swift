extension NoticedRecord {
  /// How long R1 does not repeat that a term is worth telling the same day.
  private static let sameDayPause: Int64 = 7 * 24 * 3600

  /// R1 and R2, for the words of an entry of the diary.
  func notices(
    ofWordsIn entry: Entry, on occasion: NoticeOccasion, _ said: SaidNotices, _ voice: NoticeVoice
  ) -> [Notice] {
    let flagged = flaggedTerms(in: entry)
    let moment = entry.moment
    let isSelfHarm = flagged.contains { $0.id == SymptomTerm.selfHarm }
    let interrupted =
      isSelfHarm || !flagged.contains(where: \.isWithdrawal)
      ? [] : medicines.compactMap { Interrupted($0, before: moment, now: voice.now) }

    let urgent = flagged.filter { term in
      term.id != SymptomTerm.selfHarm
        && (term.redFlag == .emergency || (term.isWithdrawal && !interrupted.isEmpty))
    }
    let sameDay = flagged.filter { term in
      !urgent.contains(term) && term.redFlag == .sameDay && !isSaid(term.id, said, voice)
    }
    let emergencies = urgent.filter { $0.redFlag == .emergency }
    let text = voice.emergency(quotations(of: urgent, in: entry))

    var notices: [Notice] = []
    func add(_ level: NoticeLevel, _ terms: [SymptomTerm], _ fact: String) {
      notices.append(
        Notice(
          .redFlag, level, at: moment, terms: terms.map(\.id), facts: [fact],
          record: voice.words(quotations(of: terms, in: entry))))
    }
    if isSelfHarm {
      add(.urgent, flagged.filter { $0.id == SymptomTerm.selfHarm }, voice.selfHarm)
    }
    if !emergencies.isEmpty { add(.urgent, emergencies, text) }
    if !sameDay.isEmpty {
      add(.notice, sameDay, voice.sameDay(quotations(of: sameDay, in: entry)))
    }
    let withdrawal = flagged.filter(\.isWithdrawal)
    return interrupted.map { medicine in
      Notice(
        .withdrawal, .urgent, medication: medicine.id, at: moment, terms: withdrawal.map(\.id),
        facts: [voice.interrupted(medicine, and: quotations(of: withdrawal, in: entry))],
        record: voice.interruptedRecord(medicine, and: quotations(of: withdrawal, in: entry)),
        ending: text)
    } + notices
  }

  /// The terms with a red flag that an entry's words affirm, in the order of the words.
  func flaggedTerms(in entry: Entry) -> [SymptomTerm] {
    mentions(in: entry).filter { !$0.isAbsent }.compactMap { terms.term(id: $0.term) }
      .filter { $0.redFlag != nil }
  }

  /// A note keeps what it mentions; other entries of the diary may have words beside them. A
  /// question is not a symptom.
  private func mentions(in entry: Entry) -> [TermMention] {
    switch entry.facts.content {
    case .note(let note): note.mentions
    case .dose, .missed, .mood, .reading: entry.facts.text.map(terms.mentions(in:)) ?? []
    case .pump: entry.facts.text.map(terms.mentions(in:)) ?? []
    case .question, .answer, .important, .medication, .regimen, .product, .plan, .supply,
      .appointment, .agreement, .gap, .tracker, .setting:
      []
    }
  }

  private func quotations(of terms: [SymptomTerm], in entry: Entry) -> [String] {
    terms.map { self.terms.quotation(of: $0.id, in: entry.facts.text ?? "") }
  }

  private func isSaid(_ term: String, _ said: SaidNotices, _ voice: NoticeVoice) -> Bool {
    guard let last = said.sameDayTerms[term] else { return false }
    return voice.now.instant - last < NoticedRecord.sameDayPause
  }
}
