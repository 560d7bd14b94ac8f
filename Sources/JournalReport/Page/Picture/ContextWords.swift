/// Words of tags for days that were unlike the others.
enum ContextWords {
  private static let words: Set<String> = [
    "ill", "illness", "sick", "cold", "flu", "fever", "infection", "uti", "covid", "virus",
    "hospital", "operation", "surgery", "relapse", "travel", "travelling", "trip", "journey",
    "flight", "holiday", "holidays", "vacation",
  ]

  /// Whether a tag speaks of illness or travel.
  static func areUnlikeOthers(_ tag: String) -> Bool {
    tag.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}
