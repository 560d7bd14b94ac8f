internal import Age
internal import Sodium

/// How a backup is encrypted.
package struct BackupEncryption: Sendable {
  package let passphrase: [UInt8]
  /// The logarithm to base 2 of how costly one guess at the passphrase is.
  package let workFactor: Int

  package init(passphrase: [UInt8], workFactor: Int = AgeHeader.workFactor) {
    self.passphrase = passphrase
    self.workFactor = workFactor
  }
}

/// Files in the age format.
enum EncryptedCopy {
  /// Leaves `plain` encrypted at `path`, where nothing may be yet, and decrypts it again as proof.
  ///
  /// - Throws: ``VerifiedCopy/NotWhole``, ``FileError``, ``AgeError``; whoever calls removes what was
  ///   begun.
  static func make(of plain: String, at path: String, _ encryption: BackupEncryption) throws {
    let input = try FileInput(plain)
    let output = try FileOutput(making: path)
    var before = SHA256()
    try Age.encrypt(
      passphrase: encryption.passphrase, workFactor: encryption.workFactor,
      from: { count in
        let bytes = try input.read(count)
        before.update(bytes)
        return bytes
      }, to: { try output.write($0) })
    try output.synchronize()

    let proof = try FileInput(path)
    var after = SHA256()
    try Age.decrypt(
      passphrase: encryption.passphrase, from: { try proof.read($0) },
      to: { after.update($0) })
    guard before.finish() == after.finish() else {
      throw VerifiedCopy.NotWhole(reason: "what was encrypted opens as something else")
    }
  }

  /// Leaves what `path` holds at `plain`, where nothing may be yet. Nothing is left there when this
  /// throws.
  ///
  /// - Throws: ``StoreError/notOpened(path:_:)``, ``FileError``.
  static func open(_ path: String, to plain: String, passphrase: [UInt8]) throws {
    let input = try FileInput(path)
    let output = try FileOutput(making: plain)
    do {
      try Age.decrypt(
        passphrase: passphrase, from: { try input.read($0) }, to: { try output.write($0) })
    } catch {
      try? FileSystem.remove(plain)
      guard let error = error as? AgeError else { throw error }
      throw StoreError.notOpened(path: path, error)
    }
  }
}

extension BackupState {
  /// Whether a file begins as those in the age format do.
  package static func isEncrypted(_ path: String) -> Bool {
    (try? FileSystem.head(path, count: AgeHeader.longest)).map(AgeHeader.isAge) ?? false
  }
}
