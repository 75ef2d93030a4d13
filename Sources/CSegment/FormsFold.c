// The folded strings of a table, in the table itself: a string that is folded already, as most are, is not looked up.

#include "Forms.h"

enum {
  batch = 32,
  // Longer strings are left.
  most_bytes = 512,
  // The bits of a folded character in the table; above them stand its signs.
  value_bits = 0x7FF,
  sign_shift = 11
};

// The characters of ASCII that have signs, eight times each.
typedef struct {
  uint64_t patterns[4];
  uint16_t signs[4];
  uint32_t count;
} ascii_signs;

static ascii_signs signs_of_ascii(const uint16_t *folded) {
  ascii_signs ascii = {{0}, {0}, 0};
  for (uint32_t c = 1; c < 0x80 && ascii.count < 4; c++) {
    if (folded[c] <= value_bits) continue;
    ascii.patterns[ascii.count] = c * 0x0101010101010101;
    ascii.signs[ascii.count++] = folded[c];
  }
  return ascii;
}

static inline bool has_zero(uint64_t word) {
  return ((word - 0x0101010101010101) & ~word & 0x8080808080808080) != 0;
}

// The signs of a short string of ASCII.
static inline uint32_t ascii_signs_of(const form_key *key, uint64_t end, const ascii_signs *ascii) {
  uint32_t signs = 0;
  for (uint32_t k = 0; k < ascii->count; k++) {
    uint64_t pattern = ascii->patterns[k];
    bool has = has_zero(key->words[0] ^ pattern) | has_zero(key->words[1] ^ pattern) |
               has_zero(key->words[2] ^ pattern) | has_zero(end ^ pattern);
    if (has) signs |= ascii->signs[k];
  }
  return signs;
}

// Small letters for the capitals among eight bytes of ASCII.
static inline uint64_t small_ascii(uint64_t word) {
  const uint64_t ones = 0x0101010101010101;
  uint64_t from_a = word + (0x80 - 'A') * ones, behind_z = word + (0x7F - 'Z') * ones;
  return word | ((from_a ^ behind_z) >> 2 & 0x20 * ones);
}

// Writes the folded string, which is no longer, and returns its length; -1 where the table does not say it.
// Adds the signs of its characters.
static int32_t fold(const uint8_t *bytes, uint32_t length, const uint16_t *folded, uint8_t *to, uint32_t *signs) {
  int32_t written = 0;
  for (uint32_t i = 0; i < length;) {
    uint32_t scalar = bytes[i++];
    if (scalar >= 0x80) {
      if (scalar < 0xC2 || scalar >= 0xE0 || i == length || (bytes[i] & 0xC0) != 0x80) return -1;
      scalar = (scalar & 0x1F) << 6 | (bytes[i++] & 0x3F);
    }
    *signs |= folded[scalar];
    uint32_t result = folded[scalar] & value_bits;
    if (!result) return -1;
    if (result < 0x80) {
      to[written++] = (uint8_t)result;
    } else {
      to[written++] = (uint8_t)(0xC0 | result >> 6);
      to[written++] = (uint8_t)(0x80 | (result & 0x3F));
    }
  }
  return written;
}

// Whether a short string holds nothing but characters of two bytes.
static bool are_twos(const form_key *key, uint32_t length) {
  const uint64_t mask = 0xC0E0C0E0C0E0C0E0, twos = 0x80C080C080C080C0;
  uint64_t differences = 0;
  for (uint32_t i = 0; i < 3; i++) {
    uint64_t inside = length >= 8 * (i + 1) ? ~(uint64_t)0 : length > 8 * i ? ~(~(uint64_t)0 << 8 * (length - 8 * i)) : 0;
    differences |= (key->words[i] ^ twos) & mask & inside;
  }
  return !differences && length % 2 == 0 && (length < 26 || (key->last & 0xC0E0) == 0x80C0);
}

// As `fold`, of characters of two bytes.
static int32_t fold_twos(const uint8_t *bytes, uint32_t length, const uint16_t *folded, uint8_t *to, uint32_t *signs) {
  for (uint32_t i = 0; i < length; i += 2) {
    uint32_t result = folded[(uint32_t)(bytes[i] & 0x1F) << 6 | (bytes[i + 1] & 0x3F)] & value_bits;
    if (result < 0x80) return fold(bytes, length, folded, to, signs);
    to[i] = (uint8_t)(0xC0 | result >> 6);
    to[i + 1] = (uint8_t)(0x80 | (result & 0x3F));
  }
  return (int32_t)length;
}

// In the bits of values whether characters of two bytes become others, above them their signs; nothing is written, since
// most are folded already.
static uint32_t twos_differences(const uint8_t *bytes, uint32_t length, const uint16_t *folded) {
  uint32_t differences = 0;
  for (uint32_t i = 0; i < length; i += 2) {
    uint32_t scalar = (uint32_t)(bytes[i] & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
    differences |= folded[scalar] ^ scalar;
  }
  return differences;
}

typedef enum { unknown, same, other } outcome;

// Makes the key of the folded string from that of a short one; unknown where the table does not say it. Adds the signs.
static outcome fold_key(const form_key *key, const uint8_t *bytes, uint32_t *length, const uint16_t *folded,
                        const ascii_signs *ascii, form_key *to, uint32_t *signs) {
  uint32_t end = key->last & 0xFFFFFF;
  if (!((key->words[0] | key->words[1] | key->words[2] | end) & 0x8080808080808080)) {
    uint64_t changes = 0;
    for (int32_t i = 0; i < 3; i++) {
      to->words[i] = small_ascii(key->words[i]);
      changes |= to->words[i] ^ key->words[i];
    }
    to->last = (uint32_t)small_ascii(end) | (*length + 1) << 24;
    *signs |= ascii_signs_of(key, end, ascii);
    return changes | (to->last ^ key->last) ? other : same;
  }
  bool is_twos = are_twos(key, *length);
  if (is_twos) {
    uint32_t differences = twos_differences(bytes, *length, folded);
    *signs |= differences & ~(uint32_t)value_bits;
    if (!(differences & value_bits)) return same;
  }
  *to = (form_key){{0, 0, 0}, 0};
  int32_t written = is_twos ? fold_twos(bytes, *length, folded, (uint8_t *)to, signs)
                            : fold(bytes, *length, folded, (uint8_t *)to, signs);
  if (written < 0) return unknown;
  bool is_same = written == (int32_t)*length && !memcmp(to, bytes, *length);
  *length = (uint32_t)written;
  to->last |= (*length + 1) << 24;
  return is_same ? same : other;
}

static bool fold_long(csegment_forms *forms, uint32_t number, const uint16_t *folded, uint32_t *result,
                      uint32_t *signs) {
  uint8_t bytes[most_bytes];
  uint32_t length;
  const uint8_t *string = form_bytes(forms, number, &length);
  int32_t written = length <= most_bytes ? fold(string, length, folded, bytes, signs) : -1;
  if (written < 0) return false;
  *result = csegment_forms_intern(forms, bytes, (uint32_t)written);
  return true;
}

uint32_t csegment_forms_fold(csegment_forms *forms, const uint16_t *folded, uint32_t start, uint32_t end,
                             uint32_t *numbers, uint8_t *signs) {
  const ascii_signs ascii = signs_of_ascii(folded);
  form_key keys[batch];
  uint32_t changed[batch], lengths[batch];
  for (uint32_t next = start; next < end;) {
    uint32_t count = 0, stop = end - next < batch ? end : next + batch, number = next;
    for (; number < stop; number++) {
      uint32_t length;
      const uint8_t *bytes = form_bytes(forms, number, &length);
      if (length > short_bytes) break;
      form_key key;
      form_load_short(&key, bytes, length);
      uint32_t found = 0;
      outcome outcome = fold_key(&key, bytes, &length, folded, &ascii, &keys[count], &found);
      if (outcome == unknown) break;
      signs[number] = (uint8_t)(found >> sign_shift);
      numbers[number] = number;
      if (outcome == same) continue;
      // The slots of a batch are on their way while its keys are made.
      __builtin_prefetch(&forms->slots[form_hash_of(&keys[count]) & forms->mask]);
      lengths[count] = length;
      changed[count++] = number;
    }
    for (uint32_t k = 0; k < count; k++) {
      numbers[changed[k]] = csegment_forms_enter(forms, &keys[k], (const uint8_t *)&keys[k], lengths[k]);
    }
    if (number < stop) {
      uint32_t found = 0;
      if (!fold_long(forms, number, folded, &numbers[number], &found)) return number;
      signs[number] = (uint8_t)(found >> sign_shift);
      number++;
    }
    next = number;
  }
  return end;
}
