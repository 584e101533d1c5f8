// libyaml, the event parser for YAML 1.1 (Debian: libyaml-dev; Homebrew: libyaml).
#include <yaml.h>
