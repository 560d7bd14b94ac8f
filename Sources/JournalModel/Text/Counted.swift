/// `1 dose`, `27 doses`: a number with its noun, whose plural is made with an s.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
