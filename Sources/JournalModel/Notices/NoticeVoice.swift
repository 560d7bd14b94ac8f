/// What the texts of notices need beside the facts. How they are worded stands in
/// `NoticeVoice+Entries.swift` and `NoticeVoice+State.swift`, and nowhere else.
package struct NoticeVoice {
  /// When it is said: `yesterday` is the day before its day.
  package var now: LivedMoment
  /// Whom the person turns to, in their words; `nil` when they saved none.
  package var contact: String?
  /// The number or words they saved for an emergency.
  package var emergency: String?
  /// Whether a command has to name its medicine, because there is more than one.
  package var namesMedicines: Bool
  /// An identity as people type it.
  package var shortID: (EntryID) -> String

  package var today: CivilDay { now.day }

  package init(
    now: LivedMoment, contact: String? = nil, emergency: String? = nil,
    namesMedicines: Bool = false, shortID: @escaping (EntryID) -> String
  ) {
    self.now = now
    self.contact = contact
    self.emergency = emergency
    self.namesMedicines = namesMedicines
    self.shortID = shortID
  }
}
