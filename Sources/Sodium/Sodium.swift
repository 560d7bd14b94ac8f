internal import CSodium

enum Sodium {
  /// Chooses the fastest code for this processor, once. Hashes need it not.
  ///
  /// "It returns 0 on success, -1 on failure, and 1 if the library had already been initialized."
  static let isReady = sodium_init() >= 0
}
