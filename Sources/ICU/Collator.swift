internal import CICU

/// The order in which a language's readers look for words (UTS #10 with CLDR's tailorings).
@safe
package struct Collator: ~Copyable {
  private let handle: OpaquePointer

  /// - Throws: ``ICUError`` where ICU has no rules for the locale.
  package init(locale: String) throws(ICUError) {
    unsafe handle = try opened("ucol_open") { status in
      unsafe cicu_collator_open(locale, &status)
    }
  }

  deinit { unsafe cicu_collator_close(handle) }

  /// Bytes that compare as the texts should.
  package func key(for text: borrowing Span<UInt8>) throws(ICUError) -> [UInt8] {
    let handle = unsafe handle
    return unsafe try mapped("ucol_getSortKey", text) { bytes, count, status in
      unsafe cicu_collation_key(handle, bytes, count, &status)
    }
  }
}
