#ifndef JOURNAL_CMALLOC_SHIM_H
#define JOURNAL_CMALLOC_SHIM_H

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

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

/// Takes the memory that a command of every day needs in one piece, and has its pages ready: asked for bit by
/// bit, each page filled with zeros when it is first touched, it takes a tenth of the time of a dose. Where
/// the system cannot do so, nothing changes.
/// https://www.man7.org/linux/man-pages/man2/madvise.2.html
static inline void journal_take_memory(void) {
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
  const size_t size = 640 << 10;
  // So that it is neither apart from the rest nor given back.
  mallopt(M_MMAP_THRESHOLD, 2 * size);
  mallopt(M_TRIM_THRESHOLD, 2 * size);
  char *block = (char *)malloc(size);
  if (block == NULL) return;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t start = ((uintptr_t)block + page - 1) & ~(page - 1);
  madvise((void *)start, size - page, MADV_POPULATE_WRITE);
  free(block);
#endif
}

#endif
