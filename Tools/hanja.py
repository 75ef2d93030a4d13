#!/usr/bin/env python3
"""Korean readings of Han, from libhangul's table: writes Lexicons/names/readings-ko.tsv.

    apt-get install libhangul-data
    Tools/hanja.py /usr/share/libhangul/hanja/hanja.txt > Lexicons/names/readings-ko.tsv

The characters are those of KS X 1001, each with its reading at the beginning of a word, and their simplified forms,
as `uconv` of ICU has them. 金 is read as the surname that it mostly is.
"""
import collections, subprocess, sys

HEADER = """# Korean readings of the characters of KS X 1001, and of their simplified forms.
# language: ko
# source: hanja.txt of libhangul, Copyright 2005, 2006 Choe Hwanjin, written by Tools/hanja.py
# license: BSD-3-Clause
hangul\thanja
"""


def initial(syllable):
    return (ord(syllable) - 0xAC00) // 588


found = collections.defaultdict(list)
for line in open(sys.argv[1], encoding="utf-8"):
    parts = line.rstrip("\n").split(":")
    if len(parts) > 1 and len(parts[0]) == len(parts[1]) == 1 and "가" <= parts[0] <= "힣":
        found[parts[1]].append(parts[0])
readings = {}
for character, syllables in found.items():
    try:
        character.encode("euc-kr")
    except UnicodeEncodeError:
        continue
    # ㄹ at the beginning of a word is ㄴ or ㅇ.
    readings[character] = "김" if "김" in syllables else min(syllables, key=lambda s: initial(s) == 5)
simple = subprocess.run(["uconv", "-x", "Traditional-Simplified"], input="".join(readings), capture_output=True,
                        encoding="utf-8", check=True).stdout
for character, other in zip(list(readings), simple):
    readings.setdefault(other, readings[character])
rows = collections.defaultdict(list)
for character, syllable in readings.items():
    rows[syllable].append(character)
sys.stdout.write(HEADER)
for syllable, characters in sorted(rows.items()):
    print(syllable, "".join(sorted(characters)), sep="\t")
