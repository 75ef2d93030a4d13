// Blocks of 64 bytes, whatever the instruction set; each kernel includes this once, with these defined:
//
//   KERNEL(name)              the name of a function of this kernel
//   TARGET                    the attributes of its functions
//   vector                    64 bytes
//   load(p)
//   lookup_ascii(table, x)    table[x] of 128 entries; 0 for bytes from 0x80 on
//   lookup_pair(to, x, key, tables, index)
//                             `to`, with tables[x & 1][index & 63] where x is `key` or the byte after it
//   lookup_where2(to, x, key, y, key2, table, index)
//   high(x), test(x, bits), equal(x, byte)
//                             a bit for each byte that is 0x80 and more, has one of these bits, is this byte
//   clear(x, bits)            x without these bits
//   emit(run, boundaries, letters, numbers, ideographs, dictionary, base)
//                             appends the boundaries, with the statuses of those that are after letters, numbers and
//                             ideographs, and a mark at those whose segment a dictionary divides
//
// Bit i of a mask is the byte at index i of the block. Classes stand at the first byte of a character and are then
// spread over all of it.

typedef struct {
  uint64_t letter, number, space, mid_letter, mid_number, ret, feed, attached;
  // ASCII quotation marks, which join some letters.
  uint64_t quote;
  // Bytes that go on with a character; leads of characters of two and three bytes.
  uint64_t follow, two, three;
  uint64_t complex;
  // What most blocks have nothing of: syllables, ideographs, letters that quotation marks join, and characters that a
  // dictionary divides (at their first bytes only).
  bool has_rare;
  uint64_t syllable, ideograph, quoted, dictionary;
} planes;

// What a block leaves to the next.
typedef struct {
  // Bytes of a character that began before, by class.
  uint64_t letter, number, attached, follow;
  // The classes of the last byte, for attached characters.
  uint64_t last_letter, last_number;
  // Whether the last character was a mid one, a carriage return or a line feed.
  uint64_t blocks_attached;
  // The same for what is rare; of no meaning where there was nothing of it.
  bool has_rare;
  uint64_t syllable, ideograph, quoted, last_apart, last_quoted;
} leftover;

// The classes of a block's bytes; those of a character of several bytes at its first.
TARGET static inline __attribute__((always_inline)) planes KERNEL(classify)(const csegment_classes *classes,
                                                                            const uint8_t *p, bool *is_ascii) {
  planes m = {0};
  vector x = load(p);
  uint64_t wide = high(x);
  vector c = lookup_ascii(classes->ascii, x);
  *is_ascii = wide == 0;
  if (wide) {
    uint64_t bit6 = test(x, 0x40), bit5 = test(x, 0x20), bit4 = test(x, 0x10);
    m.follow = wide & ~bit6;
    m.two = wide & bit6 & ~bit5;
    m.three = wide & bit6 & bit5 & ~bit4;
    uint64_t four = wide & bit6 & bit5 & bit4;
    vector second = load(p + 1);
    for (uint64_t left = m.two; left;) {
      uint8_t lead = p[__builtin_ctzll(left)] & 0xFE;
      c = lookup_pair(c, x, lead, classes->two[lead & 0x1E], second);
      left &= ~equal(clear(x, 1), lead);
    }
    if (m.three) {
      for (uint64_t left = m.three; left;) {
        uint8_t lead = p[__builtin_ctzll(left)] & 0xFE;
        c = lookup_pair(c, x, lead, classes->second[lead & 0x0E], second);
        left &= ~equal(clear(x, 1), lead);
      }
      uint64_t mixed = equal(c, second_mixed) & m.three;
      if (mixed) {
        vector third = load(p + 2);
        while (mixed) {
          const uint8_t *at = p + __builtin_ctzll(mixed);
          uint8_t lead = at[0], next = at[1];
          const uint8_t *page = classes->pages[classes->page_of[lead & 0x0F][next & 0x3F]];
          c = lookup_where2(c, x, lead, second, next, page, third);
          mixed &= ~(equal(x, lead) & equal(second, next));
        }
      }
    }
    m.complex = four;
  }
  m.letter = test(c, class_letter);
  m.number = test(c, class_number);
  m.mid_letter = test(c, class_mid_letter);
  m.mid_number = test(c, class_mid_number);
  m.space = test(c, class_space);
  uint64_t joined = test(c, class_syllable), bit = test(c, class_attached);
  m.complex |= high(c);
  m.feed = m.number & joined & ~wide;
  m.number &= ~m.feed;
  m.ret = m.mid_letter & m.space & ~wide;
  m.mid_letter &= ~m.ret;
  m.space &= ~m.ret;
  m.quote = bit & ~wide;
  if (wide) {
    m.attached = bit & wide & ~m.letter;
    m.quoted = bit & wide & m.letter;
    joined &= wide;
    m.dictionary = m.space & wide;
    m.has_rare = (joined | m.quoted | m.dictionary) != 0;
    m.space &= ~wide;
    m.ideograph = m.letter & joined;
    m.syllable = joined & ~m.letter;
    m.letter &= ~joined;
  }
  return m;
}

// Spreads a class at leads over the bytes of the characters.
#define SPREAD(plane, before) (plane | (plane & leads) << 1 | (plane & m->three) << 2 | before)
#define SPILL(plane) ((plane & leads) >> 63 | (plane & m->three) >> 62)

#define HAND_ON(plane, before, attached) \
  plane | ((((plane << 1 | before) & attached) + attached ^ attached) & attached)

// What is rare: its part of `complete`.
TARGET static inline __attribute__((always_inline)) void KERNEL(complete_rare)(planes *m, const leftover *left,
                                                                               leftover *next, uint64_t leads,
                                                                               uint64_t attached_leads) {
  static const leftover none;
  if (!left->has_rare) left = &none;
  next->has_rare = true;
  next->syllable = SPILL(m->syllable);
  next->ideograph = SPILL(m->ideograph);
  next->quoted = SPILL(m->quoted);
  m->syllable = SPREAD(m->syllable, left->syllable);
  m->ideograph = SPREAD(m->ideograph, left->ideograph);
  uint64_t quoted = SPREAD(m->quoted, left->quoted), apart = m->syllable | m->ideograph;
  quoted = HAND_ON(quoted, left->last_quoted, m->attached);
  m->complex |= m->quote & (quoted << 1 | left->last_quoted);
  // Rules differ on what is attached to these.
  m->complex |= attached_leads & (apart << 1 | left->last_apart);
  next->last_apart = apart >> 63;
  next->last_quoted = quoted >> 63;
  m->has_rare = true;
}

// Completes the planes with what the block before left, and says what this one leaves.
TARGET static inline __attribute__((always_inline)) void KERNEL(complete)(planes *m, leftover *left, bool is_ascii) {
  if (is_ascii && !left->follow && !left->has_rare) {
    left->letter = left->number = left->attached = 0;
    left->blocks_attached = (m->mid_letter | m->mid_number | m->ret | m->feed) >> 63;
    left->last_letter = m->letter >> 63;
    left->last_number = m->number >> 63;
    return;
  }
  uint64_t leads = m->two | m->three;
  uint64_t expected = leads << 1 | m->three << 2 | left->follow;
  m->complex |= expected ^ m->follow;
  uint64_t mid = m->mid_letter | m->mid_number;
  uint64_t mid_ends = (mid & ~leads) | (mid & m->two) << 1 | (mid & m->three) << 2;
  // A mid character of several bytes may end in the next block: rare, so left to the transducer.
  if ((mid & m->two) >> 63 | (mid & m->three) >> 62) m->complex |= 1ull << 63;
  uint64_t blocking = mid_ends | m->ret | m->feed;
  uint64_t attached_leads = m->attached;
  leftover next;
  next.letter = SPILL(m->letter);
  next.number = SPILL(m->number);
  next.attached = SPILL(m->attached);
  next.follow = SPILL(leads);
  next.has_rare = false;
  m->letter = SPREAD(m->letter, left->letter);
  m->number = SPREAD(m->number, left->number);
  m->attached = SPREAD(m->attached, left->attached);
  if (m->attached) {
    m->complex |= attached_leads & (blocking << 1 | left->blocks_attached);
    // The sum carries a bit through a run of attached bytes.
    m->letter = HAND_ON(m->letter, left->last_letter, m->attached);
    m->number = HAND_ON(m->number, left->last_number, m->attached);
  }
  if (m->has_rare || left->has_rare) KERNEL(complete_rare)(m, left, &next, leads, attached_leads);
  next.last_letter = m->letter >> 63;
  next.last_number = m->number >> 63;
  next.blocks_attached = blocking >> 63;
  *left = next;
}

// Reads on from `at` in blocks; what they can't decide is read with the transducer.
TARGET size_t KERNEL(csegment_scan)(csegment_run *run, size_t at, size_t target) {
  const csegment_classes *classes = &run->tables->classes;
  const uint8_t *text = run->text;
  // The loads of a block and its successor, each three bytes ahead.
  enum { reach = 64 + 64 + 3 };
  size_t last = at;
  // How far the transducer reads where blocks fail one after the other, as in scripts of dictionaries.
  size_t stretch = 0;
  while (at + reach <= run->length && (at < target || run->count == 0)) {
    leftover left = {0};
    bool is_ascii;
    planes current = KERNEL(classify)(classes, text + at, &is_ascii);
    KERNEL(complete)(&current, &left, is_ascii);
    uint64_t before_alnum = 0, before_letter = 0, before_number = 0, before_syllable = 0, before_space = 0, before_ret = 0;
    uint64_t before_ideograph = 0, before_dictionary = 0;
    bool before_rare = false;
    uint64_t joined = 1;
    size_t undecided = 0, began = at;
    for (;;) {
      planes next = KERNEL(classify)(classes, text + at + 64, &is_ascii);
      KERNEL(complete)(&next, &left, is_ascii);
      if (__builtin_expect(current.complex != 0, 0)) {
        undecided = at + 64 - (size_t)__builtin_clzll(current.complex);
        break;
      }
      if (__builtin_expect(next.complex & 7, 0)) {
        undecided = at + 67;
        break;
      }
      uint64_t letter = current.letter << 1 | before_letter;
      uint64_t number = current.number << 1 | before_number;
      uint64_t alnum = current.letter | current.number;
      uint64_t join = joined | ((alnum << 1 | before_alnum) & alnum) | ((current.space << 1 | before_space) & current.space) |
                      ((current.ret << 1 | before_ret) & current.feed);
      uint64_t mid = (letter & current.mid_letter & (current.letter >> 1 | next.letter << 63)) |
                     (number & current.mid_number & (current.number >> 1 | next.number << 63));
      join |= mid | mid << 1;
      joined = mid >> 63;
      uint64_t letters = letter, ideographs = 0, dictionary = 0;
      join |= current.follow | current.attached;
      uint64_t wide = (current.mid_letter | current.mid_number) & (current.two | current.three);
      if (wide) {
        uint64_t letter_mid = letter & current.mid_letter & wide, number_mid = number & current.mid_number & wide;
        // The byte after the lead is of the same character, so `mid` above has none of these.
        uint64_t two = (letter_mid & current.two & (current.letter >> 2 | next.letter << 62)) |
                       (number_mid & current.two & (current.number >> 2 | next.number << 62));
        uint64_t three = (letter_mid & current.three & (current.letter >> 3 | next.letter << 61)) |
                         (number_mid & current.three & (current.number >> 3 | next.number << 61));
        join |= two | two << 2 | three | three << 3;
        joined |= two >> 62 | three >> 61;
      }
      if (current.has_rare | before_rare) {
        before_rare = current.has_rare;
        uint64_t syllable = current.syllable << 1 | before_syllable;
        ideographs = current.ideograph << 1 | before_ideograph;
        join |= (syllable & current.syllable) | (ideographs & current.ideograph);
        letters |= syllable;
        before_syllable = current.syllable >> 63;
        before_ideograph = current.ideograph >> 63;
      }
      if (current.dictionary | before_dictionary) {
        // A sum carries the mark from a character to the end of its segment: what it carries into a byte is whether
        // the segment that ends before it has the mark.
        unsigned long long carry, with = current.dictionary | join;
        unsigned long long sum = __builtin_addcll(with, current.dictionary, before_dictionary, &carry);
        dictionary = sum ^ with ^ current.dictionary;
        before_dictionary = carry;
      }
      emit(run, ~join, letters, number, ideographs, dictionary, at);
      before_letter = current.letter >> 63;
      before_number = current.number >> 63;
      before_alnum = before_letter | before_number;
      before_space = current.space >> 63;
      before_ret = current.ret >> 63;
      at += 64;
      if (at + reach > run->length || (at >= target && run->count)) break;
      current = next;
    }
    if (run->count) last = run->ends[run->count - 1];
    if (!undecided) break;
    stretch = at - began >= 128 ? 0 : stretch < 1024 ? stretch + 64 : stretch;
    // No further than the window: a byte is a boundary at most, and there is no more room.
    size_t limit = undecided > target ? undecided : target;
    at = last = csegment_transduce(run, last, undecided + stretch < limit ? undecided + stretch : limit);
  }
  if (at + reach > run->length && last < run->length) return csegment_transduce(run, last, run->length);
  return last;
}

// The first byte from `at` on that may be part of a loud character; a boundary of characters.
TARGET size_t KERNEL(csegment_find_loud)(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit) {
  const size_t origin = at;
  uint64_t follow = 0;
  while (at + 64 + 3 <= limit) {
    bool is_ascii;
    planes m = KERNEL(classify)(loud, text + at, &is_ascii);
    uint64_t leads = m.two | m.three;
    uint64_t expected = leads << 1 | m.three << 2 | follow;
    uint64_t wrong = is_ascii && !follow ? 0 : expected ^ m.follow;
    if (m.complex | wrong) {
      uint64_t first = (uint64_t)__builtin_ctzll(m.complex | wrong);
      if (!wrong || first < (uint64_t)__builtin_ctzll(wrong)) return at + first;
      // Ill-formed: the character that is cut began up to three bytes before, but not before the search did.
      size_t start = at + first;
      for (int32_t i = 0; i < 3 && start > origin && (text[start - 1] & 0xC0) == 0x80; i++) start--;
      return start > origin && text[start - 1] >= 0xC0 ? start - 1 : at + first;
    }
    follow = leads >> 63 | m.three >> 62;
    at += 64;
  }
  // A character that began in the last block, and may not be whole.
  if (follow) {
    do {
      at--;
    } while ((text[at] & 0xC0) == 0x80);
  }
  while (at < limit) {
    csegment_scalar c = csegment_decode(text + at, limit - at);
    if (csegment_class(loud, c, text + at)) return at;
    at += c.length;
  }
  return limit;
}
