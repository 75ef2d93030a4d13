#!/usr/bin/env python3
"""Measures whether p values and intervals of `newsstat compare` are what they say, on a real corpus.

    python3 Benchmarks/calibration.py NEWS.jsonl [--rounds 200]

False positives: documents are split at random, so that every difference is an accident; a share of .05 of all terms
should have p < .05. Coverage: samples of documents are drawn from two groups whose whole is known; a share of .95 of
the intervals should hold the log ratio of the whole. The tables go into README.md beside this script.
"""

import argparse, collections, csv, datetime, json, math, pathlib, random, statistics, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
NEWSSTAT = HERE.parent / ".build/release/newsstat"


def compare(records, groups, *options):
    """The rows of a comparison of group a with b; a record whose group is None does not take part."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for record, group in zip(records, groups):
            if group:
                file.write(json.dumps(record | {"half": group}, ensure_ascii=False) + "\n")
        file.flush()
        run = subprocess.run([NEWSSTAT, "compare", "-q", "--by", "half", "--target", "a", "--reference", "b", "--top", "0",
                              "--replicates", "1000", *options, file.name], capture_output=True, text=True, check=True)
    return list(csv.DictReader(run.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


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


def coverage(records, size, rounds, method, source):
    """How often the interval of a sample of documents of each group holds the log ratio of the groups."""
    outlets = sorted({record["outlet"] for record in records})
    group = {outlet: "ab"[i % 2] for i, outlet in enumerate(outlets)}
    labels = [group[record["outlet"]] for record in records]
    truth = {row["term"]: float(row["log_ratio"]) for row in compare(records, labels, "--replicates", "100")
             if int(row["documents"]) >= 200 and int(row["documents_reference"]) >= 200}
    places = {name: [i for i, label in enumerate(labels) if label == name] for name in "ab"}
    hits, below, above, count = 0, 0, 0, 0
    for _ in range(rounds):
        sample = [i for name in "ab" for i in source.choices(places[name], k=size)]
        for row in compare([records[i] | {"id": str(n)} for n, i in enumerate(sample)], [labels[i] for i in sample],
                           "--interval", method):
            if row["term"] in truth and row["log_ratio_low"]:
                low, high, value = float(row["log_ratio_low"]), float(row["log_ratio_high"]), truth[row["term"]]
                count += 1
                below += value < low
                above += value > high
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
    lines += ["", "| documents in each sample | interval | coverage of log ratios, 95 % nominal | too high | too low | terms |",
              "|---:|---|---:|---:|---:|---:|"]
    for size in (30, 100, 1000):
        for method in ("percentile", "bca"):
            rounds = max(1, options.rounds // (10 if size == 1000 else 2))
            share, high, low, terms = coverage(records, size, rounds, method, source)
            lines.append(f"| {size:,} | {method} | {share:.3f} | {high:.3f} | {low:.3f} | {terms:,} |")
            print(lines[-1], file=sys.stderr, flush=True)
    readme = HERE / "README.md"
    before, _, rest = readme.read_text().partition("<!-- calibration -->\n")
    _, _, after = rest.partition("<!-- /calibration -->\n")
    readme.write_text(before + "<!-- calibration -->\n" + "\n".join(lines) + "\n<!-- /calibration -->\n" + after)


main()
