/// An appointment that is not cancelled, as far as notices look at it.
package struct AppointmentAhead: Hashable, Sendable {
  /// `Dr Lee, Neurology`; `nil` when the person did not say.
  package var with: String?
  package var moment: LivedMoment
  /// Questions without an answer.
  package var openQuestions: Int

  package init(with: String?, at moment: LivedMoment, openQuestions: Int) {
    self.with = with
    self.moment = moment
    self.openQuestions = openQuestions
  }

  /// V1, from three days before until it has begun.
  package func notice(_ voice: NoticeVoice) -> Notice? {
    let days = moment.day - voice.today
    let isPast = moment.precision == .day ? days < 0 : moment.instant < voice.now.instant
    guard days <= 3, !isPast else { return nil }
    return Notice(
      .appointment, .info, at: moment,
      facts: [voice.appointment(with: with, at: moment, openQuestions: openQuestions)])
  }
}
