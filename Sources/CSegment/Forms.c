// Numbers for byte strings: open addressing with short strings in the slots, so that a word costs one cache line.

#include "CSegment.h"
#include "Pages.h"

#include <stdlib.h>
#include <string.h>

enum { short_bytes = 24, batch = 128, first_slots = 1 << 15, quick_slots = 1 << 19 };

typedef struct {
  // The string with zeros behind it; of a longer one its hash.
  uint64_t key[3];
  // 0 where the slot is free, else the length plus 1.
  uint32_t length;
  uint32_t number;
} slot;

_Static_assert(sizeof(slot) == 32, "two slots a cache line");

struct csegment_forms {
  slot *slots;
  size_t mask;
  uint32_t count, capacity;
  // All strings one behind the other, and where each ends.
  uint8_t *bytes;
  size_t byte_count, byte_capacity;
  size_t *ends;
  // Of each string its occurrences, and the strings that have been counted.
  uint32_t *occurrences;
  uint32_t *counted;
  size_t counted_count;
};

static void *larger(void *memory, size_t size) {
  void *result = realloc(memory, size);
  if (!result) abort();
  return result;
}

static slot *new_slots(size_t count) {
  size_t size = count * sizeof(slot);
  slot *slots = aligned_alloc(size < csegment_large_page ? 64 : csegment_large_page, size);
  if (!slots) abort();
  csegment_use_large_pages(slots, size);
  memset(slots, 0, size);
  return slots;
}

csegment_forms *csegment_forms_new(void) {
  csegment_forms *forms = larger(NULL, sizeof *forms);
  *forms = (csegment_forms){new_slots(first_slots), first_slots - 1, 0, 0, NULL, 0, 0, NULL, NULL, NULL, 0};
  return forms;
}

void csegment_forms_free(csegment_forms *forms) {
  if (!forms) return;
  free(forms->slots);
  free(forms->bytes);
  free(forms->ends);
  free(forms->occurrences);
  free(forms->counted);
  free(forms);
}

uint32_t csegment_forms_count(const csegment_forms *forms) { return forms->count; }

size_t csegment_forms_bytes(const csegment_forms *forms) {
  return (forms->mask + 1) * sizeof(slot) + forms->byte_capacity + forms->capacity * (sizeof(size_t) + 2 * sizeof(uint32_t));
}

const uint8_t *csegment_forms_get(const csegment_forms *forms, uint32_t number, uint32_t *length) {
  size_t start = number ? forms->ends[number - 1] : 0;
  *length = (uint32_t)(forms->ends[number] - start);
  return forms->bytes + start;
}

typedef struct {
  uint64_t key[3];
  uint64_t hash;
} keyed;

// Three products side by side, and one more so that all bits reach the lowest.
static inline uint64_t mixed(const uint64_t key[3], uint32_t length) {
  uint64_t hash = (key[0] + length) * 0x9E3779B97F4A7C15 ^ key[1] * 0xD6E8FEB86659FD93 ^ key[2] * 0xA0761D6478BD642F;
  hash = (hash ^ hash >> 32) * 0xE7037ED1A0B428DB;
  return hash ^ hash >> 32;
}

static uint64_t hash_long(const uint8_t *bytes, uint32_t length) {
  uint64_t hash = length;
  uint32_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, bytes + i, 8);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 32;
  }
  // The last eight bytes once more, which lie within a string of more than 24.
  uint64_t word;
  memcpy(&word, bytes + length - 8, 8);
  hash = (hash ^ word) * 0xD6E8FEB86659FD93;
  return hash ^ hash >> 32;
}

// From the place 24 - n on: n bytes that are kept, then bytes that go.
static const uint8_t kept[2 * short_bytes] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                              255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

// The key of a string of at most 24 bytes, of which at least 24 may be read where `is_roomy`.
static inline void load_key(const uint8_t *bytes, uint32_t length, bool is_roomy, uint64_t key[3]) {
  if (__builtin_expect(is_roomy, 1)) {
    for (int32_t i = 0; i < 3; i++) {
      uint64_t word, mask;
      memcpy(&word, bytes + 8 * i, 8);
      memcpy(&mask, kept + short_bytes - length + 8 * i, 8);
      key[i] = word & mask;
    }
  } else {
    memset(key, 0, short_bytes);
    memcpy(key, bytes, length);
  }
}

static inline keyed key_of(const uint8_t *bytes, uint32_t length, bool is_roomy) {
  keyed result;
  if (length <= short_bytes) {
    load_key(bytes, length, is_roomy, result.key);
    result.hash = mixed(result.key, length);
  } else {
    result.hash = hash_long(bytes, length);
    result.key[0] = result.hash;
    result.key[1] = result.key[2] = 0;
  }
  return result;
}

static inline bool matches(const csegment_forms *forms, const slot *s, const keyed *k, const uint8_t *bytes,
                           uint32_t length) {
  if (((s->key[0] ^ k->key[0]) | (s->key[1] ^ k->key[1]) | (s->key[2] ^ k->key[2])) || s->length != length + 1) return false;
  if (__builtin_expect(length <= short_bytes, 1)) return true;
  uint32_t known;
  return !memcmp(csegment_forms_get(forms, s->number, &known), bytes, length);
}

static void grow(csegment_forms *forms) {
  size_t count = (forms->mask + 1) * (forms->mask < quick_slots ? 4 : 2);
  slot *slots = new_slots(count);
  for (size_t i = 0; i <= forms->mask; i++) {
    const slot *old = &forms->slots[i];
    if (!old->length) continue;
    uint64_t hash = old->length - 1 <= short_bytes ? mixed(old->key, old->length - 1) : old->key[0];
    size_t place = hash & (count - 1);
    while (slots[place].length) place = (place + 1) & (count - 1);
    slots[place] = *old;
  }
  free(forms->slots);
  forms->slots = slots;
  forms->mask = count - 1;
}

static uint32_t insert(csegment_forms *forms, slot *s, const keyed *k, const uint8_t *bytes, uint32_t length) {
  if (forms->count == forms->capacity) {
    forms->capacity = forms->capacity ? forms->capacity * 2 : first_slots / 2;
    forms->ends = larger(forms->ends, forms->capacity * sizeof *forms->ends);
    forms->occurrences = larger(forms->occurrences, forms->capacity * sizeof *forms->occurrences);
    forms->counted = larger(forms->counted, forms->capacity * sizeof *forms->counted);
  }
  if (forms->byte_count + length > forms->byte_capacity) {
    forms->byte_capacity = (forms->byte_count + length) * 2 + (1 << 12);
    forms->bytes = larger(forms->bytes, forms->byte_capacity);
  }
  memcpy(forms->bytes + forms->byte_count, bytes, length);
  forms->byte_count += length;
  forms->ends[forms->count] = forms->byte_count;
  forms->occurrences[forms->count] = 0;
  *s = (slot){{k->key[0], k->key[1], k->key[2]}, length + 1, forms->count};
  uint32_t number = forms->count++;
  if ((size_t)forms->count * 3 > forms->mask * 2) grow(forms);
  return number;
}

static inline slot *find_slot(const csegment_forms *forms, const keyed *k, const uint8_t *bytes, uint32_t length) {
  size_t place = k->hash & forms->mask;
  for (;;) {
    slot *s = &forms->slots[place];
    if (!s->length || matches(forms, s, k, bytes, length)) return s;
    place = (place + 1) & forms->mask;
  }
}

uint32_t csegment_forms_intern(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  keyed k = key_of(bytes, length, false);
  slot *s = find_slot(forms, &k, bytes, length);
  return s->length ? s->number : insert(forms, s, &k, bytes, length);
}

uint32_t csegment_forms_find(const csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  keyed k = key_of(bytes, length, false);
  const slot *s = find_slot(forms, &k, bytes, length);
  return s->length ? s->number : UINT32_MAX;
}

static void count_one(csegment_forms *forms, uint32_t number) {
  uint32_t before = forms->occurrences[number]++;
  if (!before) forms->counted[forms->counted_count++] = number;
}

size_t csegment_forms_add(csegment_forms *forms, const uint8_t *text, size_t length, size_t start, const uint32_t *ends,
                          const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers) {
  keyed keys[batch];
  uint32_t froms[batch], lengths[batch];
  size_t found = 0;
  for (size_t i = 0; i < count;) {
    // Which segments are wanted is written without asking, since spaces and words alternate as they like.
    size_t n = 0;
    for (size_t limit = count - i < batch ? count : i + batch; i < limit; i++) {
      froms[n] = (uint32_t)start;
      lengths[n] = ends[i] - (uint32_t)start;
      n += wanted >> (statuses[i] & 7) & 1;
      start = ends[i];
    }
    // The slots of a batch are on their way while its keys are made.
    for (size_t k = 0; k < n; k++) {
      keys[k] = key_of(text + froms[k], lengths[k], froms[k] + short_bytes <= length);
      __builtin_prefetch(&forms->slots[keys[k].hash & forms->mask]);
    }
    for (size_t k = 0; k < n; k++) {
      const uint8_t *bytes = text + froms[k];
      slot *s = find_slot(forms, &keys[k], bytes, lengths[k]);
      uint32_t number = s->length ? s->number : insert(forms, s, &keys[k], bytes, lengths[k]);
      if (numbers) {
        numbers[found + k] = number;
      } else {
        count_one(forms, number);
      }
    }
    found += n;
  }
  return found;
}

void csegment_forms_uncount(csegment_forms *forms, uint32_t number) {
  if (--forms->occurrences[number]) return;
  size_t place = 0;
  while (forms->counted[place] != number) place++;
  forms->counted[place] = forms->counted[--forms->counted_count];
}

size_t csegment_forms_counted(const csegment_forms *forms) { return forms->counted_count; }

uint32_t csegment_forms_occurrences(const csegment_forms *forms, size_t index, uint32_t *number) {
  *number = forms->counted[index];
  return forms->occurrences[*number];
}

void csegment_forms_take(csegment_forms *forms) {
  for (size_t i = 0; i < forms->counted_count; i++) forms->occurrences[forms->counted[i]] = 0;
  forms->counted_count = 0;
}
