package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct SettingsCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "What holds for the whole journal: settings contact \"the clinic, 030 123 456\".",
    usage: "journal settings [key [value]] [options]",
    discussion: """
      Without a key all are shown, with a key that one, with a value it is set; - reads the value \
      from standard input.

      name, born and record-number stand at the top of the report, allergies under the medicines. \
      contact and emergency are whom to turn to, in your words, where a notice points to a person. \
      by is who writes here unless a command says --by.
      """)

  /// What a write of a setting is kept as.
  static let action = "settings"

  @Argument(help: "name, born, record-number, allergies, contact, emergency or by; then its value.")
  var words: [Word] = []

  @Flag(help: "Take the value away.")
  var unset = false

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard let first = words.first else {
      guard !unset else {
        throw CommandError.misuse(
          "--unset goes with a key", "write journal settings contact --unset")
      }
      return try show(nil, in: session)
    }
    let key = try SettingKey.read(first.text, for: session)
    let value = Array(words.dropFirst())
    if unset {
      guard value.isEmpty else {
        throw CommandError.misuse(
          "a value and --unset contradict each other", "leave one of them out")
      }
      return try take(key, in: session)
    }
    guard !value.isEmpty else { return try show(key, in: session) }
    try set(key, value, in: session)
  }

  // MARK: Reading

  private func show(_ key: SettingKey?, in session: Session) throws {
    let entries = try session.journal()?.settingEntries() ?? []
    let wanted = entries.filter { key == nil || $0.content.key == key?.rawValue }
    switch revision.format {
    case .json:
      try session.answer(try jsonText(wanted.map { EntryJSON($0.entry, medicines: [:]) }))
    case .text:
      guard let key else { return try session.answer(table(entries, session)) }
      guard let setting = wanted.last else {
        return session.say("\(key.rawValue) is not set: journal settings \(key.rawValue) \"...\"")
      }
      try session.answer(session.shown(setting.content.text))
    }
  }

  /// Every key with its value, those of a later program too.
  private func table(_ entries: [Written<Setting>], _ session: Session) -> String {
    let known = SettingKey.allCases.map(\.rawValue)
    let others = entries.map(\.content.key).filter { !known.contains($0) }
    let keys = known + others
    let width = keys.map(\.displayWidth).max() ?? 0
    return keys.map { key in
      let value = entries.last { $0.content.key == key }?.content.text
      return "\(session.shown(key).padded(to: width))  \(value.map { session.shown($0) } ?? "-")"
    }.joined(separator: "\n")
  }

  // MARK: Writing

  private func set(_ key: SettingKey, _ value: [Word], in session: Session) throws {
    let typed = try session.words(
      value, what: "the words of the setting", example: "journal settings \(key.rawValue) \"...\"")
    let setting = Setting(key: key.rawValue, value: try key.value(typed.text, for: session))
    let moment = session.environment.moment
    try session.keeping(typed) {
      let writable = try session.journalForWriting()
      try session.store(SettingsCommand.action, by: revision.by, in: writable) { writer in
        let known = try writer.settingEntry(setting.key)
        guard let known else {
          return (try writer.add(EntryFacts(moment: moment, content: .setting(setting))), known)
        }
        guard known.facts.content != .setting(setting) else { return (known, known) }
        var facts = known.facts
        facts.content = .setting(setting)
        facts.moment = moment
        return (try writer.revise(known, facts: facts), known)
      } receipt: { stored, known in
        try receipt(stored, before: known, in: session, writable)
      }
    }
  }

  private func receipt(
    _ stored: Entry, before known: Entry?, in session: Session, _ database: JournalDatabase
  ) throws -> String {
    let text = session.entryText(medicines: [:])
    guard revision.format == .text, let known else {
      return try session.receipt(
        for: stored, revision.format, in: database, saying: text.receipt(stored.facts) + ".")
    }
    let id = try database.shortText(of: stored.id)
    guard stored != known else { return "It says so already: \(text.what(stored.facts)).  [\(id)]" }
    let change = CorrectionText(before: known.facts, after: stored.facts, old: text, new: text)
    return "Changed: \(change.text()).  [\(id)]"
  }

  private func take(_ key: SettingKey, in session: Session) throws {
    let database = try session.journal()
    guard let database, try database.settings()[key] != nil else {
      session.say("\(key.rawValue) is not set.")
      return revision.format == .json ? try session.answer("[]") : ()
    }
    let writable = try session.journalForWriting()
    try session.store(SettingsCommand.action, by: revision.by, in: writable) { writer in
      guard let known = try writer.settingEntry(key.rawValue) else { return nil as Entry? }
      try writer.delete(known)
      return known
    } receipt: { known in
      guard let known else { return "" }
      guard revision.format == .text else {
        var json = EntryJSON(known, medicines: [:])
        json.deleted = true
        return try jsonText(json)
      }
      let id = try database.shortText(of: known.id)
      return "Unset: \(session.entryText(medicines: [:]).what(known.facts)).  [\(id)]"
    }
  }
}

extension SettingKey {
  /// - Throws: exit 65 for a word that is no key, with what may be meant.
  fileprivate static func read(_ word: String, for session: Session) throws -> SettingKey {
    let folded = word.nameFolded.replacing(" ", with: "-").replacing("_", with: "-")
    if let key = SettingKey(rawValue: folded) { return key }
    if ["on-time", "min-gap"].contains(folded) {
      throw CommandError(
        .refusedValue,
        "\(folded) is set for each medicine; nothing was stored; write journal med set NAME --\(folded) 2h"
      )
    }
    let all = allCases.map(\.rawValue)
    let meant =
      all.first { folded.count > 2 && $0.hasPrefix(folded) } ?? nearest(to: folded, among: all)
    let hint = meant.map { "did you mean \($0)?" } ?? "there are \(all.joined(separator: ", "))"
    throw CommandError(
      .refusedValue,
      "no setting is called \"\(session.shown(word))\"; nothing was stored; \(hint)")
  }

  /// A value as it is stored. A birth date is understood as a day where it is one.
  fileprivate func value(_ typed: String, for session: Session) throws -> String {
    switch self {
    case .born: try SettingKey.birthDate(typed, for: session)
    case .name, .recordNumber, .allergies, .contact, .emergency, .by: typed
    }
  }

  /// - Throws: ``PhraseError`` for a day that cannot be, or that can be read in two ways; exit 65 for
  ///   one that lies ahead.
  private static func birthDate(_ typed: String, for session: Session) throws -> String {
    let words = PhraseWords(typed)
    try words.check(.day)
    guard let (phrase, count) = try DayPhrase.read(words, at: 0, subject: .day),
      count == words.count, case .date(let day) = phrase.kind
    else {
      session.say("Kept as written; a day such as 1979-03-14 would be understood as one.")
      return typed
    }
    guard day <= session.environment.today else {
      throw CommandError(
        .refusedValue, "\(day.text) lies ahead; nothing was stored; write the day of birth")
    }
    return day.iso8601
  }
}
