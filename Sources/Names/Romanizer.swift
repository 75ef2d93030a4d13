internal import ICU

/// Writes texts under one system, for one task.
///
/// A system is a code of ``RomanizationSystem`` or the id of a transform of ICU.
///
///     let romanizer = try Romanizer(system: "bgnpcgn-rus-Cyrl-Latn-1947")
///     let name = try romanizer.romanized("Щукин".utf8.span)
///     print(String(decoding: name, as: UTF8.self))  // Shchukin
public struct Romanizer: ~Copyable {
  private let system: RomanizationSystem?
  private let transform: Transliterator?

  /// - Throws: ``UnknownSystem`` where neither a file nor ICU has the system; `DataError` where its file is damaged.
  public init(system id: String) throws {
    let system = try RomanizationSystem(id: id)
    do {
      let transform: Transliterator?
      if let rules = system?.transformRules {
        transform = try Transliterator(id: id, rules: rules)
      } else {
        transform = try (system == nil ? id : system?.transform).map { try Transliterator(id: $0) }
      }
      self.system = system
      self.transform = transform
    } catch is ICUError {
      throw UnknownSystem(id: id)
    }
  }

  /// The text under the system; in NFC where the system has rules of its own.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func romanized(_ text: borrowing Span<UInt8>) throws -> [UInt8] {
    guard let preparation = system?.preparation, preparation.isNeeded(for: text) else {
      return try rewritten(text)
    }
    let prepared = try preparation.prepared(text)
    return try rewritten(prepared.span)
  }

  private func rewritten(_ text: borrowing Span<UInt8>) throws -> [UInt8] {
    switch transform {
    case .some(let transform):
      let bytes = try Self.lines(of: text, through: transform)
      guard let system else { return bytes }
      let rewritten = try system.rewritten(bytes.span)
      return try system.form.normalized(rewritten.span)
    case .none:
      guard let system else { return [] }
      let rewritten = try Self.rewritten(text, under: system)
      // Rules are written in the form that they shall give.
      guard system.form == .nfd else { return rewritten }
      return try NormalForm.nfd.normalized(rewritten.span)
    }
  }
}

extension Romanizer {
  /// Each line by itself, since rules of ICU look at what stands beside a word.
  private static func lines(
    of text: borrowing Span<UInt8>, through transform: borrowing Transliterator
  ) throws -> [UInt8] {
    var out = [UInt8]()
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      out += try transform.transliterated(text.extracting(start..<end))
      if end < text.count { out.append(0x0A) }
      start = end + 1
    }
    return out
  }

  private static func rewritten(
    _ text: borrowing Span<UInt8>, under system: RomanizationSystem
  ) throws -> [UInt8] {
    if isComposed(text) { return try system.rewritten(text) }
    let composed = try NormalForm.nfc.normalized(text)
    return try system.rewritten(composed.span)
  }

  /// The ids of the transforms that ICU has.
  public static var transforms: [String] { get throws { try Transliterator.ids() } }
}

extension Romanizer {
  /// Scalars below this are looked up in a table.
  private static let reach = 0x3000

  /// Of each scalar below ``reach`` whether text of such scalars is in NFC whatever stands beside them.
  private static let isComposed: [Bool] = (0..<reach).map { value in
    guard let scalar = Unicode.Scalar(value), !ScalarProperties(UInt32(value)).isMark else {
      return false
    }
    let bytes = Array(String(scalar).utf8)
    // Conjoining jamo compose with what follows.
    return value < 0x1100 || value > 0x11FF
      ? (try? NormalForm.nfc.normalized(bytes.span)) == bytes : false
  }

  /// Whether a text is in NFC for sure.
  static func isComposed(_ text: borrowing Span<UInt8>) -> Bool {
    var offset = 0
    while offset < text.count {
      let lead = text[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      guard lead >= 0xC2, lead < 0xE3, offset + 1 < text.count, text[offset + 1] & 0xC0 == 0x80
      else {
        return false
      }
      var scalar = Int(lead & 0x1F) << 6 | Int(text[offset + 1] & 0x3F)
      if lead >= 0xE0 {
        guard offset + 2 < text.count, text[offset + 2] & 0xC0 == 0x80 else { return false }
        scalar =
          Int(lead & 0x0F) << 12 | Int(text[offset + 1] & 0x3F) << 6 | Int(text[offset + 2] & 0x3F)
        offset += 1
      }
      guard scalar < reach, isComposed[scalar] else { return false }
      offset += 2
    }
    return true
  }
}

/// A system of which neither the program nor ICU has rules.
public struct UnknownSystem: Error, Equatable, CustomStringConvertible {
  public let id: String

  public var description: String { "There is no system \"\(id)\"." }
}
