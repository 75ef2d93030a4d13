// What the files of this target share about break iterators; it includes ICU, so it stays inside.

#ifndef CICU_ITERATOR_H
#define CICU_ITERATOR_H

#include "CICU.h"

#include <unicode/ubrk.h>

typedef struct {
  UChar *units;
  int32_t count;
  int32_t capacity;
} utf16;

// ICU iterates over UTF-16. Its UTF-8 texts (`utext_openUTF8`) would save the copy, but the engines for Lao,
// Khmer and Burmese measure spans in native units, so there they put other boundaries than over UTF-16.
struct cicu_break_iterator {
  UBreakIterator *breaks;
  utf16 text;
  const uint8_t *bytes;
  int32_t length;
  // The last boundary in units and in bytes.
  int32_t unit, byte;
};

#endif
