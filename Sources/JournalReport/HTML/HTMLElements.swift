/// An element on a line of its own; its content is HTML already.
func element(_ name: String, _ attributes: String, _ content: String) -> String {
  "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(content)</\(name)>\n"
}

/// A part of a line.
func part(_ name: String, _ content: String) -> String {
  "<span\(name.isEmpty ? "" : " class=\"\(name)\"")>\(content)</span>"
}
