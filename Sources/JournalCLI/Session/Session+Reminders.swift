extension Session {
  /// What is said after the answer of a command, when it holds.
  func remind() {}
}
