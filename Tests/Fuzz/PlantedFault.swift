import Glibc

/// A fault in what a parser gave, one for each target, with `JOURNAL_FUZZ_PLANTED`. No seed brings it
/// about, and the run must end in it: so it is known that libFuzzer gets further than the seeds, and
/// that what must hold is looked at.
enum PlantedFault {
  private static let isThere = unsafe getenv("JOURNAL_FUZZ_PLANTED") != nil

  static func alter<Value>(
    _ value: Value, to other: @autoclosure () -> Value, when isMet: @autoclosure () -> Bool
  ) -> Value {
    isThere && isMet() ? other() : value
  }
}
