internal import Segmentation

/// A segment of a text: it ends here and is this; it begins where the one before ends.
struct Segment {
  let end: Int32
  let kind: SegmentKind

  /// The segments at the start of a text that may be headline and dateline, and one more.
  static func lead(_ boundaries: borrowing Segmenter.Boundaries) -> [Segment] {
    var segments = [Segment]()
    for index in 0..<boundaries.count {
      segments.append(Segment(end: boundaries.end(index), kind: boundaries.kind(index)))
      if Int(boundaries.end(index)) > ZoneFinder.reach.bytes { break }
    }
    return segments
  }
}
