// What the files of this target share.

#ifndef CSEGMENT_TABLES_H
#define CSEGMENT_TABLES_H

#include "CSegment.h"

#include <string.h>

// A step of the transducer, from one configuration over a category of characters to the next, is 32 bits.
//
//   bits 0-2   how many boundaries are added, plus 3: one, none, or up to three taken back
//   bits 3-6   status of the segment that ends, with CSEGMENT_DICTIONARY
//   bit  7     whether quiet characters lead to the next configuration
//   bits 8-31  the next configuration: where its steps begin, in bytes
enum {
  entry_count_bias = 3,
  entry_count_mask = 7,
  entry_status_shift = 3,
  entry_status_mask = 15,
  entry_quiet = 1 << 7,
  // The steps of a configuration take a multiple of 256 bytes.
  entry_next_shift = 8
};
static const uint32_t entry_next_mask = ~((1u << entry_next_shift) - 1);

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
  // By configuration and category.
  uint32_t *steps;
  // How many bytes the steps of a configuration take.
  uint32_t stride;
  // The first configurations, up to `simple`, hold no boundary that may be taken back.
  int32_t configurations, simple;
  csegment_finish *finish;
  uint8_t *category;
  uint8_t ascii_category[128];
  int32_t categories, first_dictionary;
  csegment_classes classes;
  // For rules under which most characters are quiet: no boundary falls before them.
  bool skips;
  // Of each category: the configuration to which it leads from all that quiet characters lead to, as in a step;
  // UINT32_MAX where they differ.
  uint32_t *settled;
  csegment_classes loud;
};

// A scalar value from UTF-8; ill-formed sequences are U+FFFD.
typedef struct {
  uint32_t scalar;
  uint32_t length;
} csegment_scalar;

// As `csegment_decode`, of whatever bytes there are.
csegment_scalar csegment_decode_slowly(const uint8_t *text, size_t left);

static inline csegment_scalar csegment_decode(const uint8_t *text, size_t left) {
  uint8_t a = text[0];
  if (a < 0x80) return (csegment_scalar){a, 1};
  uint32_t bytes;
  if (left >= 4) {
    memcpy(&bytes, text, 4);
    // Overlong forms and surrogates are for the slow way.
    if ((bytes & 0xC0E0) == 0x80C0 && a >= 0xC2) return (csegment_scalar){(bytes & 0x1F) << 6 | (bytes >> 8 & 0x3F), 2};
    uint32_t scalar = (bytes & 0x0F) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 0x3F);
    if ((bytes & 0xC0C0F0) == 0x8080E0 && scalar >= 0x800 && scalar >> 11 != 0x1B) return (csegment_scalar){scalar, 3};
  }
  return csegment_decode_slowly(text, left);
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
