package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedProductCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "product",
    abstract: "The brand it comes as: med product baclofen \"Brand B\" --strength 5mg.",
    usage: "journal med product <name> <brand> [options]",
    discussion: """
      From its day on, tablets and millilitres count by the strength of this product. Doses before \
      keep what they were.
      """)

  @Argument(help: ArgumentHelp("The name of the medicine.", valueName: "name"))
  var medicine: Word

  @Argument(help: ArgumentHelp("The brand, as on the box.", valueName: "brand"))
  var brand: [Word]

  @Option(help: ArgumentHelp("Who makes it.", valueName: "name"))
  var maker: String?

  @Option(
    help: ArgumentHelp(
      "In one piece, or in some volume: 5mg, 5mg/5mL; as before unless said.", valueName: "amount"))
  var strength: String?

  @Option(help: ArgumentHelp("From which day, today unless said.", valueName: "day"))
  var from: String?

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.existingJournal()
    let strength = try strength.map(Strength.init(phrase:))
    let from = try from.map { try session.day($0, after: "--from", for: .plan) }
    let (record, prescription) = try session.knownPrescription(named: medicine.text, in: database)
    let product = Product(
      medication: prescription.id, from: from ?? session.environment.today,
      name: try brandName(session), maker: maker?.trimmed.nonEmpty, strength: strength)
    if let maker = product.maker { try TextLimit.check(maker) }
    try refuseSame(product, of: prescription)
    let facts = EntryFacts(
      moment: try session.decided(from: product.from), content: .product(product),
      writtenBy: revision.by?.trimmed.nonEmpty, isPrivate: record.entry.facts.isPrivate)
    let noticing = Noticing(session, in: database)
    try session.store("med product", by: revision.by, in: try session.journalForWriting()) {
      writer in
      try session.check(prescription, in: writer)
      return try writer.add(facts, noticing: noticing.look)
    } receipt: { entry in
      let names = [record.id: record.medication.name]
      let text = session.entryText(medicines: names)
      return try session.receipt(
        for: entry, revision.format, in: database, medicines: names,
        saying: text.what(entry.facts)
          + strengthText(product, of: prescription, today: session.environment.today) + ".")
    }
    try noticing.speak()
  }

  private func brandName(_ session: Session) throws -> String {
    let name = brand.joined
    guard !name.isEmpty else {
      throw CommandError(
        .usage, "the brand has no name; nothing was stored; write it as on the box")
    }
    try TextLimit.check(name)
    return name
  }

  /// - Throws: exit 64 when it comes as this already.
  private func refuseSame(_ product: Product, of prescription: Prescription) throws {
    guard let current = prescription.product(on: product.from), current.name == product.name,
      product.maker == nil || product.maker == current.maker,
      product.strength == nil || product.strength == prescription.strength(on: product.from)
    else { return }
    throw CommandError(
      .usage, "it comes as this already; nothing was stored; journal med show shows since when")
  }

  /// `; 1 tablet = 5 mg from 14 Nov, before: 1 tablet = 10 mg`, when the strength is another.
  private func strengthText(
    _ product: Product, of prescription: Prescription, today: CivilDay
  ) -> String {
    let before = prescription.strength(on: product.from)
    guard let strength = product.strength, strength != before else { return "" }
    let form = prescription.medication.form
    let former = before.map { ", before: \($0.equation(form: form))" } ?? ""
    return
      "; \(strength.equation(form: form)) from \(product.from.text(relativeTo: today))\(former)"
  }
}
