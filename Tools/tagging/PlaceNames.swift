import Foundation

/// Names of countries, cities, months and days in Unicode CLDR, as `Lexicons/names/places.tsv` has them.
struct PlaceNames {
  let languages: [String]

  var table: String {
    let head = [
      "source: names of countries, cities, months and days in Unicode CLDR, written by Tools/tagging",
      "license: Unicode License v3",
    ]
    var rows = [String]()
    for language in languages {
      let locale = Locale(identifier: language)
      rows.append("place\t\(language)\t\(Self.words(countries(locale) + cities(locale)))")
      rows.append("calendar\t\(language)\t\(Self.words(days(locale)))")
    }
    return head.map { "# \($0)\n" }.joined() + "kind\tlanguages\tnames\n"
      + rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
  }

  private func countries(_ locale: Locale) -> [String] {
    Locale.Region.isoRegions.map(\.identifier).filter { $0.count == 2 }.compactMap { region in
      locale.localizedString(forRegionCode: region).flatMap { $0 == region ? nil : $0 }
    }
  }

  /// What CLDR calls the exemplar cities of time zones.
  private func cities(_ locale: Locale) -> [String] {
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.dateFormat = "VVV"
    return TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.compactMap { name in
      formatter.timeZone = TimeZone(identifier: name)
      return formatter.string(from: Date(timeIntervalSince1970: 0))
    }
  }

  private func days(_ locale: Locale) -> [String] {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    return calendar.monthSymbols + calendar.standaloneMonthSymbols + calendar.weekdaySymbols
  }

  /// The words of names, each once, in order: names of one word, and of names of two words those with a capital.
  ///
  /// Longer names are descriptions: Vereinigte Arabische Emirate.
  private static func words(_ names: [String]) -> String {
    var words = Set<String>()
    for name in names {
      let parts = name.split { $0.isWhitespace || "-‑–,()[]/&".contains($0) }
      for part in parts {
        let isCapital = part.first?.isUppercase ?? false
        guard parts.count == 1 || parts.count == 2 && isCapital && part.count > 3,
          part.unicodeScalars.count > 1, part.allSatisfy({ $0.isLetter || "'’·".contains($0) })
        else { continue }
        words.insert(String(part))
      }
    }
    return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }
}
