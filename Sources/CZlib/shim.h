// zlib, for files of gzip (Debian: zlib1g-dev; Homebrew: zlib).
#include <zlib.h>
