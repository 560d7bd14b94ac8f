@testable import JournalModel

func recordOf(_ medicines: [NoticedMedicine] = []) -> NoticedRecord {
  NoticedRecord(medicines: medicines, terms: TermFixtures.table)
}

/// A note as its words alone tell it.
func note(_ text: String, _ moment: String = "20 15:00", tags: [String] = []) throws -> Entry {
  try entry(
    "n0te", when(moment), .note(SideEffectNote(words: text, terms: TermFixtures.table)), text: text,
    tags: tags)
}

/// What R1 says in an emergency.
func emergencyText(_ words: String) -> String {
  "Recorded. If \(words) is happening now, call 112 or go to emergency care; do not wait for the "
    + "appointment. This journal cannot tell what it is."
}

/// What R1 says of the rest; `words` end in a verb.
func sameDayText(_ words: String) -> String {
  "Recorded. \(words) worth telling a clinician today: the spasticity clinic, 555 0100."
}
