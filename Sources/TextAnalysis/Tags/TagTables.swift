public import BuiltinData
internal import Synchronization

/// Where the tables of tags come from: those inside the program, or those of its user.
///
/// A language's tables are read when the first text in it is tagged, once for all tasks, and so this is a class: tasks
/// share what was read.
///
///     var analyzer = try Analyzer(Analyzer.Options(tags: TagTables()))
///     let analysis = try analyzer.analyze(text.span, language: "en")
///     print(analysis.tokens.map(\.tag.description))  // ["DET", "NOUN", "VERB.Fin"]
public final class TagTables: Sendable, Equatable {
  private let own: [String: TagModel]?
  private let ownRelations: [String: RelationModel]
  private let state = Mutex(State())

  private struct State {
    var models: [String: TagModel] = [:]
    var missing: Set<String> = []
    var relations: [String: RelationModel] = [:]
    var withoutRelations: Set<String> = []
  }

  /// The tables inside the program.
  public init() { (own, ownRelations) = (nil, [:]) }

  /// The tables inside the program, shared by all who filter by tags, so that they are read once.
  public static let builtin = TagTables()

  /// The files of a language, as bytes.
  public struct Files: Sendable, Equatable {
    public let forms, weights: [UInt8]
    /// What the parser needs; `nil` for a language that has none.
    public let relations: [UInt8]?

    public init(forms: [UInt8], weights: [UInt8], relations: [UInt8]? = nil) {
      (self.forms, self.weights, self.relations) = (forms, weights, relations)
    }
  }

  /// Tables of one's own, by language (BCP 47).
  ///
  /// - Throws: ``DataError`` for the first line that is not of the form.
  public init(_ files: [String: Files]) throws(DataError) {
    var (own, ownRelations) = ([String: TagModel](), [String: RelationModel]())
    for (language, file) in files {
      own[language] = try TagModel(forms: file.forms, weights: file.weights, language: language)
      if let relations = file.relations {
        ownRelations[language] = try RelationModel.read(
          relations, name: "\(language) (relations)")
      }
    }
    self.own = own
    self.ownRelations = ownRelations
  }

  public static func == (one: TagTables, other: TagTables) -> Bool { one === other }

  /// The languages of texts that should have been tagged and for which there are no tables, in order.
  public var missingLanguages: [String] { state.withLock { $0.missing.sorted() } }

  /// Whether a folded word is known in small letters, or in a script without capitals, and more often as something else
  /// than as a name; never where there are no tables.
  package func isCommonWord(_ form: [UInt8], language: String) -> Bool {
    model(of: Language.primary(language), isAsked: false)?.isCommonWord(form) ?? false
  }

  /// The tables of a language; `nil` where there are none.
  ///
  /// - Parameter isAsked: whether somebody asked for tags, and is to be told that there are none.
  func model(of language: String, isAsked: Bool = true) -> TagModel? {
    state.withLock { state in
      if let known = state.models[language] { return known }
      guard !state.missing.contains(language) else { return nil }
      guard let model = own.map({ $0[language] }) ?? Self.builtin(language) else {
        if isAsked { state.missing.insert(language) }
        return nil
      }
      state.models[language] = model
      return model
    }
  }

  /// A table that travels in the program and is not of the form is a fault of the build.
  private static func builtin(_ language: String) -> TagModel? {
    guard let forms = BuiltinFile(named: "tags/forms/\(language).tsv"),
      let weights = BuiltinFile(named: "tags/weights/\(language).tsv")
    else { return nil }
    do {
      return try TagModel(forms: forms.bytes, weights: weights.bytes, language: language)
    } catch {
      fatalError("\(error)")
    }
  }

  /// The languages of sentences whose relations were wanted and for which there is no table of them, in order; those
  /// without any table are not among them.
  public var languagesWithoutRelations: [String] {
    state.withLock { $0.withoutRelations.subtracting($0.missing).sorted() }
  }

  /// The table of a language's relations; `nil` where there is none.
  func relations(of language: String) -> RelationModel? {
    state.withLock { state in
      if let known = state.relations[language] { return known }
      guard !state.withoutRelations.contains(language) else { return nil }
      guard let model = own == nil ? Self.builtinRelations(language) : ownRelations[language] else {
        state.withoutRelations.insert(language)
        return nil
      }
      state.relations[language] = model
      return model
    }
  }

  private static func builtinRelations(_ language: String) -> RelationModel? {
    guard let file = BuiltinFile(named: "tags/relations/\(language).tsv") else { return nil }
    do {
      return try RelationModel.read(file.bytes, name: "tags/relations/\(language)")
    } catch {
      fatalError("\(error)")
    }
  }
}
