internal import CReaders

/// The elements and texts of an XML file, in order, by libxml2.
///
/// A class because it owns a C handle.
@safe final class XMLEvents {
  enum Event: Equatable {
    /// An element begins or ends: its name, without what stands before a colon.
    case begin(String)
    case end(String)
    case text(String)
  }

  private let handle: OpaquePointer
  private let file: String

  /// - Parameter isUTF8: whether the bytes were made UTF-8, whatever the file says.
  init(_ bytes: [UInt8], isUTF8: Bool, file: String) throws(InputError) {
    self.file = file
    guard bytes.count <= Int(Int32.max),
      let handle = unsafe creaders_xml_open(bytes, Int64(bytes.count), isUTF8)
    else {
      throw InputError(file: file, .badXML("libxml2 can't read it"))
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe creaders_xml_close(handle) }

  /// `nil` at the end.
  func next() throws(InputError) -> Event? {
    var text: UnsafePointer<CChar>?
    let kind = unsafe creaders_xml_next(handle, &text)
    let words = unsafe text.map { unsafe String(cString: $0) } ?? ""
    return switch kind {
    case CREADERS_XML_START: .begin(Self.local(words))
    case CREADERS_XML_END: .end(Self.local(words))
    case CREADERS_XML_TEXT: .text(words)
    case CREADERS_XML_ERROR:
      throw InputError(file: file, .badXML("line \(unsafe creaders_xml_line(handle)): \(words)"))
    default: nil
    }
  }

  /// An attribute of the element that began last.
  func attribute(_ name: String) -> String? {
    unsafe creaders_xml_attribute(handle, name).map { unsafe String(cString: $0) }
  }

  /// The line that is being read.
  var line: Int { unsafe Int(creaders_xml_line(handle)) }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
