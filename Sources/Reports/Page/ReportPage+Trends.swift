internal import Tables

/// Terms over time.
extension ReportPage {
  func trends(_ trends: Report.Trends) -> JSONValue {
    let kept = trends.bins.indices.filter { trends.bins[$0].isKept }
    return [
      "language": language(trends.language), "note": note(trends.note),
      "bin": .string(trends.bin), "first": .string(trends.bins.first?.name ?? ""),
      "last": .string(trends.bins.last?.name ?? ""),
      "bins": .array(
        kept.map {
          [
            "name": .string(trends.bins[$0].name),
            "documents": .string(Report.grouped(trends.bins[$0].documents)),
          ]
        }),
      "terms": .array(
        trends.terms.map { term in
          let rates = trends.rates(of: term)
          let peak = trends.peak(of: term)
          let name = peak.map { trends.bins[$0].name } ?? "–"
          let rate = peak.flatMap { rates[$0] }.map { Report.grouped(Int($0.rounded())) } ?? "–"
          return [
            "term": .string(term.term),
            "chart": Charts.sparkline(
              rates, peak: peak,
              label: peak == nil
                ? "no \(trends.bin) in which two documents have it"
                : "highest in \(name): \(rate) per million tokens"),
            "peak": .string(name), "peak_rate": .string(rate),
            "peak_documents": .string(peak.map { Report.grouped(term.documents[$0]) } ?? "–"),
            "total": .string(Report.grouped(kept.reduce(0) { $0 + term.counts[$1] })),
            "cells": .array(kept.map { ["count": .integer(term.counts[$0])] }),
            "lines": lines(term.lines),
          ]
        }),
    ]
  }
}
