import ICU
import Segmentation

/// ICU's iterator and a segmenter for each kernel, by the rules of one locale.
final class Engines {
  final class Kernel {
    let kernel: Segmenter.Kernel
    var segmenter: Segmenter

    init(_ kernel: Segmenter.Kernel, _ unit: Segmenter.Unit, locale: String) throws {
      self.kernel = kernel
      segmenter = try Segmenter(unit, locale: locale, kernel: kernel, dictionaryThreshold: 0)
    }
  }

  let unit: Segmenter.Unit
  let locale: String
  var oracle: BreakIterator
  let kernels: [Kernel]

  init(_ unit: Segmenter.Unit, locale: String) throws {
    self.unit = unit
    self.locale = locale
    oracle = try BreakIterator(unit, locale: locale)
    kernels = try Segmenter.Kernel.available.map { try Kernel($0, unit, locale: locale) }
  }
}
