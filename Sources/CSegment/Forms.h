// The table of forms as its kernels see it.

#ifndef CSEGMENT_FORMS_H
#define CSEGMENT_FORMS_H

#include "CSegment.h"

#include <string.h>

enum {
  // The longest string that a slot holds itself, and the mark of longer ones in place of the length.
  short_bytes = 27,
  long_mark = 255
};

// The string with zeros behind it and its length plus 1 in the last byte; of a longer one two hashes and the length.
// All zeros where the slot is free.
typedef struct {
  _Alignas(32) uint64_t words[3];
  uint32_t last;
} form_key;

typedef struct {
  uint64_t words[3];
  uint32_t last;
  uint32_t number;
} slot;

_Static_assert(sizeof(slot) == 32 && sizeof(form_key) == 32, "two slots a cache line");

struct csegment_forms {
  slot *slots;
  size_t mask;
  uint32_t count, capacity;
  csegment_kernel kernel;
  // All strings one behind the other, and where each ends.
  uint8_t *bytes;
  size_t byte_count, byte_capacity;
  size_t *ends;
  // Of each string how often it was counted, and the strings for which that is not 0.
  uint32_t *occurrences, *counted;
  size_t counted_count;
  // Whether the count of one of those is 0 again.
  bool has_uncounted;
};

static const uint64_t form_factors[4] = {0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0x8EBC6AF09C88C6E3};

static const uint64_t form_last_factor = 0xE7037ED1A0B428DB;

// From the sum of the products of a key's words and the factors, so that every bit reaches the lowest.
static inline uint32_t form_hash(uint64_t sum) { return (uint32_t)((sum ^ sum >> 32) * form_last_factor >> 32); }

// Counts a string by its number.
static inline void form_count(csegment_forms *forms, uint32_t number) {
  if (__builtin_expect(!forms->occurrences[number]++, 0)) forms->counted[forms->counted_count++] = number;
}

static inline const uint8_t *form_bytes(const csegment_forms *forms, uint32_t number, uint32_t *length) {
  size_t start = number ? forms->ends[number - 1] : 0;
  *length = (uint32_t)(forms->ends[number] - start);
  return forms->bytes + start;
}

static inline uint32_t form_hash_of_words(const uint64_t words[3], uint32_t last) {
  return form_hash(words[0] * form_factors[0] + words[1] * form_factors[1] + words[2] * form_factors[2] +
                   last * form_factors[3]);
}

static inline uint32_t form_hash_of(const form_key *key) { return form_hash_of_words(key->words, key->last); }

// Makes the key of a string of up to `short_bytes`, from whose start 28 bytes may be read.
static inline void form_load_short(form_key *key, const uint8_t *bytes, uint32_t length) {
  // From the index 28 - n on: n bytes that are kept, then bytes that go.
  static const uint8_t kept[56] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                   255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  for (int32_t i = 0; i < 3; i++) {
    uint64_t word, mask;
    memcpy(&word, bytes + 8 * i, 8);
    memcpy(&mask, kept + 28 - length + 8 * i, 8);
    key->words[i] = word & mask;
  }
  uint32_t last, mask;
  memcpy(&last, bytes + 24, 4);
  memcpy(&mask, kept + 28 - length + 24, 4);
  key->last = (last & mask) | (length + 1) << 24;
}

// Makes the key of any string and returns its hash.
uint32_t csegment_forms_key(form_key *key, const uint8_t *bytes, uint32_t length);

// As `csegment_forms_intern`, of a string whose key is known.
uint32_t csegment_forms_enter(csegment_forms *forms, const form_key *key, const uint8_t *bytes, uint32_t length);

// As `csegment_forms_add`.
size_t csegment_forms_add_avx512(csegment_forms *forms, const uint8_t *text, size_t start, const uint32_t *ends,
                                 const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers);

#endif
