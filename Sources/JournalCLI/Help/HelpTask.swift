internal import JournalModel

/// A page of help for what a person wants to do: `journal help "I forgot a dose"`.
struct HelpTask {
  /// As the person would say it.
  let title: String
  /// What they may say instead.
  let also: String
  /// Indented lines are commands.
  let page: String

  /// How near a page is to what was asked.
  enum Nearness: Int, Comparable {
    /// One of its words, but for a slip of the finger.
    case slip = 1
    /// A word that begins as one of its words does.
    case beginning = 4
    case exact = 6

    static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
  }

  /// The page that has most of these words; `nil` where none has any.
  static func nearest(to words: [String]) -> (task: HelpTask, nearness: Nearness)? {
    let asked = meaningful(words.joined(separator: " "))
    var best: (task: HelpTask, nearness: Nearness, score: Int)?
    for task in all {
      let found = asked.compactMap(task.nearness)
      // A word of the title counts more than one that may stand for it. Of equals the first page
      // stays, which is the more usual one.
      let score = found.reduce(0) { $0 + $1.nearness.rawValue + ($1.isTitle ? 2 : 0) }
      guard let nearness = found.map(\.nearness).max(), score > best?.score ?? 0 else { continue }
      best = (task, nearness, score)
    }
    return best.map { ($0.task, $0.nearness) }
  }

  private func nearness(of word: String) -> (nearness: Nearness, isTitle: Bool)? {
    let titled = HelpTask.meaningful(title)
    let known = titled + HelpTask.meaningful(also)
    if known.contains(word) { return (.exact, titled.contains(word)) }
    guard word.count > 3 else { return nil }
    let begun = known.first { $0.count > 3 && ($0.hasPrefix(word) || word.hasPrefix($0)) }
    if let begun { return (.beginning, titled.contains(begun)) }
    return JournalModel.nearest(to: word, among: known).map { (.slip, titled.contains($0)) }
  }

  private static func meaningful(_ text: String) -> [String] {
    searchFolded(text).split(separator: " ").map(String.init).filter { !small.contains($0) }
  }

  private static let small: Set<String> = [
    "i", "a", "an", "the", "my", "me", "to", "it", "of", "on", "in", "is", "was", "have", "has",
    "had", "do", "did", "how", "what", "when", "for", "and", "or", "with", "at", "that", "this",
    "not", "am", "dose", "doses", "pill", "pills", "two", "be", "can", "want", "need", "s", "t",
    "m", "we", "you",
    "journal", "help",
  ]

  /// The titles, to choose from.
  static var list: String {
    let lines = all.map { "  journal help \"\($0.title)\"" }
    return
      (["What happened, or what you want to do:", ""] + lines
      + ["", "Other words will do too: the nearest page is shown."])
      .joined(separator: "\n") + "\n"
  }

  var text: String { "\(title)\n\n\(page)\n" }
}
