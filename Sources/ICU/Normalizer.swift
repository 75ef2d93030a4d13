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

/// Folding for comparison, NFKC_Casefold and then NFC, where it is short or simple.
public enum ShortFolding {
  /// What a character becomes, if it becomes one character of at most two bytes whatever stands before
  /// it; 0 else.
  ///
  /// - Parameter scalar: below U+0800.
  public static func simple(_ scalar: UInt16) -> UInt16 { cicu_fold_simple(scalar) }

  /// Puts the folded text into `buffer`; what would fold to nothing is put in NFC only.
  ///
  /// - Returns: whether it was short enough; nothing of `buffer` has a meaning where it was not.
  public static func fold(_ text: borrowing Span<UInt8>, into buffer: inout [UInt8]) -> Bool {
    let room = text.count * 4 + 16
    guard text.count <= 255 else { return false }
    var count: Int32 = -1
    buffer = unsafe [UInt8](unsafeUninitializedCapacity: room) { out, filled in
      unsafe text.withUnsafeBufferPointer {
        count = unsafe cicu_fold_short(
          $0.baseAddress, Int32($0.count), out.baseAddress, Int32(room))
      }
      filled = max(0, Int(count))
    }
    return count >= 0
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
