extension Array {
  /// The first index whose element, like all behind it, satisfies `isBehind`; the end if none does.
  ///
  /// In steps of halves: the elements that satisfy it are the last ones.
  package func firstIndexInOrder(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
