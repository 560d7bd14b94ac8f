extension String {
  /// Whether each byte of its UTF-8 is in a range.
  func hasOnly(_ range: Range<UInt8>) -> Bool {
    // The bytes themselves, and not one call for each: most of what is laid out is asked this.
    let isSo = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where !range.contains(byte) { return false }
      return true
    }
    return isSo ?? utf8.allSatisfy(range.contains)
  }
}
