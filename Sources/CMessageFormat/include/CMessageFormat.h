#ifndef BROBYGGER_MESSAGE_FORMAT_H
#define BROBYGGER_MESSAGE_FORMAT_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Formats an ICU message pattern with named arguments. A NULL text means that the number counts.
/// Returns a string to be freed with free(), or NULL with *error_offset set to the place in the pattern (-1 unknown).
char *message_format(const char *locale, const char *pattern, int32_t count, const char *const *names,
                     const char *const *texts, const int64_t *numbers, int32_t *error_offset);

/// The sort key of a name in Danish order (æ ø å last), as bytes; returns how many were needed.
int32_t danish_sort_key(const char *text, uint8_t *key, int32_t capacity);

#ifdef __cplusplus
}
#endif
#endif
