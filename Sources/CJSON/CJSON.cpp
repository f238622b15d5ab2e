#include "CJSON.h"

#include <simdjson.h>

#include <cstring>
#include <new>

struct riposte_json_parser {
  simdjson::dom::parser parser;
  size_t deepest;
  /// Levels that there is room for now: most texts have a few, and room for a million is nine megabytes.
  size_t depth = 1024;
  size_t tapeCount = 0;
  size_t stringCount = 0;
};

namespace {

constexpr uint64_t payloadMask = 0x00FFFFFFFFFFFFFFULL;

/// Bytes of the string buffer in use: the end of the last string on the tape.
size_t stringBytes(const uint64_t *tape, size_t count, const uint8_t *strings) {
  size_t end = 0;
  for (size_t place = 0; place < count; place++) {
    switch (static_cast<char>(tape[place] >> 56)) {
      case 'l':
      case 'u':
      case 'd':
        place++;
        break;
      case '"': {
        const size_t start = tape[place] & payloadMask;
        uint32_t length;
        std::memcpy(&length, strings + start, sizeof length);
        end = start + sizeof length + length;
        break;
      }
      default:
        break;
    }
  }
  return end;
}

}  // namespace

riposte_json_parser *riposte_json_create(size_t deepest) {
  auto *made = new (std::nothrow) riposte_json_parser();
  if (made == nullptr) return nullptr;
  made->deepest = deepest;
  if (made->depth > deepest) made->depth = deepest;
  return made;
}

void riposte_json_destroy(riposte_json_parser *parser) { delete parser; }

int riposte_json_parse(riposte_json_parser *parser, const uint8_t *text, size_t length) {
  parser->tapeCount = 0;
  parser->stringCount = 0;
  // Twice the need, so that lines that grow slowly do not allocate each time; room for deep texts once one comes.
  if (parser->parser.capacity() < length) {
    if (const auto error = parser->parser.allocate(length * 2, parser->depth)) return error;
  }
  auto error = parser->parser.parse(text, length, true).error();
  if (error == simdjson::DEPTH_ERROR && parser->depth < parser->deepest) {
    parser->depth = parser->deepest;
    if (const auto refused = parser->parser.allocate(parser->parser.capacity(), parser->depth)) return refused;
    error = parser->parser.parse(text, length, true).error();
  }
  if (error) return error;
  const auto &document = parser->parser.doc;
  parser->tapeCount = document.tape[0] & payloadMask;
  parser->stringCount = stringBytes(document.tape.get(), parser->tapeCount, document.string_buf.get());
  return 0;
}

const char *riposte_json_meaning(int error) {
  return simdjson::error_message(static_cast<simdjson::error_code>(error));
}

const uint64_t *riposte_json_tape(const riposte_json_parser *parser, size_t *count) {
  *count = parser->tapeCount;
  return parser->parser.doc.tape.get();
}

const uint8_t *riposte_json_strings(const riposte_json_parser *parser, size_t *count) {
  *count = parser->stringCount;
  return parser->parser.doc.string_buf.get();
}
