internal import JournalModel

/// What an edit can say of an entry, each part by an option or by the words.
enum EditPart: CaseIterable {
  case words, slot, withFood, new, kind, reason, severity, site, lasted, name, unit, from, with
  case at, about, zone, tag, untag, note, isPrivate, isPublic, by, edit, remove
  /// Said by other commands.
  case times, dose, days, every, anchor, strength, maker, scale, worst

  var option: String {
    switch self {
    case .words: "words"
    case .slot: "--for"
    case .withFood: "--with-food"
    case .new: "--new"
    case .kind: "--kind"
    case .reason: "--reason"
    case .severity: "--severity"
    case .site: "--site"
    case .lasted: "--lasted"
    case .name: "--name"
    case .from: "--from"
    case .with: "--with"
    case .at: "--at"
    case .about: "--about"
    case .zone: "--zone"
    case .tag: "--tag"
    case .untag: "--untag"
    case .note: "--note"
    case .isPrivate: "--private"
    case .isPublic: "--public"
    case .by: "--by"
    case .edit: "--edit"
    case .remove: "--remove"
    case .unit: "--unit"
    case .times: "--times"
    case .dose: "--dose"
    case .days: "--days"
    case .every: "--every"
    case .anchor: "--anchor"
    case .strength: "--strength"
    case .maker: "--maker"
    case .scale: "--scale"
    case .worst: "--worst"
    }
  }

  /// Those that an edit was given.
  static func given(
    _ words: [Word], _ options: EditOptions, _ entry: EntryOptions
  ) -> [EditPart] {
    let isGiven: [(EditPart, Bool)] = [
      (.words, !words.isEmpty), (.slot, options.for != nil), (.withFood, options.withFood),
      (.new, options.new), (.kind, options.kind != nil), (.reason, options.reason != nil),
      (.severity, options.severity != nil), (.site, options.site != nil),
      (.lasted, options.lasted != nil), (.name, options.name != nil),
      (.from, options.from != nil), (.with, options.with != nil), (.at, entry.at != nil),
      (.about, entry.about),
      (.zone, entry.zone != nil), (.tag, !entry.tag.isEmpty), (.untag, !options.untag.isEmpty),
      (.note, entry.note != nil), (.isPrivate, entry.private), (.isPublic, options.public),
      (.by, entry.by != nil), (.edit, options.edit), (.remove, !options.remove.isEmpty),
      (.unit, options.unit != nil),
    ]
    return (isGiven + options.elsewhere.given).filter(\.1).map(\.0)
  }
}

extension ElsewhereOptions {
  fileprivate var given: [(EditPart, Bool)] {
    [
      (.times, times != nil), (.dose, dose != nil), (.days, days != nil), (.every, every != nil),
      (.anchor, anchor != nil), (.strength, strength != nil), (.maker, maker != nil),
      (.scale, scale != nil), (.worst, worst != nil),
    ]
  }
}

extension EntryContent {
  /// What an edit of such an entry can say, its own parts first.
  var editParts: [EditPart] {
    let shared: [EditPart] = [
      .at, .zone, .tag, .untag, .note, .isPrivate, .isPublic, .by, .edit, .remove,
    ]
    switch self {
    case .dose: return [.words, .slot, .withFood, .new, .about] + shared
    case .missed: return [.words, .slot, .kind, .reason, .new, .about] + shared
    case .note: return [.words, .severity, .site, .lasted, .about] + shared
    case .mood: return [.words, .about] + shared
    case .reading: return [.words, .unit, .name, .about] + shared
    case .question, .answer, .important, .agreement, .gap: return [.words, .about] + shared
    case .regimen: return [.words, .from, .reason] + shared
    case .product: return [.from] + shared
    case .plan(let event):
      return [.words, .reason] + (event.steps.isEmpty ? [.from] : []) + shared
    case .appointment: return [.words, .from, .with] + shared
    case .medication, .supply, .pump, .tracker, .setting: return shared
    }
  }

  /// `a dose`, `a note`.
  var noun: String {
    switch self {
    case .dose: "a dose"
    case .missed(let missed): "a \(missed.kind.rawValue) dose"
    case .note: "a note"
    case .mood: "a mood"
    case .reading: "a number"
    case .question: "a question"
    case .answer: "an answer"
    case .important: "what is most important"
    case .medication: "a medicine"
    case .regimen: "a change of what is prescribed"
    case .product: "a product"
    case .plan: "a plan"
    case .supply: "a supply"
    case .pump: "an entry of a pump"
    case .appointment: "an appointment"
    case .agreement: "what was agreed"
    case .gap: "a gap"
    case .tracker: "a tracker"
    case .setting: "a setting"
    }
  }

  /// What the words of an edit are; empty where there are none.
  var editWords: String {
    switch self {
    case .dose: "a time, an amount, a medicine"
    case .missed: "a medicine"
    case .note, .question, .answer, .important, .agreement, .gap: "your words"
    case .mood: "1 to 5, your words"
    case .reading: "a value"
    case .regimen, .plan: "the reason"
    case .appointment: "when it is"
    case .medication, .product, .supply, .pump, .tracker, .setting: ""
    }
  }

  /// The commands that say what an edit cannot.
  var otherCommand: String? {
    switch self {
    case .medication:
      "journal med set changes what is known of it, journal med rename its name"
    case .regimen: "journal med change says anew what is prescribed"
    case .product: "journal med product says anew which product it is"
    case .tracker: "journal track set changes its scale and its unit"
    case .plan: "journal plan hold, resume and cancel say what becomes of it"
    case .supply: "journal supply says anew how much there is"
    case .pump: "journal pump refill says anew when the next is due"
    case .appointment: "journal appointment cancel calls it off"
    case .setting: "journal settings says it anew"
    case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .agreement, .gap:
      nil
    }
  }
}

extension EntryContent {
  /// - Throws: exit 64 for what does not go with such an entry, with what does.
  func check(_ given: [EditPart]) throws {
    guard let wrong = given.first(where: { !editParts.contains($0) }) else { return }
    let verb = wrong == .words ? "do" : "does"
    throw CommandError(
      .usage, "\(wrong.option) \(verb) not go with \(noun); nothing was stored; \(whatGoes)")
  }

  /// `a mood takes 1 to 5, your words, --at, --zone and --remove`.
  var whatGoes: String {
    let names = editParts.map { $0 == .words ? editWords : $0.option }
    let list = names.dropLast().joined(separator: ", ") + " and \(names.last ?? "")"
    return "\(noun) takes \(list)" + (otherCommand.map { "; \($0)" } ?? "")
  }
}
