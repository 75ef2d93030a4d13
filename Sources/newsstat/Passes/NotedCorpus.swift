internal import Corpora
internal import CorpusAnalysis

extension CorpusCommand {
  /// The corpus that the options name, with what is to be known of all of it before it is read: its site furniture,
  /// and its copies where they make a difference.
  ///
  /// - Parameters:
  ///   - boilerplate: what becomes of site furniture.
  ///   - copies: what becomes of copies; all are read alike where it is `nil`.
  ///   - hasUnits: whether the command tests or gives intervals, so that clusters of copies are its units.
  ///   - readsTwice: whether the command itself reads the corpus more than once.
  ///   - cutsLongTexts: whether it takes long texts in pieces; copies are looked for in whole texts.
  func corpus(
    _ boilerplate: BoilerplateOptions, _ copies: CopiesOptions? = nil, hasUnits: Bool = false,
    readsTwice: Bool = false, cutsLongTexts: Bool = false
  ) async throws -> Corpus {
    let needsClusters = copies?.copies.needsClusters(hasUnits: hasUnits) ?? false
    let looksForCopies = needsClusters && copies?.copiesFrom == nil
    let looksForFurniture = try boilerplate.looksForFurniture(in: input)
    var corpus = try input.corpus(
      readsTwice: readsTwice || looksForCopies || looksForFurniture,
      cutsLongTexts: cutsLongTexts && !looksForCopies)
    corpus.notes.furniture = try await boilerplate.furniture(of: corpus, input)
    guard needsClusters, let copies else {
      // A file that is named is read, if only to say what is wrong with it.
      _ = try copies?.copiesFrom.map { try CopyFile.clusters(in: $0) }
      return corpus
    }
    corpus.notes.copies = try await copies.clusters(of: corpus, input)
    corpus.notes.dropsCopies = copies.copies == .first
    return corpus
  }
}
