/* cmark_batch html|both OUT FILE...: reads, parses, prints and writes each file in one process, with nothing but the
   C library. What any program that prints Markdown with it must take at least. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;

static char *contents(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) { perror(path); exit(1); }
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (!bytes || fread(bytes, 1, *length, file) != *length) { perror(path); exit(1); }
  fclose(file);
  return bytes;
}

static void write_page(const char *folder, const char *source, const char *suffix, char *text) {
  const char *name = strrchr(source, '/');
  name = name ? name + 1 : source;
  char path[4096];
  snprintf(path, sizeof path, "%s/%.*s%s", folder, (int)(strlen(name) - strlen(".md")), name, suffix);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(text, 1, strlen(text), file) != strlen(text) || fclose(file) != 0) { perror(path); exit(1); }
  free(text);
}

int main(int count, char **arguments) {
  if (count < 4) { fputs("cmark_batch html|both OUT FILE...\n", stderr); return 2; }
  const int with_text = strcmp(arguments[1], "both") == 0;
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  for (int place = 3; place < count; place++) {
    size_t length;
    char *bytes = contents(arguments[place], &length);
    cmark_parser *parser = cmark_parser_new(options);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, bytes, length);
    cmark_node *document = cmark_parser_finish(parser);
    cmark_llist *extensions = cmark_parser_get_syntax_extensions(parser);
    write_page(arguments[2], arguments[place], ".html", cmark_render_html(document, options, extensions));
    if (with_text)
      write_page(arguments[2], arguments[place], ".txt", cmark_render_plaintext(document, options, 0));
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(bytes);
  }
  return 0;
}
