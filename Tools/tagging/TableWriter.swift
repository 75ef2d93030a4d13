import TextAnalysis

/// Writes what was learnt as two tables that people can read.
struct TableWriter {
  let training: Training
  let language: String
  /// What it was learnt from.
  let source: String

  /// What a weight of the learner is in the tables.
  static let scale = 10.0
  /// Weights that are smaller are left out.
  private static let leastWeight = 9

  private func file(_ remarks: [String], header: String, _ rows: [String]) -> String {
    let head = [
      "language: \(language)", "source: learnt by Tools/tagging from \(source)",
      "license: CC BY-SA 4.0",
    ]
    let rows = rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (head + remarks).map { "# \($0)\n" }.joined() + header + "\n"
      + rows.map { $0 + "\n" }.joined()
  }

  /// `name:number` and so on, the highest first.
  private static func list(_ items: [(String, Int)]) -> String {
    items.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { "\($0.0):\($0.1)" }.joined(separator: " ")
  }

  /// Whether forms that were seen once and whose clues say their tag are left out: not where little was seen.
  private var leavesOutTold: Bool { !["ar", "he", "hi"].contains(language) }

  /// How often forms had tags.
  var forms: String {
    var rows = [String]()
    for (number, form) in training.counts.forms.enumerated() {
      let all = training.counts.counts(of: number, without: nil)
      if leavesOutTold, all.count == 1, all[0].occurrences == 1, training.isTold(form, all[0]) {
        continue
      }
      for shape in WordShape.allCases {
        let own = all.filter { $0.shape == shape }
        guard !own.isEmpty else { continue }
        let list = Self.list(
          own.map { (training.labels.tags[Int($0.tag)].description, Int($0.occurrences)) })
        rows.append("\(String(decoding: form, as: UTF8.self))\t\(shape.name)\t\(list)")
      }
    }
    return file(
      ["shapes: x small, Xx capital, XX capitals, xX mixed; digits are 0"],
      header: TagModel.formsHeader, rows)
  }

  /// The weights of clues.
  var weights: String {
    let learner = training.learner
    var rows = [String]()
    func add(_ kind: String, _ value: [UInt8], _ weights: [(String, Int)], least: Int = 1) {
      let kept = weights.filter { abs($0.1) >= least }
      guard !kept.isEmpty else { return }
      rows.append("\(kind)\t\(String(decoding: value, as: UTF8.self))\t\(Self.list(kept))")
    }
    func add(_ kind: String, _ value: [UInt8], row: Int) {
      add(
        kind, value, learner.weights(of: row).map { ($0.component, $0.weight) },
        least: Self.leastWeight)
    }
    for (number, clue) in training.clues.enumerated() { add(clue.kind, clue.value, row: number) }
    for (number, value) in training.nearClues.enumerated() {
      for side in NearClues.Side.allCases {
        add(side.name, value, row: training.nearRow(number, side))
      }
    }
    for gap in WordGap.allCases {
      for (kind, isBefore) in [("left", true), ("right", false)] {
        add(kind, Array(gap.name.utf8), row: learner.gapRow(gap, isBefore: isBefore))
      }
    }
    for (kind, name) in FormEvidence.kindNames.enumerated() {
      let weights = learner.evidence(kind)
      let items = [("speech", weights.speech), ("tag", weights.tag)].filter { $0.1 != 0 }
      add("seen", Array(name.utf8), items)
    }
    for (kind, kinds) in zip(WordGap.Steps.allCases, TagTableReader.stepKinds) {
      var steps = [[String: [(String, Int)]]](repeating: [:], count: kinds.count)
      for one in learner.steps(kind).all {
        steps[one.level][one.from, default: []].append((one.to, one.weight))
      }
      for (level, byStart) in steps.enumerated() {
        for (from, weights) in byStart { add(kinds[level], Array(from.utf8), weights) }
      }
    }
    let tags = training.labels.tags.map(\.description).joined(separator: " ")
    return file(["tags: \(tags)"], header: TagModel.weightsHeader, rows)
  }
}
