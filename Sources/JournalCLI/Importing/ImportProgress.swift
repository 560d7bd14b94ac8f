/// How far an import is, in lines on stderr. Only where somebody looks, only when it takes longer
/// than half a second, and ever more seldom: a line that rewrites itself cannot be read aloud.
final class ImportProgress {
  private let session: Session
  private let total: Int
  private var told: Double
  /// Seconds until the next line.
  private var pause = 0.5

  private static let every = 1000

  init(_ session: Session, of total: Int) {
    self.session = session
    self.total = total
    told = session.environment.seconds()
  }

  /// - Parameter done: how many items are behind.
  func tell(_ done: Int) {
    guard done % ImportProgress.every == 0, done > 0, session.environment.terminal.isErrors else {
      return
    }
    let now = session.environment.seconds()
    guard now - told >= pause else { return }
    (told, pause) = (now, pause * 2)
    session.say("\(done) of \(total) entries so far")
  }
}
