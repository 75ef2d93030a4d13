// Numbers for byte strings: open addressing with short strings in the slots, so that a word costs one cache line.

#include "Forms.h"
#include "Pages.h"

#include <stdlib.h>

enum { first_slots = 1 << 15, quick_slots = 1 << 19 };

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

csegment_forms *csegment_forms_new(csegment_kernel kernel) {
  csegment_forms *forms = larger(NULL, sizeof *forms);
  *forms = (csegment_forms){.slots = new_slots(first_slots), .mask = first_slots - 1, .kernel = kernel};
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

const uint8_t *csegment_forms_get(const csegment_forms *forms, uint32_t number, uint32_t *length) {
  size_t start = number ? forms->ends[number - 1] : 0;
  *length = (uint32_t)(forms->ends[number] - start);
  return forms->bytes + start;
}

static void load_long_key(const uint8_t *bytes, uint32_t length, form_key *key) {
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
  *key = (form_key){{(one ^ word) * 0xA0761D6478BD642F, other ^ word, length}, (uint32_t)long_mark << 24};
}

// MARK: Looking up

static inline uint32_t hash_of(const uint64_t words[3], uint32_t last) {
  return form_hash(words[0] * form_factors[0] + words[1] * form_factors[1] + words[2] * form_factors[2] +
                   last * form_factors[3]);
}

static inline uint32_t hash_of_key(const form_key *key) { return hash_of(key->words, key->last); }

static inline bool is_free(const slot *s) { return s->last == 0; }

static inline bool is_in(const slot *s, const form_key *key) {
  return !((s->words[0] ^ key->words[0]) | (s->words[1] ^ key->words[1]) | (s->words[2] ^ key->words[2]) |
           (s->last ^ key->last));
}

// The slot of a string, or the free one that it would take.
static slot *find_slot(const csegment_forms *forms, const form_key *key, uint32_t hash, const uint8_t *bytes,
                       uint32_t length) {
  for (size_t place = hash & forms->mask;; place = (place + 1) & forms->mask) {
    slot *s = &forms->slots[place];
    if (is_free(s)) return s;
    if (!is_in(s, key)) continue;
    uint32_t known;
    if (length <= short_bytes || !memcmp(csegment_forms_get(forms, s->number, &known), bytes, length)) return s;
  }
}

static void grow(csegment_forms *forms) {
  size_t count = (forms->mask + 1) * (forms->mask < quick_slots ? 4 : 2);
  slot *slots = new_slots(count);
  for (size_t i = 0; i <= forms->mask; i++) {
    const slot *old = &forms->slots[i];
    if (is_free(old)) continue;
    size_t place = hash_of(old->words, old->last) & (count - 1);
    while (!is_free(&slots[place])) place = (place + 1) & (count - 1);
    slots[place] = *old;
  }
  free(forms->slots);
  forms->slots = slots;
  forms->mask = count - 1;
}

// Takes a free slot for a new string.
static uint32_t insert(csegment_forms *forms, slot *s, const form_key *key, const uint8_t *bytes, uint32_t length) {
  if (forms->count == forms->capacity) {
    uint32_t capacity = forms->capacity ? forms->capacity * 2 : first_slots / 2;
    forms->ends = larger(forms->ends, capacity * sizeof *forms->ends);
    forms->counted = larger(forms->counted, capacity * sizeof *forms->counted);
    forms->occurrences = larger(forms->occurrences, capacity * sizeof *forms->occurrences);
    memset(forms->occurrences + forms->capacity, 0, (capacity - forms->capacity) * sizeof *forms->occurrences);
    forms->capacity = capacity;
  }
  if (forms->byte_count + length > forms->byte_capacity) {
    forms->byte_capacity = (forms->byte_count + length) * 2 + (1 << 12);
    forms->bytes = larger(forms->bytes, forms->byte_capacity);
  }
  if (length) memcpy(forms->bytes + forms->byte_count, bytes, length);
  forms->byte_count += length;
  forms->ends[forms->count] = forms->byte_count;
  uint32_t number = forms->count++;
  *s = (slot){{key->words[0], key->words[1], key->words[2]}, key->last, number};
  if ((size_t)forms->count * 3 > forms->mask * 2) grow(forms);
  return number;
}

static uint32_t string_key(form_key *key, const uint8_t *bytes, uint32_t length) {
  if (length <= short_bytes) {
    *key = (form_key){{0, 0, 0}, 0};
    if (length) memcpy(key, bytes, length);
    key->last |= (length + 1) << 24;
  } else {
    load_long_key(bytes, length, key);
  }
  return hash_of_key(key);
}

uint32_t csegment_forms_enter(csegment_forms *forms, const form_key *key, const uint8_t *bytes, uint32_t length) {
  slot *s = find_slot(forms, key, hash_of_key(key), bytes, length);
  return is_free(s) ? insert(forms, s, key, bytes, length) : s->number;
}

uint32_t csegment_forms_intern(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  form_key key;
  uint32_t hash = string_key(&key, bytes, length);
  slot *s = find_slot(forms, &key, hash, bytes, length);
  return is_free(s) ? insert(forms, s, &key, bytes, length) : s->number;
}

uint32_t csegment_forms_find(const csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  form_key key;
  uint32_t hash = string_key(&key, bytes, length);
  const slot *s = find_slot(forms, &key, hash, bytes, length);
  return is_free(s) ? UINT32_MAX : s->number;
}

// MARK: The segments of a text

// From the place 28 - n on: n bytes that are kept, then bytes that go.
static const uint8_t kept[56] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

static inline uint32_t make_key(form_key *key, const uint8_t *text, uint32_t from, uint32_t string_length,
                                size_t length) {
  if (__builtin_expect(string_length > short_bytes || from + sizeof *key > length, 0)) {
    return string_key(key, text + from, string_length);
  }
  for (int32_t i = 0; i < 3; i++) {
    uint64_t word, mask;
    memcpy(&word, text + from + 8 * i, 8);
    memcpy(&mask, kept + 28 - string_length + 8 * i, 8);
    key->words[i] = word & mask;
  }
  uint32_t last, mask;
  memcpy(&last, text + from + 24, 4);
  memcpy(&mask, kept + 28 - string_length + 24, 4);
  key->last = (last & mask) | (string_length + 1) << 24;
  return hash_of_key(key);
}

static size_t add(csegment_forms *forms, const uint8_t *text, size_t length, size_t start, const uint32_t *ends,
                  const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers) {
  enum { batch = 128 };
  form_key keys[batch];
  uint32_t hashes[batch], froms[batch + 1], lengths[batch + 1], counted[batch];
  size_t found = 0;
  uint32_t from = (uint32_t)start;
  for (size_t i = 0; i < count;) {
    // Which segments are wanted is written without asking, since spaces and words alternate as they like.
    size_t n = 0;
    for (size_t limit = count - i < batch ? count : i + batch; i < limit; i++) {
      froms[n] = from;
      lengths[n] = ends[i] - from;
      n += wanted >> (statuses[i] & 7) & 1;
      from = ends[i];
    }
    // The slots of a batch are on their way while its keys are made.
    for (size_t k = 0; k < n; k++) {
      hashes[k] = make_key(&keys[k], text, froms[k], lengths[k], length);
      __builtin_prefetch(&forms->slots[hashes[k] & forms->mask]);
    }
    uint32_t *to = numbers ? numbers + found : counted;
    for (size_t k = 0; k < n; k++) {
      const slot *s = &forms->slots[hashes[k] & forms->mask];
      bool is_found = is_in(s, &keys[k]) && lengths[k] <= short_bytes;
      to[k] = __builtin_expect(is_found, 1) ? s->number
                                            : csegment_forms_enter(forms, &keys[k], text + froms[k], lengths[k]);
    }
    if (!numbers) csegment_forms_tally(forms, counted, n);
    found += n;
  }
  return found;
}

size_t csegment_forms_add(csegment_forms *forms, const uint8_t *text, size_t length, size_t start, const uint32_t *ends,
                          const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers) {
#if defined(__x86_64__)
  if (forms->kernel == CSEGMENT_AVX512) {
    return csegment_forms_add_avx512(forms, text, start, ends, statuses, count, wanted, numbers);
  }
#endif
  return add(forms, text, length, start, ends, statuses, count, wanted, numbers);
}

// MARK: Counting

void csegment_forms_tally(csegment_forms *forms, const uint32_t *numbers, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (__builtin_expect(!forms->occurrences[numbers[i]]++, 0)) forms->counted[forms->counted_count++] = numbers[i];
  }
}

void csegment_forms_uncount(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  uint32_t number = csegment_forms_find(forms, bytes, length);
  if (number == UINT32_MAX || !forms->occurrences[number] || --forms->occurrences[number]) return;
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
