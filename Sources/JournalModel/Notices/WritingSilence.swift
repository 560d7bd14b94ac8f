/// Since when nothing of any kind has been written.
package struct WritingSilence: Hashable, Sendable {
  /// The last entry's.
  package var lastWritten: LivedMoment
  /// Whether S2 was shown in this silence, after ``length``.
  package var wasSaid: Bool

  /// From this on a person is asked about it, once.
  static let length: Int64 = 72 * 3600

  package init(lastWritten: LivedMoment, wasSaid: Bool) {
    self.lastWritten = lastWritten
    self.wasSaid = wasSaid
  }

  func isLong(at now: LivedMoment) -> Bool {
    now.instant - lastWritten.instant >= WritingSilence.length
  }
}
