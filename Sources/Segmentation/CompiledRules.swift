internal import CSegment
internal import ICU

/// Break rules of the linked ICU, compiled into a transducer over UTF-8.
///
/// Nothing in it changes once it is made, so tasks share it. A class because it owns C memory that
/// several segmenters read.
@safe
final class CompiledRules: Sendable {
  /// What the C functions take, which read it only.
  nonisolated(unsafe) let tables: OpaquePointer
  /// The rule status for each number that a boundary carries.
  let statuses: Segmenter.Statuses

  /// The rules of the root locale, compiled when they are first asked for; `nil` where the linked ICU's
  /// form of them is not known or does not give the linked ICU's boundaries.
  private static let words = CompiledRules(.word, locale: "")
  private static let sentences = CompiledRules(.sentence, locale: "")
  private static let graphemes = CompiledRules(.grapheme, locale: "")

  /// The rules of a unit in a locale.
  static func rules(_ unit: Segmenter.Unit, locale: String) -> CompiledRules? {
    guard locale.isEmpty else { return CompiledRules(unit, locale: locale) }
    return switch unit {
    case .word: words
    case .sentence: sentences
    case .grapheme: graphemes
    }
  }

  private init?(_ unit: Segmenter.Unit, locale: String) {
    guard let iterator = try? BreakIterator(unit, locale: locale), let rules = iterator.rules,
      let tables = unsafe Self.compiled(rules)
    else { return nil }
    unsafe self.tables = unsafe tables
    statuses = Segmenter.Statuses(
      rules.statusValues + Array(repeating: 0, count: 8 - rules.statusValues.count))
    guard Self.probe(rules).allSatisfy({ agrees(on: $0, with: unit, locale: locale) }) else {
      return nil
    }
  }

  deinit { unsafe csegment_tables_free(tables) }

  private static func automaton(_ rules: borrowing BreakRules) -> csegment_rules {
    unsafe csegment_rules(
      states: rules.states, categories: rules.categories, first: rules.first,
      first_dictionary: rules.firstDictionary, end: rules.end, next: rules.next,
      accepts: rules.accepts, marks: rules.marks, status: rules.status, category: rules.category)
  }

  private static func compiled(_ rules: borrowing BreakRules) -> OpaquePointer? {
    var automaton = unsafe automaton(rules)
    return unsafe csegment_compile(&automaton)
  }

  /// Texts that hold every pair of categories, and every category before and behind a letter; what
  /// dictionaries divide is tried with the dictionaries.
  private static func probe(_ rules: borrowing BreakRules) -> [[UInt8]] {
    var automaton = unsafe automaton(rules)
    var representatives = [UInt32](repeating: .max, count: Int(rules.categories))
    unsafe csegment_representatives(&automaton, &representatives)
    let known = representatives.prefix(Int(rules.firstDictionary)).compactMap(Unicode.Scalar.init)
    return known.map { one in
      var text = ""
      for other in known {
        text.unicodeScalars += [one, other, "a", other, one, "\u{308}", other, " "]
      }
      return Array(text.utf8)
    }
  }

  private func agrees(on text: [UInt8], with unit: Segmenter.Unit, locale: String) -> Bool {
    guard var oracle = try? BreakIterator(unit, locale: locale) else { return false }
    var (theirs, statuses) = ([UInt32](), [Int32]())
    oracle.forEachBlock(in: text.span) { ends, values in
      for index in 0..<ends.count {
        theirs.append(UInt32(ends[index]))
        statuses.append(values[index])
      }
    }
    return Segmenter.Kernel.available.allSatisfy { kernel in
      var segmenter = Segmenter(self, kernel: kernel)
      var (ours, values) = ([UInt32](), [Int32]())
      segmenter.forEachBlock(in: text.span) { boundaries in
        for index in 0..<boundaries.count {
          ours.append(UInt32(boundaries.end(index)))
          values.append(boundaries.status(index))
        }
      }
      return ours == theirs && values == statuses
    }
  }
}
