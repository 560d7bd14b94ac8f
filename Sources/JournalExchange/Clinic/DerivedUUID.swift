internal import JournalModel

/// What a resource is of an entry; its number is part of the identity and never changes.
enum DerivedKind: Int {
  case patient = 1
  case composition, statement, administration, observation, takenDose, missedDose
}

/// The UUID of what is made of an entry: the same in every export, on every copy of the journal.
///
/// Version 8 of RFC 9562: of its 122 free bits 100 are the entry's own, and 22 say what it is.
///
/// - Parameter part: which of several of one kind, modulo 131,072.
func derivedUUID(of entry: EntryID, _ kind: DerivedKind, part: Int = 0) -> String {
  let free = entry.bits << 22 | UInt128(kind.rawValue) << 17 | UInt128(part & 0x1FFFF)
  let high = UInt64(free >> 74) << 16 | 0x8000 | UInt64(free >> 62 & 0xFFF)
  let low = 1 << 63 | UInt64(free & 0x3FFF_FFFF_FFFF_FFFF)
  let digits = Array(padded(high) + padded(low))
  let groups = [digits[..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]]
  return groups.map { String($0) }.joined(separator: "-")
}

private func padded(_ half: UInt64) -> String {
  let digits = String(half, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
