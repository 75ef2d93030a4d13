// Numbers for byte strings: open addressing with short strings in the slots, so that a word costs one cache line.

#include "Forms.h"
#include "Pages.h"

#include <stdlib.h>

enum { first_slots = 1 << 11, quick_slots = 1 << 17 };

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

static void *copied(const void *memory, size_t size, size_t room) {
  return room ? memcpy(larger(NULL, room), memory, size) : NULL;
}

csegment_forms *csegment_forms_new(csegment_kernel kernel) {
  csegment_forms *forms = larger(NULL, sizeof *forms);
  *forms = (csegment_forms){.slots = new_slots(first_slots), .mask = first_slots - 1, .kernel = kernel};
  return forms;
}

csegment_forms *csegment_forms_copy(const csegment_forms *forms) {
  csegment_forms *copy = copied(forms, sizeof *forms, sizeof *forms);
  copy->slots = new_slots(forms->mask + 1);
  memcpy(copy->slots, forms->slots, (forms->mask + 1) * sizeof *forms->slots);
  size_t strings = forms->capacity;
  copy->bytes = copied(forms->bytes, forms->byte_count, forms->byte_capacity);
  copy->ends = copied(forms->ends, forms->count * sizeof *forms->ends, strings * sizeof *forms->ends);
  copy->occurrences =
      copied(forms->occurrences, strings * sizeof *forms->occurrences, strings * sizeof *forms->occurrences);
  copy->counted =
      copied(forms->counted, forms->counted_count * sizeof *forms->counted, strings * sizeof *forms->counted);
  return copy;
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
  return form_bytes(forms, number, length);
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

static inline bool is_free(const slot *s) { return s->last == 0; }

static inline bool is_in(const slot *s, const form_key *key) {
  return !((s->words[0] ^ key->words[0]) | (s->words[1] ^ key->words[1]) | (s->words[2] ^ key->words[2]) |
           (s->last ^ key->last));
}

// The slot of a string, or the free one that it would take.
static slot *find_slot(const csegment_forms *forms, const form_key *key, uint32_t hash, const uint8_t *bytes,
                       uint32_t length) {
  for (size_t index = hash & forms->mask;; index = (index + 1) & forms->mask) {
    slot *s = &forms->slots[index];
    if (is_free(s)) return s;
    if (!is_in(s, key)) continue;
    uint32_t known;
    if (length <= short_bytes || !memcmp(form_bytes(forms, s->number, &known), bytes, length)) return s;
  }
}

static void grow(csegment_forms *forms) {
  size_t count = (forms->mask + 1) * (forms->mask < quick_slots ? 4 : 2);
  slot *slots = new_slots(count);
  for (size_t i = 0; i <= forms->mask; i++) {
    const slot *old = &forms->slots[i];
    if (is_free(old)) continue;
    size_t index = form_hash_of_words(old->words, old->last) & (count - 1);
    while (!is_free(&slots[index])) index = (index + 1) & (count - 1);
    slots[index] = *old;
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
  // A key's worth of bytes may be read from every string's start.
  if (forms->byte_count + length + sizeof *key > forms->byte_capacity) {
    forms->byte_capacity = (forms->byte_count + length) * 2 + (1 << 12);
    forms->bytes = larger(forms->bytes, forms->byte_capacity);
  }
  if (length <= short_bytes) {
    // The key holds them; how many go does not depend on the length.
    memcpy(forms->bytes + forms->byte_count, key, 28);
  } else {
    memcpy(forms->bytes + forms->byte_count, bytes, length);
  }
  forms->byte_count += length;
  forms->ends[forms->count] = forms->byte_count;
  uint32_t number = forms->count++;
  *s = (slot){{key->words[0], key->words[1], key->words[2]}, key->last, number};
  if ((size_t)forms->count * 3 > forms->mask * 2) grow(forms);
  return number;
}

uint32_t csegment_forms_key(form_key *key, const uint8_t *bytes, uint32_t length) {
  if (length <= short_bytes) {
    *key = (form_key){{0, 0, 0}, 0};
    if (length) memcpy(key, bytes, length);
    key->last |= (length + 1) << 24;
  } else {
    load_long_key(bytes, length, key);
  }
  return form_hash_of(key);
}

uint32_t csegment_forms_enter(csegment_forms *forms, const form_key *key, const uint8_t *bytes, uint32_t length) {
  slot *s = find_slot(forms, key, form_hash_of(key), bytes, length);
  return is_free(s) ? insert(forms, s, key, bytes, length) : s->number;
}

uint32_t csegment_forms_intern(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  form_key key;
  uint32_t hash = csegment_forms_key(&key, bytes, length);
  slot *s = find_slot(forms, &key, hash, bytes, length);
  return is_free(s) ? insert(forms, s, &key, bytes, length) : s->number;
}

uint32_t csegment_forms_find(const csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  form_key key;
  uint32_t hash = csegment_forms_key(&key, bytes, length);
  const slot *s = find_slot(forms, &key, hash, bytes, length);
  return is_free(s) ? UINT32_MAX : s->number;
}

void csegment_forms_merge(csegment_forms *forms, const csegment_forms *other, const uint32_t *others, size_t count,
                          uint32_t *numbers) {
  enum { batch = 32 };
  form_key keys[batch];
  for (size_t start = 0; start < count; start += batch) {
    size_t end = count - start < batch ? count : start + batch;
    uint32_t length;
    // The slots of a batch are on their way while its keys are made.
    for (size_t i = start; i < end; i++) {
      const uint8_t *bytes = form_bytes(other, others[i], &length);
      uint32_t hash = csegment_forms_key(&keys[i - start], bytes, length);
      __builtin_prefetch(&forms->slots[hash & forms->mask]);
    }
    for (size_t i = start; i < end; i++) {
      const uint8_t *bytes = form_bytes(other, others[i], &length);
      numbers[i] = csegment_forms_enter(forms, &keys[i - start], bytes, length);
    }
  }
}

// MARK: The segments of a text

static void sweep(csegment_forms *forms);

static inline uint32_t make_key(form_key *key, const uint8_t *text, uint32_t from, uint32_t string_length,
                                size_t length) {
  if (__builtin_expect(string_length > short_bytes || from + sizeof *key > length, 0)) {
    return csegment_forms_key(key, text + from, string_length);
  }
  form_load_short(key, text + from, string_length);
  return form_hash_of(key);
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
    for (size_t k = 0; !numbers && k < n; k++) form_count(forms, counted[k]);
    found += n;
  }
  return found;
}

size_t csegment_forms_add(csegment_forms *forms, const uint8_t *text, size_t length, size_t start, const uint32_t *ends,
                          const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers) {
  sweep(forms);
#if defined(__x86_64__)
  if (forms->kernel == CSEGMENT_AVX512) {
    return csegment_forms_add_avx512(forms, text, start, ends, statuses, count, wanted, numbers);
  }
#endif
  return add(forms, text, length, start, ends, statuses, count, wanted, numbers);
}

// MARK: Counting

void csegment_forms_count_one(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  sweep(forms);
  form_count(forms, csegment_forms_intern(forms, bytes, length));
}

void csegment_forms_uncount(csegment_forms *forms, const uint8_t *bytes, uint32_t length) {
  uint32_t number = csegment_forms_find(forms, bytes, length);
  if (number == UINT32_MAX || !forms->occurrences[number]) return;
  if (!--forms->occurrences[number]) forms->has_uncounted = true;
}

// Strings whose last occurrence was taken back leave the list before one can be counted again.
static void sweep(csegment_forms *forms) {
  if (!forms->has_uncounted) return;
  forms->has_uncounted = false;
  size_t kept = 0;
  for (size_t i = 0; i < forms->counted_count; i++) {
    if (forms->occurrences[forms->counted[i]]) forms->counted[kept++] = forms->counted[i];
  }
  forms->counted_count = kept;
}

size_t csegment_forms_counted(csegment_forms *forms) {
  sweep(forms);
  return forms->counted_count;
}

uint32_t csegment_forms_occurrences(const csegment_forms *forms, size_t index, uint32_t *number) {
  *number = forms->counted[index];
  return forms->occurrences[*number];
}

void csegment_forms_take(csegment_forms *forms) {
  for (size_t i = 0; i < forms->counted_count; i++) forms->occurrences[forms->counted[i]] = 0;
  forms->counted_count = 0;
}
