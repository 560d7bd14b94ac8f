extension CommandError {
  /// Options that contradict each other or say too little, with what to write instead.
  static func misuse(_ problem: String, _ remedy: String) -> CommandError {
    let stop = problem.hasSuffix("?") ? "" : ";"
    return CommandError(.usage, "\(problem)\(stop) nothing was stored; \(remedy)")
  }
}
