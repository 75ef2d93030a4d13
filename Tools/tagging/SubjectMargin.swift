import TextAnalysis

/// How much must speak for a subject, so that those of verbs of saying are right often enough.
enum SubjectMargin {
  /// Of a hundred subjects so many should be right and so many found; the second where the first can't be.
  ///
  /// The parser that is taught with all parts is better than those of some, by two to five of a hundred.
  private static let wanted = [(precision: 85, recall: 45), (78, 20)]
  /// Fewer verbs of saying with a subject tell nothing, so that all verbs count.
  private static let fewest = 100
  /// What is taken where neither can be.
  private static let highest = 100
  /// Those that are tried, from the least: 0 is where none is as likely.
  private static let tried = stride(from: 0, through: 200, by: 20)

  /// The least margin at which enough of the subjects of verbs of saying are right, in parts that neither the parser nor
  /// the choice was taught with.
  static func chosen(
    _ parts: [[GoldTree]], _ trainings: [RelationTraining], _ examples: [[PairWeights.Example]],
    size: RelationTraining.Size, _ progress: (String) -> Void
  ) throws -> Int {
    var judges = [SubjectJudge](repeating: SubjectJudge(), count: Array(tried).count)
    for part in parts.indices {
      let others = parts.indices.filter { $0 != part }.flatMap { examples[$0] }
      var training = trainings[part]
      training.subjects = PairWeights(others, limit: size.pairs)
      var parser = Parser(try training.model)
      for (number, margin) in tried.enumerated() {
        parser.leastMargin = Int32(margin)
        for tree in parts[part] {
          parser.parse(tree)
          judges[number].add(tree, parser.state)
        }
      }
    }
    for (margin, judge) in zip(tried, judges) {
      let (saying, all) = (judge.saying, judge.all)
      progress(
        "margin \(margin): of verbs of saying \(saying), of all \(all)"
      )
    }
    let counts = judges.map { $0.saying.wanted < fewest ? $0.all : $0.saying }
    for (precision, recall) in wanted {
      let enough = zip(tried, counts).first { $1.precision >= precision && $1.recall >= recall }
      if let (margin, _) = enough { return margin }
    }
    return highest
  }
}
