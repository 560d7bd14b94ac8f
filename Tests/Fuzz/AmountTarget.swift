import JournalCLI
import JournalModel

/// What is understood is more than zero, is written out and read back as the same, and is the same
/// with other spaces around it.
enum AmountTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    do throws(PhraseError) {
      let phrase = try AmountPhrase.parse(text)
      switch phrase {
      case .amount(let amount):
        require(amount.value.isPositive, "an amount of \(amount.text)")
        require(Exact(amount.value.text) == amount.value, "\(amount.value.text) reads as another")
        let again = PlantedFault.alter(
          try? AmountPhrase.parse(amount.text), to: nil,
          when: amount.text.contains { "678".contains($0) })
        require(
          again == phrase,
          "\(text.debugDescription) is \(amount.text), which is \(String(describing: again))")
      case .number(let number), .fractionOfUsual(let number):
        require(number.isPositive, "a number of \(number.text)")
        require(Exact(number.text) == number, "\(number.text) reads as another")
      }
      let spaced = try? AmountPhrase.parse(" \(text) ")
      require(spaced == phrase, "spaces make another of \(text.debugDescription)")
    } catch {
      requireSentence(error.reason)
      for example in error.examples where error.subject == .amount {
        require((try? AmountPhrase.parse(example)) != nil, "\(example) is offered and refused")
      }
    }
    _ = try? DosePhrase.parse(text.split(separator: " ").map(String.init))
  }
}
