internal import JournalModel

extension VisitReport {
  /// The report as JSON, keys in alphabetical order, with a newline at its end. The same facts
  /// give the same bytes.
  ///
  /// - Throws: `EncodingError`.
  package func json() throws -> String {
    try jsonText(self)
  }
}
