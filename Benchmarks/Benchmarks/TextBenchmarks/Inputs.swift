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
}
