import BuiltinData
import Corpora
import CorpusAnalysis
import Stance

/// What the examples read.
enum Sample {
  /// One for each report, so that no report is a copy of another.
  private static let towns = [
    "Arle", "Brin", "Corv", "Dorn", "Elst", "Fenn", "Gorm", "Hald", "Isen", "Jarl", "Kolm", "Lund",
    "Mork", "Nord", "Orm", "Pelt", "Quin", "Rask", "Sund", "Torp", "Ulm", "Varn", "Wold", "Yst",
  ]

  /// Twelve reports of two outlets each, which differ in one word and in how they speak of the council.
  static let documents = (0..<24).map { number in
    let isCoast = number % 2 == 0
    let town = towns[number]
    let council =
      isCoast ? "The brave council saved \(town)." : "The corrupt council ruined \(town)."
    return Document(
      "\(council) A \(isCoast ? "ferry" : "lorry") came with \(number * 7) people.",
      outlet: isCoast ? "Coast" : "Hills", date: "2026-11-\(10 + number % 20)", language: "en")
  }

  static var corpus: Corpus { Corpus(documents) }

  /// The corpus of the two documents that the article on counting makes.
  static let rain = Corpus([
    Document(
      "Rain fell on Arle. The rain stopped the ferry.", outlet: "Coast", date: "2026-11-30",
      language: "en"),
    Document("Snow fell on Brin.", outlet: "Hills", date: "2026-11-30", language: "en"),
  ])

  static let council = Target(name: "council", aliases: ["council", "mayor"])
}
