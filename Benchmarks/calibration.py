#!/usr/bin/env python3
"""Measures whether p values and intervals of `newsstat compare` are what they say, on a real corpus.

    python3 Benchmarks/calibration.py NEWS.jsonl [--rounds 200]

False positives: documents are split at random, so that every difference is an accident; a share of .05 of all terms
should have p < .05. Coverage: samples of documents are drawn from two groups whose whole is known; a share of .95 of
the intervals should hold the log ratio, frequency or mean score of the whole. The tables go into README.md beside this
script.
"""

import argparse, csv, datetime, json, math, pathlib, random, statistics, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
NEWSSTAT = HERE.parent / ".build/release/newsstat"


def run(command, records, groups, *options):
    """The rows that a command prints; a record whose group is None does not take part."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for record, group in zip(records, groups):
            if group:
                file.write(json.dumps(record | {"half": group}, ensure_ascii=False) + "\n")
        file.flush()
        done = subprocess.run([NEWSSTAT, command, "-q", "--by", "half", *options, file.name], capture_output=True,
                              text=True, check=True)
    return list(csv.DictReader(done.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def compare(records, groups, *options):
    """The rows of a comparison of group a with b."""
    return run("compare", records, groups, "--target", "a", "--reference", "b", "--top", "0", *options)


def false_positives(records, share, rounds, source):
    ours, tokens, frequent = [], [], []
    for _ in range(rounds):
        order = list(range(len(records)))
        source.shuffle(order)
        chosen = set(order[: max(2, round(share * len(records)))])
        rows = compare(records, ["a" if i in chosen else "b" for i in range(len(records))], "--min-documents", "5",
                       "--replicates", "100")
        low = [float(row["p"]) < 0.05 for row in rows if row["p"]]
        ours.append(sum(low) / len(low))
        tokens.append(sum(math.erfc(math.sqrt(abs(float(row["g2"])) / 2)) < 0.05 for row in rows) / len(rows))
        often = [float(row["p"]) < 0.05 for row in rows
                 if row["p"] and int(row["documents"]) + int(row["documents_reference"]) >= 50]
        frequent.append(sum(often) / len(often) if often else math.nan)
    return [statistics.mean(values) for values in (ours, frequent, tokens)] + [
        statistics.stdev(ours) / math.sqrt(rounds) if rounds > 1 else math.nan]


def halves(records):
    """Every second outlet is in group a, the others in b."""
    outlets = sorted({record["outlet"] for record in records})
    group = {outlet: "ab"[i % 2] for i, outlet in enumerate(outlets)}
    return [group[record["outlet"]] for record in records]


def log_ratios(records, labels, *options):
    return {row["term"]: (row, row["log_ratio"], row["log_ratio_low"], row["log_ratio_high"])
            for row in compare(records, labels, *options)}


def frequencies(records, labels, *options):
    return {(row["group"], row["term"]): (row, row["per_million"], row["per_million_low"], row["per_million_high"])
            for row in run("terms", records, labels, "--intervals", "--min", "20", *options)}


def scores(records, labels, *options):
    rows = run("score", records, labels, *options)
    found = {("mean", row["group"]): (row, row["score"], row["score_low"], row["score_high"]) for row in rows}
    return found | {("difference", row["group"]): (row, row["difference"], row["difference_low"], row["difference_high"])
                    for row in rows}


def frequent(row):
    """Whether enough documents of the whole hold the term."""
    return all(int(row[name]) >= 200 for name in ("documents", "documents_reference") if row.get(name))


def coverage(records, size, rounds, method, source, measure):
    """How often the interval of a sample of documents of each group holds the figure of the groups."""
    labels = halves(records)
    truth = {key: float(value) for key, (row, value, _, _) in measure(records, labels, "--replicates", "100").items()
             if frequent(row)}
    places = {name: [i for i, label in enumerate(labels) if label == name] for name in "ab"}
    below, above, count = 0, 0, 0
    for _ in range(rounds):
        sample = [i for name in "ab" for i in source.choices(places[name], k=size)]
        found = measure([records[i] | {"id": str(n)} for n, i in enumerate(sample)], [labels[i] for i in sample],
                        "--interval", method)
        for key, (_, _, low, high) in found.items():
            if key in truth and low:
                count += 1
                below += truth[key] < float(low)
                above += truth[key] > float(high)
    return [1 - (below + above) / count, below / count, above / count, len(truth)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("news", type=pathlib.Path, help="JSON Lines with id, outlet, text")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    records = [json.loads(line) for line in options.news.open(encoding="utf-8")]
    keep = {"id", "text", "title", "outlet", "lang"}
    records = [{key: value for key, value in record.items() if key in keep} for record in records]
    source = random.Random(options.seed)
    lines = [f"{datetime.date.today()}, {options.news.name}, {len(records):,} documents, {options.rounds} random splits each, "
             f"half as many samples (a tenth of 1,000 documents), seed {options.seed}.", "",
             "| documents in the smaller group | p of newsstat < .05 (± standard error) | in terms of 50 documents and more | token-level G² p < .05 |",
             "|---:|---:|---:|---:|"]
    for share in (0.5, 0.05, 0.01):
        ours, frequent, tokens, error = false_positives(records, share, options.rounds, source)
        lines.append(f"| {round(share * len(records)):,} | {ours:.3f} ± {error:.3f} | {frequent:.3f} | {tokens:.3f} |")
        print(lines[-1], file=sys.stderr, flush=True)
    lines += ["", "| documents in each sample | interval | of | coverage, 95 % nominal | too high | too low | figures |",
              "|---:|---|---|---:|---:|---:|---:|"]
    for size in (30, 100, 1000):
        for name, measure in (("log ratio", log_ratios), ("frequency", frequencies), ("mean score", scores)):
            for method in ("percentile", "bca"):
                # Of a mean score there are few figures, so it takes more samples.
                rounds = max(1, options.rounds // (1 if measure is scores else 10 if size == 1000 else 2))
                share, high, low, figures = coverage(records, size, rounds, method, source, measure)
                lines.append(f"| {size:,} | {method} | {name} | {share:.3f} | {high:.3f} | {low:.3f} | {figures:,} |")
                print(lines[-1], file=sys.stderr, flush=True)
    readme = HERE / "README.md"
    before, _, rest = readme.read_text().partition("<!-- calibration -->\n")
    _, _, after = rest.partition("<!-- /calibration -->\n")
    readme.write_text(before + "<!-- calibration -->\n" + "\n".join(lines) + "\n<!-- /calibration -->\n" + after)


main()
