extension [String] {
  /// What the standard library's gives. That one is generic and not specialized: for the first array
  /// that it joins, the runtime looks up types by their names, which takes a fiftieth of the time of a dose.
  package func joined(separator: String = "") -> String {
    guard var text = first else { return "" }
    text.reserveCapacity(reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
    for part in dropFirst() {
      text += separator
      text += part
    }
    return text
  }
}
