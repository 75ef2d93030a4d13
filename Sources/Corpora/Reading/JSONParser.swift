internal import CReaders

/// One object of JSON at a time, by simdjson.
///
/// A class because it owns a C handle.
@safe final class JSONParser {
  private let handle: OpaquePointer

  init() { unsafe handle = creaders_json_open() }

  deinit { unsafe creaders_json_close(handle) }

  /// The fields of an object; `nil` where it is none.
  func fields(of text: [UInt8]) -> [(name: String, value: [UInt8])]? {
    var found: UnsafePointer<creaders_field>?
    var error: UnsafePointer<CChar>?
    let count = unsafe creaders_json_parse(handle, text, Int64(text.count), &found, &error)
    guard count >= 0 else { return nil }
    var fields = [(name: String, value: [UInt8])]()
    fields.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      guard let field = unsafe found?[index] else { break }
      unsafe fields.append(
        (
          String(decoding: bytes(field.path, field.path_length), as: UTF8.self),
          Array(bytes(field.value, field.value_length))
        ))
    }
    return fields
  }

  /// Why a text is no object.
  func fault(of text: [UInt8]) -> String {
    var found: UnsafePointer<creaders_field>?
    var error: UnsafePointer<CChar>?
    _ = unsafe creaders_json_parse(handle, text, Int64(text.count), &found, &error)
    return unsafe error.map { unsafe String(cString: $0) } ?? "unknown"
  }

  private func bytes(
    _ start: UnsafePointer<CChar>?, _ count: Int64
  ) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: start, count: Int(count))
  }
}
