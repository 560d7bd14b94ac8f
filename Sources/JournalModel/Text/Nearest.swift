/// What the person may have meant: the candidate that takes the fewest slips of the finger.
///
/// A slip is a letter wrong, missing, extra, or swapped with its neighbour; case and spacing do
/// not count. One is allowed up to four letters, two up to seven, three beyond, and the whole word
/// is never rewritten. Of equally near candidates those with the same first letter go first, then
/// the earlier one.
package func nearest(to words: String, among candidates: [String]) -> String? {
  let typed = slipFolded(words)
  guard (1...maximumLength).contains(typed.count) else { return nil }
  let allowed = typed.count <= 4 ? 1 : typed.count <= 7 ? 2 : 3

  var best: (candidate: String, score: Int)?
  for candidate in candidates {
    let known = slipFolded(candidate)
    guard abs(known.count - typed.count) <= allowed else { continue }
    let slips = slips(from: typed, to: known)
    guard slips <= allowed, slips < min(typed.count, known.count) else { continue }
    let score = 2 * slips + (typed.first == known.first ? 0 : 1)
    if score < best?.score ?? .max { best = (candidate, score) }
  }
  return best?.candidate
}

/// A name longer than this was not mistyped from a name.
private let maximumLength = 64

private func slipFolded(_ words: String) -> [Character] {
  Array(words.nameFolded)
}

/// The optimal string alignment distance: Damerau-Levenshtein without editing a swapped pair again.
private func slips(from a: [Character], to b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let isSame = a[i] == b[j]
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (isSame ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
