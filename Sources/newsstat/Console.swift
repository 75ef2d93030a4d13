internal import Corpora
internal import Glibc
internal import ICU
internal import Reports
internal import Tables
internal import Segmentation
internal import Synchronization

/// Words for people, on standard error.
enum Console {
  static func say(_ words: String) {
    let line = Array("newsstat: \(words)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }

  /// Says which rules ICU itself had to apply.
  static func report(uncompiled units: [Segmenter.Unit]) {
    guard !units.isEmpty else { return }
    let names = units.map { "\($0.rawValue)s" }.joined(separator: " and ")
    say(
      "the rules of ICU \(ICU.Version.icu) for \(names) are of a form not known here; ICU divided the text, slower"
    )
  }

  /// How many skipped records are named one by one.
  private static let named = 20

  /// Says what was skipped, changed or left out.
  static func report(_ tally: ReadingTally) {
    for error in tally.skipped.prefix(named) { say("skipped \(error)") }
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

/// Shows how far a run has come, on one line of a terminal and nowhere else.
///
/// A class because the tasks of a run share it.
final class ProgressMeter: Sendable {
  private struct State {
    var shown: Double = 0
    var isVisible = false
  }

  private let state = Mutex(State())
  private let start = ProgressMeter.seconds()
  private let isOn: Bool
  private let label: String

  init(_ label: String, isQuiet: Bool) {
    self.label = label
    isOn = !isQuiet && isatty(2) == 1
  }

  func show(_ progress: Corpus.Progress) {
    draw { seconds in
      let rate = Double(progress.bytes) / seconds
      var line = "\(label): \(progress.documents) documents, \(Self.megabytes(progress.bytes))"
      if let total = progress.total {
        line += " of \(Self.megabytes(total))"
        if rate > 0 { line += ", \(Int(Double(total - progress.bytes) / rate) + 1) s left" }
      }
      return line + ", \(Self.megabytes(Int(rate)))/s"
    }
  }

  /// Shows how many of some things are done.
  func show(_ done: Int, of all: Int, _ things: String) {
    draw { seconds in
      let left = done > 0 ? ", \(Int(Double(all - done) * seconds / Double(done)) + 1) s left" : ""
      return "\(label): \(done) of \(all) \(things)\(left)"
    }
  }

  /// - Parameter line: made of the seconds since the start.
  private func draw(_ line: (Double) -> String) {
    guard isOn else { return }
    state.withLock { state in
      let now = Self.seconds()
      guard now - start > 0.5, now - state.shown > 0.2 else { return }
      state.shown = now
      state.isVisible = true
      print("\r\u{1B}[K\(line(now - start))")
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.isVisible { print("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func print(_ text: String) {
    _ = unsafe Array(text.utf8).withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }

  private static func megabytes(_ bytes: Int) -> String { "\((bytes + 500_000) / 1_000_000) MB" }

  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
