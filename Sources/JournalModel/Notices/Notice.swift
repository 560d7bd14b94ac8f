/// Something that the journal noticed, in words that are ready for people.
///
/// The words hold what the person stored, as it was stored: escape it before it reaches a terminal.
package struct Notice: Hashable, Sendable {
  package var rule: NoticeRule
  package var level: NoticeLevel
  /// `nil` when it is about none, or about something that has nothing to do with one.
  package var medication: EntryID?
  /// What it is about: when the dose was taken, the symptom felt, or the moment of looking.
  package var moment: LivedMoment
  /// The identities of the terms it is about; see ``SymptomTerm``.
  package var terms: [String]
  /// What was noticed, as the report lists it; never empty.
  package var facts: [String]
  /// The fact alone, where there is room for no more; `nil` when all of it is that short.
  package var headline: String?
  /// The fact as a page tells it to somebody else, later; `nil` when ``facts`` do.
  var record: String?
  /// What can be done with it. Of several notices those that end alike say it once.
  package var ending: String?
  package var question: NoticeQuestion?

  package init(
    _ rule: NoticeRule, _ level: NoticeLevel, medication: EntryID? = nil, at moment: LivedMoment,
    terms: [String] = [], facts: [String], headline: String? = nil,
    record: String? = nil, ending: String? = nil, question: NoticeQuestion? = nil
  ) {
    self.rule = rule
    self.level = level
    self.medication = medication
    self.moment = moment
    self.terms = terms
    self.facts = facts
    self.headline = headline
    self.record = record
    self.ending = ending
    self.question = question
  }

  /// Everything it says, where an answer can be given or where none can.
  package func lines(onTerminal: Bool) -> [String] {
    var lines = facts
    if let question {
      let fact = lines.popLast().map { [$0] } ?? []
      lines.append((fact + [onTerminal ? question.asked : question.unasked]).joined(separator: " "))
    }
    return lines + (ending.map { [$0] } ?? [])
  }

  /// The fact as a page tells it to somebody else, later.
  package var recordText: String { record ?? facts.joined(separator: " ") }

  /// To be said with nothing beside it that names a medicine.
  package var standsAlone: Bool { terms.contains(SymptomTerm.selfHarm) }
}

/// What a notice asks of a person who can answer.
package struct NoticeQuestion: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Yes or no; no undoes the write.
    case keep
    /// In the person's words: who decided a stop.
    case whoDecided
    /// In the person's words: how it was while nothing was written.
    case gap
  }

  package var kind: Kind
  /// What follows the fact on a terminal.
  package var asked: String
  /// What follows it where nobody can answer.
  package var unasked: String

  package init(_ kind: Kind, asked: String, unasked: String) {
    self.kind = kind
    self.asked = asked
    self.unasked = unasked
  }
}

extension [Notice] {
  /// Everything they say, each line once, where it stands last; what asks whether to keep an entry
  /// comes at the end, where the answer is typed.
  ///
  /// That the same dose is there says that another one is near: where that is the only one, the
  /// nearness is not said again.
  package func lines(onTerminal: Bool) -> [String] {
    let isSame = contains { $0.rule == .sameDose }
    let told = filter {
      $0.question?.kind != .keep && !(isSame && $0.rule == .closeTogether && $0.facts.count == 1)
    }
    let asking = filter { $0.question?.kind == .keep }
    let lines = (told + asking).flatMap { $0.lines(onTerminal: onTerminal) }
    var behind: Set<String> = []
    return lines.reversed().filter { behind.insert($0).inserted }.reversed()
  }
}
