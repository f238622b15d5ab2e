#ifndef RIPOSTE_CJSON_H
#define RIPOSTE_CJSON_H

// The one door to simdjson (Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019,
// DOI 10.1007/s00778-019-00578-5): text in, its tape out. The tape's words are described in simdjson's
// doc/tape.md; only `JSONDocument.swift` reads them.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct riposte_json_parser riposte_json_parser;

/// A parser that refuses values nested deeper than `deepest`; NULL if memory is short.
riposte_json_parser *riposte_json_create(size_t deepest);
void riposte_json_destroy(riposte_json_parser *parser);

/// Parses one value. Returns 0, or simdjson's number of what is wrong.
int riposte_json_parse(riposte_json_parser *parser, const uint8_t *text, size_t length);

/// What an error number means, in simdjson's words.
const char *riposte_json_meaning(int error);

/// The tape of the last parse and the bytes of its strings; valid until the next one.
const uint64_t *riposte_json_tape(const riposte_json_parser *parser, size_t *count);
const uint8_t *riposte_json_strings(const riposte_json_parser *parser, size_t *count);

#ifdef __cplusplus
}
#endif
#endif
