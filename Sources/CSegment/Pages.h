// Memory for tables that lookups go all over: the processor finds its way in fewer steps where pages are large.

#ifndef CSEGMENT_PAGES_H
#define CSEGMENT_PAGES_H

#include <stddef.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

enum { csegment_large_page = 1 << 21 };

// Asks for large pages, where the system has them, for memory that begins at one.
static inline void csegment_use_large_pages(void *memory, size_t size) {
#ifdef MADV_HUGEPAGE
  if (size >= csegment_large_page) madvise(memory, size, MADV_HUGEPAGE);
#else
  (void)memory;
  (void)size;
#endif
}

#endif
