// What the files of this target share.

#ifndef CSEGMENT_TABLES_H
#define CSEGMENT_TABLES_H

#include "CSegment.h"

// A transition is 32 bits; the next row is its place in bytes.
//
//   bits 0-2   how many boundaries are added, plus 3: one, none, or up to three taken back
//   bits 3-4   how many bytes before this one the boundary lies
//   bit  5     this byte does not belong to the character, which is ill-formed: it is to be read again
//   bits 6-9   status of the segment that ends, with CSEGMENT_DICTIONARY
//   bits 10-31 the next row
enum {
  entry_count_bias = 3,
  entry_count_mask = 7,
  entry_back_shift = 3,
  entry_back_mask = 3,
  entry_again = 1 << 5,
  entry_status_shift = 6,
  entry_status_mask = 15,
  entry_row_shift = 10,
  row_entries = 256
};
static const uint32_t entry_row_mask = ~((1u << entry_row_shift) - 1);

// Classes of characters in a block of 64 bytes, as bits of a byte. A character that needs more is complex and
// goes to the transducer. See Classes.c for what they mean.
enum {
  class_letter = 1,
  class_number = 2,
  class_mid_letter = 4,
  class_mid_number = 8,
  class_space = 16,     // joins its like; only in ASCII
  class_attached = 32,  // never begins a segment, and leaves the one before what it is
  class_syllable = 64,  // joins its like
  class_complex = 128,
  // Two bits together.
  class_return = class_mid_letter | class_space,  // only in ASCII: joins a line feed
  class_line_feed = class_number | class_syllable,
  class_dictionary = class_space,                 // beyond ASCII, with what it is else: a dictionary divides it
  class_ideograph = class_letter | class_syllable, // joins its like
  class_quoted = class_letter | class_attached,    // beyond ASCII: a letter that some quotation marks join
  class_quote = class_attached                     // in ASCII, with what it is else: one of these marks
};

enum { second_mixed = 255, most_pages = 250 };

typedef struct {
  // Of a character of one byte; two copies of the low half for kernels that look up 64 at a time.
  uint8_t ascii[128];
  // Of a character of two bytes, by lead (its low five bits) and second byte.
  uint8_t two[32][64];
  // Of the characters of three bytes with this lead (its low four bits) and second byte, where all are of one
  // class; else `second_mixed`, and the page is looked up.
  uint8_t second[16][64];
  uint8_t page_of[16][64];
  uint8_t pages[most_pages][64];
  int32_t page_count;
  // Status numbers of segments by their last class.
  uint8_t status_letter, status_number, status_ideograph;
  // False where blocks can't be decided by classes.
  bool usable;
} csegment_classes;

// What the end of the text does to a configuration: boundaries taken back, and the status of the last segment.
typedef struct {
  uint8_t taken_back, status;
} csegment_finish;

struct csegment_tables {
  uint32_t *rows;
  int32_t row_count;
  // The first rows are the configurations at the boundary of a character; the first of these, up to `simple`,
  // hold no boundary that may be taken back.
  int32_t configurations, simple;
  csegment_finish *finish;
  uint8_t *category;
  int32_t categories, first_dictionary;
  csegment_classes classes;
  // For rules under which most characters are quiet: no boundary falls before them.
  bool skips;
  // Of each row: whether it is a configuration that quiet characters lead to.
  uint8_t *is_quiet_row;
  // Of each category, and of ASCII characters: the row to which it leads from all such configurations, UINT32_MAX where
  // they differ.
  uint32_t *settled;
  uint32_t settled_ascii[128];
  csegment_classes loud;
};

// A scalar value from UTF-8; ill-formed sequences are U+FFFD.
typedef struct {
  uint32_t scalar;
  uint32_t length;
} csegment_scalar;

static inline csegment_scalar csegment_decode(const uint8_t *text, size_t left) {
  uint8_t a = text[0];
  if (a < 0x80) return (csegment_scalar){a, 1};
  uint32_t need, scalar;
  uint8_t low = 0x80, high = 0xBF;
  if (a >= 0xC2 && a <= 0xDF) {
    need = 1;
    scalar = a & 0x1F;
  } else if (a >= 0xE0 && a <= 0xEF) {
    need = 2;
    scalar = a & 0x0F;
    if (a == 0xE0) low = 0xA0;
    if (a == 0xED) high = 0x9F;
  } else if (a >= 0xF0 && a <= 0xF4) {
    need = 3;
    scalar = a & 0x07;
    if (a == 0xF0) low = 0x90;
    if (a == 0xF4) high = 0x8F;
  } else {
    return (csegment_scalar){0xFFFD, 1};
  }
  for (uint32_t i = 1; i <= need; i++) {
    if (i >= left || text[i] < low || text[i] > high) return (csegment_scalar){0xFFFD, i};
    scalar = scalar << 6 | (text[i] & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  return (csegment_scalar){scalar, need + 1};
}

// The class of a character of one to three bytes; one of four, and what is ill-formed, is complex.
static inline uint8_t csegment_class(const csegment_classes *classes, csegment_scalar c, const uint8_t *text) {
  if (c.scalar == 0xFFFD || c.length == 4) return class_complex;
  if (c.length == 1) return classes->ascii[c.scalar];
  if (c.length == 2) return classes->two[text[0] & 0x1F][text[1] & 0x3F];
  uint8_t lead = text[0] & 0x0F, second = text[1] & 0x3F, class = classes->second[lead][second];
  return class == second_mixed ? classes->pages[classes->page_of[lead][second]][text[2] & 0x3F] : class;
}

void csegment_build_classes(csegment_tables *tables, const csegment_rules *rules);
// `class_of` has the class of each category.
void csegment_fill_pages(csegment_classes *classes, const uint8_t *category, const uint8_t *class_of);

// What a kernel has found so far in a text.
typedef struct {
  const csegment_tables *tables;
  const uint8_t *text;
  size_t length;
  uint32_t *ends;
  uint8_t *statuses;
  size_t count;
} csegment_run;

// Reads on from `at`, a boundary, with the transducer, until a certain boundary at or behind `target`, which it
// returns, or the end of the text.
size_t csegment_transduce(csegment_run *run, size_t at, size_t target);

// Kernels: as `csegment_transduce`, in blocks as far as they can decide.
size_t csegment_scan_avx512(csegment_run *run, size_t at, size_t target);
size_t csegment_scan_avx2(csegment_run *run, size_t at, size_t target);
size_t csegment_scan_neon(csegment_run *run, size_t at, size_t target);
// Finds the first byte from `at` on that may not be part of a quiet character, or `target`.
size_t csegment_find_loud_avx512(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit);
size_t csegment_find_loud_avx2(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit);
size_t csegment_find_loud_neon(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit);

#endif
