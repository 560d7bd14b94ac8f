/// Appointments with what was asked and agreed at them, as far as they are known.
package struct VisitRecord: Hashable, Sendable {
  /// By their day and time.
  package var appointments: [Written<Appointment>]
  /// In the order of writing.
  package var agreements: [Written<Agreement>]
  /// In the order of their numbers.
  package var questions: [Written<Question>]
  /// In the order of writing.
  package var answers: [Written<Answer>]

  package init(
    appointments: [Written<Appointment>] = [], agreements: [Written<Agreement>] = [],
    questions: [Written<Question>] = [], answers: [Written<Answer>] = []
  ) {
    self.appointments = appointments
    self.agreements = agreements
    self.questions = questions
    self.answers = answers
  }

  /// What was known at a moment: without what was lived later, and with the appointments standing
  /// that were called off later.
  package func told(at instant: Instant) -> VisitRecord {
    var known = self
    known.appointments.removeAll { $0.isLived(after: instant) }
    known.agreements.removeAll { $0.isLived(after: instant) }
    known.questions.removeAll { $0.isLived(after: instant) }
    known.answers.removeAll { $0.isLived(after: instant) }
    known.appointments = known.appointments.map { $0.told(at: instant) }
    return known
  }

  /// What may stand on a report. A question with a private answer is no open one, and is left out
  /// with its answer.
  package var withoutPrivate: VisitRecord {
    let hidden = Set(appointments.filter(\.isPrivate).map(\.id))
    var open = self
    open.appointments.removeAll(where: \.isPrivate)
    open.agreements.removeAll { $0.isPrivate || hidden.contains($0.content.appointment) }
    open.questions.removeAll { $0.isPrivate || answer(to: $0.id)?.isPrivate == true }
    open.answers.removeAll(where: \.isPrivate)
    return open
  }
}

// MARK: - Questions

extension VisitRecord {
  /// The answer that stands: of several the one that was lived last.
  package func answer(to question: EntryID) -> Written<Answer>? {
    answers.filter { $0.content.question == question }.reduce(nil) { latest, answer in
      guard let latest, answer.moment.instant < latest.moment.instant else { return answer }
      return latest
    }
  }

  /// Those without an answer.
  package var openQuestions: [Written<Question>] {
    questions.filter { answer(to: $0.id) == nil }
  }
}

// MARK: - Appointments

extension VisitRecord {
  /// What was agreed at one, in the order of writing.
  package func agreed(at appointment: EntryID) -> [Written<Agreement>] {
    agreements.filter { $0.content.appointment == appointment }
  }

  /// The same as one text; `nil` where nothing was said of it.
  package func agreedText(at appointment: EntryID) -> String? {
    let words = agreed(at: appointment).compactMap(\.entry.facts.text)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// Whether it took place: it has begun and was not called off. What was agreed at it shows so too
  /// where only its day is known and that is not over.
  package func tookPlace(_ appointment: Written<Appointment>, by moment: LocalDateTime) -> Bool {
    let content = appointment.content
    let isAgreedAt = content.day <= moment.day && !agreed(at: appointment.id).isEmpty
    return appointment.stands && (content.isPast(at: moment) || isAgreedAt)
  }

  /// The last that took place.
  package func lastVisit(at moment: LocalDateTime) -> Written<Appointment>? {
    appointments.filter { tookPlace($0, by: moment) }.max { $0.content.start < $1.content.start }
  }

  /// The next that is still to come.
  package func next(at moment: LocalDateTime) -> Written<Appointment>? {
    appointments.filter { $0.stands && !tookPlace($0, by: moment) }
      .min { $0.content.start < $1.content.start }
  }

  /// The last visit of which it is known what was agreed.
  package var lastAgreed: Written<Appointment>? {
    appointments.filter { $0.stands && !agreed(at: $0.id).isEmpty }
      .max { $0.content.start < $1.content.start }
  }
}

// MARK: - The page

extension VisitRecord {
  /// The appointment that a page is for: the next one. One of today stays it, since people wait
  /// beyond its time, until it is written down what was agreed at it.
  package func occasion(at moment: LocalDateTime) -> Written<Appointment>? {
    let next = next(at: moment)
    guard next?.content.day != moment.day else { return next }
    return appointments.last { $0.isWaited(for: moment, in: self) } ?? next
  }

  /// The visit that a page looks back to: the last one that is not waited for.
  package func previousVisit(at moment: LocalDateTime) -> Written<Appointment>? {
    appointments.filter { tookPlace($0, by: moment) && !$0.isWaited(for: moment, in: self) }
      .max { $0.content.start < $1.content.start }
  }
}

extension Written<Appointment> {
  /// Whether it was not called off.
  package var stands: Bool { content.cancelledAt == nil }

  /// Whether it is of that day, and nothing is known to have been agreed at it.
  fileprivate func isWaited(for moment: LocalDateTime, in record: VisitRecord) -> Bool {
    stands && content.day == moment.day && record.agreed(at: id).isEmpty
  }

  /// As it stood at a moment, when it may have been called off later.
  fileprivate func told(at instant: Instant) -> Written<Appointment> {
    guard content.cancelledAt != nil, !content.isCancelled(at: instant) else { return self }
    var standing = content
    standing.cancelledAt = nil
    return with(standing)
  }

  fileprivate func with(_ content: Appointment) -> Written<Appointment> {
    var entry = entry
    entry.facts.content = .appointment(content)
    return Written(content, in: entry)
  }
}

extension [Written<Appointment>] {
  /// One appointment from its revisions, the oldest first, as it was known at a moment; `nil` without
  /// any.
  ///
  /// One that was moved while it still lay ahead stood elsewhere until then. What was said anew of
  /// one that was past is a correction, and holds from the beginning. Whether it is private is what
  /// the latest says.
  package func revision(knownAt instant: Instant) -> Written<Appointment>? {
    guard let latest = last else { return nil }
    for (earlier, later) in zip(self, dropFirst()) where later.entry.recordedAt > instant {
      let moved = later.entry.recordedAt.local(offset: earlier.moment.offset)
      if !earlier.content.isPast(at: moved) { return latest.with(earlier.content) }
    }
    return latest
  }
}

extension Written {
  fileprivate var moment: LivedMoment { entry.moment }
  fileprivate var isPrivate: Bool { entry.isPrivate }

  fileprivate func isLived(after instant: Instant) -> Bool { moment.instant > instant }
}
