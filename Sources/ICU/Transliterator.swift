internal import CICU

/// A transliteration that ICU has, by its id, such as `Any-Latin` or `ru-ru_Latn/BGN`, or one by rules.
///
/// Opening one compiles its rules, which takes up to a tenth of a second; a clone costs nothing.
/// It belongs to one task.
@safe
public struct Transliterator: ~Copyable {
  private let handle: OpaquePointer

  /// - Throws: ``ICUError`` where ICU has no transform with this id.
  public init(id: String) throws(ICUError) {
    unsafe handle = try opened("utrans_openU") { status in
      unsafe cicu_transliterator_open(id, nil, &status)
    }
  }

  /// A transliteration by rules in the language that ICU has for them.
  public init(id: String, rules: String) throws(ICUError) {
    unsafe handle = try opened("utrans_openU") { status in
      unsafe cicu_transliterator_open(id, rules, &status)
    }
  }

  /// The ids that ICU has, in order.
  public static func ids() throws(ICUError) -> [String] {
    let bytes = unsafe try mapped("utrans_openIDs", [UInt8]().span) { _, _, status in
      unsafe cicu_transliterator_ids(&status)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
  }

  private init(cloning other: OpaquePointer) throws(ICUError) {
    unsafe handle = try opened("utrans_clone") { status in
      unsafe cicu_transliterator_clone(other, &status)
    }
  }

  deinit { unsafe cicu_transliterator_close(handle) }

  /// Another transliterator with the same rules, for another task.
  package func clone() throws(ICUError) -> Transliterator {
    unsafe try Transliterator(cloning: handle)
  }

  /// The text, transliterated as a whole.
  public func transliterated(_ text: borrowing Span<UInt8>) throws(ICUError) -> [UInt8] {
    let handle = unsafe handle
    return unsafe try mapped("utrans_transUChars", text) { bytes, count, status in
      unsafe cicu_transliterate(handle, bytes, count, &status)
    }
  }
}
