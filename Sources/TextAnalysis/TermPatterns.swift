/// A pattern as the texts of each language have it: `l'eau` is two words in French.
public struct TermPatterns: Sendable {
  private let shared: TermPattern
  /// By the languages whose texts have other words.
  private var others: [String: TermPattern] = [:]

  /// - Parameters:
  ///   - language: that of all texts; `nil` where it is not known.
  ///   - options: what the words of the texts are.
  public init(_ pattern: String, language: String?, _ options: Analyzer.Options) throws {
    var analyzer = try Analyzer(options)
    shared = try TermPattern(pattern, language: language ?? "und", analyzer: &analyzer)
    guard language == nil, options.rules == .words else { return }
    for language in Self.languages {
      let other = try TermPattern(pattern, language: language, analyzer: &analyzer)
      if other != shared { others[language] = other }
    }
  }

  /// The languages whose texts may have other words than texts of no known language, in order.
  public static let languages: [String] = CommonRules.standard.languages.keys.sorted()

  /// Whether a text may be other words in some of these languages.
  public static func differ(_ text: String) -> Bool {
    CommonRules.standard.signs(of: text.unicodeScalars) != 0
  }

  /// Whether the pattern holds no word, or only such as any word matches.
  public var isEmpty: Bool { shared.isEmpty }

  /// The pattern in texts of a language (BCP 47).
  public subscript(language: String) -> TermPattern {
    others.isEmpty ? shared : others[Language.primary(language)] ?? shared
  }
}
