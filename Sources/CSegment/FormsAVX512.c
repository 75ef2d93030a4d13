// The table of forms with AVX-512: a batch goes from step to step, each over all of its strings.

#if defined(__x86_64__)

#include "Forms.h"

#include <immintrin.h>

#define INLINE                                                                                     \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2,lzcnt,popcnt"))) static inline \
      __attribute__((always_inline))
#define TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2,lzcnt,popcnt")))

enum {
  batch = 128,
  // What the last of a step's vectors writes too much.
  slack = 16
};

typedef struct {
  form_key keys[batch + slack];
  // Of each string: where it begins, its length, which bytes of its key it fills, the end of its key.
  uint32_t froms[batch + slack], lengths[batch + slack], masks[batch + slack], lasts[batch + slack];
  // Before and after they are made into offsets of slots, in bytes.
  uint64_t hashes[batch + slack];
  // Which strings are too long for their keys.
  uint32_t longs[batch + slack];
  size_t long_count;
} strings;

// Picks the segments that are wanted and returns how many there are.
INLINE size_t gather(strings *b, const uint32_t *ends, const uint8_t *statuses, size_t count, uint8_t wanted,
                     uint32_t start) {
  // Bit by bit of `wanted` a byte.
  const __m128i is_wanted = _mm_maskz_set1_epi8(wanted, -1);
  const __m512i one = _mm512_set1_epi32(1), most = _mm512_set1_epi32(short_bytes);
  __m512i before = _mm512_set1_epi32((int32_t)start);
  size_t n = 0;
  b->long_count = 0;
  for (size_t i = 0; i < count; i += 16) {
    __mmask16 rest = (__mmask16)_bzhi_u32(0xFFFF, count - i < 16 ? (uint32_t)(count - i) : 16);
    __m128i status = _mm_and_si128(_mm_maskz_loadu_epi8(rest, statuses + i), _mm_set1_epi8(7));
    __mmask16 some = _mm_mask_test_epi8_mask(rest, _mm_shuffle_epi8(is_wanted, status), _mm_set1_epi8(-1));
    __m512i end = _mm512_maskz_loadu_epi32(rest, ends + i);
    __m512i from = _mm512_alignr_epi32(end, before, 15);
    before = end;
    __m512i length = _mm512_maskz_compress_epi32(some, _mm512_sub_epi32(end, from));
    __m512i mask = _mm512_sub_epi32(_mm512_sllv_epi32(one, _mm512_min_epu32(length, most)), one);
    __m512i last = _mm512_add_epi32(length, one);
    uint32_t is_long = _mm512_cmpgt_epu32_mask(length, most);
    for (; __builtin_expect(is_long, 0); is_long &= is_long - 1) {
      b->longs[b->long_count++] = (uint32_t)n + (uint32_t)__builtin_ctz(is_long);
    }
    _mm512_storeu_si512(b->froms + n, _mm512_maskz_compress_epi32(some, from));
    _mm512_storeu_si512(b->lengths + n, length);
    _mm512_storeu_si512(b->masks + n, mask);
    _mm512_storeu_si512(b->lasts + n, _mm512_slli_epi32(last, 24));
    n += (size_t)__builtin_popcount(some);
  }
  return n;
}

INLINE void make_keys(strings *b, const uint8_t *text, size_t count) {
  const __m256i factors = _mm256_loadu_si256((const __m256i *)form_factors);
  for (size_t k = 0; k < count; k++) {
    // What is masked out is not read.
    __m256i key = _mm256_maskz_loadu_epi8(b->masks[k], text + b->froms[k]);
    key = _mm256_mask_or_epi32(key, 1 << 6, key, _mm256_set1_epi32((int32_t)b->lasts[k]));
    _mm256_store_si256((__m256i *)&b->keys[k], key);
    __m256i products = _mm256_mullo_epi64(key, factors);
    __m128i sums = _mm_add_epi64(_mm256_castsi256_si128(products), _mm256_extracti128_si256(products, 1));
    _mm_storel_epi64((__m128i *)&b->hashes[k], _mm_add_epi64(sums, _mm_unpackhi_epi64(sums, sums)));
  }
}

// As `form_hash`, eight at once.
INLINE void find_slots(const csegment_forms *forms, strings *b, const uint8_t *text, size_t count) {
  const __m512i factor = _mm512_set1_epi64((int64_t)form_last_factor), mask = _mm512_set1_epi64((int64_t)forms->mask);
  for (size_t k = 0; k < count; k += 8) {
    __m512i sum = _mm512_loadu_si512(b->hashes + k);
    __m512i hash = _mm512_mullo_epi64(_mm512_xor_si512(sum, _mm512_srli_epi64(sum, 32)), factor);
    __m512i index = _mm512_and_si512(_mm512_srli_epi64(hash, 32), mask);
    _mm512_storeu_si512(b->hashes + k, _mm512_slli_epi64(index, 5));
  }
  for (size_t i = 0; i < b->long_count; i++) {
    uint32_t k = b->longs[i];
    b->hashes[k] = (csegment_forms_key(&b->keys[k], text + b->froms[k], b->lengths[k]) & forms->mask) << 5;
  }
  // The slots are on their way while other steps go on.
  const char *slots = (const char *)forms->slots;
  for (size_t k = 0; k < count; k++) __builtin_prefetch(slots + b->hashes[k]);
}

// What is not in its first slot is looked up one by one; so is all that had its slot before the table grew. Strings are
// counted here, while others are on their way, or their numbers written.
INLINE void look_up(csegment_forms *forms, const strings *b, const uint8_t *text, size_t count, uint32_t *numbers,
                    bool counts) {
  for (size_t k = 0; k < count; k++) {
    const slot *s = (const slot *)((const char *)forms->slots + b->hashes[k]);
    __m256i key = _mm256_load_si256((const __m256i *)&b->keys[k]);
    bool differs = _mm256_mask_cmpneq_epi32_mask(0x7F, key, _mm256_load_si256((const __m256i *)s));
    uint32_t number = s->number;
    if (__builtin_expect(differs || b->lengths[k] > short_bytes, 0)) {
      number = csegment_forms_enter(forms, &b->keys[k], text + b->froms[k], b->lengths[k]);
    }
    if (counts) form_count(forms, number);
    else numbers[k] = number;
  }
}

TARGET size_t csegment_forms_add_avx512(csegment_forms *forms, const uint8_t *text, size_t start, const uint32_t *ends,
                                        const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers) {
  strings b;
  size_t found = 0;
  uint32_t from = (uint32_t)start;
  for (size_t i = 0; i < count;) {
    size_t taken = count - i < batch ? count - i : batch;
    size_t n = gather(&b, ends + i, statuses + i, taken, wanted, from);
    i += taken;
    from = ends[i - 1];
    make_keys(&b, text, n);
    find_slots(forms, &b, text, n);
    if (numbers) look_up(forms, &b, text, n, numbers + found, false);
    else look_up(forms, &b, text, n, NULL, true);
    found += n;
  }
  return found;
}

#endif
