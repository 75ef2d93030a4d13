#!/usr/bin/env python3
"""Learns the spellings of names from lists of words and persons, and measures them on what they were not learnt from.

    python3 Tools/spellings.py FOLDER                          (cross-validation: recall of words never seen)
    python3 Tools/spellings.py FOLDER --write Lexicons/names   (the files that the program holds)
    python3 Tools/spellings.py FOLDER --calibration            (what scores of persons are worth)

FOLDER has words_russian.tsv and so on (latin, native), and persons_pairs.tsv (entity, script, native, latin). A fold
learns from five sixths of every list and looks up the words of the rest among the first 4,000 of theirs.
"""

import argparse, collections, csv, itertools, json, pathlib, re, subprocess, tempfile

HERE = pathlib.Path(__file__).resolve().parent
NEWSSTAT = HERE.parent / ".build/release/newsstat"
LISTS = {"russian": "Cyrl", "arabic": "Arab", "hebrew": "Hebr", "katakana": "Kana", "korean": "Hang", "chinese": "Hani"}
PERSONS = {"CYRILLIC": "Cyrl", "ARABIC": "Arab"}
# Written for newsstat: syllables of Korean and Chinese names as their people spell them, which lists of foreign names lack.
SYLLABLES = HERE / "syllables.tsv"
CANDIDATES, FOLDS = 4000, 6


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def words(text):
    return [word for word in re.split(r"[\s,;/()\"«»-]+", text) if word]


def aligned(persons, spellings):
    """The words of persons' names that match a word of their spelling, by spellings that were learnt without them."""
    tried = sorted({(PERSONS[row["script"]], one, other) for row in persons if row["script"] in PERSONS
                    for one in words(row["native"]) for other in words(row["latin"]) if len(one) > 1 < len(other)})
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
        file.write("".join(f"{one}\t{other}\n" for _, one, other in tried))
        file.flush()
        run = subprocess.run([NEWSSTAT, "match", "--pairs", file.name, "--spellings", spellings, "--format", "jsonl"],
                             capture_output=True, text=True, check=True)
    said = {key for key, line in zip(tried, run.stdout.splitlines()) if json.loads(line)["match"]}
    for row in persons:
        for one in words(row["native"]):
            for other in words(row["latin"]):
                if (PERSONS.get(row["script"]), one, other) in said:
                    yield PERSONS[row["script"]], one, other


def learn(lists, persons, output):
    """Learns from lists alone, then from lists and those words of persons that match by what was learnt."""
    estimate(lists, [], output)
    estimate(lists, list(aligned(persons, output)), output)


def estimate(lists, persons, output):
    """Writes letters.tsv and the spellings of every script, from (native, latin) pairs by script."""
    output.mkdir(parents=True, exist_ok=True)
    sources = ["source: words of names from Wikidata (CC0) and of persons on the EU's lists (reuse with source), learnt by",
               "source: Tools/spellings.py, expectation maximisation over units of at most two symbols and three letters",
               "license: CC0"]
    pairs = {script: collections.Counter() for script in set(LISTS.values())}
    for script, rows in lists.items():
        for native, latin in rows:
            pairs[script][native, latin] += 1
    for script, native, latin in persons:
        pairs[script][native, latin] += 1
    for row in table(SYLLABLES):
        for spelling in row["latin"].split():
            pairs[row["script"]][row["native"], spelling] += int(row["weight"])
    # Two spellings of one word are spellings of each other; most often they agree.
    spellings = collections.defaultdict(set)
    for found in pairs.values():
        for native, latin in found:
            spellings[native].add(latin.lower())
    latin = collections.Counter()
    for one in spellings.values():
        for a, b in itertools.permutations(sorted(one), 2):
            latin[a, b] += 1 / len(one)
        for a in one:
            latin[a, a] += 2 / len(one)
    pairs["Latn"] = latin
    def write(name, rows, *options):
        with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
            file.write("\n".join("\t".join(map(str, row)) for row in rows) + "\n")
            file.flush()
            subprocess.run([NEWSSTAT, "lexicon", "spellings", *options, *(x for s in sources for x in ("--source", s)),
                            "-o", output / name, file.name], check=True)
    write("letters.tsv", sorted((a,) for (a, b) in latin if a == b), "--letters")
    for script, found in pairs.items():
        # A row counts as often as it occurs, but a common name does not drown the others.
        write(f"spelling-{script}.tsv", sorted((one, other, round(min(count, 4), 3)) for (one, other), count in found.items()),
              "--script", script)


def recall(queries, candidates, *options, top=5):
    """Share of queries (entity, name) whose entity is that of the first and of the first five candidates.

    With them, of each query the entities of its candidates and their scores.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as left, tempfile.NamedTemporaryFile("w", suffix=".tsv") as right:
        left.write("".join(f"{i}\t{name}\n" for i, (_, name) in enumerate(queries)))
        right.write("".join(f"{i}\t{name}\n" for i, (_, name) in enumerate(candidates)))
        left.flush(), right.flush()
        run = subprocess.run([NEWSSTAT, "match", left.name, right.name, "--top", str(top), "--threshold", "0", "--format", "jsonl",
                              *options], capture_output=True, text=True, check=True)
    ranked = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        row = json.loads(line)
        ranked[int(row["query_id"])].append((candidates[int(row["id"])][0], row["score"]))
    one = sum(entity in [found for found, _ in ranked[i][:1]] for i, (entity, _) in enumerate(queries))
    five = sum(entity in [found for found, _ in ranked[i][:5]] for i, (entity, _) in enumerate(queries))
    return one / len(queries), five / len(queries), ranked


def calibration(persons):
    """Prints how many pairs of a person and one of its six likeliest candidates are one person, by their score.

    Pairs are weighted so that as many are one person as are not.
    """
    some = [row for row in persons if row["script"] != "LATIN"]
    queries = sorted({(row["entity"], row["native"]) for row in some})
    candidates = sorted({(row["entity"], row["latin"]) for row in some})
    *_, rows = recall(queries, candidates, top=6)
    pairs = [(score, queries[i][0] == entity) for i, found in rows.items() for entity, score in found]
    same = sum(one for _, one in pairs)
    weights = {True: len(pairs) / 2 / same, False: len(pairs) / 2 / (len(pairs) - same)}
    for low in range(5):
        bin_ = [(score, one) for score, one in pairs if low <= 5 * score < low + 1 + (low == 4)]
        total = sum(weights[one] for _, one in bin_)
        print(f"{low / 5:.1f} to {(low + 1) / 5:.1f}  pairs {len(bin_):5}  "
              f"mean {sum(score * weights[one] for score, one in bin_) / total:.3f}  "
              f"one person {sum(weights[one] for _, one in bin_ if one) / total:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--write", type=pathlib.Path, help="learn from all and write here")
    parser.add_argument("--calibration", action="store_true", help="print what the scores of persons are worth")
    parser.add_argument("--folds", type=int, default=FOLDS, help="how many of the folds to run")
    parser.add_argument("--wrong", action="store_true", help="print what was not found")
    options = parser.parse_args()
    lists = {script: [(row["native"], row["latin"]) for row in table(options.folder / f"words_{name}.tsv")]
             for name, script in LISTS.items()}
    persons = table(options.folder / "persons_pairs.tsv")
    if options.write:
        return learn(lists, persons, options.write)
    if options.calibration:
        return calibration(persons)
    entities = sorted({row["entity"] for row in persons})
    sums = collections.defaultdict(lambda: [0.0, 0.0, 0])
    for fold in range(options.folds):
        with tempfile.TemporaryDirectory() as folder:
            held = {entity for i, entity in enumerate(entities) if i % FOLDS == fold}
            learn({script: [row for i, row in enumerate(rows) if i % FOLDS != fold] for script, rows in lists.items()},
                  [row for row in persons if row["entity"] not in held], pathlib.Path(folder))
            tests = [(name, [(latin, native) for i, (native, latin) in enumerate(lists[script]) if i % FOLDS == fold and i < CANDIDATES],
                      [(latin, latin) for _, latin in lists[script][:CANDIDATES]]) for name, script in LISTS.items()]
            for script in ("CYRILLIC", "ARABIC", "HANGUL"):
                some = [row for row in persons if row["script"] == script]
                tests.append((f"persons, {script}", sorted({(r["entity"], r["native"]) for r in some if r["entity"] in held}),
                              sorted({(r["entity"], r["latin"]) for r in some})))
            for name, queries, candidates in tests:
                one, five, ranked = recall(queries, candidates, "--spellings", folder)
                sums[name][0] += one * len(queries)
                sums[name][1] += five * len(queries)
                sums[name][2] += len(queries)
                if options.wrong:
                    for i, (entity, query) in enumerate(queries):
                        found = [word for word, _ in ranked[i][:3]]
                        if found[:1] != [entity]:
                            print(f"{name}\t{query}\t{entity}\t{' '.join(found)}")
    for name, (one, five, count) in sums.items():
        print(f"{name:20} queries {count:5}  recall@1 {one / count:.3f}  recall@5 {five / count:.3f}", flush=True)


main()
