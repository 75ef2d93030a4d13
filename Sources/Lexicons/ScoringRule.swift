internal import Glibc

/// How a text's entries make its score.
public enum ScoringRule: String, Codable, Sendable, CaseIterable {
  /// Ours: values, turned by negators and by words for what ends or is fought, multiplied by intensifiers, weighed by
  /// contrast and by what is not said to be so; a sentence is x/√(x²+15) with x their sum, a text the mean of its sentences.
  case newsstat
  /// VADER's, as its authors' program has it (Hutto and Gilbert 2014).
  case vader
  /// The sum of the values, as AFINN has it (Nielsen 2011).
  case sum
  /// The mean of the values of the entries that stand in the text.
  case mean
  /// (*P* − *N*) / tokens, with *P* and *N* the numbers of good and bad entries; of keys that say nothing of good and
  /// bad, each one's share of the tokens.
  case share
  /// (*P* − *N*) / (*P* + *N*).
  case balance
  /// log((*P* + ½) / (*N* + ½)) (Lowe and others 2011, "Scaling policy preferences from coded political texts").
  case logit

  /// Whether scores lie from −1 to 1.
  public var isBounded: Bool {
    switch self {
    case .newsstat, .vader, .share, .balance: true
    case .sum, .mean, .logit: false
    }
  }

  /// The score of a text by its counts and sums.
  ///
  /// - Parameters:
  ///   - sum: of the values, in thousandths.
  ///   - good, bad: how many entries are good, and bad.
  ///   - matches: how many entries have a value.
  ///   - tokens: of the text.
  func score(sum: Int, good: Int, bad: Int, matches: Int, tokens: Int) -> Double {
    let (sum, p, n) = (Double(sum) / 1000, Double(good), Double(bad))
    switch self {
    case .newsstat, .vader: return sum / (sum * sum + 15).squareRoot()
    case .sum: return sum
    case .mean: return matches == 0 ? 0 : sum / Double(matches)
    case .share: return tokens == 0 ? 0 : (p - n) / Double(tokens)
    case .balance: return good + bad == 0 ? 0 : (p - n) / (p + n)
    case .logit: return log((p + 0.5) / (n + 0.5))
    }
  }
}
