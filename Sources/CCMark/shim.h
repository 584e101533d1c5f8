// libcmark, the reference implementation of CommonMark (Debian: libcmark-dev; Homebrew: cmark).
#include <cmark.h>
