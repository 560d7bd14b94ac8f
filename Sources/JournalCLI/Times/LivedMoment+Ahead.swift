package import JournalModel

extension LivedMoment {
  /// The last moment at which an entry may lie that is written now: one typed a little ahead is
  /// there already.
  package var withEntriesAhead: LivedMoment {
    var moment = self
    moment.instant = instant.advanced(bySeconds: WhenParser.secondsAhead)
    return moment
  }
}
