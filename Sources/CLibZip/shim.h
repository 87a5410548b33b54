#include <stdlib.h>
#include <string.h>
#include <zip.h>

// A source of data that is compressed already: it reports method, size and CRC, and libzip copies it as it lies.
typedef struct {
  zip_uint64_t length, offset, size;
  zip_uint32_t crc;
  zip_uint16_t method;
  unsigned char data[];
} shim_entry;

static inline zip_int64_t shim_entry_callback(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command) {
  shim_entry *entry = (shim_entry *)state;
  switch (command) {
  case ZIP_SOURCE_OPEN:
    entry->offset = 0;
    return 0;
  case ZIP_SOURCE_READ: {
    zip_uint64_t left = entry->length - entry->offset;
    zip_uint64_t count = length < left ? length : left;
    if (count > 0) memcpy(data, entry->data + entry->offset, count);
    entry->offset += count;
    return (zip_int64_t)count;
  }
  case ZIP_SOURCE_CLOSE:
    return 0;
  case ZIP_SOURCE_STAT: {
    zip_stat_t *stat = (zip_stat_t *)data;
    zip_stat_init(stat);
    stat->size = entry->size;
    stat->comp_size = entry->length;
    stat->crc = entry->crc;
    stat->comp_method = entry->method;
    stat->encryption_method = ZIP_EM_NONE;
    stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    return sizeof(*stat);
  }
  case ZIP_SOURCE_ERROR: {
    int *codes = (int *)data;
    codes[0] = codes[1] = 0;
    return 2 * sizeof(int);
  }
  case ZIP_SOURCE_FREE:
    free(entry);
    return 0;
  case ZIP_SOURCE_SUPPORTS:
    return zip_source_make_command_bitmap(
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
  default:
    return -1;
  }
}

// The data is copied: libzip reads it when the archive is closed, long after the caller's pointer is gone.
static inline zip_source_t *shim_entry_source(
    zip_t *archive, const unsigned char *data, zip_uint64_t length, zip_uint64_t size, zip_uint32_t crc,
    zip_uint16_t method) {
  shim_entry *entry = (shim_entry *)malloc(sizeof(shim_entry) + length);
  if (entry == NULL) return NULL;
  if (length > 0) memcpy(entry->data, data, length);
  entry->length = length;
  entry->offset = 0;
  entry->size = size;
  entry->crc = crc;
  entry->method = method;
  zip_source_t *source = zip_source_function(archive, shim_entry_callback, entry);
  if (source == NULL) free(entry);
  return source;
}
