@testable import Corpora

/// All documents of some paths, and what was not read.
func read(
  _ paths: [String], _ change: (inout Corpus.Options) -> Void = { _ in }
) throws -> ([Document], ReadingTally) {
  var options = Corpus.Options()
  change(&options)
  let corpus = try Corpus(files: InputFiles(paths: paths), options: options)
  var reader = CorpusReader(corpus)
  var documents = [Document]()
  while let document = try reader.next() { documents.append(document) }
  return (documents, reader.tally)
}

func text(_ document: Document) -> String { String(decoding: document.text, as: UTF8.self) }
