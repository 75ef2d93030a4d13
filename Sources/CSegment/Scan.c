// Over a text: the transducer character by character, and the choice of kernel.

#include "Tables.h"

csegment_scalar csegment_decode_slowly(const uint8_t *text, size_t left) {
  uint8_t a = text[0];
  if (a < 0x80) return (csegment_scalar){a, 1};
  uint32_t need, scalar;
  uint8_t low = 0x80, high = 0xBF;
  if (a >= 0xC2 && a <= 0xDF) {
    need = 1;
    scalar = a & 0x1F;
  } else if (a >= 0xE0 && a <= 0xEF) {
    need = 2;
    scalar = a & 0x0F;
    if (a == 0xE0) low = 0xA0;
    if (a == 0xED) high = 0x9F;
  } else if (a >= 0xF0 && a <= 0xF4) {
    need = 3;
    scalar = a & 0x07;
    if (a == 0xF0) low = 0x90;
    if (a == 0xF4) high = 0x8F;
  } else {
    return (csegment_scalar){0xFFFD, 1};
  }
  for (uint32_t i = 1; i <= need; i++) {
    if (i >= left || text[i] < low || text[i] > high) return (csegment_scalar){0xFFFD, i};
    scalar = scalar << 6 | (text[i] & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  return (csegment_scalar){scalar, need + 1};
}

// The offset in a text, and the configuration there, as in a step.
typedef struct {
  size_t at;
  uint32_t configuration;
} reader;

// Reads a character and returns the step.
static inline uint32_t read(const csegment_tables *restrict tables, const uint8_t *restrict text, size_t length,
                            reader *r) {
  uint8_t first = text[r->at], category;
  // A branch, not a sum of lengths: what follows need not wait for them.
  if (first < 0x80) {
    category = tables->ascii_category[first];
    r->at++;
  } else {
    csegment_scalar c = csegment_decode(text + r->at, length - r->at);
    category = tables->category[c.scalar];
    r->at += c.length;
  }
  const uint8_t *column = (const uint8_t *)tables->steps + category * 4;
  // The sum of column and configuration is left to the load, whose address is what the next step waits for.
  __asm__("" : "+r"(column));
  uint32_t entry = *(const uint32_t *)(column + r->configuration);
  r->configuration = entry & entry_next_mask;
  return entry;
}

// Where boundaries go. Copied into a function, so that what is written can't be taken for what is read.
typedef struct {
  uint32_t *restrict ends;
  uint8_t *restrict statuses;
} sink;

// Reads a character and writes the boundary that may lie before it.
static inline uint32_t read_and_write(const csegment_tables *restrict tables, const uint8_t *restrict text,
                                      size_t length, reader *r, sink to, size_t *count) {
  size_t n = *count;
  to.ends[n] = (uint32_t)r->at;
  uint32_t entry = read(tables, text, length, r);
  to.statuses[n] = entry >> entry_status_shift & entry_status_mask;
  *count = n + (entry & entry_count_mask) - entry_count_bias;
  return entry;
}

// The end of the text.
static size_t finish(csegment_run *run, reader r) {
  const csegment_finish *finish = &run->tables->finish[r.configuration / run->tables->stride];
  size_t n = run->count - finish->taken_back;
  run->ends[n] = (uint32_t)run->length;
  run->statuses[n] = finish->status;
  run->count = n + 1;
  return run->length;
}

static uint32_t first_that_is_not_simple(const csegment_tables *tables) {
  return (uint32_t)tables->simple * tables->stride;
}

size_t csegment_transduce(csegment_run *run, size_t at, size_t target) {
  const csegment_tables *tables = run->tables;
  const uint8_t *text = run->text;
  sink to = {run->ends, run->statuses};
  uint32_t simple = first_that_is_not_simple(tables);
  size_t n = run->count, length = run->length;
  reader r = {at, 0};
  if (at >= length) return at;
  if (target > length) target = length;
  while (r.at < target) read_and_write(tables, text, length, &r, to, &n);
  while (r.at < length) {
    size_t before = n;
    read_and_write(tables, text, length, &r, to, &n);
    if (n > before && r.configuration < simple && to.ends[before] >= target) {
      run->count = n;
      return to.ends[before];
    }
  }
  run->count = n;
  return finish(run, r);
}

// MARK: Skipping

typedef size_t (*find_loud)(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit);

static size_t find_loud_scalar(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit) {
  while (at < limit) {
    if (text[at] < 0x80) {
      if (loud->ascii[text[at]]) return at;
      at++;
      continue;
    }
    csegment_scalar c = csegment_decode(text + at, limit - at);
    if (csegment_class(loud, c, text + at)) return at;
    at += c.length;
  }
  return limit;
}

static inline size_t start_of_character(const uint8_t *text, size_t at, size_t first) {
  while (at > first && (text[at] & 0xC0) == 0x80) at--;
  return at;
}

// Over quiet characters without looking at their order; the transducer reads only what is loud, from where the
// characters before it settle what it must know.
static size_t skip(csegment_run *run, find_loud find, size_t at, size_t target) {
  const csegment_tables *tables = run->tables;
  const uint8_t *text = run->text;
  size_t length = run->length, n = run->count;
  sink to = {run->ends, run->statuses};
  uint32_t simple = first_that_is_not_simple(tables);
  reader r = {at, 0};
  if (at >= length) return at;
  for (;;) {
    // Here the configuration is quiet.
    size_t loud = find(&tables->loud, text, r.at, length);
    if (loud < length) loud = start_of_character(text, loud, r.at);
    size_t back = loud;
    while (back > r.at) {
      size_t start = start_of_character(text, back - 1, r.at);
      uint32_t settled = tables->settled[tables->category[csegment_decode(text + start, length - start).scalar]];
      if (settled != UINT32_MAX) {
        r.configuration = settled;
        break;
      }
      back = start;
    }
    r.at = back;
    while (r.at < loud) read(tables, text, length, &r);
    // What ends a sentence is most often a mark, a space and a letter: three steps without a question.
    uint32_t entry = entry_quiet;
    for (int32_t i = 0; i < 3 && r.at < length; i++) entry = read_and_write(tables, text, length, &r, to, &n);
    while (r.at < length && !(entry & entry_quiet)) {
      entry = read_and_write(tables, text, length, &r, to, &n);
      if (entry & entry_quiet || (r.at >= target && r.configuration < simple)) break;
    }
    if (r.at >= length) {
      run->count = n;
      return finish(run, r);
    }
    // Nothing can be taken back here.
    if (r.at >= target && n > 0) {
      run->count = n;
      return to.ends[n - 1];
    }
    // The target is behind, but no boundary is found yet: on to the next quiet offset.
    while (!(entry & entry_quiet) && r.at < length) {
      entry = read_and_write(tables, text, length, &r, to, &n);
      if (n > 0 && r.configuration < simple) break;
    }
    if (!(entry & entry_quiet)) {
      run->count = n;
      return r.at < length ? to.ends[n - 1] : finish(run, r);
    }
  }
}

// MARK: The choice

bool csegment_kernel_runs(csegment_kernel kernel) {
  switch (kernel) {
    case CSEGMENT_SCALAR: return true;
#if defined(__x86_64__)
    case CSEGMENT_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
    case CSEGMENT_AVX512:
      return __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vbmi") &&
             __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
             __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("bmi2");
#elif defined(__aarch64__)
    case CSEGMENT_NEON: return true;
#endif
    default: return false;
  }
}

size_t csegment_scan(const csegment_tables *tables, csegment_kernel kernel, const uint8_t *text, size_t length,
                     size_t start, size_t window, uint32_t *ends, uint8_t *statuses, uint8_t *any) {
  csegment_run run = {tables, text, length, ends, statuses, 0};
  size_t target = length - start > window ? start + window : length;
  find_loud find = find_loud_scalar;
  size_t (*scan)(csegment_run *, size_t, size_t) = csegment_transduce;
  switch (kernel) {
#if defined(__x86_64__)
    case CSEGMENT_AVX512:
      find = csegment_find_loud_avx512;
      if (tables->classes.usable) scan = csegment_scan_avx512;
      break;
    case CSEGMENT_AVX2:
      find = csegment_find_loud_avx2;
      if (tables->classes.usable) scan = csegment_scan_avx2;
      break;
#elif defined(__aarch64__)
    case CSEGMENT_NEON:
      find = csegment_find_loud_neon;
      if (tables->classes.usable) scan = csegment_scan_neon;
      break;
#endif
    default: break;
  }
  if (tables->skips) {
    skip(&run, find, start, target);
  } else {
    scan(&run, start, target);
  }
  // Dictionary segments are found only by the transducer, so that a kernel's blocks need not look.
  uint8_t bits = 0;
  if (tables->first_dictionary < tables->categories) {
    for (size_t i = 0; i < run.count; i++) bits |= statuses[i];
  }
  *any = bits;
  return run.count;
}
