internal import CorpusAnalysis

extension TableOptions {
  /// What all tables ask, as the options of a command have it.
  init(
    _ boilerplate: BoilerplateOptions, _ copies: CopiesOptions?, _ language: LanguageOptions,
    _ stemming: StemOptions? = nil, _ stopWords: StopWordOptions? = nil,
    _ datelines: DatelineOptions? = nil, _ phrases: [String] = []
  ) {
    self.init()
    keepsFurniture = boilerplate.keepBoilerplate
    self.copies = copies?.copies ?? .keep
    (self.language, rules) = (language.tag, language.terms)
    if stemming?.stem ?? false { form = .stem }
    dropsStopWords = stopWords?.dropStopWords ?? false
    keepsDatelines = datelines?.keepDatelines ?? false
    self.phrases = phrases
  }
}
