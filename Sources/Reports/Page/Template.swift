internal import Tables
internal import CMustache
internal import BuiltinData

/// A page made of a Mustache template and data.
///
/// Values are escaped, in text and in attributes.
struct Template {
  /// Why a page could not be made: our own mistake, never the data's.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let text: [UInt8]
  private let partials: [(name: String, text: [UInt8])]

  /// - Parameter name: the template's file in the folder `report`; the other files in the folder
  ///   are its partials, as `part-` and their names without ending, which no data is called.
  init(named name: String) throws {
    guard let file = BuiltinFile(named: "report/\(name)") else {
      throw Failure(description: "there is no template \(name)")
    }
    text = file.bytes
    partials = BuiltinFile.names(in: "report").filter { $0 != name }.compactMap { partial in
      BuiltinFile(named: "report/\(partial)").map {
        ("part-\(partial.prefix { $0 != "." })", $0.bytes)
      }
    }
  }

  func rendered(_ data: JSONValue) throws -> [UInt8] {
    var json = [UInt8]()
    data.write(to: &json)
    // The C side needs its names and texts to stay in place, so one buffer holds them all.
    var buffer = [UInt8]()
    var parts = [(name: Int, text: Int, count: Int)]()
    for (name, text) in partials {
      parts.append((buffer.count, buffer.count + name.utf8.count + 1, text.count))
      buffer += Array(name.utf8) + [0] + text
    }
    let result = unsafe buffer.withUnsafeBytes { buffer in
      let base = unsafe buffer.bindMemory(to: CChar.self).baseAddress
      let partials = unsafe parts.map { part in
        unsafe cmustache_partial(
          name: base.map { unsafe $0 + part.name }, text: base.map { unsafe $0 + part.text },
          length: Int64(part.count))
      }
      return unsafe text.withUnsafeBytes { text in
        unsafe json.withUnsafeBytes { json in
          unsafe cmustache_render(
            text.bindMemory(to: CChar.self).baseAddress, Int64(text.count), partials,
            Int64(partials.count), json.bindMemory(to: CChar.self).baseAddress, Int64(json.count))
        }
      }
    }
    defer { unsafe cmustache_free(result) }
    if let error = unsafe result.error {
      throw Failure(description: unsafe "template: \(String(cString: error))")
    }
    return unsafe Array(UnsafeRawBufferPointer(start: result.text, count: Int(result.length)))
  }
}
