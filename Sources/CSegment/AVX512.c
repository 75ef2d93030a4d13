// The kernel for AVX-512 with VBMI and VBMI2.

#include "Tables.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define KERNEL(name) name##_avx512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))

typedef __m512i vector;

#define INLINE TARGET static inline __attribute__((always_inline))

INLINE vector load(const uint8_t *p) { return _mm512_loadu_si512(p); }

INLINE uint64_t high(vector x) { return _mm512_movepi8_mask(x); }

INLINE uint64_t test(vector x, uint8_t bits) { return _mm512_test_epi8_mask(x, _mm512_set1_epi8((char)bits)); }

INLINE uint64_t equal(vector x, uint8_t byte) { return _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8((char)byte)); }

INLINE vector lookup_ascii(const uint8_t *table, vector x) {
  return _mm512_maskz_permutex2var_epi8(~high(x), load(table), x, load(table + 64));
}

INLINE vector clear(vector x, uint8_t bits) { return _mm512_andnot_si512(_mm512_set1_epi8((char)bits), x); }

INLINE vector lookup_pair(vector to, vector x, uint8_t key, const uint8_t *tables, vector index) {
  // The lookup takes seven bits: the lowest of the lead above six of the index.
  const vector six = _mm512_set1_epi8(0x3F);
  vector entry = _mm512_ternarylogic_epi64(six, index, _mm512_slli_epi16(x, 6), 0xCA);
  vector found = _mm512_permutex2var_epi8(load(tables), entry, load(tables + 64));
  return _mm512_mask_mov_epi8(to, equal(clear(x, 1), key), found);
}

INLINE vector lookup_where2(vector to, vector x, uint8_t key, vector y, uint8_t key2, const uint8_t *table,
                            vector index) {
  return _mm512_mask_permutexvar_epi8(to, equal(x, key) & equal(y, key2), index, load(table));
}

INLINE void emit(csegment_run *run, uint64_t boundaries, uint64_t letters, uint64_t numbers, uint64_t ideographs,
                 uint64_t dictionary, size_t base) {
  const vector indices = _mm512_set_epi8(
      63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35,
      34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
      4, 3, 2, 1, 0);
  const csegment_classes *classes = &run->tables->classes;
  size_t count = (size_t)__builtin_popcountll(boundaries);
  uint32_t *ends = run->ends + run->count;
  uint8_t *statuses = run->statuses + run->count;
  run->count += count;
  vector status = _mm512_mask_mov_epi8(_mm512_maskz_mov_epi8(numbers, _mm512_set1_epi8((char)classes->status_number)),
                                       letters, _mm512_set1_epi8((char)classes->status_letter));
  if (ideographs | dictionary) {
    status = _mm512_mask_mov_epi8(status, ideographs, _mm512_set1_epi8((char)classes->status_ideograph));
    status = _mm512_mask_add_epi8(status, dictionary, status, _mm512_set1_epi8(CSEGMENT_DICTIONARY));
  }
  _mm512_storeu_si512(statuses, _mm512_maskz_compress_epi8(boundaries, status));
  vector found = _mm512_maskz_compress_epi8(boundaries, indices);
  vector start = _mm512_set1_epi32((int32_t)base);
  _mm512_storeu_si512(ends, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(found)), start));
  _mm512_storeu_si512(ends + 16, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 1)), start));
  if (count > 32) {
    _mm512_storeu_si512(ends + 32, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 2)), start));
    _mm512_storeu_si512(ends + 48, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, 3)), start));
  }
}

#include "Block.h"

#endif
