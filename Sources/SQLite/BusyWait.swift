#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// How long to wait for another process that is writing, and whom to tell.
package struct BusyPolicy {
  /// Milliseconds after which ``notify`` is called, once.
  package var noticeAfter: Int
  /// Milliseconds after which waiting ends with ``SQLiteError/Kind/busy``.
  package var limit: Int
  package var notify: () -> Void

  package init(
    noticeAfter: Int = 500, limit: Int = 10_000, notify: @escaping () -> Void = {}
  ) {
    self.noticeAfter = noticeAfter
    self.limit = limit
    self.notify = notify
  }
}

/// The state of one connection's waiting. Time is counted in what was slept, so that no clock is
/// read and a clock set back cannot make the wait endless.
final class BusyWait {
  private let policy: BusyPolicy
  private var waited = 0
  private var hasNotified = false

  init(policy: BusyPolicy) {
    self.policy = policy
  }

  /// Whether SQLite should try again. `attempts` is 0 at the start of each wait.
  func shouldRetry(attempts: Int32) -> Bool {
    if attempts == 0 { waited = 0 }
    guard waited < policy.limit else { return false }
    let pause = pause(attempts: Int(attempts))
    _ = usleep(useconds_t(pause * 1000))
    waited += pause
    if waited >= policy.noticeAfter, !hasNotified {
      hasNotified = true
      policy.notify()
    }
    return true
  }

  /// Milliseconds. Uneven pauses keep waiting processes from trying in step; whoever has waited for
  /// a second tries more often than those who came later, so that nobody in a crowd is passed over.
  private func pause(attempts: Int) -> Int {
    waited < 1000 ? min(1 + attempts, 25) + Int.random(in: 0...5) : Int.random(in: 2...6)
  }
}
