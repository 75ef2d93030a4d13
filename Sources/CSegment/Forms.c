// Numbers for byte strings: open addressing with short strings in the slots, so that a word costs one cache line.

#include "CSegment.h"
#include "Pages.h"

#include <stdlib.h>
#include <string.h>

enum { short_bytes = 23, batch = 128, first_slots = 1 << 15, quick_slots = 1 << 19 };

typedef struct {
  // The string with zeros behind it and its length plus 1 in the last byte; of a longer one two hashes, and its length
  // below a last byte of 255. All zeros where the slot is free.
  uint64_t key[3];
  uint32_t number;
  uint32_t occurrences;
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
  // The slots of strings that have been counted.
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
  *forms = (csegment_forms){new_slots(first_slots), first_slots - 1, 0, 0, NULL, 0, 0, NULL, NULL, 0};
  return forms;
}

void csegment_forms_free(csegment_forms *forms) {
  if (!forms) return;
  free(forms->slots);
  free(forms->bytes);
  free(forms->ends);
  free(forms->counted);
  free(forms);
}

uint32_t csegment_forms_count(const csegment_forms *forms) { return forms->count; }

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
static inline uint64_t mixed(const uint64_t key[3]) {
  uint64_t hash = key[0] * 0x9E3779B97F4A7C15 ^ key[1] * 0xD6E8FEB86659FD93 ^ key[2] * 0xA0761D6478BD642F;
  hash = (hash ^ hash >> 32) * 0xE7037ED1A0B428DB;
  return hash ^ hash >> 32;
}

static void load_long_key(const uint8_t *bytes, uint32_t length, uint64_t key[3]) {
  uint64_t one = length, other = 0, word;
  for (uint32_t i = 0; i + 8 <= length; i += 8) {
    memcpy(&word, bytes + i, 8);
    one = (one ^ word) * 0x9E3779B97F4A7C15;
    one ^= one >> 32;
    other = (other + word) * 0xD6E8FEB86659FD93;
    other ^= other >> 29;
  }
  // The last eight bytes once more, which lie within the string.
  memcpy(&word, bytes + length - 8, 8);
  key[0] = (one ^ word) * 0xA0761D6478BD642F;
  key[1] = other ^ word;
  key[2] = 255ull << 56 | length;
}

// From the place 24 - n on: n bytes that are kept, then bytes that go.
static const uint8_t kept[48] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

// At least 24 bytes may be read where `is_roomy`.
static inline keyed key_of(const uint8_t *bytes, uint32_t length, bool is_roomy) {
  keyed k;
  if (__builtin_expect(length <= short_bytes && is_roomy, 1)) {
    for (int32_t i = 0; i < 3; i++) {
      uint64_t word, mask;
      memcpy(&word, bytes + 8 * i, 8);
      memcpy(&mask, kept + 24 - length + 8 * i, 8);
      k.key[i] = word & mask;
    }
    k.key[2] |= (uint64_t)(length + 1) << 56;
  } else if (length <= short_bytes) {
    memset(k.key, 0, sizeof k.key);
    if (length) memcpy(k.key, bytes, length);
    k.key[2] |= (uint64_t)(length + 1) << 56;
  } else {
    load_long_key(bytes, length, k.key);
  }
  k.hash = mixed(k.key);
  return k;
}

static inline bool is_free(const slot *s) { return s->key[2] == 0; }

static inline bool matches(const csegment_forms *forms, const slot *s, const keyed *k, const uint8_t *bytes,
                           uint32_t length) {
  if ((s->key[0] ^ k->key[0]) | (s->key[1] ^ k->key[1]) | (s->key[2] ^ k->key[2])) return false;
  if (__builtin_expect(length <= short_bytes, 1)) return true;
  uint32_t known;
  return !memcmp(csegment_forms_get(forms, s->number, &known), bytes, length);
}

static void grow(csegment_forms *forms) {
  size_t count = (forms->mask + 1) * (forms->mask < quick_slots ? 4 : 2);
  slot *slots = new_slots(count);
  forms->counted_count = 0;
  for (size_t i = 0; i <= forms->mask; i++) {
    const slot *old = &forms->slots[i];
    if (is_free(old)) continue;
    size_t place = mixed(old->key) & (count - 1);
    while (!is_free(&slots[place])) place = (place + 1) & (count - 1);
    slots[place] = *old;
    if (old->occurrences) forms->counted[forms->counted_count++] = (uint32_t)place;
  }
  free(forms->slots);
  forms->slots = slots;
  forms->mask = count - 1;
}

static slot *find_slot(const csegment_forms *forms, const keyed *k, const uint8_t *bytes, uint32_t length) {
  size_t place = k->hash & forms->mask;
  for (;;) {
    slot *s = &forms->slots[place];
    if (matches(forms, s, k, bytes, length) || is_free(s)) return s;
    place = (place + 1) & forms->mask;
  }
}

// Takes a free slot for a new string; the slot may come to stand elsewhere.
static slot *insert(csegment_forms *forms, slot *s, const keyed *k, const uint8_t *bytes, uint32_t length) {
  if (forms->count == forms->capacity) {
    forms->capacity = forms->capacity ? forms->capacity * 2 : first_slots / 2;
    forms->ends = larger(forms->ends, forms->capacity * sizeof *forms->ends);
    forms->counted = larger(forms->counted, forms->capacity * sizeof *forms->counted);
  }
  if (forms->byte_count + length > forms->byte_capacity) {
    forms->byte_capacity = (forms->byte_count + length) * 2 + (1 << 12);
    forms->bytes = larger(forms->bytes, forms->byte_capacity);
  }
  if (length) memcpy(forms->bytes + forms->byte_count, bytes, length);
  forms->byte_count += length;
  forms->ends[forms->count] = forms->byte_count;
  *s = (slot){{k->key[0], k->key[1], k->key[2]}, forms->count++, 0};
  if ((size_t)forms->count * 3 <= forms->mask * 2) return s;
  grow(forms);
  return find_slot(forms, k, bytes, length);
}

static inline slot *slot_of(csegment_forms *forms, const keyed *k, const uint8_t *bytes, uint32_t length) {
  slot *s = &forms->slots[k->hash & forms->mask];
  if (__builtin_expect(matches(forms, s, k, bytes, length), 1)) return s;
  s = find_slot(forms, k, bytes, length);
  return is_free(s) ? insert(forms, s, k, bytes, length) : s;
}

uint32_t csegment_forms_intern(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  keyed k = key_of(bytes, length, false);
  return slot_of(forms, &k, bytes, length)->number;
}

uint32_t csegment_forms_find(const csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  keyed k = key_of(bytes, length, false);
  const slot *s = find_slot(forms, &k, bytes, length);
  return is_free(s) ? UINT32_MAX : s->number;
}

size_t csegment_forms_add(csegment_forms *forms, const uint8_t *text, size_t length, size_t start, const uint32_t *ends,
                          const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers) {
  keyed keys[batch];
  uint32_t froms[batch + 1], lengths[batch + 1];
  size_t found = 0;
  for (size_t i = 0; i < count;) {
    // Which segments are wanted is written without asking, since spaces and words alternate as they like.
    size_t n = 0;
    uint32_t from = (uint32_t)start;
    for (size_t limit = count - i < batch ? count : i + batch; i < limit; i++) {
      uint32_t end = ends[i];
      froms[n] = from;
      lengths[n] = end - from;
      n += wanted >> (statuses[i] & 7) & 1;
      from = end;
    }
    start = from;
    // The slots of a batch are on their way while its keys are made.
    for (size_t k = 0; k < n; k++) {
      keys[k] = key_of(text + froms[k], lengths[k], froms[k] + 24 <= length);
      __builtin_prefetch(&forms->slots[keys[k].hash & forms->mask], 1);
    }
    if (numbers) {
      for (size_t k = 0; k < n; k++) numbers[found + k] = slot_of(forms, &keys[k], text + froms[k], lengths[k])->number;
    } else {
      for (size_t k = 0; k < n; k++) {
        slot *s = slot_of(forms, &keys[k], text + froms[k], lengths[k]);
        if (__builtin_expect(!s->occurrences++, 0)) forms->counted[forms->counted_count++] = (uint32_t)(s - forms->slots);
      }
    }
    found += n;
  }
  return found;
}

void csegment_forms_uncount(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  keyed k = key_of(bytes, length, false);
  slot *s = find_slot(forms, &k, bytes, length);
  if (is_free(s) || !s->occurrences || --s->occurrences) return;
  size_t place = 0;
  while (forms->counted[place] != (uint32_t)(s - forms->slots)) place++;
  forms->counted[place] = forms->counted[--forms->counted_count];
}

size_t csegment_forms_counted(const csegment_forms *forms) { return forms->counted_count; }

uint32_t csegment_forms_occurrences(const csegment_forms *forms, size_t index, uint32_t *number) {
  const slot *s = &forms->slots[forms->counted[index]];
  *number = s->number;
  return s->occurrences;
}

void csegment_forms_take(csegment_forms *forms) {
  for (size_t i = 0; i < forms->counted_count; i++) forms->slots[forms->counted[i]].occurrences = 0;
  forms->counted_count = 0;
}
