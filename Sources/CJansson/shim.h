#pragma once

#include <jansson.h>

/// The library counts references in an inline function over atomic operations that Swift cannot call.
static inline void chancery_release(json_t *value) { json_decref(value); }

/// Walks the members of an object: NULL at the end.
static inline void *chancery_first(json_t *object) { return json_object_iter(object); }
