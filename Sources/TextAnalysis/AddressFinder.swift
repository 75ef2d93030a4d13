internal import Segmentation

/// Finds URLs, e-mail addresses and handles in running text.
///
/// A URL is what begins with a scheme and `://` or with `www.`, or a name of a machine with a path (`t.co/x`); it
/// ends before white space, quotation marks and scripts that have no spaces. A name of a machine by itself stays a
/// word, since news speaks of Booking.com.
enum AddressFinder {
  private static let (dot, colon, slash) = (UInt8(0x2E), UInt8(0x3A), UInt8(0x2F))
  private static let (at, underscore) = (UInt8(0x40), UInt8(0x5F))
  /// The longest scheme, and the longest name of a machine or a mailbox, in bytes.
  private static let (longestScheme, longestName) = (16, 128)
  /// Generic ends of names; those of countries have two letters.
  private static let topDomains: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "news", "online", "media",
  ]

  /// The address at a slash, at `www`, or at the sign of mail.
  ///
  /// - Parameter limit: where the address may begin at the earliest.
  static func address(
    at offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> TextSpan? {
    if text[offset] == at { return mail(at: offset, in: text, from: limit) }
    let start =
      text[offset] == slash
      ? urlStart(atSlash: offset, in: text, from: limit)
      : wwwStart(at: offset, in: text, from: limit)
    guard let start else { return nil }
    let end = urlEnd(from: offset + 1, in: text)
    return TextSpan(range: start..<max(end, offset + 1), content: .mark(.url))
  }

  private static func byte(_ offset: Int, _ text: borrowing Span<UInt8>) -> UInt8 {
    offset >= 0 && offset < text.count ? text[offset] : 0
  }

  // MARK: URLs

  private static func wwwStart(
    at offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> Int? {
    guard byte(offset + 3, text) == dot, Letters.isAlphanumeric(byte(offset + 4, text)),
      offset == limit || !Letters.isAlphanumeric(byte(offset - 1, text))
    else { return nil }
    return offset
  }

  private static func urlStart(
    atSlash offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> Int? {
    if offset > limit, byte(offset - 1, text) == colon {
      guard byte(offset + 1, text) == slash, Letters.isAlphanumeric(byte(offset + 2, text)) else {
        return nil
      }
      var start = offset - 1
      while start > limit, offset - start <= longestScheme,
        Letters.isAlphanumeric(text[start - 1]) || text[start - 1] == 0x2B
      {
        start -= 1
      }
      while start < offset - 1, !Letters.isLetter(text[start]) { start += 1 }
      return offset - 1 - start >= 2 ? start : nil
    }
    guard Letters.isAlphanumeric(byte(offset + 1, text)),
      let start = hostStart(before: offset, in: text, from: limit),
      isTopDomain(before: offset, in: text)
    else { return nil }
    return start
  }

  /// Where a name with a dot begins that ends before an offset.
  private static func hostStart(
    before offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> Int? {
    var (start, hasDot) = (offset, false)
    while start > limit, offset - start < longestName {
      let byte = text[start - 1]
      if byte == dot { hasDot = true } else if !Letters.isHost(byte) { break }
      start -= 1
    }
    while start < offset, !Letters.isAlphanumeric(text[start]) { start += 1 }
    return hasDot && start < offset && byte(offset - 1, text) != dot ? start : nil
  }

  private static func isTopDomain(before offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    var start = offset
    // Small letters, since a name may follow a dot without a space.
    while start > 0, text[start - 1] &- 0x61 < 26, offset - start < 8 { start -= 1 }
    guard byte(start - 1, text) == dot else { return false }
    let name = (start..<offset).map { text[$0] }
    return name.count == 2 || topDomains.contains(String(decoding: name, as: UTF8.self))
  }

  /// Where a URL ends, without the marks of the sentence behind it.
  private static func urlEnd(from start: Int, in text: borrowing Span<UInt8>) -> Int {
    var end = start
    var open = 0
    while end < text.count {
      let width = urlWidth(at: end, in: text)
      guard width > 0 else { break }
      if text[end] == 0x28 { open += 1 }
      if text[end] == 0x29 { open -= 1 }
      end += width
    }
    while end > start {
      let last = text[end - 1]
      if last == 0x29, open < 0 {
        open += 1
      } else if ![0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x2A, 0x5F].contains(last) {
        break
      }
      end -= 1
    }
    return end
  }

  /// How many bytes the character of a URL has; 0 where it ends.
  private static func urlWidth(at offset: Int, in text: borrowing Span<UInt8>) -> Int {
    let first = text[offset]
    if first < 0x80 {
      // No white space, and none of " ' < > \\ ^ ` { | }.
      let isEnd =
        first <= 0x20 || first == 0x7F
        || [0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D].contains(first)
      return isEnd ? 0 : 1
    }
    guard (0xC3...0xDF).contains(first), let letter = Letters.inWord(at: offset, of: text) else {
      return 0
    }
    return letter.end - offset
  }

  // MARK: Mail

  private static func mail(
    at offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> TextSpan? {
    var start = offset
    while start > limit, offset - start < longestName, Letters.isMailbox(text[start - 1]) {
      start -= 1
    }
    while start < offset, !Letters.isAlphanumeric(text[start]) { start += 1 }
    let host = hostEnd(from: offset + 1, in: text)
    if start < offset {
      return host.map { TextSpan(range: start..<$0, content: .mark(.address)) }
    }
    return handle(at: offset, in: text, from: limit)
  }

  /// Where a name with a dot ends.
  private static func hostEnd(from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    var (end, lastDot) = (start, -1)
    while Letters.isHost(byte(end, text)) || byte(end, text) == dot {
      if text[end] == dot {
        guard Letters.isAlphanumeric(byte(end + 1, text)), end > start else { break }
        lastDot = end
      }
      end += 1
    }
    while end > start, text[end - 1] == 0x2D { end -= 1 }
    return lastDot > start && Letters.isLetter(byte(lastDot + 1, text)) ? end : nil
  }

  private static func handle(
    at offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> TextSpan? {
    let before = offset > limit ? byte(offset - 1, text) : 0
    guard before != underscore, before != at, before != slash,
      !Letters.isAlphanumeric(before)
    else { return nil }
    var (end, hasLetter) = (offset + 1, false)
    while Letters.isAlphanumeric(byte(end, text)) || byte(end, text) == underscore {
      if Letters.isLetter(text[end]) { hasLetter = true }
      end += 1
    }
    // A letter that no handle has goes on.
    guard hasLetter, !(0xC3...0xDF).contains(byte(end, text)) else { return nil }
    if byte(end, text) == at, let host = hostEnd(from: end + 1, in: text) { end = host }
    return TextSpan(range: offset..<end, content: .mark(.address))
  }
}
