#!/usr/bin/env python3
"""Measures whether p values and intervals of newsstat are what they say where groups do not differ, and what they find.

    python3 Benchmarks/calibration.py NEWS.jsonl [--rounds 2] [--only compare pairs score stance power]

Corpora in which no group differs are made of a real one. For terms, the rates that a term has in real documents are
dealt to documents at random, so that it keeps how it clusters but knows nothing of groups or lengths. For scores and
stances, each document is made of sentences of one real document, drawn again, as many as another real document has.
Groups are of 8, 40 and half of the documents, at random, the longest or the shortest, and six documents of twelve.
A twentieth should have p < .05, none q < .05, and a share of .95 of the intervals should hold no difference.

Power: in a group of 40 random documents of the real corpus, terms of which 8 to 12 occurrences are expected get as many
more as make them three times as frequent; how many of these have p < .05 and q < .05, beside a negative-binomial
regression (statsmodels, likelihood ratio) of the same terms, and how many other terms each finds.

The tables go into README.md beside this script.
"""

import argparse, collections, csv, datetime, json, math, pathlib, random, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
NEWSSTAT = HERE.parent / ".build/release/newsstat"
STANCE_TARGETS = 4


def run(command, records, *options):
    """The rows that a command prints of some records."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
        file.flush()
        done = subprocess.run([NEWSSTAT, command, "-q", "--copies", "keep", "--keep-boilerplate", *options, file.name],
                              capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(f"{command}: {done.stderr}")
    return list(csv.DictReader(done.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def name(number):
    letters = ""
    while True:
        letters = "abcdefghijklmnopqrstuvwxyz"[number % 26] + letters
        number //= 26
        if not number:
            return "w" + letters + "x"


def poisson(source, mean):
    if mean > 30:
        return max(0, round(source.gauss(mean, math.sqrt(mean))))
    limit, product, count = math.exp(-mean), source.random(), 0
    while product > limit:
        product *= source.random()
        count += 1
    return count


def dealt(texts, source):
    """Documents in which the rates of terms are dealt at random."""
    lengths = [len(words) for words in texts]
    rates = collections.defaultdict(dict)
    for index, words in enumerate(texts):
        for word, count in collections.Counter(words).items():
            rates[word][index] = count / len(words)
    order = list(range(len(texts)))
    bodies = [[] for _ in texts]
    for number, word in enumerate(sorted(word for word, of in rates.items() if len(of) >= 3)):
        source.shuffle(order)
        for index, rate in rates[word].items():
            at = order[index]
            bodies[at] += [name(number)] * poisson(source, rate * lengths[at])
    for body in bodies:
        source.shuffle(body)
    return [" ".join(body) for body in bodies], lengths


def redrawn(records, source):
    """Documents of sentences of one real document, as many as another has."""
    split = [re.findall(r"[^.!?]+[.!?]+\s*", record["text"]) or [record["text"]] for record in records]
    bodies = []
    for sentences in split:
        base = source.choice(split)
        bodies.append("".join(source.choices(base, k=len(sentences))))
    return bodies, [len(sentences) for sentences in split]


def groups(lengths, source):
    order = sorted(range(len(lengths)), key=lambda index: lengths[index])
    for size in (8, 40, len(lengths) // 2):
        for kind in ("random", "longest", "shortest"):
            yield size, kind, range(len(lengths)), set(
                source.sample(order, size) if kind == "random" else order[-size:] if kind == "longest" else order[:size])
    for kind in ("longest", "random"):
        twelve = source.sample(order, 12)
        twelve.sort(key=lambda index: lengths[index])
        yield 6, f"{kind} of 12", twelve, set(twelve[6:] if kind == "longest" else source.sample(twelve, 6))


def labelled(bodies, all_of, group):
    return [{"id": str(index), "lang": "en", "outlet": "target" if index in group else "rest", "text": bodies[index]}
            for index in all_of]


def held(rows, low, high):
    ends = [(float(row[low]), float(row[high])) for row in rows if row.get(low)]
    return sum(a <= 0 <= b for a, b in ends), len(ends)


class Cells(collections.defaultdict):
    """What was seen by size and kind of group: p values, those below .05 and .001, the least, q below .05, intervals that
    hold no difference, intervals."""

    def __init__(self):
        super().__init__(lambda: [0, 0, 0, 1.0, 0, 0, 0])

    def add(self, cell, rows, intervals):
        seen = self[cell]
        p = [float(row["p"]) for row in rows if row["p"]]
        seen[0] += len(p)
        seen[1] += sum(x < 0.05 for x in p)
        seen[2] += sum(x < 0.001 for x in p)
        seen[3] = min([seen[3]] + p)
        seen[4] += sum(float(row["q"]) < 0.05 for row in rows if row["q"])
        seen[5] += intervals[0]
        seen[6] += intervals[1]

    def lines(self, what):
        for (size, kind), (count, low, lower, least, found, holding, of) in self.items():
            yield (f"| {what} | {size} {kind} | {count:,} | {low / max(1, count):.3f} | {lower / max(1, count):.4f} | "
                   f"{least:.1e} | {found} | {f'{holding / of:.3f}' if of else '–'} |")


def expected(row):
    share = int(row["tokens"]) / (int(row["tokens"]) + int(row["tokens_reference"]))
    return share * (int(row["occurrences"]) + int(row["occurrences_reference"]))


def compare_cells(texts, rounds, source):
    cells = Cells()
    for _ in range(rounds):
        bodies, lengths = dealt(texts, source)
        for size, kind, all_of, group in groups(lengths, source):
            rows = run("compare", labelled(bodies, all_of, group), "--by", "outlet", "--target", "target", "--top", "0",
                       "--min-documents", "1")
            often = [row for row in rows if expected(row) >= 5]
            cells.add((size, kind), rows, held(often, "log_ratio_low", "log_ratio_high"))
    return cells.lines("`compare`, terms; intervals of those expected 5 times")


def pairs_cells(texts, rounds, source):
    cells = Cells()
    for _ in range(rounds):
        bodies, lengths = dealt(texts, source)
        for size in (8, 40, len(lengths)):
            order = sorted(range(len(lengths)), key=lambda index: lengths[index])
            for kind, chosen in (("longest", order[-size:]), ("random", source.sample(order, size))):
                rows = run("pairs", labelled(bodies, chosen, set()), "--keep-stop-words", "--intervals", "--top", "0", "--min", "1",
                           "--replicates", "100", "--measure", "pmi")
                cells.add((size, f"{kind}, the whole corpus"), rows, (0, 0))
    return cells.lines("`pairs`, all that chance brings together once")


def score_cells(records, rounds, source):
    cells = Cells()
    for _ in range(40 * rounds):
        bodies, lengths = redrawn(records, source)
        for size, kind, all_of, group in groups(lengths, source):
            rows = run("score", labelled(bodies, all_of, group), "--by", "outlet")
            rows = [row for row in rows if row["group"] == "target"]
            cells.add((size, kind), rows, held(rows, "difference_low", "difference_high"))
    return cells.lines("`score`, difference of means")


def stance_cells(records, rounds, source):
    # Frequent names that seldom stand in the same documents, so that their rows are several answers and not one.
    holders = collections.defaultdict(set)
    for index, record in enumerate(records):
        for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", record["text"]):
            holders[word].add(index)
    targets = []
    for word in sorted(holders, key=lambda word: (-len(holders[word]), word)):
        if all(len(holders[word] & holders[one]) < 0.5 * len(holders[word] | holders[one]) for one in targets):
            targets.append(word)
        if len(targets) == STANCE_TARGETS:
            break
    options = [x for target in targets for x in ("--target", target)]
    cells = Cells()
    for _ in range(10 * rounds):
        bodies, lengths = redrawn(records, source)
        for size, kind, all_of, group in groups(lengths, source):
            rows = run("stance", labelled(bodies, all_of, group), "--by", "outlet", *options)
            rows = [row for row in rows if row["outlet"] == "target"]
            cells.add((size, kind), rows, held(rows, "difference_low", "difference_high"))
    return cells.lines(f"`stance`, difference of means toward {', '.join(targets)}, both voices")


def power_lines(texts, rounds, source):
    import numpy, scipy.stats, warnings
    from statsmodels.discrete.discrete_model import NegativeBinomial
    warnings.filterwarnings("ignore")
    counts = collections.Counter(word for words in texts for word in words)
    lengths = numpy.array([len(words) for words in texts], float)
    seen = collections.Counter()

    def regression(values, size, inside):
        design = numpy.column_stack([numpy.ones(len(size)), inside])
        try:
            # From statsmodels' own start some fits end below the maximum, often said to have converged, and the ratio of two
            # such likelihoods is a discovery of nothing. From one rate for all and a dispersion of 2 they get there.
            start = [math.log(values.sum() / size.sum()), 0, 2]
            full = NegativeBinomial(values, design, offset=numpy.log(size)).fit(start, disp=0, maxiter=100)
            null = NegativeBinomial(values, design[:, :1], offset=numpy.log(size)).fit([start[0], 2], disp=0, maxiter=100)
            return scipy.stats.chi2.sf(max(0, 2 * (full.llf - null.llf)), 1)
        except Exception:
            return math.nan

    for _ in range(3 * rounds):
        group = sorted(source.sample(range(len(texts)), 40))
        inside = numpy.zeros(len(texts))
        inside[group] = 1
        share = lengths[group].sum() / lengths.sum()
        likely = sorted(word for word, count in counts.items() if 8 <= share * count <= 12)
        chosen = set(source.sample(likely, min(40, len(likely))))
        bodies = [list(words) for words in texts]
        weights = lengths[group]
        for word in sorted(chosen):
            for index in source.choices(group, weights=weights, k=poisson(source, 2 * share * counts[word])):
                bodies[index].append(word)
        rows = run("compare", labelled([" ".join(body) for body in bodies], range(len(bodies)), set(group)), "--by", "outlet",
                   "--target", "target", "--top", "0", "--terms", "icu")
        rows = {row["term"]: row for row in rows if row["p"]}
        tallies = [collections.Counter(body) for body in bodies]
        size = numpy.array([len(body) for body in bodies], float)
        theirs = {word: regression(numpy.array([tally[word] for tally in tallies]), size, inside) for word in sorted(rows)}
        known = [word for word in rows if not math.isnan(theirs[word])]
        q = dict(zip(known, scipy.stats.false_discovery_control([theirs[word] for word in known])))
        for word, row in rows.items():
            kind = "raised" if word in chosen else "other"
            seen[kind] += 1
            seen[kind, "p"] += float(row["p"]) < 0.05
            seen[kind, "q"] += float(row["q"]) < 0.05
            seen[kind, "p", "nb"] += theirs[word] < 0.05
            seen[kind, "q", "nb"] += q.get(word, 1) < 0.05
    for kind in ("raised", "other"):
        yield (f"| {kind} | {seen[kind]:,} | {seen[kind, 'p'] / seen[kind]:.3f} | {seen[kind, 'p', 'nb'] / seen[kind]:.3f} | "
               f"{seen[kind, 'q'] / seen[kind]:.3f} | {seen[kind, 'q', 'nb'] / seen[kind]:.3f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("news", type=pathlib.Path, help="JSON Lines with text")
    parser.add_argument("--rounds", type=int, default=2, help="corpora drawn (2; more of those with few rows)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=800, help="the first so many documents (800)")
    parser.add_argument("--only", nargs="+", default=["compare", "pairs", "score", "stance", "power"])
    options = parser.parse_args()
    records = [json.loads(line) for line in options.news.open(encoding="utf-8")][: options.documents]
    texts = [words for words in (re.findall(r"[^\W\d_]+", record["text"].lower()) for record in records) if words]
    source = random.Random(options.seed)
    lines = [f"{datetime.date.today()}, {options.news.name}, {len(records):,} documents, seed {options.seed}.", ""]
    head = ["| of | documents in the group | p values | p < .05 | p < .001 | least p | q < .05 | intervals that hold no difference |",
            "|---|---|---:|---:|---:|---:|---:|---:|"]
    for task, made in (("compare", lambda: compare_cells(texts, options.rounds, source)), ("pairs", lambda: pairs_cells(texts, options.rounds, source)),
                       ("score", lambda: score_cells(records, options.rounds, source)), ("stance", lambda: stance_cells(records, options.rounds, source))):
        if task in options.only:
            lines += head
            head = []
            for line in made():
                lines.append(line)
                print(line, file=sys.stderr, flush=True)
    if "power" in options.only:
        lines += ["", "| terms | p values | newsstat p < .05 | negative binomial | newsstat q < .05 | negative binomial |",
                  "|---|---:|---:|---:|---:|---:|"]
        for line in power_lines(texts, options.rounds, source):
            lines.append(line)
            print(line, file=sys.stderr, flush=True)
    readme = HERE / "README.md"
    mark, end = f"<!-- calibration {options.news.stem} -->\n", f"<!-- /calibration {options.news.stem} -->\n"
    before, found, rest = readme.read_text().partition(mark)
    if not found:
        print("\n".join(lines))
        return
    _, _, after = rest.partition(end)
    readme.write_text(before + mark + "\n".join(lines) + "\n" + end + after)


main()
