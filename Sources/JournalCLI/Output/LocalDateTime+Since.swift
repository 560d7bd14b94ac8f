internal import JournalModel

extension LocalDateTime {
  /// `3 Nov`, with its year when that is not this one; with the time when it is not 00:00.
  func sinceText(relativeTo today: CivilDay) -> String {
    guard time == .midnight else { return text(relativeTo: today) }
    if abs(day - today) <= 1 { return day.text(relativeTo: today) }
    return day.shortText(in: today.components.year)
  }
}
