import JournalModel
import Testing

@Suite("How much of a substance is in a product")
struct StrengthTests {
  let tablet = Strength(Amount(Exact(10), .milligram))
  let liquid = Strength(Amount(Exact(5), .milligram), per: Amount(Exact(5), .milliliter))

  @Test("pieces and volumes come to the substance in them")
  func contained() {
    #expect(
      tablet.substance(in: Amount(Exact(5, over: 2), .tablet)) == Amount(Exact(25), .milligram))
    #expect(
      liquid.substance(in: Amount(Exact(3), .milliliter)) == Amount(Exact(3), .milligram))
  }

  @Test("the substance itself stays as it was said")
  func itself() {
    let gram = Amount(Exact(1, over: 2), .gram)
    #expect(tablet.substance(in: gram) == gram)
    #expect(liquid.substance(in: gram) == gram)
  }

  @Test("what the strength does not say is not guessed")
  func unknown() {
    #expect(tablet.substance(in: Amount(Exact(3), .milliliter)) == nil)
    #expect(liquid.substance(in: Amount(Exact(20), .drop)) == nil)
    #expect(liquid.substance(in: Amount(Exact(1), .tablet)) == nil)
  }

  @Test("an amount that has no exact product is none")
  func overflow() {
    let fine = Exact(999_999_999, over: 999_999_937)
    let strength = Strength(
      Amount(fine, .milligram), per: Amount(Exact(999_999_893, over: 999_999_929), .milliliter))
    let amount = Amount(Exact(Int128.max / 3, over: 7), .milliliter)
    #expect(strength.substance(in: amount) == nil)
  }

  @Test("the product that holds an amount of the substance, and back again")
  func holding() {
    let milligrams = { (number: Int) in Amount(Exact(number), .milligram) }
    #expect(
      tablet.product(holding: milligrams(25), in: .tablet) == Amount(Exact(5, over: 2), .tablet))
    #expect(tablet.product(holding: milligrams(10), in: .capsule) == Amount(Exact(1), .capsule))
    #expect(
      tablet.product(holding: Amount(Exact(1, over: 3), .gram), in: .tablet)
        == Amount(Exact(100, over: 3), .tablet))
    #expect(
      liquid.product(holding: milligrams(15), in: .milliliter) == Amount(Exact(15), .milliliter))
    // An amount that is in the unit already is itself, whatever the strength.
    #expect(liquid.product(holding: milligrams(15), in: .gram) == milligrams(15))
    for unit in DoseUnit.allCases {
      let amount = milligrams(7)
      guard let product = tablet.product(holding: amount, in: unit) else { continue }
      #expect(tablet.substance(in: product) == amount, "\(unit)")
    }
  }

  @Test("no product is guessed where the strength does not say")
  func unheld() {
    let milligrams = Amount(Exact(15), .milligram)
    #expect(tablet.product(holding: milligrams, in: .milliliter) == nil)
    #expect(liquid.product(holding: milligrams, in: .tablet) == nil)
    #expect(liquid.product(holding: milligrams, in: .drop) == nil)
    #expect(liquid.product(holding: Amount(Exact(3), .tablet), in: .milliliter) == nil)
    let nothing = Strength(Amount(.zero, .milligram))
    #expect(nothing.product(holding: milligrams, in: .tablet) == nil)
    let inNothing = Strength(milligrams, per: Amount(.zero, .milliliter))
    #expect(inNothing.substance(in: Amount(Exact(3), .milliliter)) == nil)
  }

  @Test(
    "one piece is a piece of the product's own form",
    arguments: [
      ("tablet", DoseUnit.tablet, 20), ("coated tablets", .tablet, 20), ("tablet", .puff, nil),
      ("tablet", .drop, nil), ("inhaler, puffs", .puff, 20), ("drops", .drop, 20),
      ("oral solution", .tablet, nil), ("oral solution", .milliliter, nil),
      (nil, .tablet, 20), (nil, .puff, 20), (nil, .drop, nil), ("something", .patch, 20),
    ] as [(String?, DoseUnit, Int?)])
  func form(form: String?, unit: DoseUnit, milligrams: Int?) throws {
    let id = EntryID(bytes: Array(repeating: 1, count: 20))
    let day = CivilDay(daysSinceEpoch: 20_777)
    let moment = LivedMoment(
      instant: Instant(seconds: 0), zone: "UTC", offset: 0, precision: .minute)
    let prescription = Prescription(
      id: id, medication: Medication(name: "A", strength: tablet, form: form), added: moment)
    let two = Amount(Exact(2), unit)
    let expected = milligrams.map { Amount(Exact($0), .milligram) }
    #expect(prescription.comparable(two, on: day, with: .milligram) == expected ?? two)
  }
}
