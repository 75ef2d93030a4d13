import Foundation

/// The text of the sample corpus in one language, repeated to a size: the same for every operation.
enum Inputs {
  static let languages = ["en", "ru", "ar", "zh"]
  /// Bytes of each input.
  static let size = 1 << 20

  static func text(_ language: String) -> [UInt8] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Lexicons/sample/news.jsonl")
    guard let lines = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var bytes = [UInt8]()
    for line in lines.split(separator: "\n") {
      guard let record = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        record["lang"] as? String == language, let text = record["text"] as? String
      else { continue }
      bytes += Array(text.utf8) + [0x0A]
    }
    guard !bytes.isEmpty else { return [] }
    let once = bytes
    while bytes.count < size { bytes += once }
    return bytes
  }

  /// Names of two words each, the same at every run: words of the English sample that begin with a capital.
  static func names(_ count: Int) -> [String] {
    let text = String(decoding: Inputs.text("en"), as: UTF8.self)
    let words = Set(
      text.split { !$0.isLetter }.filter { $0.first?.isUppercase == true && $0.count > 3 }
    )
    .sorted()
    guard !words.isEmpty else { return [] }
    return (0..<count).map { index in
      "\(words[index % words.count]) \(words[(index * 7 + index / words.count * 13 + 1) % words.count])"
    }
  }

  /// Different phrases of two words, the same at every run: words of the English sample.
  static func phrases(_ count: Int) -> [String] {
    let text = String(decoding: Inputs.text("en"), as: UTF8.self).lowercased()
    let words = Set(text.split { !$0.isLetter }).sorted()
    guard words.count * words.count >= count else { return [] }
    // A step that shares no factor with the number of phrases goes through them all.
    return (0..<count).map { index in
      let number = index * 1_000_003 % (words.count * words.count)
      return "\(words[number / words.count]) \(words[number % words.count])"
    }
  }
}
