/// The smallest part of a JSON text that means something by itself.
package enum JSONToken: Hashable, Sendable {
  case beginObject
  case endObject
  case beginArray
  case endArray
  /// The name of a member; its value is the next token.
  case key(String)
  case string(String)
  /// As written, in the grammar of RFC 8259: `-0.50`, `1e3`.
  case number(String)
  case bool(Bool)
  case null
}
