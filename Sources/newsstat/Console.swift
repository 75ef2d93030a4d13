internal import Corpora
internal import Glibc
internal import Tables

/// Words for people, on standard error.
enum Console {
  static func say(_ words: String) {
    let line = Array("newsstat: \(words)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }

  /// How many skipped records are named one by one.
  private static let named = 20

  /// Says what was skipped, changed or left out.
  static func report(_ tally: ReadingTally) {
    for error in tally.skipped.prefix(named) { say("skipped \(Advice.words(on: error))") }
    let skipped = tally.skipped.count
    if skipped > named { say("… and \(skipped - named) more") }
    if skipped > 0 { say("skipped \(skipped) in all; read \(tally.documents) documents") }
    switch tally.copies {
    case 0: break
    case 1: say("1 document was left out as a copy of an older one")
    default: say("\(tally.copies) documents were left out as copies of older ones")
    }
    if tally.namedCopies == 0, tally.documents > 0 {
      say("no document has an id that the file of --copies-from names, so none counts as a copy")
    }
    if tally.illFormed > 0 {
      let first = tally.firstIllFormed.map { ", the first in \($0)" } ?? ""
      say("\(tally.illFormed) ill-formed sequences of UTF-8 were read as U+FFFD\(first)")
    }
    if tally.replaced > 0 {
      say("\(tally.replaced) sequences that the charset does not have were read as U+FFFD")
    }
    let furniture = tally.furniture
    if furniture.pieces > 0 {
      let share = Double(furniture.words) / Double(max(1, furniture.allWords)) * 100
      say(
        "left out \(furniture.pieces) pieces of site furniture of \(furniture.outlets.count) outlets in "
          + "\(furniture.documents) documents (\(Decimal.text(share, decimals: 1)) % of these outlets' words); "
          + "--keep-boilerplate keeps them")
    }
    if tally.badDates > 0 { say("\(tally.badDates) documents have a date that is none (ISO 8601)") }
  }
}
