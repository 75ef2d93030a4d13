internal import CICU

/// An ICU function that failed, with ICU's own code.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// The ICU function, such as `ubrk_open`.
  public let function: String
  /// The `UErrorCode` that it returned.
  public let code: Int32

  public var description: String {
    unsafe "ICU's \(function) failed: \(String(cString: cicu_status_name(code))) (\(code))"
  }
}

/// Runs a C function that reports through a status, and throws what it reports.
func checked<Value: ~Copyable>(
  _ function: String, _ body: (inout cicu_status) -> Value
) throws(ICUError) -> Value {
  var status: cicu_status = 0
  let value = body(&status)
  guard !cicu_failed(status) else { throw ICUError(function: function, code: status) }
  return value
}

/// Runs a C function that returns a handle, and throws what its status reports.
func opened(
  _ function: String, _ body: (inout cicu_status) -> OpaquePointer?
) throws(ICUError) -> OpaquePointer {
  var status: cicu_status = 0
  guard let handle = unsafe body(&status), !cicu_failed(status) else {
    throw ICUError(function: function, code: status)
  }
  return unsafe handle
}

/// Runs a C function that maps bytes to new bytes.
func mapped(
  _ function: String, _ text: borrowing Span<UInt8>,
  _ body: (UnsafePointer<UInt8>?, Int64, inout cicu_status) -> cicu_bytes
) throws(ICUError) -> [UInt8] {
  var status: cicu_status = 0
  let result = unsafe text.withUnsafeBufferPointer {
    unsafe body($0.baseAddress, Int64($0.count), &status)
  }
  defer { unsafe cicu_bytes_free(result) }
  guard !cicu_failed(status) else { throw ICUError(function: function, code: status) }
  return unsafe Array(UnsafeBufferPointer(start: result.bytes, count: Int(result.count)))
}
