internal import ICU
internal import TextAnalysis

extension Corpus {
  /// What is asked of a field of a document.
  ///
  ///     _ = Corpus.Condition("date>=2023-06")
  public struct Condition: Sendable, Equatable {
    /// How the field's value stands to what is asked.
    public enum Relation: String, Sendable, CaseIterable {
      case isLessOrEqual = "<="
      case isGreaterOrEqual = ">="
      case differs = "!="
      case equals = "="
      case isLess = "<"
      case isGreater = ">"
      /// Holds the text, in any case.
      case contains = "~"
    }

    public let field: String
    public let relation: Relation
    public let value: String
    /// Any of these is meant by ``value``, as folded texts where case does not matter.
    private let values: [String]

    public init(field: String, _ relation: Relation = .equals, value: String) {
      (self.field, self.relation, self.value) = (field, relation, value)
      let parts = value.contains(",") ? value.split(separator: ",").map(String.init) : []
      let isLanguage = Field(synonym: field) == .language
      values = ([value] + parts).map { text in
        if relation == .contains { return (try? Folding.folded(text)) ?? text }
        return isLanguage ? Language.tag(named: text) ?? text : text
      }
    }

    /// Reads a field, a relation and a value: `outlet=Coast`, `outlet!=Coast`, `date<2023-06`, `title~flood`.
    ///
    /// `nil` where there is no relation, or no field in front of it.
    public init?(_ text: String) {
      guard let sign = text.firstIndex(where: { "=!<>~".contains($0) }), sign > text.startIndex,
        let relation = Relation.allCases.first(where: { text[sign...].hasPrefix($0.rawValue) })
      else { return nil }
      self.init(
        field: String(text[..<sign]), relation,
        value: String(text[sign...].dropFirst(relation.rawValue.count)))
    }

    /// Whether it is true of a document; of one without the field only that it differs is.
    ///
    /// Dates are compared as far as the shorter one goes: every day of June 2023 is `2023-06`. What is a number on both
    /// sides is compared as one, other values by code points. A language is one of the same with its script or region. Several values of `=`, `!=` and `~` have commas between.
    public func admits(_ document: Document) -> Bool {
      guard let own = document.value(of: field), !own.isEmpty else { return relation == .differs }
      switch relation {
      case .equals: return isAny(own, of: document)
      case .differs: return !isAny(own, of: document)
      case .contains:
        let folded = (try? Folding.folded(own)) ?? own
        return values.contains { !$0.isEmpty && folded.contains($0) }
      case .isLess: return order(own, of: document) == .less
      case .isGreater: return order(own, of: document) == .greater
      case .isLessOrEqual: return order(own, of: document).map { $0 != .greater } ?? false
      case .isGreaterOrEqual: return order(own, of: document).map { $0 != .less } ?? false
      }
    }

    private func isAny(_ own: String, of document: Document) -> Bool {
      if values.contains(own) { return true }
      switch Field(synonym: field) {
      case .date: return order(own, of: document) == .equal
      // The basic filtering of RFC 4647: zh is zh-Hans too.
      case .language: return values.contains { own.hasPrefix($0 + "-") }
      default: return false
      }
    }

    private enum Order { case less, equal, greater }

    /// How a value stands to the one that is asked for; `nil` where a date is none.
    private func order(_ own: String, of document: Document) -> Order? {
      if Field(synonym: field) == .date, Day(iso8601: value) != nil {
        guard let day = document.day?.name(of: .day) else { return nil }
        let length = min(day.utf8.count, value.utf8.count)
        return Self.order(String(day.prefix(length)), String(value.prefix(length)))
      }
      if let one = Double(own), let other = Double(value) {
        return one < other ? .less : one > other ? .greater : .equal
      }
      return Self.order(own, value)
    }

    private static func order(_ one: String, _ other: String) -> Order {
      if one == other { return .equal }
      return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars) ? .less : .greater
    }
  }
}

extension Corpus.Condition: CustomStringConvertible {
  public var description: String { "\(field)\(relation.rawValue)\(value)" }
}

/// What documents that conditions left out have instead.
public struct ExcludedValues: Sendable, Equatable {
  /// Of each field that conditions name, how many documents have each value.
  public private(set) var values: [String: [String: Int]] = [:]
  /// The fields that the documents have.
  public private(set) var fields: Set<String> = []

  /// How many values of a field, and how many fields, are kept.
  private static let most = 1000

  mutating func add(_ document: Document, _ conditions: [Corpus.Condition]) {
    for condition in conditions {
      guard let value = document.value(of: condition.field), value.utf8.count < 100,
        values[condition.field, default: [:]].count < Self.most
      else { continue }
      values[condition.field, default: [:]][value, default: 0] += 1
    }
    guard fields.count < Self.most else { return }
    fields.formUnion(document.fields)
  }

  mutating func merge(_ other: ExcludedValues) {
    values.merge(other.values) { $0.merging($1, uniquingKeysWith: +) }
    fields.formUnion(other.fields)
  }
}

extension Document {
  /// The names of the fields that it has, under newsstat's names or its own.
  public var fields: [String] {
    let known: [(String, Bool)] = [
      ("id", hasOwnID), ("title", title != nil), ("outlet", outlet != nil), ("date", date != nil),
      ("lang", true), ("url", url != nil),
    ]
    return known.filter(\.1).map(\.0) + metadata.map(\.name)
  }
}
