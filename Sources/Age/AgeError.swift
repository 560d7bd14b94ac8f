/// Why a file was not encrypted or not decrypted. Each sentence ends in what to do.
package enum AgeError: Error, Equatable {
  case notAge
  /// It is encrypted for a key.
  case notForPassphrase
  case malformedHeader
  /// Opening it would take more memory and time than is given to any file.
  case workFactor(Int, most: Int)
  case emptyPassphrase
  case wrongPassphrase
  /// The passphrase is right, and the header is not what was written.
  case alteredHeader
  /// Counted from 1, each of 64 KiB.
  case altered(chunk: Int)
  case alteredOrCutAtEnd
  /// It ends where a chunk ends, but not the last one.
  case cutShort
  case trailingBytes
  /// The library could not do its part.
  case notEncrypted
}

extension AgeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAge: "it is not encrypted in the age format; check which file it is"
    case .notForPassphrase:
      "it is encrypted for a key and not with a passphrase; open it with age -d -i KEYFILE"
    case .malformedHeader: "its header is damaged; use another copy of it"
    case .workFactor(let factor, let most):
      "its work factor is \(factor), and more than \(most) is not tried, lest it take all memory; open it with age -d"
    case .emptyPassphrase: "the passphrase is empty; give one"
    case .wrongPassphrase: "the passphrase is not the one it was encrypted with; try again"
    case .alteredHeader: "its header was altered after it was encrypted; use another copy of it"
    case .altered(let chunk):
      "it was altered after it was encrypted (in part \(chunk)); use another copy of it"
    case .alteredOrCutAtEnd: "it was altered or cut short at its end; use another copy of it"
    case .cutShort: "it is cut short; use another copy of it"
    case .trailingBytes: "something was added to its end; use another copy of it"
    case .notEncrypted: "it could not be encrypted; try again"
    }
  }
}
