// libstemmer, Snowball's stemmers (Debian: libstemmer-dev; Homebrew: snowball).
#include <libstemmer.h>
