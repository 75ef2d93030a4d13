internal import CICU

/// The normal forms of UAX #15, and the case folding that goes with them.
public enum NormalForm: Sendable {
  case nfc, nfd, nfkc, nfkd
  /// NFKC_Casefold: compatibility-normalised, case-folded, default ignorables removed.
  case nfkcCasefold

  /// The text in this form; ill-formed sequences become U+FFFD.
  public func normalized(_ text: borrowing Span<UInt8>) throws(ICUError) -> [UInt8] {
    let form =
      switch self {
      case .nfc: CICU_NFC
      case .nfd: CICU_NFD
      case .nfkc: CICU_NFKC
      case .nfkd: CICU_NFKD
      case .nfkcCasefold: CICU_NFKC_CASEFOLD
      }
    return unsafe try mapped("unorm2_normalize", text) { bytes, count, status in
      unsafe cicu_normalize(form, bytes, count, &status)
    }
  }
}

/// A mapping of letter case, full (one letter may become several) and by the rules of a language.
public enum CaseMap: Sendable {
  case lower, upper, title
  /// Full case folding, for comparison.
  case fold

  /// The text in this case; `locale` matters to Turkish, Azeri, Lithuanian, Greek, Dutch, Armenian.
  public func mapped(_ text: borrowing Span<UInt8>, locale: String) throws(ICUError) -> [UInt8] {
    let mapping =
      switch self {
      case .lower: CICU_LOWER
      case .upper: CICU_UPPER
      case .title: CICU_TITLE
      case .fold: CICU_FOLD
      }
    return unsafe try ICU.mapped("ucasemap", text) { bytes, count, status in
      unsafe cicu_map_case(mapping, locale, bytes, count, &status)
    }
  }
}
