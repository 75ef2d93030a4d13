#!/bin/sh
# Writes Sources/CData/CData.c: the files of Lexicons/ and the templates of the report, which travel in the binary.
#
#     Tools/cdata.sh > Sources/CData/CData.c
#
# A file is found under its path below Lexicons/; a template under report/. The tables of tags, which are large, may be
# missing: a build without them has no tags.
set -eu
cd "$(dirname "$0")/.."

# Path in the binary, tab, path in the project, by the former.
{
  find Lexicons -type f ! -name '*.md' | sed 's#^Lexicons/\(.*\)$#\1\t&#'
  find Sources/Reports/Templates -type f | sed 's#^Sources/Reports/Templates/\(.*\)$#report/\1\t&#'
} | LC_ALL=C sort | awk -F '\t' '
  function symbol(name) { gsub(/[^A-Za-z0-9]/, "_", name); return name }
  { names[NR] = $1; paths[NR] = $2 }
  END {
    print "// Written by Tools/cdata.sh: the files that travel in the binary."
    print "//"
    print "// Each file is embedded by C23'"'"'s #embed, which clang calls an extension in C17."
    print "#pragma clang diagnostic ignored \"-Wc23-extensions\"\n"
    print "#include \"CData.h\"\n"
    for (i = 1; i <= NR; i++) {
      isTag = names[i] ~ /^tags\//
      if (isTag && !inTags) print "#if __has_embed(\"../../" paths[i] "\")\n#define HAS_TAGS"
      if (!isTag && inTags) print "#endif"
      inTags = isTag
      print "static const uint8_t " symbol(names[i]) "[] = {\n#embed \"../../" paths[i] "\"\n};"
    }
    if (inTags) print "#endif"
    inTags = 0
    print "\nstatic const cdata_file files[] = {"
    for (i = 1; i <= NR; i++) {
      isTag = names[i] ~ /^tags\//
      if (isTag && !inTags) print "#ifdef HAS_TAGS"
      if (!isTag && inTags) print "#endif"
      inTags = isTag
      print "    {\"" names[i] "\", " symbol(names[i]) ", sizeof " symbol(names[i]) "},"
    }
    if (inTags) print "#endif"
    print "};\n"
    print "const cdata_file *cdata_files(void) { return files; }\n"
    print "int64_t cdata_file_count(void) { return sizeof files / sizeof *files; }"
  }'
