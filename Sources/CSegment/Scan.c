// Over a text: the transducer byte by byte, and the choice of kernel.

#include "Tables.h"

#include <string.h>

// Where boundaries go. Copied into a function, so that what is written can't be taken for what is read.
typedef struct {
  uint32_t *restrict ends;
  uint8_t *restrict statuses;
} sink;

// Writes the boundary that a transition may add, and returns the next row.
static inline uint32_t apply(sink to, uint32_t entry, size_t at, size_t *count) {
  size_t n = *count;
  to.ends[n] = (uint32_t)(at - (entry >> entry_back_shift & entry_back_mask));
  to.statuses[n] = entry >> entry_status_shift & entry_status_mask;
  *count = n + (entry & entry_count_mask) - entry_count_bias;
  return entry & entry_row_mask;
}

// Goes on to the next byte unless this one is to be read again. A branch, not a sum: what follows need not wait for the
// transition.
#define GO_ON(at, entry)                               \
  if (__builtin_expect((entry) & entry_again, 0)) {    \
    __asm__ volatile("" : "+r"(at));                   \
  } else {                                             \
    (at)++;                                            \
  }

// The end of the text, in row `row`.
static size_t finish(csegment_run *run, uint32_t row) {
  const csegment_tables *tables = run->tables;
  size_t n = run->count;
  uint32_t configuration = row >> entry_row_shift;
  if (configuration >= (uint32_t)tables->configurations) {
    // The text ends within a character. Any byte that does not go on with it shows what it comes to.
    uint32_t entry = tables->rows[configuration * (size_t)row_entries];
    row = apply((sink){run->ends, run->statuses}, entry, run->length, &n);
    configuration = row >> entry_row_shift;
  }
  n -= tables->finish[configuration].taken_back;
  run->ends[n] = (uint32_t)run->length;
  run->statuses[n] = tables->finish[configuration].status;
  run->count = n + 1;
  return run->length;
}

// Reads from `at` in row `row` to the first certain boundary at or behind `target`.
static size_t transduce_from(csegment_run *run, uint32_t row, size_t at, size_t target) {
  const uint8_t *restrict rows = (const uint8_t *)run->tables->rows;
  const uint8_t *restrict text = run->text;
  sink to = {run->ends, run->statuses};
  uint32_t simple = (uint32_t)run->tables->simple << entry_row_shift;
  size_t n = run->count, length = run->length;
  if (target > length) target = length;
  while (at < target) {
    const uint8_t *column = rows + text[at] * 4;
    // The sum of row and column is left to the load, whose address is what the next step waits for.
    __asm__("" : "+r"(column));
    uint32_t entry = *(const uint32_t *)(column + row);
    row = apply(to, entry, at, &n);
    GO_ON(at, entry)
  }
  while (at < length) {
    uint32_t entry = *(const uint32_t *)(rows + row + text[at] * 4);
    size_t before = n;
    row = apply(to, entry, at, &n);
    GO_ON(at, entry)
    if (n > before && row < simple && to.ends[before] >= target) {
      run->count = n;
      return to.ends[before];
    }
  }
  run->count = n;
  return finish(run, row);
}

size_t csegment_transduce(csegment_run *run, size_t at, size_t target) {
  return at < run->length ? transduce_from(run, 0, at, target) : at;
}

// MARK: Skipping

typedef size_t (*find_loud)(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit);

static size_t find_loud_scalar(const csegment_classes *loud, const uint8_t *text, size_t at, size_t limit) {
  while (at < limit) {
    csegment_scalar c = csegment_decode(text + at, limit - at);
    if (csegment_class(loud, c, text + at)) return at;
    at += c.length;
  }
  return limit;
}

// Over quiet characters without looking at their order; the transducer reads only what is loud, from where the
// characters before it settle what it must know.
static size_t skip(csegment_run *run, find_loud find, size_t at, size_t target) {
  const csegment_tables *tables = run->tables;
  const uint8_t *rows = (const uint8_t *)tables->rows;
  const uint8_t *text = run->text;
  size_t length = run->length, n = run->count;
  sink to = {run->ends, run->statuses};
  uint32_t row = 0, simple = (uint32_t)tables->simple << entry_row_shift;
  if (at >= length) return at;
  for (;;) {
    // Here `row` is a quiet configuration at the boundary of a character.
    size_t loud = find(&tables->loud, text, at, length);
    size_t back = loud;
    while (back > at) {
      size_t start = back - 1;
      uint32_t settled;
      if (text[start] < 0x80) {
        settled = tables->settled_ascii[text[start]];
      } else {
        while (start > at && (text[start] & 0xC0) == 0x80) start--;
        settled = tables->settled[tables->category[csegment_decode(text + start, length - start).scalar]];
      }
      if (settled != UINT32_MAX) {
        row = settled;
        break;
      }
      back = start;
    }
    for (at = back; at < loud;) {
      uint32_t entry = *(const uint32_t *)(rows + row + text[at] * 4);
      row = entry & entry_row_mask;
      GO_ON(at, entry)
    }
    // What ends a sentence is most often a mark, a space and a letter: three steps without a question.
    for (size_t limit = at + 3 < length ? at + 3 : length; at < limit;) {
      uint32_t entry = *(const uint32_t *)(rows + row + text[at] * 4);
      row = apply(to, entry, at, &n);
      GO_ON(at, entry)
    }
    bool is_quiet = tables->is_quiet_row[row >> entry_row_shift];
    while (at < length && !is_quiet) {
      uint32_t entry = *(const uint32_t *)(rows + row + text[at] * 4);
      row = apply(to, entry, at, &n);
      GO_ON(at, entry)
      is_quiet = tables->is_quiet_row[row >> entry_row_shift];
      if (is_quiet || (at >= target && row < simple)) break;
    }
    if (at >= length) {
      run->count = n;
      return finish(run, row);
    }
    // Nothing can be taken back here.
    if (at >= target && n > 0) {
      run->count = n;
      return to.ends[n - 1];
    }
    // The target is behind, but no boundary is found yet: on to the next quiet place.
    while (!is_quiet && at < length) {
      uint32_t entry = *(const uint32_t *)(rows + row + text[at] * 4);
      row = apply(to, entry, at, &n);
      GO_ON(at, entry)
      if (n > 0 && row < simple) break;
      is_quiet = tables->is_quiet_row[row >> entry_row_shift];
    }
    if (!is_quiet) {
      run->count = n;
      return at < length ? to.ends[n - 1] : finish(run, row);
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
