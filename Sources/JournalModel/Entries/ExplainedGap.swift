/// A stretch without entries of which the person said how it was; their words are the entry's text.
package struct ExplainedGap: Hashable, Sendable {
  /// Included.
  package var from: LocalDateTime
  /// Not included; the moment of telling when it went on until then.
  package var until: LocalDateTime

  package init(from: LocalDateTime, until: LocalDateTime) {
    self.from = from
    self.until = until
  }

  package func contains(_ moment: LocalDateTime) -> Bool { from <= moment && moment < until }
}
