internal import ICU
internal import TextAnalysis

/// What a file's bytes say of its charset.
enum Charsets {
  static func isUTF8(_ charset: String) -> Bool {
    ["utf-8", "utf8"].contains(charset.lowercased())
  }

  /// The charset that a byte order mark tells (`nil` for UTF-8), and the mark's length.
  static func mark(of bytes: [UInt8]) -> (charset: String?, length: Int)? {
    let marks: [([UInt8], String?)] = [
      ([0xEF, 0xBB, 0xBF], nil), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }

  /// What the `<meta>` of a page or the first line of XML says of the charset; its name as the web means it.
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let isXML = head.drop(while: \.isWhitespace).hasPrefix("<?xml")
    let key =
      head.contains("<meta") && head.contains("charset=") ? "charset=" : isXML ? "encoding=" : nil
    guard let key, let declaration = head.firstRange(of: key) else { return nil }
    let name = head[declaration.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
    return name.isEmpty || isUTF8(String(name)) ? nil : meant[String(name)] ?? String(name)
  }

  /// Names that pages use for a larger charset than they name (WHATWG, Encoding).
  private static let meant = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "euc-kr": "windows-949", "ks_c_5601-1987": "windows-949", "ksc5601": "windows-949",
    "shift_jis": "windows-31j", "sjis": "windows-31j", "x-sjis": "windows-31j",
    "big5": "big5-hkscs",
  ]

  /// Charsets of news, beside those that ICU guesses.
  private static let usual = [
    "windows-1251", "KOI8-R", "KOI8-U", "windows-1252", "windows-1254", "windows-1256",
    "windows-1255",
    "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "IBM866", "windows-874",
  ]

  /// The charsets that bytes may be in, the likeliest first: those in which the text is in a language that is
  /// known, and ICU's guesses; no charset of mainframes.
  static func guesses(_ bytes: [UInt8]) -> [String] {
    let sample = Array(bytes.prefix(8192))
    let byICU = ((try? CharsetGuess.all(for: sample.span, limit: 10)) ?? [])
      .filter { $0.confidence >= 10 && !$0.name.hasPrefix("IBM4") }.map(\.name)
    // Only text of two bytes a letter holds NUL bytes.
    let isWide = sample.contains(0)
    let narrow = byICU.filter { isWide == $0.hasPrefix("UTF-") }
    guard !isWide else { return Array(narrow.prefix(3)) }
    let all =
      narrow
      + usual.filter { name in
        !narrow.contains { $0.lowercased() == name.lowercased() }
      }
    let readable = all.filter { isReadable(sample, in: $0) }
    return Array((readable + narrow.filter { !readable.contains($0) }).prefix(3))
  }

  /// Whether nearly all of a text is of the charset, and in a language that is written so.
  private static func isReadable(_ bytes: [UInt8], in charset: String) -> Bool {
    guard var converter = try? CharsetConverter(from: charset),
      let text = try? converter.converted(bytes.span, isLast: true),
      converter.replaced * 500 <= bytes.count
    else { return false }
    // Whatever is read as Thai looks Thai; its consonants are many.
    if charset == "windows-874" {
      let high = bytes.count { $0 >= 0x80 }
      guard bytes.count(where: { (0xA1...0xCE).contains($0) }) * 5 >= high * 2 else { return false }
    }
    let language = DetectedLanguage(of: text.span)
    let known = languages[charset.lowercased()]
    // Bytes of any charset make letters of the script of another.
    return language.tag != "und" && !language.isByScript && language.percent >= 80
      && (known?.contains(language.tag) ?? true)
  }

  /// The languages that a charset is used for, where it is made for some.
  private static let languages: [String: Set<String>] = [
    "windows-1251": ["ru", "uk", "bg", "sr", "mk", "be", "kk"], "koi8-r": ["ru"], "koi8-u": ["uk"],
    "iso-8859-5": ["ru", "uk", "bg", "sr", "mk", "be"], "ibm866": ["ru"],
    "windows-1256": ["ar", "fa", "ur"], "iso-8859-6": ["ar"], "windows-1255": ["he", "yi"],
    "iso-8859-8": ["he", "yi"], "iso-8859-8-i": ["he", "yi"], "windows-874": ["th"],
    "gb18030": ["zh", "zh-Hant"], "big5": ["zh", "zh-Hant"],
    "shift_jis": ["ja"], "euc-jp": ["ja"], "euc-kr": ["ko"], "iso-2022-jp": ["ja"],
    "windows-1253": ["el"], "iso-8859-7": ["el"], "windows-1254": ["tr", "az"],
    "iso-8859-9": ["tr", "az"],
  ]
}
