// Appends the boundaries of a block one by one, for kernels that can't compress vectors; see Block.h.
//
//   PACK(bits, mask)   the bits that are in the mask, side by side
//   UNPACK(bits)       eight bits as eight bytes of 0 or 1

INLINE_EMIT void emit(csegment_run *run, uint64_t boundaries, uint64_t letters, uint64_t numbers, uint64_t ideographs,
                      uint64_t dictionary, size_t base) {
  const csegment_classes *classes = &run->tables->classes;
  size_t count = (size_t)__builtin_popcountll(boundaries);
  uint32_t *ends = run->ends + run->count;
  uint8_t *statuses = run->statuses + run->count;
  run->count += count;
  // No offset is of two of these at once.
  uint64_t letter = PACK(letters, boundaries), number = PACK(numbers, boundaries);
  uint64_t ideograph = 0, mark = 0;
  if (ideographs | dictionary) {
    ideograph = PACK(ideographs, boundaries);
    mark = PACK(dictionary, boundaries);
  }
  for (size_t i = 0; i < count; i += 8) {
    uint64_t eight = UNPACK(letter >> i & 0xFF) * classes->status_letter + UNPACK(number >> i & 0xFF) * classes->status_number;
    if (ideograph | mark) {
      eight += UNPACK(ideograph >> i & 0xFF) * classes->status_ideograph + UNPACK(mark >> i & 0xFF) * CSEGMENT_DICTIONARY;
    }
    __builtin_memcpy(statuses + i, &eight, 8);
    for (size_t k = 0; k < 8; k++) {
      // Behind the last boundary this writes what will be overwritten.
      ends[i + k] = (uint32_t)base + (uint32_t)__builtin_ctzll(boundaries | 1ull << 63);
      boundaries &= boundaries - 1;
    }
  }
}
