internal import JournalModel

extension ClinicRecord {
  /// The record as a FHIR R4 document: a Bundle with its Composition first, each resource on a line.
  /// https://hl7.org/fhir/R4/documents.html
  package func fhir() -> String {
    let document = FHIRDocument(record: self)
    let entries = document.resources.map(\.entry.line).joined(separator: ",\n")
    let head: [(key: String, value: JSONTree)] = [
      ("resourceType", "Bundle"), ("identifier", document.identifier), ("type", "document"),
      ("timestamp", .text(document.timestamp)),
    ]
    return JSONTree.object(head).line.dropLast() + ",\"entry\":[\n\(entries)\n]}\n"
  }
}

/// The resources of a document, each known by its entry.
struct FHIRDocument {
  let record: ClinicRecord

  var timestamp: String { FHIR.instant(record.asOf.instant, offset: record.asOf.offset) }

  private var patientUUID: String { derivedUUID(of: record.journal, .patient) }

  /// Who it is about.
  var subject: JSONTree { .fields(["reference": .text("urn:uuid:\(patientUUID)")]) }

  /// The document of this journal, of these days, at this moment.
  var identifier: JSONTree {
    let days = [record.since, record.until].map { $0?.iso8601 ?? ".." }.joined(separator: "/")
    return .fields([
      "system": .text("urn:uuid:\(derivedUUID(of: record.journal, .composition))"),
      "value": .text("\(timestamp)/\(days)"),
    ])
  }

  /// The Composition, the Patient, and what the sections name.
  var resources: [FHIRResource] {
    let administrations = record.entries.compactMap(administration)
    let given = Set(record.entries.compactMap(\.facts.content.medication))
    let sections: [(title: String, resources: [FHIRResource])] = [
      ("Medicines", record.medicines.flatMap { statements(of: $0, given: given) }),
      ("Doses", administrations), ("Observations", record.entries.flatMap(observations)),
    ].filter { !$0.resources.isEmpty }
    return [composition(sections), patient] + sections.flatMap(\.resources)
  }

  private func composition(
    _ sections: [(title: String, resources: [FHIRResource])]
  ) -> FHIRResource {
    let period = JSONTree.fields([
      "start": .text(ifAny: record.since?.iso8601), "end": .text(ifAny: record.until?.iso8601),
    ])
    let hasPeriod = record.since != nil || record.until != nil
    return FHIRResource(
      type: "Composition", uuid: derivedUUID(of: record.journal, .composition),
      words: FHIRDocument.title + ", told " + FHIR.words(record.asOf),
      fields: .fields([
        "status": "final", "type": FHIR.concept(FHIRDocument.title), "subject": subject,
        "date": .text(timestamp), "author": .list([subject]), "title": .text(FHIRDocument.title),
        "event": hasPeriod ? .list([.fields(["period": period])]) : nil,
        "section": .list(
          sections.map { title, resources in
            .fields([
              "title": .text(title), "text": FHIR.narrative(resources.map(\.words)),
              "entry": .list(resources.map(\.reference)),
            ])
          }),
      ]))
  }

  private static let title = "Medication and symptom diary, kept by the patient"

  private var patient: FHIRResource {
    let person = record.person
    let number = person.recordNumber.map(FHIR.text)
    let name = person.name.map(FHIR.text)
    let words = [name, person.born.map { "born \($0.iso8601)" }, number.map { "record \($0)" }]
      .compactMap(\.self)
    return FHIRResource(
      type: "Patient", uuid: patientUUID,
      words: words.isEmpty ? "No name was given." : words.joined(separator: ", "),
      fields: .fields([
        "identifier": number.map { number in
          .list([.fields(["type": FHIR.concept("record number"), "value": .text(number)])])
        },
        "name": name.map { .list([.fields(["text": .text($0)])]) },
        "birthDate": .text(ifAny: person.born?.iso8601),
      ]))
  }
}
