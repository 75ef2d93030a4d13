// What this package calls of libyaml and libxml2 to read lexicons, in types of its own.

#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A text of a tree, with the keys above it joined by U+001F, and the line where it stands.
typedef struct {
  const char *path;
  const char *text;
  int64_t line;
} clexicons_leaf;

typedef struct clexicons_tree clexicons_tree;

// The leaves of a YAML stream (libyaml). Every scalar is text, `no` and `1e3` too. Anchors are followed by nothing:
// an alias is an error, so that a small file stays small. NULL with a description and a line on an error.
clexicons_tree *clexicons_yaml(const uint8_t *bytes, int64_t length, char message[256], int64_t *line);
// The entries of a Yoshikoder dictionary (libxml2): the names of pnodes below the names of cnodes.
clexicons_tree *clexicons_yoshikoder(const uint8_t *bytes, int64_t length, char message[256], int64_t *line);

void clexicons_close(clexicons_tree *tree);
int64_t clexicons_count(const clexicons_tree *tree);
clexicons_leaf clexicons_leaf_at(const clexicons_tree *tree, int64_t index);

#ifdef __cplusplus
}
#endif

#endif
