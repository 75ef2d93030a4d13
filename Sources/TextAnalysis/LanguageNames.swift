internal import ICU

/// What languages are called.
enum LanguageNames {
  /// The codes of ISO 639-2/B that differ from those of ISO 639-2/T, with their languages.
  private static let bibliographic = [
    "alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cze": "cs", "dut": "nl",
    "fre": "fr", "geo": "ka", "ger": "de", "gre": "el", "ice": "is", "mac": "mk", "mao": "mi",
    "may": "ms", "per": "fa", "rum": "ro", "slo": "sk", "tib": "bo", "wel": "cy",
  ]

  /// Tags that have names of their own.
  private static let variants = [
    "zh-Hans", "zh-Hant", "pt-BR", "pt-PT", "en-GB", "en-US", "es-419", "fr-CA", "sr-Latn",
    "sr-Cyrl",
  ]

  /// Other names that are in use.
  private static let others = [
    "castilian": "es", "farsi": "fa", "mandarin": "zh", "putonghua": "zh", "moldovan": "ro",
    "bahasa indonesia": "id", "bahasa melayu": "ms", "norsk": "no", "sinhalese": "si",
    "serbo-croatian": "sh",
  ]

  /// The codes of languages.
  static let codes = Set(DisplayName.languageCodes + ["und", "mul", "zxx"])

  /// Tags by folded names and by codes of three letters: `de` for `german`, `deutsch`, `deu` and `ger`.
  static let tags: [String: String] = {
    var tags = [String: String]()
    func add(_ name: String?, _ tag: String) {
      guard let name, let folded = try? Folding.folded(name), tags[folded] == nil else { return }
      tags[folded] = tag
    }
    for code in DisplayName.languageCodes {
      add(DisplayName.code3(of: code), code)
      add(try? DisplayName.language(code), code)
    }
    for language in LanguageRegistry.standard.languages {
      add(try? DisplayName.language(language.code, in: language.code), language.code)
    }
    for tag in variants {
      add(try? DisplayName.language(tag), tag)
      add(try? DisplayName.language(tag, in: tag), tag)
    }
    for (code, tag) in bibliographic { add(code, tag) }
    for (name, tag) in others { add(name, tag) }
    return tags
  }()
}

extension Language {
  /// The BCP 47 tag of a language by any usual code or name: `de` for `DE`, `deu`, `ger`, `German` or `Deutsch`, `en-US` for
  /// `en_US`; `nil` where it is none.
  ///
  /// A code of three letters that has no name here stays as it is. Names are those of CLDR, in English and in the language itself. Several tags (`en/fr`) stay as they are.
  public static func tag(named text: String) -> String? {
    if text.utf8.count == 2, LanguageNames.codes.contains(text) { return text }
    let name = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    if name.contains("/") || name.contains(",") {
      return isTag(primary(name)) ? name : nil
    }
    if let folded = try? Folding.folded(name), let tag = LanguageNames.tags[folded] { return tag }
    let hyphened = String(name.map { $0 == "_" ? "-" : $0 })
    guard isTag(hyphened) else { return nil }
    let code = primary(hyphened)
    let rest = hyphened.drop { $0 != "-" }
    if let tag = LanguageNames.tags[code] { return (try? DisplayName.tag(of: tag + rest)) ?? tag }
    guard
      LanguageNames.codes.contains(code)
        || LanguageRegistry.standard.languages.contains(where: { $0.code == code })
    else {
      // ISO 639-3 has languages for which CLDR has no name: Dari is prs.
      return code.utf8.count == 3 ? code + rest : nil
    }
    return (try? DisplayName.tag(of: code + rest)) ?? code
  }
}
