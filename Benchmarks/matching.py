#!/usr/bin/env python3
"""Measures how fast newsstat, polars and duckdb count the words of a list in texts, side by side on one core.

    python3 Benchmarks/matching.py FILE.jsonl [--entries 20000] [--rounds 3]

The list is drawn from the words of the texts, evenly over their ranks, and filled with words that no text has. polars
looks for the list inside the text (Aho-Corasick) and, the second time, cuts words with a regular expression and joins
them; duckdb does the latter. newsstat cuts words as Unicode does, finds sentences and scores each. Whole processes,
in turn; a figure is the median of the rounds, in megabytes of text a second. Needs polars and duckdb.
"""
import argparse, collections, json, os, random, re, statistics, subprocess, sys, tempfile, time

POLARS = """
import polars as pl, sys
words = [l.split("\\t")[0] for l in open(sys.argv[2], encoding="utf-8").read().splitlines()]
text = pl.scan_ndjson(sys.argv[1]).select(pl.col("text").str.to_lowercase())
"""
RIVALS = {
    "polars, inside the text": POLARS
    + "print(text.select(pl.col('text').str.extract_many(words).list.len()).collect().sum().item())",
    "polars, words joined": POLARS
    + "print(text.select(pl.col('text').str.extract_all(r'\\w+').list.explode()).collect()"
    + ".join(pl.DataFrame({'text': words}), on='text', how='semi').height)",
    "duckdb, words joined": """
import duckdb, sys
base = duckdb.connect()
base.execute("set threads = 1")
print(base.execute('''
  select count(*) from (select unnest(regexp_extract_all(lower(text), '[\\\\p{L}\\\\p{N}_]+')) as word
    from read_ndjson(?, columns = {text: 'varchar'}))
  semi join (select column0 as word from read_csv(?, header = false, delim = '\\t', quote = '', all_varchar = true))
  using (word)''', [sys.argv[1], sys.argv[2]]).fetchone()[0])
""",
}


def words_of(texts, count):
    frequencies = collections.Counter(w for text in texts for w in re.findall(r"[^\W\d_]+", text.lower()))
    ranked = [word for word, _ in frequencies.most_common()]
    step = max(1, len(ranked) // max(1, count // 2))
    chosen = ranked[::step][: count // 2]
    draw, known = random.Random(1), set(ranked)
    while len(chosen) < count:
        word = "".join(draw.choices("abcdefghijklmnopqrstuvwxyz", k=draw.randint(5, 12)))
        if word not in known:
            known.add(word)
            chosen.append(word)
    return chosen


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file")
    options.add_argument("--entries", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    newsstat = os.environ.get("NEWSSTAT", ".build/release/newsstat")
    with open(chosen.file, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    size = sum(len(text.encode()) for text in texts)
    with tempfile.TemporaryDirectory() as folder:
        corpus, words = os.path.join(folder, "corpus.jsonl"), os.path.join(folder, "words.txt")
        with open(corpus, "w", encoding="utf-8") as file:
            for number, text in enumerate(texts):
                file.write(json.dumps({"id": str(number), "lang": "en", "text": text}, ensure_ascii=False) + "\n")
        with open(words, "w", encoding="utf-8") as file:
            file.writelines(f"{word}\t1\n" for word in words_of(texts, chosen.entries))
        runs = {name: [sys.executable, "-c", code, corpus, words] for name, code in RIVALS.items()}
        runs["newsstat score"] = [
            newsstat, "score", "-q", "--threads", "1", "--lexicon", words, "--rule", "sum", "--format", "jsonl", corpus]
        seconds = collections.defaultdict(list)
        found = {}
        for _ in range(chosen.rounds):
            for name, command in runs.items():
                start = time.perf_counter()
                run = subprocess.run(
                    ["taskset", "-c", "0", *command], capture_output=True, text=True,
                    env={**os.environ, "POLARS_MAX_THREADS": "1"})
                seconds[name].append(time.perf_counter() - start)
                if run.returncode != 0:
                    sys.exit(f"{name}: {run.stderr.strip()[-300:]}")
                found[name] = run.stdout.strip()[:20] if name in RIVALS else int(
                    sum(json.loads(line).get("score", 0) for line in run.stdout.splitlines()))
    print(f"{len(texts)} texts, {size / 1e6:.1f} MB, {chosen.entries} entries, one core, {chosen.rounds} rounds")
    for name in runs:
        print(f"{name:26} {size / 1e6 / statistics.median(seconds[name]):7.1f} MB/s   {found[name]} matches")


main()
