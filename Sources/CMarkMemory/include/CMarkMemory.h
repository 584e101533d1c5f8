// Memory for libcmark, taken in large pieces and given back all at once: a third of what libcmark needs for a document
// is the C library's `calloc` and `free` for every node. libcmark does not tell its allocator whose memory is asked for,
// so the pieces hang on the thread; a document is parsed, read and forgotten on one thread.
#ifndef CMARK_MEMORY_H
#define CMARK_MEMORY_H

#include <cmark.h>

/// How much of its memory a thread has taken.
typedef struct CMarkMemoryMark {
  void *piece;
  size_t used;
} CMarkMemoryMark;

CMarkMemoryMark cmark_memory_mark(void);

/// A parser that need not be freed: its memory, and that of the tree it makes, goes with `cmark_memory_give_back`.
cmark_parser *cmark_memory_parser_new(int options);

/// Gives back what the thread took since `mark`; of two marks, since the later one first.
void cmark_memory_give_back(CMarkMemoryMark mark);

#endif
