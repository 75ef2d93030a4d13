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
    if tally.unknownNames > 0, let name = tally.firstUnknownName {
      say(
        "\(tally.unknownNames) documents have a language that is none, \"\(name)\" the first: it was detected instead"
      )
    }
    reportFields(tally)
  }

  /// Says what fields could not be read or found.
  private static func reportFields(_ tally: ReadingTally) {
    for note in tally.notes.prefix(named) { say(note) }
    if tally.notes.count > named { say("… and \(tally.notes.count - named) more remarks on files") }
    if let first = tally.unknownEndings.first {
      say(
        "read as plain text: \(counted(tally.unknownEndings.count, "file")) of unknown ending, such as \(first)"
      )
    }
    if let first = tally.filesWithoutFields.first {
      say(
        "\(counted(tally.filesWithoutFields.count, "file")) got no fields from --fields-from or --metadata, such as \(first)"
      )
    }
    for name in tally.missingFields {
      say("no record has the field \(name); \(fields(of: tally))")
    }
    if tally.pagesInRecords > 0 {
      say("\(counted(tally.pagesInRecords, "text")) in HTML, read without the tags")
    }
    if tally.emptyTexts > 0 {
      say("\(counted(tally.emptyTexts, "document")) without text (the field is empty)")
    }
    if tally.badDates > 0 {
      let example = tally.firstBadDate.map { ", such as \"\($0)\"" } ?? ""
      say(
        "\(counted(tally.badDates, "document")) with a date that can't be read for certain\(example); "
          + "--date-format says how dates are written (day-first, month-first, unix, %d.%m.%y)")
    }
  }

  /// The fields that there are, for who named one that is not.
  static func fields(of tally: ReadingTally) -> String {
    let names = tally.recordFields.prefix(40).joined(separator: ", ")
    return
      "the fields are \(names.isEmpty ? "" : names + ", ")and file, folder (--by file, --by folder)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
