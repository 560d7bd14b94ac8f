internal import JournalModel

/// A resource of a document, with the line that people read of it.
struct FHIRResource {
  let type: String
  let uuid: String
  /// Its narrative, and its line in the section of the document.
  let words: String
  /// Without its type, identity and narrative.
  let fields: JSONTree

  var reference: JSONTree { .fields(["reference": .text("urn:uuid:\(uuid)")]) }

  /// As it stands in a Bundle.
  var entry: JSONTree {
    guard case .object(let pairs) = fields else { return fields }
    let head: [(key: String, value: JSONTree)] = [
      ("resourceType", .text(type)), ("id", .text(uuid)), ("text", FHIR.narrative([words])),
    ]
    return .fields(["fullUrl": .text("urn:uuid:\(uuid)"), "resource": .object(head + pairs)])
  }
}

/// The data types of FHIR R4 that the journal writes. https://hl7.org/fhir/R4/datatypes.html
enum FHIR {
  static let ucum = "http://unitsofmeasure.org"

  /// A `CodeableConcept` without a code: nothing stands for words but themselves.
  static func concept(_ words: String) -> JSONTree { .fields(["text": .text(text(words))]) }

  static func quantity(_ amount: Amount) -> JSONTree? {
    amount.value.decimal.map { value in
      let code = amount.unit.ucum
      return .fields([
        "value": .number(value),
        "unit": .text(amount.unit.isCountable ? amount.unit.rawValue : code),
        "system": .text(ucum), "code": .text(code),
      ])
    }
  }

  static func annotations(_ lines: [String?], by writer: String? = nil) -> JSONTree {
    .list(
      lines.compactMap(\.self).filter { !text($0).isEmpty }.map { line in
        .fields(["authorString": .text(ifAny: writer.map(text)), "text": .text(text(line))])
      })
  }

  /// A narrative of one paragraph, or of a list of lines.
  static func narrative(_ lines: [String]) -> JSONTree {
    let lines = lines.map { escapedForAttribute($0) }
    let inner =
      lines.count == 1
      ? "<p>\(lines[0])</p>" : "<ul>" + lines.map { "<li>\($0)</li>" }.joined() + "</ul>"
    return .fields([
      "status": "generated",
      "div": .text("<div xmlns=\"http://www.w3.org/1999/xhtml\">\(inner)</div>"),
    ])
  }

  /// Words without what a `string` may not hold: controls, and spaces around them.
  static func text(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isAllowed = scalar == "\n" || scalar == "\r" || scalar == "\t" || !isControl
      result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
    }
    return result.trimmed
  }
}

// MARK: - Times

extension FHIR {
  /// A moment as exactly as it is known: one that was said to be about a time has its day alone, and
  /// the time is told in words.
  static func dateTime(_ moment: LivedMoment) -> (text: String, words: String?) {
    switch moment.precision {
    case .minute: (instant(moment.instant, offset: moment.offset), nil)
    case .approximate: (moment.day.iso8601, "about \(moment.local.time.iso8601)")
    case .day: (moment.day.iso8601, nil)
    }
  }

  /// Offsets of FHIR are whole minutes, up to 14 hours; a moment of another is told in UTC.
  static func instant(_ instant: Instant, offset: Int = 0) -> String {
    let isKnown = offset % 60 == 0 && abs(offset) <= 14 * 3600
    return rfc3339(instant, offset: isKnown ? offset : 0)
  }

  /// `08:00:00`.
  static func time(_ time: TimeOfDay) -> String {
    time.second == 0 ? time.iso8601 + ":00" : time.iso8601
  }

  /// For people, in a narrative: `2026-11-20 08:00`.
  static func words(_ moment: LivedMoment) -> String {
    switch moment.precision {
    case .minute: "\(moment.day.iso8601) \(moment.local.time.iso8601)"
    case .approximate: "\(moment.day.iso8601) about \(moment.local.time.iso8601)"
    case .day: moment.day.iso8601
    }
  }
}
