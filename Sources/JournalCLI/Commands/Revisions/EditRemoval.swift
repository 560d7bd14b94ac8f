internal import JournalModel

/// What `--remove` takes away from an entry.
enum EditRemoval: String, CaseIterable {
  case slot = "for"
  case severity, site, lasted, reason, text, tags, by
  case withFood = "with-food"
  case unit, with, cancelled, about

  /// `for, severity, ...`
  static let list = allCases.map(\.rawValue).joined(separator: ", ")

  /// The removals that words after `--remove` name, commas between them or not.
  ///
  /// - Throws: exit 65 for a word that names none.
  static func read(_ words: [String]) throws -> [EditRemoval] {
    try words.flatMap { $0.split(separator: ",") }.map { word in
      let folded = word.nameFolded
      if let removal = EditRemoval(rawValue: folded) { return removal }
      let near = nearest(to: folded, among: allCases.map(\.rawValue))
      let hint = near.map { "did you mean \($0)?" } ?? "there are \(list)"
      throw CommandError(
        .refusedValue,
        "--remove does not know \"\(escapedForTerminal(word))\"; nothing was stored; \(hint)")
    }
  }
}

extension EntryFacts {
  /// The same without one thing.
  ///
  /// - Throws: exit 64 when it is not there, or such an entry never has it.
  func without(_ removal: EditRemoval) throws -> EntryFacts {
    guard removable.contains(removal) else {
      throw CommandError(
        .usage,
        "--remove \(removal.rawValue) does not go with \(content.noun); nothing was stored; from it go \(removable.map(\.rawValue).joined(separator: ", "))"
      )
    }
    var facts = self
    switch removal {
    case .text: facts.text = nil
    case .tags: facts.tags = []
    case .by where !content.isDecision: facts.writtenBy = nil
    case .about:
      if facts.moment.precision == .approximate { facts.moment.precision = .minute }
    case .slot, .severity, .site, .lasted, .reason, .by, .withFood, .unit, .with, .cancelled: break
    }
    facts.content = content.without(removal)
    if case .missed(let missed) = content, missed.reason == .other {
      // The words are the reason.
      if removal == .reason { facts.text = nil }
      if removal == .text { facts.content = content.without(.reason) }
    }
    if content.isDecision, removal == .reason { facts.text = nil }
    guard facts != self else {
      throw CommandError(
        .usage,
        "\(removal.nothing) to remove; nothing was stored; leave --remove \(removal.rawValue) out"
      )
    }
    return facts
  }

  private var removable: [EditRemoval] {
    switch content {
    case .dose: [.slot, .withFood, .text, .tags, .by, .about]
    case .missed: [.slot, .reason, .text, .tags, .by, .about]
    case .note: [.severity, .site, .lasted, .tags, .by, .about]
    case .mood: [.text, .tags, .by, .about]
    case .reading: [.unit, .text, .tags, .by, .about]
    case .question, .answer, .important, .agreement, .gap: [.tags, .by, .about]
    case .regimen, .plan: [.reason, .tags, .by]
    case .appointment: [.with, .cancelled, .text, .tags, .by]
    case .medication, .product, .supply, .pump, .tracker, .setting: [.text, .tags, .by]
    }
  }
}

extension EditRemoval {
  fileprivate var nothing: String {
    switch self {
    case .slot: "there is no slot"
    case .severity: "there is no severity"
    case .site: "there is no site"
    case .lasted: "there is no length"
    case .reason: "there is no reason"
    case .text: "there are no words"
    case .tags: "there are no tags"
    case .by: "there is no name"
    case .withFood: "there is no food"
    case .unit: "there is no unit"
    case .with: "there is nobody"
    case .cancelled: "it was not cancelled, there is nothing"
    case .about: "there is no approximate time"
    }
  }
}

extension EntryContent {
  /// Whether it is something that a clinician decided, and `--by` therefore says who.
  var isDecision: Bool { [.regimen, .plan].contains(kind) }

  fileprivate func without(_ removal: EditRemoval) -> EntryContent {
    switch self {
    case .dose(var dose):
      if removal == .slot { dose.slot = nil }
      if removal == .withFood { dose.withFood = nil }
      return .dose(dose)
    case .missed(var missed):
      if removal == .slot { missed.slot = nil }
      if removal == .reason { missed.reason = nil }
      return .missed(missed)
    case .note(var note):
      if removal == .severity { note.severity = nil }
      if removal == .site { note.site = nil }
      if removal == .lasted { note.lastedMinutes = nil }
      return .note(note)
    case .reading(var reading):
      if removal == .unit { reading.unit = nil }
      return .reading(reading)
    case .regimen(var change):
      if removal == .by { change.decidedBy = nil }
      return .regimen(change)
    case .plan(var event):
      if removal == .by { event.decidedBy = nil }
      return .plan(event)
    case .appointment(var appointment):
      if removal == .with { appointment.with = nil }
      if removal == .cancelled { appointment.cancelledAt = nil }
      return .appointment(appointment)
    case .mood, .question, .answer, .important, .medication, .product, .supply, .pump, .agreement,
      .gap, .tracker, .setting:
      return self
    }
  }
}
