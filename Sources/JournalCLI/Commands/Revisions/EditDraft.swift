internal import JournalModel
internal import JournalStore

/// What an edit makes of an entry, before it is stored.
struct EditDraft {
  var facts: EntryFacts
  /// A medicine that is added, or gets its name, by the same write.
  var medicine: MedicineChoice?
  /// The words that become the entry's, still to be asked for; `nil` when they stay.
  var words: WordsWanted?
  /// What is said once it is stored.
  var hints: [() -> Void] = []
  /// To be said with the receipt: `of 10`.
  var remark: String?

  init(_ facts: EntryFacts) {
    self.facts = facts
  }

  /// Words from the arguments, standard input or the editor.
  struct WordsWanted {
    var words: [Word]
    var isEdited = false
    var what = "the words"
    /// What could have been written, behind the id.
    var example = "\"...\""
  }
}
