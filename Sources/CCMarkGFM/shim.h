#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

/* Fields that the library prints from but gives no function for. */
static inline cmark_node *chancery_footnote_of_reference(cmark_node *node) { return node->parent_footnote_def; }
static inline const unsigned char *chancery_footnote_label(cmark_node *node, int *length) {
  *length = node->as.literal.len;
  return node->as.literal.data;
}
static inline int chancery_footnote_reference_count(cmark_node *node) { return node->footnote.def_count; }
static inline int chancery_footnote_occurrence(cmark_node *node) { return node->footnote.ref_ix; }

/* What a paragraph, heading, table or cell was read from, without what stands before its lines. */
static inline const unsigned char *chancery_content(cmark_node *node, int *length) {
  *length = node->content.size;
  return node->content.ptr;
}
static inline int chancery_internal_offset(cmark_node *node) { return node->internal_offset; }
