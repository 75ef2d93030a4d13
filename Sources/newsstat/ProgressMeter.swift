internal import Corpora
internal import CorpusAnalysis
internal import Glibc
internal import Synchronization

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

  /// Shows how many of how many steps are done.
  func show(_ done: Int, of all: Int) {
    draw { seconds in
      let left = done > 0 ? ", \(Int(Double(all - done) * seconds / Double(done)) + 1) s left" : ""
      return "\(label): \(done) of \(all)\(left)"
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

/// Shows the stages of a run one after another.
///
/// A class because the tasks of a run share it.
final class StageMeter: Sendable {
  private let meter = Mutex<(stage: TableRun.Stage, meter: ProgressMeter)?>(nil)
  private let isQuiet: Bool

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// A run that is shown.
  func run(workers: Int) -> TableRun {
    TableRun(workers: workers) { stage, progress in
      self.draw(stage) { $0.show(progress) }
    } steps: { stage, done, all in
      self.draw(stage) { $0.show(done, of: all) }
    }
  }

  private func draw(_ stage: TableRun.Stage, _ show: (ProgressMeter) -> Void) {
    meter.withLock { current in
      if current?.stage != stage {
        current?.meter.finish()
        current = (stage, ProgressMeter(stage.rawValue, isQuiet: isQuiet))
      }
      if let current { show(current.meter) }
    }
  }

  func finish() { meter.withLock { $0?.meter.finish() } }
}
