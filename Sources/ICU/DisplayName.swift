internal import CICU

/// The names that languages and scripts have in words.
public enum DisplayName {
  /// The name of a language, such as `Simplified Chinese` for `zh-Hans`; the tag where CLDR has none.
  ///
  /// - Parameters:
  ///   - tag: a BCP 47 tag.
  ///   - locale: the language of the answer.
  public static func language(_ tag: String, in locale: String = "en") throws(ICUError) -> String {
    unsafe try name("uldn_localeDisplayName") { status in
      unsafe cicu_language_name(tag, locale, &status)
    }
  }

  /// The name of a script by its ISO 15924 code, such as `Cyrillic` for `Cyrl`.
  public static func script(_ code: String, in locale: String = "en") throws(ICUError) -> String {
    unsafe try name("uldn_scriptDisplayName") { status in
      unsafe cicu_script_name(code, locale, &status)
    }
  }

  /// The names of the twelve months of the Gregorian calendar, as dates have them: each long and short, in a date
  /// and alone.
  ///
  /// - Parameter locale: a BCP 47 tag.
  public static func months(in locale: String) throws(ICUError) -> [[String]] {
    let names = unsafe try name("udat_getSymbols") { status in
      unsafe cicu_month_names(locale, &status)
    }
    return names.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  }

  /// Whether the language is written from right to left.
  public static func isRightToLeft(_ tag: String) -> Bool { unsafe cicu_is_right_to_left(tag) }

  /// The codes of the languages that ICU knows: of two letters where there is one, else of three.
  public static var languageCodes: [String] {
    var codes = [String]()
    while let code = unsafe cicu_language_code(Int32(codes.count)) {
      codes.append(unsafe String(cString: code))
    }
    return codes
  }

  /// The code of three letters (ISO 639-2/T) of a language; `nil` where it has none.
  public static func code3(of code: String) -> String? {
    guard let code3 = unsafe cicu_language_code3(code), unsafe code3.pointee != 0 else {
      return nil
    }
    return unsafe String(cString: code3)
  }

  /// The BCP 47 tag of what is written as a tag or as a locale: `zh-Hant-TW` for `ZH_hant_tw`.
  public static func tag(of text: String) throws(ICUError) -> String {
    unsafe try name("uloc_toLanguageTag") { status in unsafe cicu_language_tag(text, &status) }
  }

  private static func name(
    _ function: String, _ body: (inout cicu_status) -> cicu_bytes
  ) throws(ICUError) -> String {
    let empty = [UInt8]()
    let bytes = unsafe try mapped(function, empty.span) { _, _, status in unsafe body(&status) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
