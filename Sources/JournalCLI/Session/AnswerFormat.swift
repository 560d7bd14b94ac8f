internal import ArgumentParser

enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json

  /// The parser would work these out at each start.
  static let allValueStrings = ["text", "json"]
}
