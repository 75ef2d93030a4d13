internal import ICU

/// The names of months in the languages of newsstat, by CLDR.
enum MonthNames {
  /// Languages, and for Arabic the countries that call the months otherwise.
  private static let locales = [
    "ar", "ar-DZ", "ar-IQ", "ar-LB", "ar-MA", "ar-TN", "de", "de-AT", "en", "en-GB", "es", "fa",
    "fr",
    "he", "hi", "ja", "ko", "ru", "tr", "uk", "zh",
  ]

  /// Months by their names, without those that two languages give to different months.
  private static let months: [String: Int] = {
    var months = [String: Int]()
    for locale in locales {
      for (month, names) in ((try? DisplayName.months(in: locale)) ?? []).enumerated() {
        for key in names.map(key) where key.contains(where: \.isLetter) {
          months[key] = months[key] ?? month + 1 == month + 1 ? month + 1 : 0
        }
      }
    }
    months["sept"] = 9
    return months.filter { $0.value != 0 }
  }()

  /// The month of a word or two, in any case; `nil` where it is none.
  static func month(_ words: String) -> Int? {
    let word = key(words)
    // Hebrew writes "in" before the month, as one word.
    return months[word] ?? (word.hasPrefix("ב") ? months[String(word.dropFirst())] : nil)
  }

  private static func key(_ name: String) -> String {
    // Turkish small letters of I and İ lose their dots in other languages' rules.
    var key = name.lowercased().filter { $0 != "." && $0 != "\u{200C}" }
    key.unicodeScalars.removeAll { $0 == "\u{307}" }
    return key.replacing("ı", with: "i")
  }
}
