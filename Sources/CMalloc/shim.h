#ifndef JOURNAL_CMALLOC_SHIM_H
#define JOURNAL_CMALLOC_SHIM_H

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Keeps what is freed from here on for what is asked for next: where `malloc` gives it back to the
/// system, each page is asked for again and filled with zeros again. For a command that ends with what
/// it made; one that goes through a long file in pieces would need more memory.
/// https://www.man7.org/linux/man-pages/man3/mallopt.3.html
static inline void journal_keep_freed_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

#endif
