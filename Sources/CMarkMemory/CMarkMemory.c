#include "CMarkMemory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct Piece {
  struct Piece *before;
  size_t used, size;
  _Alignas(16) unsigned char bytes[];
} Piece;

static const size_t usual_size = 64 * 1024;

/// Stands before every block, and keeps blocks aligned as `malloc` does.
typedef struct Header {
  _Alignas(16) size_t length;
} Header;

static _Thread_local Piece *newest = NULL;

static Header *header(void *block) { return (Header *)block - 1; }

static void add_piece(size_t size) {
  Piece *piece = malloc(sizeof(Piece) + size);
  // As libcmark's own allocator does.
  if (!piece) abort();
  *piece = (Piece){.before = newest, .used = 0, .size = size};
  newest = piece;
}

static void *take(size_t length) {
  if (length > SIZE_MAX / 2) abort();
  length = (length + 15) & ~(size_t)15;
  size_t needed = sizeof(Header) + length;
  if (!newest || newest->size - newest->used < needed) add_piece(needed > usual_size ? needed : usual_size);
  Header *start = (Header *)(newest->bytes + newest->used);
  newest->used += needed;
  start->length = length;
  return start + 1;
}

/// Only the newest block goes before all others do: strings made for a moment, and those that grow.
static void give_back(void *block) {
  if (!block || !newest) return;
  size_t length = header(block)->length;
  if ((unsigned char *)block + length == newest->bytes + newest->used) newest->used -= sizeof(Header) + length;
}

static void *take_zeros(size_t count, size_t size) {
  size_t length;
  if (__builtin_mul_overflow(count, size, &length)) abort();
  return memset(take(length), 0, length);
}

static void *take_larger(void *block, size_t length) {
  if (!block) return take(length);
  size_t old = header(block)->length;
  if (length <= old) return block;
  give_back(block);
  void *larger = take(length);
  return larger == block ? block : memcpy(larger, block, old);
}

CMarkMemoryMark cmark_memory_mark(void) { return (CMarkMemoryMark){newest, newest ? newest->used : 0}; }

cmark_parser *cmark_memory_parser_new(int options) {
  static cmark_mem memory = {take_zeros, take_larger, give_back};
  return cmark_parser_new_with_mem(options, &memory);
}

void cmark_memory_give_back(CMarkMemoryMark mark) {
  while (newest && newest != mark.piece) {
    Piece *before = newest->before;
    free(newest);
    newest = before;
  }
  if (newest) newest->used = mark.used;
}
