import Foundation
import TextAnalysis

/// What each language is learnt from.
struct Sources {
  private let treebanks: String
  private let annotated: String
  private let files: [String]
  private let licences: Licences
  /// Texts that are left out, and the numbers of their sentences in Chinese, where one text is there in two scripts.
  private var leftOut: Set<String> = []
  private var leftOutNumbers: Set<String> = []

  /// Treebanks that are not learnt from: their licence does not allow it (Sequoia), or they contradict the others.
  private static let unused: Set = [
    "UD_French-Sequoia", "UD_Turkish-FrameNet", "UD_Turkish-GB", "UD_Turkish-Kenet",
    "UD_Turkish-Penn",
  ]

  init(treebanks: String, annotated: String, without: [String]) throws {
    self.treebanks = treebanks
    self.annotated = annotated
    files = try FileManager.default.contentsOfDirectory(atPath: treebanks).sorted()
      .filter { $0.hasPrefix("UD_") && !Self.unused.contains(Self.name($0)) }
    licences = try Licences(readme: treebanks + "/README.md")
    for path in without {
      let inside = try? FileManager.default.contentsOfDirectory(atPath: path).sorted()
      for file in inside.map({ $0.map { "\(path)/\($0)" } }) ?? [path] {
        for sentence in try Treebank(path: file).sentences {
          leftOut.insert(sentence.text)
          if file.contains("Chinese"), Int(sentence.id) == nil {
            leftOutNumbers.insert(sentence.id)
          }
        }
      }
    }
  }

  private static func name(_ file: String) -> String { String(file.prefix { $0 != "." }) }

  private func files(of language: String) -> [String] {
    files.filter { $0.hasPrefix("UD_\(TaggingTool.names[language] ?? "?")-") }
  }

  /// The sentences of our own in a language.
  private func ownPath(_ language: String) -> String? {
    let path = "\(annotated)/\(language).conllu"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The sentences of a language, treebank by treebank.
  func gold(of language: String) throws -> [[GoldSentence]] {
    var treebanks = try files(of: language).map { file in
      try Treebank(path: "\(self.treebanks)/\(file)").sentences.filter {
        !leftOut.contains($0.text) && !(language == "zh" && leftOutNumbers.contains($0.id))
      }
    }
    if let path = ownPath(language) { treebanks.append(try Treebank(path: path).sentences) }
    return treebanks
  }

  /// The sentences of a language in our words.
  func text(of language: String, names: KnownNames) throws -> [[TrainingWord]] {
    var text = try TrainingText(language: language, names: names)
    for sentences in try gold(of: language) { try text.add(sentences) }
    return text.sentences
  }

  /// The files of languages in the same letters.
  ///
  /// The parts of PUD are translations of one another, and so they would
  /// tell what was left out.
  private func otherFiles(_ language: String) -> [String] {
    Lists.others(language).flatMap { files(of: $0) }.filter { !$0.contains("PUD") }
  }

  /// Treebanks whose names are names in a language too.
  func others(of language: String) throws -> [Treebank] {
    try otherFiles(language).map { try Treebank(path: "\(treebanks)/\($0)") }
  }

  /// What a language is learnt from, with licences.
  func description(of language: String) -> String {
    var parts = files(of: language).map { file in
      "\(Self.name(file)) (\(licences.licence(of: Self.name(file))))"
    }
    if ownPath(language) != nil {
      parts.append("sentences written and annotated for newsstat (CC0-1.0)")
    }
    let others = otherFiles(language).map(Self.name)
    if !others.isEmpty { parts.append("names in " + others.joined(separator: ", ")) }
    parts.append("word lists of newsstat (CC0-1.0)")
    parts.append("names of countries in Unicode CLDR (Unicode License v3)")
    return parts.joined(separator: ", ")
  }
}
