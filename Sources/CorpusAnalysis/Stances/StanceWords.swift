internal import Lexicons
internal import TextAnalysis

/// The forms of the words that targets are called by, and that tell what they do, each under the most frequent of the
/// corpus: "terrorists" and "terrorist" are one.
package struct StanceWords {
  private struct Form: Hashable {
    let language, text: String
  }

  private var names: [Form: String] = [:]

  package init(_ stances: GroupStances) {
    var counts: [Form: Int] = [:]
    for (key, words) in stances.names {
      for (word, count) in words {
        counts[Form(language: key.group.within, text: word), default: 0] += count
      }
    }
    for (key, detail) in stances.acts {
      counts[Form(language: key.group.within, text: key.name), default: 0] += detail.mentions
    }
    var stemmers: [String: WordStemmer?] = [:]
    var best: [Form: (text: String, count: Int)] = [:]
    var stems: [Form: Form] = [:]
    for (form, count) in counts {
      let stemmer = stemmers[form.language] ?? WordStemmer(Language.primary(form.language))
      stemmers[form.language] = .some(stemmer)
      let words = form.text.split(separator: " ").map { stemmer?.stem(String($0)) ?? String($0) }
      let stem = Form(language: form.language, text: words.joined(separator: " "))
      stems[form] = stem
      // Of equals the shorter, then the one that sorts first.
      let known = best[stem] ?? ("", 0)
      if (-count, form.text.utf8.count, form.text) < (
        -known.count, known.text.utf8.count, known.text
      )
        || known.count == 0
      {
        best[stem] = (form.text, count)
      }
    }
    for (form, stem) in stems { names[form] = best[stem]?.text ?? form.text }
  }

  /// The most frequent form of a word in a language.
  package func name(_ word: String, _ language: String) -> String {
    names[Form(language: language, text: word)] ?? word
  }

  /// Details with all forms of a word under one.
  package func joined(
    _ details: [StanceDetailKey: GroupStances.Detail]
  ) -> [StanceDetailKey: GroupStances.Detail] {
    var joined: [StanceDetailKey: GroupStances.Detail] = [:]
    for (key, detail) in details {
      var key = key
      key.name = name(key.name, key.group.within)
      joined[key, default: GroupStances.Detail()].add(detail)
    }
    return joined
  }
}
