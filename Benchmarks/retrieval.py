#!/usr/bin/env python3
"""Looks 10,000 names in six scripts up among 1,000,000 in Latin letters: seconds, memory and recall of the first.

    python3 Benchmarks/retrieval.py FOLDER [--names 1000000] [--queries 10000] [--seed 1]

FOLDER has words_russian.tsv and so on (latin, native). A name is made of two Latin words of one list; a query is the
native words of a name, from all lists alike.
"""

import argparse, csv, json, pathlib, random, resource, subprocess, tempfile, time

NEWSSTAT = pathlib.Path(__file__).resolve().parent.parent / ".build/release/newsstat"
LISTS = "russian arabic hebrew katakana korean chinese".split()


def words(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["latin"], row["native"]) for row in rows]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    lists = {name: words(options.folder / f"words_{name}.tsv") for name in LISTS}
    pairs = {}
    while len(pairs) < options.names:
        name = LISTS[len(pairs) % len(LISTS)]
        one, other = draw.choice(lists[name]), draw.choice(lists[name])
        pairs.setdefault(f"{one[0]} {other[0]}", f"{one[1]} {other[1]}")
    names = list(pairs)
    asked = draw.sample(range(len(names)), options.queries)
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as left, tempfile.NamedTemporaryFile("w", suffix=".tsv") as right:
        left.write("".join(f"{index}\t{pairs[names[index]]}\n" for index in asked))
        right.write("".join(f"{index}\t{name}\n" for index, name in enumerate(names)))
        left.flush(), right.flush()
        start = time.monotonic()
        run = subprocess.run([NEWSSTAT, "match", left.name, right.name, "--top", "1", "--threshold", "0", "--format",
                              "jsonl"], capture_output=True, text=True, check=True)
        seconds = time.monotonic() - start
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    found = sum(row["query_id"] == row["id"] for row in rows)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{options.queries} queries, {options.names} names: {seconds:.1f} s, {memory:.0f} MB, recall@1 "
          f"{found / options.queries:.3f}, seed {options.seed}")


main()
