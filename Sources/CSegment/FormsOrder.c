// Strings of a table by how often they stand, and in the order of their bytes: eight bytes, or eight letters, at a time.

#include "Forms.h"

#include <stdlib.h>

// A string, by its number and its index in what is ordered, with what it is ordered by next.
typedef struct {
  uint64_t word;
  uint32_t index, number;
} term;

enum {
  // So many terms are put into order by moving each to its index.
  few = 24,
  // From so many terms on the letters of one script are squeezed.
  many = 64
};

static inline uint64_t word_at(const uint8_t *bytes, uint32_t length, size_t offset) {
  if (offset >= length) return 0;
  // Behind the end something can be read, which goes.
  uint64_t word;
  memcpy(&word, bytes + offset, 8);
  word = __builtin_bswap64(word);
  return length - offset >= 8 ? word : word & ~(~(uint64_t)0 >> 8 * (length - offset));
}

// MARK: By words

static void insert_each(term *terms, size_t count) {
  for (size_t i = 1; i < count; i++) {
    term moved = terms[i];
    size_t index = i;
    for (; index > 0 && terms[index - 1].word > moved.word; index--) terms[index] = terms[index - 1];
    terms[index] = moved;
  }
}

// Orders terms by one byte of their words; false where all have the same.
static bool distribute(const term *terms, size_t count, uint32_t shift, term *to) {
  size_t starts[256] = {0}, start = 0;
  for (size_t i = 0; i < count; i++) starts[terms[i].word >> shift & 0xFF]++;
  if (starts[terms[0].word >> shift & 0xFF] == count) return false;
  for (size_t digit = 0; digit < 256; digit++) {
    size_t next = start + starts[digit];
    starts[digit] = start;
    start = next;
  }
  for (size_t i = 0; i < count; i++) to[starts[terms[i].word >> shift & 0xFF]++] = terms[i];
  return true;
}

// Orders terms by their words.
static void order_words(term *terms, size_t count, term *room) {
  if (count <= few) {
    insert_each(terms, count);
    return;
  }
  uint64_t differences = 0;
  for (size_t i = 1; i < count; i++) differences |= terms[i].word ^ terms[0].word;
  if (!differences) return;
  uint32_t bits = (64 - (uint32_t)__builtin_clzll(differences) + 7) / 8 * 8;
  // As many bytes as leave few terms together.
  uint32_t bytes = count < 1 << 10 ? 2 : count < 1 << 15 ? 3 : 4;
  uint32_t rest = bits < 8 * bytes ? 0 : bits - 8 * bytes;
  term *from = terms, *to = room;
  for (uint32_t shift = rest; shift < bits; shift += 8) {
    if (!distribute(from, count, shift, to)) continue;
    term *other = from;
    from = to;
    to = other;
  }
  if (from != terms) memcpy(terms, from, count * sizeof *terms);
  if (rest == 0) return;
  for (size_t start = 0; start < count;) {
    size_t end = start + 1;
    while (end < count && terms[end].word >> rest == terms[start].word >> rest) end++;
    order_words(terms + start, end - start, room);
    start = end;
  }
}

// MARK: By strings

static void order_behind(const csegment_forms *forms, term *terms, size_t count, size_t offset,
                         term *room);

// Orders terms whose words are those up to an offset of their strings, and which agree before the words.
static void order_to(const csegment_forms *forms, term *terms, size_t count, size_t offset,
                     term *room) {
  order_words(terms, count, room);
  for (size_t start = 0; start < count;) {
    size_t end = start + 1;
    while (end < count && terms[end].word == terms[start].word) end++;
    if (end - start > 1) order_behind(forms, terms + start, end - start, offset, room);
    start = end;
  }
}

// Orders terms that agree before an offset.
static void order_behind(const csegment_forms *forms, term *terms, size_t count, size_t offset,
                         term *room) {
  bool are_same, is_over;
  // On and on while they agree, however long they are.
  do {
    are_same = is_over = true;
    for (size_t i = 0; i < count; i++) {
      uint32_t length;
      const uint8_t *bytes = form_bytes(forms, terms[i].number, &length);
      terms[i].word = word_at(bytes, length, offset);
      are_same = are_same && terms[i].word == terms[0].word;
      is_over = is_over && length <= offset;
    }
    offset += 8;
  } while (are_same && !is_over);
  if (!is_over) {
    order_to(forms, terms, count, offset, room);
    return;
  }
  // Then they differ in zeros at the end.
  for (size_t i = 0; i < count; i++) {
    uint32_t length;
    form_bytes(forms, terms[i].number, &length);
    terms[i].word = length;
  }
  order_words(terms, count, room);
}

// MARK: By letters

// Of four characters of two bytes those bits in which the characters of a block of 256 differ.
static inline uint32_t squeezed(uint64_t word) {
  word = (word & 0x003F003F003F003F) | (word & 0x0300030003000300) >> 2;
  word = (word | word >> 8) & 0x0000FFFF0000FFFF;
  return (uint32_t)(word | word >> 16);
}

// The first eight characters of a string, if all are of two bytes and of a block.
static bool squeeze(const uint8_t *bytes, uint32_t length, uint64_t block, uint64_t *result) {
  const uint64_t ones = 0x0001000100010001;
  uint64_t first = word_at(bytes, length, 0), second = word_at(bytes, length, 8);
  uint64_t in_first = length >= 8 ? ~(uint64_t)0 : ~(~(uint64_t)0 >> 8 * length);
  uint64_t in_second = length >= 16 ? ~(uint64_t)0 : length <= 8 ? 0 : ~(~(uint64_t)0 >> 8 * (length - 8));
  uint64_t letters = (0xC080 | block << 10) * ones, kept = 0xFCC0 * ones;
  if (((first ^ letters) & kept & in_first) | ((second ^ letters) & kept & in_second)) return false;
  *result = (uint64_t)squeezed(first) << 32 | squeezed(second);
  return length % 2 == 0 || length > 16;
}

// The block of 256 characters of two bytes in which most of some strings begin, by a sample; 0 where none has half.
static uint64_t common_block(const csegment_forms *forms, const term *terms, size_t count) {
  size_t counts[8] = {0};
  for (size_t i = 0; i < many; i++) {
    uint32_t length;
    uint8_t first = *form_bytes(forms, terms[i * count / many].number, &length);
    if (length && first >= 0xC4 && first < 0xE0) counts[(first & 0x1F) >> 2]++;
  }
  for (uint64_t block = 1; block < 8; block++) {
    if (counts[block] > many / 2) return block;
  }
  return 0;
}

static int compare(const csegment_forms *forms, uint32_t one, uint32_t other) {
  uint32_t length, other_length;
  const uint8_t *bytes = form_bytes(forms, one, &length), *others = form_bytes(forms, other, &other_length);
  int order = memcmp(bytes, others, length < other_length ? length : other_length);
  return order ? order : (length > other_length) - (length < other_length);
}

// Puts terms that are in order among others that are; most of them come before all or behind all.
static void merge(const csegment_forms *forms, term *terms, size_t count, const term *others, size_t other_count) {
  for (size_t i = other_count; i > 0; i--) {
    uint32_t number = others[i - 1].number;
    size_t low = 0, high = count;
    if (!count || compare(forms, terms[0].number, number) > 0) {
      memmove(terms + i, terms, count * sizeof *terms);
      memcpy(terms, others, i * sizeof *terms);
      return;
    }
    if (compare(forms, terms[count - 1].number, number) < 0) low = count;
    while (low < high) {
      size_t middle = (low + high) / 2;
      if (compare(forms, terms[middle].number, number) < 0) low = middle + 1;
      else high = middle;
    }
    memmove(terms + low + i, terms + low, (count - low) * sizeof *terms);
    terms[low + i - 1] = others[i - 1];
    count = low;
  }
}

// Orders terms by their strings, and needs as much room.
static void order_strings(const csegment_forms *forms, term *terms, size_t count, term *room) {
  uint64_t block = count < many ? 0 : common_block(forms, terms, count);
  if (!block) {
    order_behind(forms, terms, count, 0, room);
    return;
  }
  uint8_t lead = (uint8_t)(0xC0 | block << 2);
  size_t inside = 0, rest = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t length;
    const uint8_t *bytes = form_bytes(forms, terms[i].number, &length);
    term known = terms[i];
    if (length && (*bytes & 0xFC) == lead && squeeze(bytes, length, block, &known.word)) terms[inside++] = known;
    else room[rest++] = known;
  }
  if (rest > inside) {
    memcpy(terms + inside, room, rest * sizeof *terms);
    order_behind(forms, terms, count, 0, room);
    return;
  }
  order_to(forms, terms, inside, 16, room + rest);
  order_behind(forms, room, rest, 0, room + rest);
  merge(forms, terms, inside, room, rest);
}

void csegment_forms_rank(const csegment_forms *forms, const uint32_t *numbers, const uint64_t *counts, size_t count,
                         uint32_t *order) {
  term *terms = malloc(2 * count * sizeof *terms + 1);
  if (!terms) abort();
  term *room = terms + count;
  for (size_t i = 0; i < count; i++) terms[i] = (term){~counts[i], (uint32_t)i, numbers[i]};
  order_words(terms, count, room);
  for (size_t start = 0; start < count;) {
    size_t end = start + 1;
    while (end < count && terms[end].word == terms[start].word) end++;
    if (end - start > 1) order_strings(forms, terms + start, end - start, room);
    start = end;
  }
  for (size_t i = 0; i < count; i++) order[i] = terms[i].index;
  free(terms);
}
