/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-pdf-catalog.h"

#include <string.h>

/* Cairo cannot say in which language a document is. PDF can be added to behind
 * its end (ISO 32000-1, 7.5.6): an object that comes once more takes the place
 * of the first, and a table of what came says where it is and where the table
 * before it is. So the catalogue, which is the root of all, is written anew. */

/* The last place of a text; %NULL if it is not there. */
static const char *
find_last (GByteArray *document,
           const char *text)
{
  gsize length = strlen (text);

  for (gsize i = document->len; i >= length; i--)
    if (memcmp (document->data + i - length, text, length) == 0)
      return (const char *) document->data + i - length;
  return NULL;
}

/* A number that follows a key. */
static gboolean
read_number (const char *from,
             const char *key,
             guint64    *number)
{
  const char *at = from != NULL ? strstr (from, key) : NULL;
  char *end;

  if (at == NULL)
    return FALSE;
  at += strlen (key);
  *number = g_ascii_strtoull (at, &end, 10);
  return end != at;
}

/* What stands within the brackets of an object that is a dictionary. */
static char *
dup_dictionary (GByteArray *document,
                guint64     object)
{
  g_autofree char *head = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj\n<<", object);
  const char *begin = find_last (document, head);
  const char *end = begin != NULL ? strstr (begin, "endobj") : NULL;

  if (end == NULL)
    return NULL;
  begin += strlen (head);
  while (end > begin && *end != '>')
    end--;
  return end > begin + 1 && end[-1] == '>' ? g_strndup (begin, end - 1 - begin) : NULL;
}

/**
 * ent_pdf_catalog_add:
 * @document: a whole PDF document as Cairo writes it, with a table of objects in text
 * @entries: what is added to its catalogue, such as `/Lang (de)`
 *
 * On failure @document is as it was.
 *
 * Returns: whether the document was understood
 */
gboolean
ent_pdf_catalog_add (GByteArray *document,
                     const char *entries)
{
  g_autofree char *catalog = NULL;
  g_autoptr (GString) more = NULL;
  const char *trailer, *start;
  guint64 size, root, info, table, place;

  g_return_val_if_fail (document != NULL && entries != NULL, FALSE);

  /* Texts are sought in what ends with a zero. */
  g_byte_array_append (document, (const guint8 *) "", 1);
  g_byte_array_set_size (document, document->len - 1);
  trailer = find_last (document, "\ntrailer");
  start = find_last (document, "\nstartxref");
  if (!read_number (trailer, "/Size", &size) || !read_number (trailer, "/Root", &root) || !read_number (trailer, "/Info", &info)
      || !read_number (start, "startxref", &table))
    return FALSE;
  catalog = dup_dictionary (document, root);
  if (catalog == NULL)
    return FALSE;

  place = document->len;
  more = g_string_new (NULL);
  g_string_append_printf (more, "%" G_GUINT64_FORMAT " 0 obj\n<< %s%s>>\nendobj\n", root, entries, catalog);
  g_string_append_printf (more, "xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GUINT64_FORMAT " 00000 n \n", root, place);
  g_string_append_printf (more, "trailer\n<< /Size %" G_GUINT64_FORMAT " /Root %" G_GUINT64_FORMAT " 0 R /Info %" G_GUINT64_FORMAT
                                " 0 R /Prev %" G_GUINT64_FORMAT " >>\n", size, root, info, table);
  g_string_append_printf (more, "startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", place + (strstr (more->str, "xref\n") - more->str));
  g_byte_array_append (document, (const guint8 *) more->str, (guint) more->len);
  return TRUE;
}
