internal import JournalModel

extension Session {
  /// Says what a medicine that was added on the way is called, and how to change that.
  func introduce(_ medicine: MedicineChoice) {
    guard case .new(let name) = medicine else { return }
    if name == Medication.unnamed {
      say("The medicine has no name yet. To name it: journal med rename \(Medication.unnamed) NAME")
    } else {
      say(
        "\(shown(name)) is new in this journal. To say more of it: journal med set \"\(shown(name))\""
      )
    }
  }
}
