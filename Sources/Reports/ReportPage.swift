internal import Tables
internal import CorpusStatistics
internal import ICU

/// Lays a ``Report`` out as one HTML page that needs nothing else: no network, no script.
public struct ReportPage {
  private let report: Report

  /// The significance that the tables mark.
  private static let significant = 0.05

  public init(_ report: Report) { self.report = report }

  /// The page's bytes.
  ///
  /// - Throws: only where the templates in the binary are broken.
  public func rendered() throws -> [UInt8] {
    try Template(named: "page.mustache").rendered(data)
  }

  private var data: JSONValue {
    [
      "title": .string(report.title), "facts": facts(report.facts),
      "absent": report.absent.isEmpty ? .null : ["rows": facts(report.absent)],
      "outlets": table(report.outlets), "languages": table(report.languages),
      "scripts": table(report.scripts),
      "timeline": report.timeline.map {
        [
          "bin": .string($0.bin), "chart": Charts.bars($0.bars),
          "undated": note($0.undated == 0 ? "" : Report.grouped($0.undated)),
        ]
      } ?? .null,
      "copies": report.copies?.data ?? .null,
      "reading_notes": strings(report.readingNotes),
      "skipped": list(report.skipped) {
        [
          "reason": .string($0.reason), "count": .string(Report.grouped($0.count)),
          "examples": strings($0.examples),
        ]
      },
      "outlet_keyness": list(report.outletKeyness, keyness),
      "outlet_keyness_note": note(report.outletKeynessNote),
      "language_keyness": list(report.languageKeyness, keyness),
      "language_keyness_note": note(report.languageKeynessNote),
      "frequencies": list(report.frequencies, frequencies),
      "frequency_note": note(report.frequencyNote),
      "networks": list(report.networks, network), "network_note": note(report.networkNote),
      "trends": list(report.trends, trends), "trends_note": note(report.trendsNote),
      "tones": tones, "tone_notes": strings(report.toneNotes),
      "voices": list(report.voices, voice), "voice_notes": strings(report.voiceNotes),
      "speakers": list(report.speakers, speaker),
      "stances": list(report.stances, stance),
      "provenance": facts(report.provenance), "statistics": Self.statistics,
      "inputs": list(report.inputs) {
        [
          "name": .string($0.name), "bytes": .string(Report.grouped($0.bytes)),
          "digest": .string($0.digest),
        ]
      },
    ]
  }

  /// What the page's statistics are, under the names by which its tables refer to them.
  private static let statistics: JSONValue = .array(
    [
      ("g2", "G²"), ("log_ratio", "Log ratio"), ("p", "p"), ("q", "q"), ("log_dice", "logDice"),
      ("dp", "DP"),
    ]
    .compactMap { name, label in
      // A name that keyness and association share means keyness here; pairs have no p on this page.
      Explanation.all.last { $0.name == name }.map {
        explanation in
        [
          "name": .string(name), "label": .string(label), "meaning": .string(explanation.meaning),
          "formula": .string(explanation.formula), "source": .string(explanation.source),
          "caution": .string(explanation.caution),
        ]
      }
    })

  private func list<Item>(_ items: [Item], _ transform: (Item) -> JSONValue) -> JSONValue {
    items.isEmpty ? .null : ["rows": .array(items.map(transform))]
  }

  private func strings(_ texts: [String]) -> JSONValue {
    texts.isEmpty ? .null : ["rows": .array(texts.map { ["text": .string($0)] })]
  }

  private func facts(_ facts: [Report.Fact]) -> JSONValue {
    .array(facts.map { ["label": .string($0.label), "value": .string($0.value)] })
  }

  private func note(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }

  private func table(_ groups: [Report.Group]) -> JSONValue {
    let most = groups.map(\.tokens).max() ?? 1
    let all = max(1, groups.reduce(0) { $0 + $1.tokens })
    return list(groups) { group in
      [
        "name": .string(group.name), "documents": .string(Report.grouped(group.documents)),
        "tokens": .string(Report.grouped(group.tokens)),
        "share": .string(Self.percent(Double(group.tokens) / Double(all))),
        "bar": .string(
          Decimal.text(120 * Double(group.tokens) / Double(max(1, most)), decimals: 1)),
        "details": .array(group.details.map { ["text": .string($0)] }),
      ]
    }
  }

  private func keyness(_ table: Report.KeynessTable) -> JSONValue {
    let scale = Charts.scale(
      table.terms.flatMap { [$0.keyness.logRatio, $0.interval?.low ?? 0, $0.interval?.high ?? 0] },
      low: 0, high: 4, width: 220)
    return [
      "group": .string(table.group), "language": language(table.language),
      "reference": .string(table.reference), "documents": .string(Report.grouped(table.documents)),
      "tokens": .string(Report.grouped(table.tokens)),
      "low": .string(Self.signed(scale.low, decimals: 1)),
      "high": .string(Self.signed(scale.high, decimals: 1)),
      "terms": .array(table.terms.map { keyTerm($0, scale: scale) }),
      "is_empty": .boolean(table.terms.isEmpty),
    ]
  }

  private func keyTerm(_ term: Report.KeyTerm, scale: Scale) -> JSONValue {
    let keyness = term.keyness
    let ratio = Self.signed(keyness.logRatio, decimals: 2)
    let interval = term.interval.map {
      "\(Self.signed($0.low, decimals: 2)) to \(Self.signed($0.high, decimals: 2))"
    }
    return [
      "term": .string(term.term), "occurrences": .string(Report.grouped(keyness.occurrences)),
      "documents": .string(Report.grouped(term.documents)),
      "rate": .string(Self.rate(keyness.occurrences, keyness.tokens)),
      "reference_rate": .string(
        Self.rate(keyness.referenceOccurrences, keyness.referenceTokens)),
      "log_ratio": .string(ratio), "interval": .string(interval ?? "–"),
      "g2": .string(Decimal.text(keyness.logLikelihood, decimals: 1)),
      "q": .string(Self.probability(term.q)),
      "is_significant": .boolean(term.q < Self.significant),
      "chart": Charts.interval(
        keyness.logRatio, term.interval, scale: scale,
        label: "log ratio \(ratio)" + (interval.map { ", 95 % from \($0)" } ?? "")),
      "lines": lines(term.lines),
    ]
  }

  private func lines(_ lines: [Report.Line]) -> JSONValue {
    list(lines) {
      [
        "document": .string($0.document), "outlet": note($0.outlet), "left": .string($0.left),
        "node": .string($0.node), "right": .string($0.right),
      ]
    }
  }

  private func frequencies(_ table: Report.FrequencyTable) -> JSONValue {
    let most = table.terms.map(\.perMillion).max() ?? 1
    return [
      "language": language(table.language), "lacks_stop_words": .boolean(!table.hasStopWords),
      "terms": .array(
        table.terms.map { term in
          [
            "term": .string(term.term), "occurrences": .string(Report.grouped(term.occurrences)),
            "documents": .string(Report.grouped(term.documents)),
            "rate": .string(Report.grouped(Int(term.perMillion.rounded()))),
            "bar": .string(Decimal.text(120 * term.perMillion / most, decimals: 1)),
            "deviation": .string(
              term.deviation.isFinite ? Decimal.text(term.deviation, decimals: 2) : "–"),
            "lines": lines(term.lines),
          ]
        }),
    ]
  }

  private func network(_ network: Report.Network) -> JSONValue {
    [
      "language": language(network.language), "chart": Charts.network(network),
      "terms": .array(
        network.terms.map { term in
          [
            "term": .string(term),
            "occurrences": .string(Report.grouped(network.occurrences[term] ?? 0)),
            "lines": lines(network.lines[term] ?? []),
          ]
        }),
      "pairs": .array(
        network.pairs.map {
          [
            "a": .string($0.a), "b": .string($0.b),
            "together": .string(Report.grouped($0.together)),
            "expected": .string(Decimal.text($0.expected, decimals: 1)),
            "log_dice": .string(Decimal.text($0.logDice, decimals: 2)),
            "g2": .string(Decimal.text($0.logLikelihood, decimals: 1)),
          ]
        }),
    ]
  }

  private func trends(_ trends: Report.Trends) -> JSONValue {
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

  private var tones: JSONValue {
    guard !report.tones.isEmpty else { return .null }
    let scale = Charts.scale(
      report.tones.flatMap { [$0.mean, $0.interval?.low ?? 0, $0.interval?.high ?? 0] },
      low: -0.2, high: 0.2, width: 260)
    return [
      "low": .string(Self.signed(scale.low, decimals: 2)),
      "high": .string(Self.signed(scale.high, decimals: 2)),
      "rows": .array(
        report.tones.map { tone in
          let mean = tone.mean.isFinite ? Self.signed(tone.mean, decimals: 3) : "unscored"
          let interval = tone.interval.map {
            "\(Self.signed($0.low, decimals: 3)) to \(Self.signed($0.high, decimals: 3))"
          }
          return [
            "group": .string(tone.group), "language": language(tone.language),
            "documents": .string(Report.grouped(tone.documents)),
            "scored": .string(Report.grouped(tone.scored)), "mean": .string(mean),
            "interval": .string(interval ?? "–"),
            "coverage": .string(tone.scored > 0 ? Self.percent(tone.coverage) : "–"),
            "chart": tone.mean.isFinite
              ? Charts.interval(
                tone.mean, tone.interval, scale: scale,
                label: "mean tone \(mean)" + (interval.map { ", 95 % from \($0)" } ?? "")) : .null,
            "sentences": list(tone.sentences) {
              [
                "document": .string($0.document), "text": .string($0.text),
                "score": .string(Self.signed($0.score, decimals: 2)),
                "evidence": .string($0.evidence.joined(separator: ", ")),
              ]
            },
          ]
        }),
    ]
  }

  private func voice(_ voice: Report.Voice) -> JSONValue {
    [
      "group": .string(voice.group), "language": language(voice.language),
      "documents": .string(Report.grouped(voice.documents)),
      "quotations": .string(Report.grouped(voice.quotations)),
      "unsure": .string(Report.grouped(voice.unsure)),
      "each": .string(
        Decimal.text(Double(voice.quotations) / Double(max(1, voice.documents)), decimals: 1)),
      "quoted": .string(Self.percent(voice.quotedShare)),
      "doubt": .string(voice.doubtShare.isFinite ? Self.percent(voice.doubtShare) : "–"),
      "speakers": .array(voice.speakers.map { ["text": .string($0)] }),
    ]
  }

  private func speaker(_ speaker: Report.Speaker) -> JSONValue {
    [
      "name": .string(speaker.name), "quotations": .string(Report.grouped(speaker.quotations)),
      "groups": .string(speaker.groups.joined(separator: ", ")),
      "spellings": .array(speaker.spellings.map { ["text": .string($0)] }),
    ]
  }

  private func stance(_ table: Report.StanceTable) -> JSONValue {
    // One scale for all targets, so that they can be compared.
    let sides = report.stances.flatMap(\.rows).flatMap { [$0.own, $0.quoted].compactMap(\.self) }
    let scale = Charts.scale(
      sides.flatMap { [$0.mean, $0.interval?.low ?? 0, $0.interval?.high ?? 0] }, low: -0.5,
      high: 0.5,
      width: 168)
    return [
      "target": .string(table.target), "note": note(table.note),
      "aliases": .string(table.aliases.joined(separator: ", ")),
      "low": .string(Self.signed(scale.low, decimals: 1)),
      "high": .string(Self.signed(scale.high, decimals: 1)),
      "has_course": table.rows.lazy.map(\.course).first { !$0.isEmpty }.map { course in
        [
          "first": .string(course.first?.name ?? ""), "last": .string(course.last?.name ?? ""),
        ]
      } ?? .null,
      "terms": .array(
        table.rows.map { row in
          [
            "group": .string(row.group), "language": language(row.language),
            "own": row.own.map { side($0, scale, "in its own voice") } ?? .null,
            "course": row.course.count { $0.mentions > 0 } > 1
              ? Charts.course(row.course, range: scale, label: courseLabel(row)) : .null,
            "quoted": row.quoted.map { side($0, scale, "in quotation") } ?? .null,
          ]
        }),
    ]
  }

  private func courseLabel(_ row: Report.Stance) -> String {
    let named = row.course.filter { $0.mentions > 0 }
    return
      "stance in its own voice from \(named.first?.name ?? "") to \(named.last?.name ?? ""): "
      + named.map { Self.signed($0.mean, decimals: 2) }.joined(separator: ", ")
  }

  private func side(_ side: Report.StanceSide, _ scale: Scale, _ voice: String) -> JSONValue {
    let mean = Self.signed(side.mean, decimals: 2)
    let interval = side.interval.map {
      "\(Self.signed($0.low, decimals: 2)) to \(Self.signed($0.high, decimals: 2))"
    }
    return [
      "mean": .string(mean), "interval": .string(interval ?? "too few documents"),
      "mentions": .string(Report.grouped(side.mentions)),
      "documents": .string(Report.grouped(side.documents)),
      "q": .string(Self.probability(side.q)), "is_significant": .boolean(side.q < Self.significant),
      "chart": Charts.interval(
        side.mean, side.interval, scale: scale,
        label: "mean stance \(mean) \(voice)" + (interval.map { ", 95 % from \($0)" } ?? "")),
      "sentences": list(side.sentences) {
        [
          "document": .string($0.document), "text": .string($0.text),
          "score": .string(Self.signed($0.score, decimals: 2)),
          "evidence": .string($0.evidence.joined(separator: ", ")),
        ]
      },
    ]
  }

  private func language(_ tag: String) -> JSONValue {
    let name = (try? DisplayName.language(tag)) ?? tag
    return [
      "tag": .string(tag), "name": .string(name.isEmpty ? tag : name),
      "direction": DisplayName.isRightToLeft(tag) ? "rtl" : "ltr",
    ]
  }

  private static func rate(_ occurrences: Int, _ tokens: Int) -> String {
    guard tokens > 0 else { return "–" }
    return Report.grouped(Int((Double(occurrences) / Double(tokens) * 1e6).rounded()))
  }

  private static func signed(_ value: Double, decimals: Int) -> String {
    let text = Decimal.text(abs(value), decimals: decimals)
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return (isZero ? "" : value < 0 ? "−" : "+") + text
  }

  private static func percent(_ share: Double) -> String {
    let percent =
      share > 0 && share < 0.0005
      ? "< 0.1" : Decimal.text(share * 100, decimals: share < 0.1 ? 1 : 0)
    return percent + "\u{A0}%"
  }

  private static func probability(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    return value < 0.001 ? "< .001" : Decimal.text(value, decimals: 3)
  }
}
