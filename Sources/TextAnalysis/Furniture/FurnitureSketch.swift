/// How often lines, sentences and their starts and ends occur, never too low and in little room.
///
/// The first of two passes that look for site furniture. It tells what cannot be furniture, which is
/// most of a corpus; ``FurnitureCounts`` counts the rest. Merging parts in any order gives the same.
public struct FurnitureSketch: Sendable, Equatable {
  /// Counts up to 15 of what falls into a cell.
  private var cells: [UInt8]
  /// The same of words, which are fewer, as far as a cell reaches.
  private var words: [UInt16]

  /// - Parameter bytes: about how much text is to be read; more than that makes the second pass slower.
  public init(forBytes bytes: Int) {
    // A byte of text makes about half a key. Where a megabyte is enough, nearly none share a cell.
    let size = max(1 << 20, min(bytes / 2, 1 << 26))
    let cells = 1 << (Int.bitWidth - (size - 1).leadingZeroBitCount)
    self.cells = [UInt8](repeating: 0, count: cells)
    words = [UInt16](repeating: 0, count: cells / 8)
  }

  /// Takes a document of an outlet.
  public mutating func add(_ text: borrowing Span<UInt8>, outlet: String) {
    let outlet = Furniture.key(of: outlet)
    var scanned = ScannedText()
    UnitScanner.scan(text, into: &scanned)
    for unit in scanned.units {
      if !unit.kind.isSign { Self.add(scanned.pattern(unit) ^ outlet, to: &cells) }
      let whole = scanned.whole(unit).value
      Self.add(whole, to: &cells)
      Self.add(whole ^ outlet, to: &cells)
      for atStart in [true, false] {
        scanned.forEachFrame(of: unit, atStart: atStart) { key in
          Self.add(key.value, to: &cells)
          Self.add(key.value ^ outlet, to: &cells)
          return true
        }
      }
    }
    for word in scanned.words {
      let cell = Self.cell(of: word.key ^ outlet, in: words.count)
      if words[cell] < .max { words[cell] += 1 }
    }
  }

  @inline(__always)
  private static func add(_ key: UInt64, to cells: inout [UInt8]) {
    let cell = cell(of: key, in: cells.count)
    if cells[cell] < most { cells[cell] += 1 }
  }

  /// Where a key is counted; there are as many cells as a power of two.
  @inline(__always)
  private static func cell(of key: UInt64, in cells: Int) -> Int {
    Int(truncatingIfNeeded: key >> 8) & (cells - 1)
  }

  /// No cell counts further.
  private static let most: UInt8 = 15

  public mutating func merge(_ other: FurnitureSketch) {
    precondition(other.cells.count == cells.count, "sketches of one corpus are of one size")
    for cell in cells.indices { cells[cell] = min(Self.most, cells[cell] + other.cells[cell]) }
    for cell in words.indices {
      let sum = words[cell].addingReportingOverflow(other.words[cell])
      words[cell] = sum.overflow ? .max : sum.partialValue
    }
  }

  /// Whether a key may occur often enough in the whole corpus.
  func mayRecur(_ key: UInt64) -> Bool {
    Int(cells[Self.cell(of: key, in: cells.count)]) >= Furniture.fewestDocuments
  }

  /// Whether a key may occur often enough in an outlet.
  func mayRecur(_ key: UInt64, in outlet: UInt64) -> Bool { mayRecur(key ^ outlet) }

  /// How often a word occurs in an outlet, or more.
  func count(ofWord key: UInt64, in outlet: UInt64) -> Int {
    Int(words[Self.cell(of: key ^ outlet, in: words.count)])
  }
}
