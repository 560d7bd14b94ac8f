@testable import Age

/// A header that is read is written again byte for byte, or it is refused with a sentence; and no
/// change of an encrypted file opens as anything but what was encrypted.
enum AgeTarget {
  private static let passphrase = Array("correct horse".utf8)
  private static let plain: [UInt8] = Array("a diary of made-up days".utf8)

  static func run(_ bytes: [UInt8]) {
    do throws(AgeError) {
      let (header, length) = try AgeHeader.read(bytes)
      require(length <= bytes.count, "a header beyond its file")
      require(
        header.workFactor <= AgeHeader.greatestWorkFactor, "a work factor of \(header.workFactor)")
      let written = PlantedFault.alter(header.bytes, to: [], when: header.workFactor == 7)
      require(written == Array(bytes[..<length]), "a header that is written otherwise")
      // What costs a second each is left to the tests.
      guard header.workFactor <= 4 else { return }
    } catch {
      requireSentence(error.description)
      return
    }
    var offset = 0
    var opened: [UInt8] = []
    do {
      try Age.decrypt(
        passphrase: passphrase,
        from: { count in
          let part = Array(bytes[offset..<min(bytes.count, offset + count)])
          offset += part.count
          return part
        }, to: { opened += $0 })
      require(opened == plain, "an altered file opens as \(opened.count) other bytes")
    } catch let error as AgeError {
      requireSentence(error.description)
    } catch {
      fatalError("not a refusal of its own: \(error)")
    }
  }
}
