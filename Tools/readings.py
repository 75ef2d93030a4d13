#!/usr/bin/env python3
"""Japanese readings of names in kanji, from UniDic: writes Lexicons/names/readings-ja.tsv.

    pip download --no-deps --no-binary :all: unidic-lite   # and unpack it
    Tools/readings.py unidic-lite-1.0.8/unidic_lite/dicdir/sys.dic > Lexicons/names/readings-ja.tsv

A MeCab dictionary holds a table of tokens, each with the offset of its features; of these the class of a name, its
reading and its spelling are taken. Names with kana beside the kanji are left out, since tables of readings hold them;
so are names of more than four characters. Names that UniDic lacks stand in readings.tsv beside this program. Readings
are written as `uconv` of ICU writes kana in Latin letters. Lines are in the order of their bytes, so that a name is
found without reading all.
"""
import collections, pathlib, re, struct, subprocess, sys

HEADER = """# Readings of Japanese names in kanji: families and given names.
# language: ja
# source: UniDic 2.1.2 (unidic-lite 1.0.8), The UniDic Consortium, and names written for newsstat, by Tools/readings.py
# license: BSD-3-Clause
name\tfamily\tgiven
"""
KINDS = {"姓": 0, "名": 1}


def features(path):
    data = open(path, "rb").read()
    tree, tokens, texts = struct.unpack("<3I", data[24:36])
    start = 72 + tree
    for offset in range(start, start + tokens, 16):
        at = start + tokens + struct.unpack("<I", data[offset + 8:offset + 12])[0]
        yield data[at:data.index(b"\0", at)]


names = collections.defaultdict(lambda: (set(), set()))
for feature in features(sys.argv[1]):
    if "人名".encode() not in feature[:60]:
        continue
    fields = feature.decode().split(",")
    kind, reading, spelling = KINDS.get(fields[3]), fields[6], fields[8]
    if kind is not None and re.fullmatch("[一-鿿々〆ヶノ]{1,4}", spelling) and re.match("[一-鿿]", spelling):
        names[spelling][kind].add(reading)
for line in (pathlib.Path(__file__).parent / "readings.tsv").read_text("utf-8").splitlines():
    if line and not line.startswith("#"):
        kind, name, reading = line.split("\t")
        names[name][["family", "given"].index(kind)].add(reading)
kana = sorted({reading for kinds in names.values() for readings in kinds for reading in readings})
latin = subprocess.run(["uconv", "-x", "Any-Latin; Lower"], input="\n".join(kana), capture_output=True,
                       encoding="utf-8", check=True).stdout.split("\n")
latin = dict(zip(kana, latin))
sys.stdout.write(HEADER)
for name, kinds in sorted(names.items(), key=lambda item: item[0].encode()):
    print(name, *(" ".join(sorted(latin[r] for r in readings)) for readings in kinds), sep="\t")
