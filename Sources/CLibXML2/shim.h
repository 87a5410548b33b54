#include <string.h>

// Debian's headers pull in ICU, whose macros clash with Foundation in test builds: its switch is
// read from xmlversion.h and turned off before any other header of libxml2.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>

// A global function pointer is not safe to name under Swift's concurrency checks; a function is.
static inline void shim_xmlFree(void *pointer) { xmlFree(pointer); }

// So is a global that may be written to.
static inline const char *shim_xmlParserVersion(void) { return xmlParserVersion; }

// xmlStrcmp goes byte by byte; addresses of namespaces are long, and asked about for every element.
static inline int shim_strcmp(const xmlChar *one, const xmlChar *other) {
  return strcmp((const char *)one, (const char *)other);
}
