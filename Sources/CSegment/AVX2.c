// The kernel for AVX2 with BMI2.

#include "Tables.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define KERNEL(name) name##_avx2
#define TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

typedef struct {
  __m256i low, up;
} vector;

#define INLINE TARGET static inline __attribute__((always_inline))

INLINE vector load(const uint8_t *p) {
  return (vector){_mm256_loadu_si256((const __m256i *)p), _mm256_loadu_si256((const __m256i *)(p + 32))};
}

INLINE uint64_t high(vector x) {
  return (uint32_t)_mm256_movemask_epi8(x.low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(x.up) << 32;
}

// One bit only, which a shift brings to the top.
INLINE uint64_t test(vector x, uint8_t bit) {
  int shift = __builtin_clz(bit) - 24;
  return high((vector){_mm256_slli_epi16(x.low, shift), _mm256_slli_epi16(x.up, shift)});
}

INLINE vector is_equal(vector x, uint8_t byte) {
  __m256i key = _mm256_set1_epi8((char)byte);
  return (vector){_mm256_cmpeq_epi8(x.low, key), _mm256_cmpeq_epi8(x.up, key)};
}

INLINE uint64_t equal(vector x, uint8_t byte) { return high(is_equal(x, byte)); }

INLINE __m256i sixteen(const uint8_t *table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
}

// table[index & 63], sixteen entries at a time; 0 where bit 7 of `low` is set.
INLINE __m256i lookup_quarters(const uint8_t *table, __m256i index, __m256i low) {
  __m256i bit4 = _mm256_slli_epi16(index, 3), bit5 = _mm256_slli_epi16(index, 2);
  __m256i first = _mm256_blendv_epi8(_mm256_shuffle_epi8(sixteen(table), low),
                                     _mm256_shuffle_epi8(sixteen(table + 16), low), bit4);
  __m256i second = _mm256_blendv_epi8(_mm256_shuffle_epi8(sixteen(table + 32), low),
                                      _mm256_shuffle_epi8(sixteen(table + 48), low), bit4);
  return _mm256_blendv_epi8(first, second, bit5);
}

INLINE __m256i lookup_quarter(const uint8_t *table, __m256i index) {
  return lookup_quarters(table, index, _mm256_and_si256(index, _mm256_set1_epi8(0x0F)));
}

INLINE __m256i lookup_half(const uint8_t *table, __m256i x) {
  __m256i low = _mm256_and_si256(x, _mm256_set1_epi8((char)0x8F));
  return _mm256_blendv_epi8(lookup_quarters(table, x, low), lookup_quarters(table + 64, x, low),
                            _mm256_slli_epi16(x, 1));
}

INLINE vector lookup_ascii(const uint8_t *table, vector x) {
  return (vector){lookup_half(table, x.low), lookup_half(table, x.up)};
}

INLINE vector clear(vector x, uint8_t bits) {
  __m256i kept = _mm256_set1_epi8((char)~bits);
  return (vector){_mm256_and_si256(x.low, kept), _mm256_and_si256(x.up, kept)};
}

INLINE __m256i lookup_both(const uint8_t *tables, __m256i lead, __m256i index) {
  return _mm256_blendv_epi8(lookup_quarter(tables, index), lookup_quarter(tables + 64, index),
                            _mm256_slli_epi16(lead, 7));
}

INLINE vector lookup_pair(vector to, vector x, uint8_t lead, const uint8_t *tables, vector index) {
  vector at = is_equal(clear(x, 1), lead);
  return (vector){_mm256_blendv_epi8(to.low, lookup_both(tables, x.low, index.low), at.low),
                  _mm256_blendv_epi8(to.up, lookup_both(tables, x.up, index.up), at.up)};
}

INLINE vector lookup_where2(vector to, vector x, uint8_t key, vector y, uint8_t key2, const uint8_t *table,
                            vector index) {
  vector at = is_equal(x, key), also = is_equal(y, key2);
  return (vector){
      _mm256_blendv_epi8(to.low, lookup_quarter(table, index.low), _mm256_and_si256(at.low, also.low)),
      _mm256_blendv_epi8(to.up, lookup_quarter(table, index.up), _mm256_and_si256(at.up, also.up))};
}

#define INLINE_EMIT INLINE
#define PACK(bits, mask) _pext_u64(bits, mask)
#define UNPACK(bits) _pdep_u64(bits, 0x0101010101010101)
#include "Emit.h"
#include "Block.h"

#endif
