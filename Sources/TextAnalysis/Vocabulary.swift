internal import Segmentation

/// Numbers for byte strings: each distinct string gets the next number, from 0.
///
/// A copy shares its table with the original until one of them changes.
public struct Vocabulary: Sendable {
  /// The number of a string.
  public typealias ID = UInt32

  private var storage = Storage()

  /// What copies share; it changes only where there is one.
  ///
  /// Its table may hold strings that have no number here, as forms of words that are no terms. Tasks may share it
  /// unchecked, since nobody changes one that has a second owner (``own()``).
  final class Storage: @unchecked Sendable {
    var table: FormTable
    /// By the number in the table; ``Token/none`` where there is none.
    private(set) var ids: [ID]
    /// The numbers in the table, by the numbers here.
    private(set) var numbers: [FormTable.Number]

    init() {
      table = FormTable()
      (ids, numbers) = ([], [])
    }

    fileprivate init(copying other: Storage) {
      table = other.table.copy()
      (ids, numbers) = (other.ids, other.numbers)
    }

    /// Puts the numbers of strings in place of their numbers in the table, new ones where they had none.
    func number<Strings: MutableCollection<FormTable.Number>>(
      _ strings: inout Strings, from start: Int, tableCount: Int
    ) where Strings.Index == Int {
      var (ids, numbers) = ([ID](), [FormTable.Number]())
      swap(&ids, &self.ids)
      swap(&numbers, &self.numbers)
      ids.append(contentsOf: repeatElement(Token.none, count: tableCount - ids.count))
      for index in start..<strings.endIndex {
        let place = Int(strings[index])
        if ids[place] == Token.none {
          ids[place] = ID(numbers.count)
          numbers.append(strings[index])
        }
        strings[index] = ids[place]
      }
      swap(&ids, &self.ids)
      swap(&numbers, &self.numbers)
    }
  }

  public init() {}

  /// How many distinct strings there are.
  public var count: Int { storage.numbers.count }

  /// The number of a string, a new one where it is new.
  public mutating func intern(_ string: borrowing Span<UInt8>) -> ID {
    own()
    var one = CollectionOfOne(storage.table.intern(string))
    storage.number(&one, from: 0, tableCount: storage.table.count)
    return one[0]
  }

  /// The number of a string; `nil` where it was never interned.
  public func id(of string: borrowing Span<UInt8>) -> ID? {
    guard let number = storage.table.number(of: string), Int(number) < storage.ids.count,
      storage.ids[Int(number)] != Token.none
    else { return nil }
    return storage.ids[Int(number)]
  }

  /// The bytes of a string, by its number.
  public func bytes(of id: ID) -> [UInt8] {
    storage.table.withString(storage.numbers[Int(id)]) {
      unsafe $0.withUnsafeBufferPointer { unsafe Array($0) }
    }
  }

  /// The first byte of a string; `nil` where it is empty.
  package func firstByte(of id: ID) -> UInt8? {
    withBytes(of: id) { $0.isEmpty ? nil : $0[0] }
  }

  /// Calls `body` with the bytes of a string.
  func withBytes<Result>(of id: ID, _ body: (Span<UInt8>) -> Result) -> Result {
    storage.table.withString(storage.numbers[Int(id)], body)
  }

  /// A string as text; ill-formed bytes are U+FFFD.
  public func string(_ id: ID) -> String {
    storage.table.withString(storage.numbers[Int(id)]) {
      unsafe $0.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether a string comes before another in the order of bytes, which is that of code points.
  public func precedes(_ one: ID, _ other: ID) -> Bool {
    storage.table.precedes(storage.numbers[Int(one)], storage.numbers[Int(other)])
  }

  /// The places of numbers with their counts in falling order of the counts; equals in the order of
  /// their strings' bytes, which is that of code points.
  ///
  /// - Complexity: O(*n*) for strings that differ early; O(*n* log *n*) at worst, for each eight bytes in
  ///   which they agree.
  public func ranking(of counts: [(id: ID, count: Int)]) -> [Int] {
    let numbers = storage.numbers
    return storage.table.ranked(
      counts.map { numbers[Int($0.id)] }, counts: counts.map { UInt64($0.count) }
    ).map { Int($0) }
  }

  /// Adds the strings of another vocabulary and returns the number of each here.
  public mutating func merge(_ other: Vocabulary) -> [ID] {
    own()
    var ids = storage.table.merge(other.storage.numbers, of: other.storage.table)
    storage.number(&ids, from: 0, tableCount: storage.table.count)
    return ids
  }

  /// What no copy shares any longer; must be let go of before the next call.
  @discardableResult
  mutating func own() -> Storage {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
    return storage
  }
}
