public import CorpusStatistics
internal import Segmentation
internal import Synchronization

/// Numbers for byte strings: each distinct string gets the next number, from 0.
///
/// A copy shares its table with the original until one of them changes. Two copies that both take new strings
/// are two vocabularies from there on, and the second has a new ``id``.
public struct Vocabulary: Sendable {
  /// The number of a string.
  public typealias ID = TermID

  private var storage = Storage()

  /// How many strings the longest of some copies has.
  private final class Lineage: Sendable {
    let longest = Atomic<Int>(0)
  }

  /// What copies share; it changes only where there is one.
  ///
  /// Its table may hold strings that have no number here, as forms of words that are no terms. Tasks may share it
  /// unchecked, since nobody changes one that has a second owner (``own()``).
  final class Storage: @unchecked Sendable {
    var table: FormTable
    fileprivate private(set) var id: VocabularyID
    private var lineage: Lineage
    /// By the number in the table; that of ``Token/none`` where there is none.
    fileprivate private(set) var ids: [UInt32]
    /// The numbers in the table, by the numbers here.
    fileprivate private(set) var numbers: [FormTable.Number]

    init() {
      table = FormTable()
      (id, lineage) = (VocabularyID(), Lineage())
      (ids, numbers) = ([], [])
    }

    fileprivate init(copying other: Storage) {
      table = other.table.copy()
      (id, lineage) = (other.id, other.lineage)
      (ids, numbers) = (other.ids, other.numbers)
    }

    /// Puts the numbers of strings in place of their numbers in the table, new ones where they had none.
    func number<Strings: MutableCollection<FormTable.Number>>(
      _ strings: inout Strings, from start: Int, tableCount: Int
    ) where Strings.Index == Int {
      var (ids, numbers) = ([UInt32](), [FormTable.Number]())
      swap(&ids, &self.ids)
      swap(&numbers, &self.numbers)
      let (none, known) = (Token.none.rawValue, numbers.count)
      ids.append(contentsOf: repeatElement(none, count: tableCount - ids.count))
      for index in start..<strings.endIndex {
        let form = Int(strings[index])
        if ids[form] == none {
          ids[form] = UInt32(numbers.count)
          numbers.append(strings[index])
        }
        strings[index] = ids[form]
      }
      if numbers.count > known { extend(from: known, to: numbers.count) }
      swap(&ids, &self.ids)
      swap(&numbers, &self.numbers)
    }

    /// Where a copy went on from here before, the same numbers are other strings there.
    private func extend(from old: Int, to new: Int) {
      let (isFirst, _) = lineage.longest.compareExchange(
        expected: old, desired: new, ordering: .relaxed)
      guard !isFirst else { return }
      (id, lineage) = (VocabularyID(), Lineage())
      lineage.longest.store(new, ordering: .relaxed)
    }

    /// The bytes of a string, by its number, where the table is in use.
    func bytes(of id: ID, in table: borrowing FormTable) -> [UInt8] {
      table.bytes(of: numbers[Int(id)])
    }
  }

  public init() {}

  /// Which vocabulary this is: what is counted by its numbers belongs to it.
  public var id: VocabularyID { storage.id }

  /// How many distinct strings there are.
  public var count: Int { storage.numbers.count }

  /// The number of a string, a new one where it is new.
  public mutating func intern(_ string: borrowing Span<UInt8>) -> ID {
    own()
    var one = CollectionOfOne(storage.table.intern(string))
    storage.number(&one, from: 0, tableCount: storage.table.count)
    return ID(one[0])
  }

  /// The number of a string; `nil` where it was never interned.
  public func id(of string: borrowing Span<UInt8>) -> ID? {
    guard let number = storage.table.number(of: string), Int(number) < storage.ids.count,
      storage.ids[Int(number)] != Token.none.rawValue
    else { return nil }
    return ID(storage.ids[Int(number)])
  }

  /// The bytes of a string, by its number.
  public func bytes(of id: ID) -> [UInt8] { storage.bytes(of: id, in: storage.table) }

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

  /// The indices of terms in falling order of their counts; equals in the order of their strings' bytes, which is
  /// that of code points.
  ///
  /// - Complexity: O(*n*) for strings that differ early; O(*n* log *n*) at worst, for each eight bytes in
  ///   which they agree.
  public func ranking(of terms: some Collection<ID>, counts: some Collection<Int>) -> [Int] {
    let numbers = storage.numbers
    return storage.table.ranked(
      terms.map { numbers[Int($0)] }, counts: counts.map { UInt64($0) }
    ).map { Int($0) }
  }

  /// Adds the strings of another vocabulary and returns the number of each here.
  public mutating func merge(_ other: Vocabulary) -> Renumbering {
    own()
    var ids = storage.table.merge(other.storage.numbers, of: other.storage.table)
    storage.number(&ids, from: 0, tableCount: storage.table.count)
    return Renumbering(ids.map { ID($0) }, from: other.id, to: id)
  }

  /// What no copy shares any longer; must be let go of before the next call.
  @discardableResult
  mutating func own() -> Storage {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
    return storage
  }
}
