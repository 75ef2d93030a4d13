import CReaders
import Foundation

/// A word of a treebank.
struct GoldWord {
  let form: String
  let speech: String
  let features: [String: String]
  /// The number of its head among the words of the sentence, from 0; `nil` where it is the root or not known.
  var head: Int?
  /// The relation to its head, as the treebank writes it.
  var relation = ""
}

/// A sentence of a treebank: its text, and its words with the bytes that they span.
struct GoldSentence {
  let id: String
  let text: String
  let words: [(range: Range<Int>, word: GoldWord)]
}

/// The sentences of a file in CoNLL-U, or in the six columns that `ud_train` has.
struct Treebank {
  let name: String
  private(set) var sentences: [GoldSentence] = []

  init(path: String) throws {
    name =
      URL(fileURLWithPath: path).lastPathComponent.split(separator: ".").first.map(String.init)
      ?? ""
    var (id, text, rows) = ("", "", [[Substring]]())
    let content = String(decoding: try Self.bytes(of: path), as: UTF8.self) + "\n"
    for line: Substring in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# sent_id = ") {
        id = String(line.dropFirst(12))
      } else if line.hasPrefix("# text = ") {
        text = String(line.dropFirst(9))
      } else if line.isEmpty {
        if !rows.isEmpty, !text.isEmpty, let words = Self.placed(rows, in: text) {
          sentences.append(GoldSentence(id: id, text: text, words: words))
        }
        (id, text, rows) = ("", "", [])
      } else if !line.hasPrefix("#") {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false))
      }
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let handle = creaders_input_open(descriptor) else {
      throw POSIXError(.ENOENT)
    }
    defer { creaders_input_close(handle) }
    var (all, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 18))
    while true {
      let count = creaders_input_read(handle, &buffer, Int64(buffer.count))
      guard count >= 0 else { throw POSIXError(.EIO) }
      if count == 0 { return all }
      all += buffer[..<Int(count)]
    }
  }

  /// A row of ten columns or six: its number or range of numbers where it has one, form, tag, features.
  private struct Row {
    var numbers: ClosedRange<Int>?
    var isEmptyNode = false
    let form: Substring
    let speech, features: Substring
    let head, relation: Substring

    init?(_ fields: [Substring]) {
      if fields.count >= 10 {
        isEmptyNode = fields[0].contains(".")
        let ends = fields[0].split(separator: "-").compactMap { Int($0) }
        if let first = ends.first, let last = ends.last, first <= last { numbers = first...last }
        (form, speech, features) = (fields[1], fields[3], fields[5])
        (head, relation) = (fields[6], fields[7])
      } else if fields.count >= 4 {
        (form, speech, features) = (fields[0], fields[2], fields[3])
        (head, relation) = fields.count >= 6 ? (fields[4], fields[5]) : ("", "")
        if speech == "_" {
          let ends = fields[1].split(separator: "-").compactMap { Int($0) }
          if let first = ends.first, let last = ends.last, first <= last { numbers = first...last }
        }
      } else {
        return nil
      }
    }

    var isRange: Bool { speech == "_" && (numbers?.count ?? 0) > 0 }
  }

  /// The words with their ranges; `nil` where one isn't found.
  ///
  /// Inner words of a token share its range.
  private static func placed(
    _ rows: [[Substring]], in text: String
  ) -> [(Range<Int>, GoldWord)]? {
    let bytes = Array(text.utf8)
    var words = [(Range<Int>, GoldWord)]()
    var (at, number, until) = (0, 0, 0)
    var span = 0..<0
    func find(_ form: Substring) -> Range<Int>? {
      let wanted = Array(form.utf8)
      guard !wanted.isEmpty, at + wanted.count <= bytes.count else { return nil }
      for start in at...(bytes.count - wanted.count)
      where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return start..<(start + wanted.count)
      }
      return nil
    }
    for fields in rows {
      guard let row = Row(fields), !row.isEmptyNode else { continue }
      if row.isRange, let numbers = row.numbers {
        guard let found = find(row.form) else { return nil }
        (span, until, at) = (found, numbers.upperBound, found.upperBound)
        continue
      }
      number += 1
      if number > until {
        guard let found = find(row.form) else { return nil }
        (span, at) = (found, found.upperBound)
      }
      var word = GoldWord(row.form, row.speech, row.features)
      word.head = Int(row.head).flatMap { $0 > 0 ? $0 - 1 : nil }
      word.relation = String(row.relation)
      words.append((span, word))
    }
    return words
  }
}

extension GoldWord {
  init(_ form: Substring, _ speech: Substring, _ features: Substring) {
    var found = [String: String]()
    for feature in features.split(separator: "|") {
      let parts = feature.split(separator: "=")
      if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
    }
    self.init(form: String(form), speech: String(speech), features: found)
  }
}
