import Glibc

/// The parsers that are fed with anything. Each says what must hold of whatever it understood or
/// refused; not to crash is the least of it.
enum FuzzTarget: String, CaseIterable {
  case amount, time, term, csv, json, age

  /// The one that `JOURNAL_FUZZ` names.
  static let chosen: FuzzTarget = {
    let name = unsafe getenv("JOURNAL_FUZZ").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError("JOURNAL_FUZZ is one of \(allCases.map(\.rawValue))")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .amount: AmountTarget.run(bytes)
    case .time: TimeTarget.run(bytes)
    case .term: TermTarget.run(bytes)
    case .csv: CSVTarget.run(bytes)
    case .json: JSONTarget.run(bytes)
    case .age: AgeTarget.run(bytes)
    }
  }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run, with the input kept by libFuzzer.
func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError(sentence()) }
}

/// A refusal is a sentence without a full stop and without an order for a terminal.
func requireSentence(_ text: String) {
  require(!text.isEmpty, "a refusal says nothing")
  require(text.last != ".", "a refusal ends in a full stop: \(text.debugDescription)")
  let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 32 && $0.value != 127) }
  require(isPlain, "a refusal has a control character: \(text.debugDescription)")
}
