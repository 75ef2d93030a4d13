#!/usr/bin/env python3
"""Prints what a person needs to judge how well site furniture is found.

    python3 Benchmarks/furniture.py NEWS.jsonl… [--outlets 12] [--terms 12] [--ranges 100] [--seed 1]

For each file: the first terms of `compare --by outlet` of the largest outlets, with furniture kept and left out, to
count those that are the site's and not the articles'; and random pieces of what
was left out, drawn by the documents that have them, to count those that are news.
"""

import argparse, collections, json, pathlib, random, subprocess

NEWSSTAT = pathlib.Path(__file__).resolve().parent.parent / ".build/release/newsstat"


def rows(*arguments):
    done = subprocess.run([NEWSSTAT, *arguments, "--format", "jsonl"], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def first_terms(file, options, *flags):
    terms = collections.defaultdict(list)
    printed, words = rows("compare", file, "--by", "outlet", "--top", str(options.terms), *flags)
    for row in printed:
        terms[row["group"]].append(row["term"])
    return terms, words


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--outlets", type=int, default=12)
    parser.add_argument("--terms", type=int, default=12)
    parser.add_argument("--ranges", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for file in options.files:
        print(f"\n{file}")
        with open(file) as lines:
            records = [json.loads(line) for line in lines]
        sizes = collections.Counter(record["outlet"] for record in records if record.get("outlet"))
        before, _ = first_terms(file, options, "--keep-boilerplate")
        after, words = first_terms(file, options)
        print("".join(line + "\n" for line in words.splitlines() if "furniture" in line))
        for outlet, documents in sizes.most_common(options.outlets):
            print(f"{outlet} ({documents})\n  kept:     {', '.join(before[outlet])}\n  left out: {', '.join(after[outlet])}")
        listed, _ = rows("describe", "--boilerplate", file)
        print(f"\n{len(listed)} pieces, {min(options.ranges, len(listed))} of them by their documents:")
        drawn = random.Random(options.seed).choices(
            listed, weights=[row["documents"] for row in listed], k=options.ranges) if listed else []
        for row in drawn:
            print(f"  {row['outlet']}\t{row['documents']}\t{row['place']}\t{row['text'][:160]}")


if __name__ == "__main__":
    main()
