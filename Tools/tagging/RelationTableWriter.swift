import TextAnalysis

/// Writes what was learnt of relations as a table that people can read.
struct RelationTableWriter {
  let training: RelationTraining
  let language: String
  /// What it was learnt from.
  let source: String

  /// What a weight of the learner is in the table.
  private static let scale = 10.0
  private static let subjectScale = 100.0
  /// Weights that are smaller are left out.
  private static let leastWeight = 4

  var table: String {
    let head = [
      "language: \(language)", "source: learnt by Tools/tagging from \(source)",
      "license: CC BY-SA 4.0", "least margin of a subject: \(training.leastMargin)",
    ]
    let rows = (wordRows + endingRows + stepRows + arcRows + subjectRows).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return head.map { "# \($0)\n" }.joined() + "clue\tvalue\tweights\n"
      + rows.map { $0 + "\n" }.joined()
  }

  private var wordRows: [String] {
    [("", training.words), (ClueValues.speech, training.speech)].compactMap {
      name, words in
      let list = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      return list.isEmpty ? nil : "word\t\(name)\t\(list)"
    }
  }

  private var endingRows: [String] {
    training.values.endings.isEmpty
      ? [] : ["ending\t\t\(training.values.endings.joined(separator: " "))"]
  }

  /// Rows of clues of one kind: those that are made of the same pieces and agree in the first stand in one row.
  private func rows(
    _ kind: String, _ templates: [String], _ clues: [(key: UInt64, weights: String)]
  ) -> [String] {
    var rows = [String: [String]]()
    for (key, weights) in clues {
      let name = templates[Int(key >> 48)]
      let texts = (ClueAtom.atoms(named: name) ?? []).enumerated().map { index, atom in
        training.values.text(
          of: UInt16(truncatingIfNeeded: key >> UInt64(32 - index * 16)), atom.kind)
      }
      let rest = texts.dropFirst().joined(separator: "|")
      rows["\(kind) \(name)\t\(texts[0])", default: []].append("\(rest)=\(weights)")
    }
    return rows.map { start, items in
      let sorted = items.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return "\(start)\t\(sorted.joined(separator: " "))"
    }
  }

  private var stepRows: [String] {
    let (clues, time) = (training.learner.steps, training.learner.time)
    return rows(
      "step", RelationLearner.stepTemplates,
      clues.keys.enumerated().compactMap { row, key in
        let weights = clues.averages(row, at: time, scale: Self.scale)
        let (left, right) = (weights[1] - weights[0], weights[2] - weights[0])
        return max(abs(left), abs(right)) < Self.leastWeight ? nil : (key, "\(left)/\(right)")
      })
  }

  private var arcRows: [String] {
    let (clues, time) = (training.learner.arcs, training.learner.time)
    return rows(
      "arc", RelationLearner.arcTemplates,
      clues.keys.enumerated().compactMap { row, key in
        let weights = clues.averages(row, at: time, scale: Self.scale)
        // What is small beside the largest decides nothing.
        let least = max(Self.leastWeight, (weights.map(abs).max() ?? 0) / 6)
        let list = zip(Relation.allCases, weights).filter { abs($0.1) >= least }
          .sorted { ($1.1, $0.0.name) < ($0.1, $1.0.name) }
          .map { "\($0.0.name):\($0.1)" }
        return list.isEmpty ? nil : (key, list.joined(separator: ","))
      })
  }

  private var subjectRows: [String] {
    let weights = (training.subjects?.weights ?? [:]).mapValues {
      Int(($0 * Self.subjectScale).rounded())
    }
    return rows(
      "subject", SubjectTraining.templates,
      weights.compactMap { $0.value == 0 ? nil : ($0.key, "\($0.value)") })
  }
}
