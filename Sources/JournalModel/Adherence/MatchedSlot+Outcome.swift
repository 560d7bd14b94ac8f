extension MatchedSlot {
  var isTaken: Bool {
    switch outcome {
    case .taken: true
    case .marked, .unrecorded: false
    }
  }

  /// Marked as missed, or nothing was written down. Left out on purpose is neither.
  var isNotTaken: Bool {
    switch outcome {
    case .taken: false
    case .marked(let mark): mark.kind == .missed
    case .unrecorded: true
    }
  }

  /// By the person, as missed.
  var isMarked: Bool {
    switch outcome {
    case .marked: true
    case .taken, .unrecorded: false
    }
  }
}
