/// No single text of an entry is longer than 1 MiB.
enum TextLimit {
  static let bytes = 1 << 20

  static func check(_ text: String) throws {
    guard text.utf8.count <= bytes else {
      throw CommandError(
        .refusedValue, "the text is longer than 1 MiB; nothing was stored; shorten it")
    }
  }
}
