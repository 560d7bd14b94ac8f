/// The shells that ask, and how each wants to be answered.
enum CompletionShell: String, CaseIterable {
  case bash, zsh, fish

  /// The words as the command would be given them, and the quotation mark that the last one has open.
  ///
  /// bash gives them as they stand on the line, cut at `=` too; the others give them as they are meant.
  func plain(_ words: [String]) -> (words: [String], quote: Character?) {
    guard self == .bash else { return (words, nil) }
    var quote: Character?
    var plain: [String] = []
    for word in CompletionShell.joined(words) {
      let (text, open) = CompletionShell.unquoted(word)
      plain.append(text)
      quote = open
    }
    return (plain, quote)
  }

  /// `--format`, `=`, `js` as one word.
  private static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isValue = false
    for word in words {
      if word == "=", joined.last?.hasPrefix("--") == true {
        joined[joined.count - 1] += "="
        isValue = true
      } else if isValue {
        joined[joined.count - 1] += word
        isValue = false
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// What a shell makes of a word, as far as quotation goes.
  private static func unquoted(_ word: String) -> (text: String, open: Character?) {
    var text = ""
    var open: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\", open != "'" {
        isEscaped = true
      } else if character == open {
        open = nil
      } else if open == nil, character == "'" || character == "\"" {
        open = character
      } else {
        text.append(character)
      }
    }
    return (text, open)
  }

  /// One line of an answer.
  ///
  /// - Parameters:
  ///   - head: what stands in the word before what is completed.
  ///   - quote: the quotation mark that is open.
  func line(_ candidate: Completion.Candidate, after head: String, in quote: Character?) -> String {
    switch self {
    // bash completes what stands behind the `=` by itself.
    case .bash: CompletionShell.quoted(candidate.value, in: quote) + "\n"
    case .zsh, .fish: "\(head)\(candidate.value)\n\(candidate.about)\n"
    }
  }

  private static func quoted(_ value: String, in quote: Character?) -> String {
    switch quote {
    case "'": return value.unicodeScalars.map { $0 == "'" ? "'\\''" : "\($0)" }.joined()
    case "\"": return escaped(value, where: "\"\\$`!".unicodeScalars.contains)
    case _:
      return escaped(value) {
        $0.isASCII && !$0.properties.isAlphabetic && $0.properties.numericType == nil
          && !"-_./:+,@%".unicodeScalars.contains($0)
      }
    }
  }

  /// By scalars: a sign with an accent upon it is another character to Swift, and the same to a shell.
  private static func escaped(
    _ value: String, where isSpecial: (Unicode.Scalar) -> Bool
  ) -> String {
    value.unicodeScalars.map { isSpecial($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// The script that a shell reads to ask the binary.
  var script: String {
    switch self {
    case .bash:
      """
      # bash completion of journal: asks the command itself, which never writes and never fails.
      _journal() {
        local line lines=()
        while IFS= read -r line; do
          lines+=("$line")
        done < <("${COMP_WORDS[0]}" --complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
        COMPREPLY=()
        if [[ ${lines[0]-} == :files ]]; then
          compopt -o filenames 2>/dev/null
          while IFS= read -r line; do
            COMPREPLY+=("$line")
          done < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]#=}")
        elif ((${#lines[@]})); then
          COMPREPLY=("${lines[@]}")
        fi
      }
      complete -F _journal journal

      """
    case .zsh:
      """
      #compdef journal
      # zsh completion of journal: asks the command itself, which never writes and never fails.
      _journal() {
        local word about
        local -a lines offered
        lines=("${(@f)$(${(Q)words[1]} --complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
        if [[ ${lines[1]-} == :files ]]; then
          _files
          return
        fi
        for word about in "${lines[@]}"; do
          [[ -n $word ]] && offered+=("${word//:/\\\\:}:$about")
        done
        (( $#offered )) || return 1
        _describe -V journal offered -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
      }
      if [[ $funcstack[1] == _journal ]]; then
        _journal "$@"
      else
        compdef _journal journal
      fi

      """
    case .fish:
      """
      # fish completion of journal: asks the command itself, which never writes and never fails.
      function __journal_complete
          set -l words (commandline -opc)
          set -l last (string unescape -- (string trim --left --chars "\\"'" -- (commandline -ct)))
          set -l lines ($words[1] --complete fish $words[2..-1] "$last" 2>/dev/null)
          if test "$lines[1]" = :files
              __fish_complete_path "$last"
          else
              # A word, and a line about it.
              while test (count $lines) -gt 0
                  printf '%s\\t%s\\n' $lines[1] "$lines[2]"
                  set -e lines[1..2]
              end
          end
      end
      complete -c journal -f -k -a '(__journal_complete)'

      """
    }
  }
}
