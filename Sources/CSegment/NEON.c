// The kernel for NEON, which every arm64 machine has.

#include "Tables.h"

#if defined(__aarch64__)

#include <arm_neon.h>

#define KERNEL(name) name##_neon
#define TARGET
#define INLINE static inline __attribute__((always_inline))

typedef uint8x16x4_t vector;

INLINE vector load(const uint8_t *p) {
  return (vector){{vld1q_u8(p), vld1q_u8(p + 16), vld1q_u8(p + 32), vld1q_u8(p + 48)}};
}

// From four vectors of 0 and 0xFF to 64 bits.
INLINE uint64_t bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t weight = vld1q_u8(weights);
  uint8x16_t ab = vpaddq_u8(vandq_u8(a, weight), vandq_u8(b, weight));
  uint8x16_t cd = vpaddq_u8(vandq_u8(c, weight), vandq_u8(d, weight));
  uint8x16_t all = vpaddq_u8(ab, cd);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

INLINE uint64_t test(vector x, uint8_t mask) {
  uint8x16_t key = vdupq_n_u8(mask);
  return bits(vtstq_u8(x.val[0], key), vtstq_u8(x.val[1], key), vtstq_u8(x.val[2], key), vtstq_u8(x.val[3], key));
}

INLINE uint64_t high(vector x) { return test(x, 0x80); }

INLINE uint64_t equal(vector x, uint8_t byte) {
  uint8x16_t key = vdupq_n_u8(byte);
  return bits(vceqq_u8(x.val[0], key), vceqq_u8(x.val[1], key), vceqq_u8(x.val[2], key), vceqq_u8(x.val[3], key));
}

INLINE vector lookup_ascii(const uint8_t *table, vector x) {
  uint8x16x4_t low = load(table), up = load(table + 64);
  for (int i = 0; i < 4; i++) {
    // Indices beyond a table give 0, or in the second lookup what was there.
    x.val[i] = vqtbx4q_u8(vqtbl4q_u8(low, x.val[i]), up, vsubq_u8(x.val[i], vdupq_n_u8(64)));
  }
  return x;
}

INLINE uint8x16_t chosen(uint8x16_t at, const uint8x16x4_t *table, uint8x16_t index, uint8x16_t to) {
  return vbslq_u8(at, vqtbl4q_u8(*table, vandq_u8(index, vdupq_n_u8(63))), to);
}

INLINE vector lookup_one(vector to, vector x, uint8_t key, const uint8_t *table, vector index) {
  uint8x16x4_t entries = load(table);
  for (int i = 0; i < 4; i++) {
    to.val[i] = chosen(vceqq_u8(x.val[i], vdupq_n_u8(key)), &entries, index.val[i], to.val[i]);
  }
  return to;
}

INLINE vector clear(vector x, uint8_t mask) {
  for (int i = 0; i < 4; i++) x.val[i] = vbicq_u8(x.val[i], vdupq_n_u8(mask));
  return x;
}

INLINE vector lookup_pair(vector to, vector x, uint8_t key, const uint8_t *tables, vector index) {
  to = lookup_one(to, x, key, tables, index);
  return lookup_one(to, x, key | 1, tables + 64, index);
}

INLINE vector lookup_where2(vector to, vector x, uint8_t key, vector y, uint8_t key2, const uint8_t *table,
                            vector index) {
  uint8x16x4_t entries = load(table);
  for (int i = 0; i < 4; i++) {
    uint8x16_t at = vandq_u8(vceqq_u8(x.val[i], vdupq_n_u8(key)), vceqq_u8(y.val[i], vdupq_n_u8(key2)));
    to.val[i] = chosen(at, &entries, index.val[i], to.val[i]);
  }
  return to;
}

// The bits of `bits` that are in `mask`, side by side.
INLINE uint64_t packed(uint64_t bits, uint64_t mask) {
  uint64_t result = 0;
  for (uint32_t bit = 0; mask; bit++, mask &= mask - 1) {
    result |= (bits >> __builtin_ctzll(mask) & 1) << bit;
  }
  return result;
}

#define INLINE_EMIT INLINE
#define PACK(bits, mask) packed(bits, mask)
// A product spreads seven bits over seven bytes, the eighth is put beside them.
#define UNPACK(bits) ((((bits)&0x7F) * 0x0002040810204081 & 0x0001010101010101) | ((bits) >> 7 << 56))
#include "Emit.h"
#include "Block.h"

#endif
