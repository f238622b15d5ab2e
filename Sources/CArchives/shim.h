// The three system libraries that unpack what people keep threads in, and nothing else.
// Only Ingest/Archives imports this module.
#ifndef RIPOSTE_CARCHIVES_SHIM_H
#define RIPOSTE_CARCHIVES_SHIM_H

#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

// zlib's initialiser is a macro, which Swift does not see. 15 + 32: the largest window, gzip or zlib told
// from the header.
static inline int riposte_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

#endif
