// The offsets in a text where addresses and what is left of HTML may be. Running text has few, so that most of it costs
// one comparison for 64 bytes.

#include "CSegment.h"

enum { stretch = 64, ahead = 4 };

// Whether a byte is at a mark; `text` has two bytes before it and three behind it.
static inline __attribute__((always_inline)) uint8_t is_mark(const uint8_t *text) {
  uint8_t sign = (uint8_t)((text[0] == '@') | (text[0] == '&') | (text[0] == '/'));
  uint8_t www = (uint8_t)((text[0] == 'w') & (text[1] == 'w') & (text[2] == 'w'));
  // U+201C and U+201D between letters of U+05C0 to U+05FF.
  uint8_t gershayim = (uint8_t)((text[0] == 0xE2) & (text[-2] == 0xD7) & (text[1] == 0x80) & ((text[2] & 0xFE) == 0x9C));
  return sign | www | gershayim;
}

// As above, near the ends of a text.
static bool is_mark_at(const uint8_t *text, size_t length, size_t offset) {
  uint8_t window[2 + ahead] = {0};
  for (size_t i = 0; i < sizeof window; i++) {
    if (offset + i >= 2 && offset + i - 2 < length) window[i] = text[offset + i - 2];
  }
  return is_mark(window + 2);
}

// How far from `start` on, in steps of `stretch`, nothing is a mark.
static inline __attribute__((always_inline)) size_t skip(const uint8_t *text, size_t length, size_t start) {
  size_t i = start;
  for (; i + stretch + ahead <= length; i += stretch) {
    uint8_t any = 0;
    for (size_t k = 0; k < stretch; k++) any |= is_mark(text + i + k);
    if (any) break;
  }
  return i;
}

static size_t skip_scalar(const uint8_t *text, size_t length, size_t start) { return skip(text, length, start); }

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t skip_avx2(const uint8_t *text, size_t length, size_t start) {
  return skip(text, length, start);
}
#endif

static size_t skip_text(const uint8_t *text, size_t length, size_t start) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return skip_avx2(text, length, start);
#endif
  return skip_scalar(text, length, start);
}

size_t csegment_next_mark(const uint8_t *text, size_t length, size_t start) {
  size_t i = start;
  for (; i < length && i < 2; i++) {
    if (is_mark_at(text, length, i)) return i;
  }
  i = skip_text(text, length, i);
  for (; i < length; i++) {
    if (i + ahead <= length ? is_mark(text + i) : is_mark_at(text, length, i)) return i;
  }
  return length;
}
