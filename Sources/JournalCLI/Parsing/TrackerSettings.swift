internal import JournalModel

/// What `track set` says of a followed number; what it does not say stays as it was.
struct TrackerSettings {
  private let scale: ClosedRange<Exact>?
  private let worst: Exact?
  private let unit: String?
  private let isMain: Bool

  /// - Throws: exit 65 for a scale or an end that is not understood.
  init(scale: String?, worst: String?, unit: String?, isMain: Bool) throws {
    self.scale = try scale.map { text in
      guard let scale = Tracker.scale(text) else {
        throw CommandError(
          .refusedValue,
          "the scale \"\(escapedForTerminal(text))\" is not understood; nothing was stored; write 0-10"
        )
      }
      return scale
    }
    self.worst = try worst.map { text in
      guard let worst = Exact(text) else {
        throw CommandError(
          .refusedValue,
          "the worst end \"\(escapedForTerminal(text))\" is not a number; nothing was stored; write --worst 10"
        )
      }
      return worst
    }
    self.unit = unit?.trimmed.nonEmpty
    self.isMain = isMain
  }

  /// - Throws: exit 65 when the worst end is no end of the scale.
  func applied(to tracker: Tracker) throws -> Tracker {
    var tracker = tracker
    tracker.scale = scale ?? tracker.scale
    tracker.worst = worst ?? tracker.worst
    tracker.unit = unit ?? tracker.unit
    tracker.isMain = isMain || tracker.isMain
    if let worst = tracker.worst, let scale = tracker.scale,
      worst != scale.lowerBound, worst != scale.upperBound
    {
      throw CommandError(
        .refusedValue,
        "\(worst.text) is not an end of the scale \(Tracker.text(of: scale)); nothing was stored; write one of its two ends"
      )
    }
    return tracker
  }
}
