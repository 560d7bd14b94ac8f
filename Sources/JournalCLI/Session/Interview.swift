internal import JournalModel

/// Questions put one after the other.
extension Session {
  /// Asks until the answer is understood. What is wrong with one is explained, and asked again.
  ///
  /// - Parameter understood: is given what was typed, `nil` for an empty line.
  /// - Returns: `nil` at the end of input, or when nobody can be asked.
  func answer<Value>(
    _ question: String, _ understood: (String?) throws -> Value
  ) throws -> Value? {
    while let typed = try line(question) {
      do {
        return try understood(typed.nonEmpty)
      } catch let error as PhraseError {
        warn(Session.unstored(error.message))
      } catch let error as CommandError {
        warn(Session.unstored(error.message))
      }
    }
    return nil
  }

  /// A line that is text; one that is none is asked for again.
  private func line(_ question: String) throws -> String? {
    while true {
      do {
        return try ask(question)
      } catch let error as CommandError where error.code == .refusedValue {
        warn(Session.unstored(error.message))
      }
    }
  }

  /// An explanation on the way, where nothing was to be stored yet.
  private static func unstored(_ message: String) -> String {
    message.split(separator: "; nothing was stored").joined()
      .split(separator: " nothing was stored;").joined()
  }
}
