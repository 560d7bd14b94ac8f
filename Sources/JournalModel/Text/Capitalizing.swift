extension String {
  /// The first letter large, the rest as it is.
  package var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}
