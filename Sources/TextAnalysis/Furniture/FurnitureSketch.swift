/// How often lines, sentences and their starts and ends occur, never too low and in little room.
///
/// The first of two passes that look for site furniture. It tells what cannot be furniture, which is
/// most of a corpus; ``FurnitureCounts`` counts the rest. Merging parts in any order gives the same.
public struct FurnitureSketch: Sendable, Equatable {
  /// Counts up to 15 of what falls into a cell.
  private var cells: [UInt8]
  private let mask: Int

  /// - Parameter bytes: about how much text is to be read; more than that makes the second pass slower.
  public init(forBytes bytes: Int) {
    // A byte of text makes about half a key.
    let size = max(1 << 16, min(bytes / 2, 1 << 26))
    let cells = 1 << (Int.bitWidth - (size - 1).leadingZeroBitCount)
    self.cells = [UInt8](repeating: 0, count: cells)
    mask = cells - 1
  }

  /// Takes a document; a first one without an outlet holds no furniture.
  public mutating func add(_ text: borrowing Span<UInt8>, outlet: String) {
    let outlet = Furniture.key(of: outlet)
    var scanned = ScannedText()
    UnitScanner.standard.scan(text, into: &scanned)
    for unit in scanned.units {
      add(scanned.pattern(unit) ^ outlet)
      let whole = scanned.whole(unit).value
      add(whole)
      add(whole ^ outlet)
      for atStart in [true, false] {
        scanned.forEachFrame(of: unit, atStart: atStart) { key in
          add(key.value)
          add(key.value ^ outlet)
          return true
        }
      }
    }
    for word in scanned.words { add(word.key ^ outlet) }
  }

  @inline(__always)
  private mutating func add(_ key: UInt64) {
    let cell = Int(truncatingIfNeeded: key >> 8) & mask
    if cells[cell] < 15 { cells[cell] += 1 }
  }

  public mutating func merge(_ other: FurnitureSketch) {
    precondition(other.mask == mask, "sketches of one corpus are of one size")
    for cell in cells.indices { cells[cell] = min(15, cells[cell] + other.cells[cell]) }
  }

  /// Whether a key may occur often enough in the whole corpus.
  func mayRecur(_ key: UInt64) -> Bool {
    Int(cells[Int(truncatingIfNeeded: key >> 8) & mask]) >= Furniture.fewestDocuments
  }

  /// Whether a key may occur often enough in an outlet.
  func mayRecur(_ key: UInt64, in outlet: UInt64) -> Bool { mayRecur(key ^ outlet) }
}
