/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-bibtex.h"

#include <string.h>

/* What BibTeX calls an entry, and where it has what contains a source. */
static const struct
{
  const char *type;
  const char *entry;
} types[] = {
  { "article", "article" },   { "article-journal", "article" }, { "article-newspaper", "article" }, { "book", "book" },
  { "report", "techreport" }, { "webpage", "online" },          { "post-weblog", "online" },
};

static const char *
find_entry (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].type, type) == 0)
      return types[i].entry;

  return "misc";
}

/* What TeX would take for something else. */
static void
append_tex (GString    *text,
            const char *value)
{
  for (; *value != '\0'; value++)
    switch (*value)
      {
      case '\\':
        g_string_append (text, "\\textbackslash{}");
        break;
      case '~':
        g_string_append (text, "\\textasciitilde{}");
        break;
      case '^':
        g_string_append (text, "\\textasciicircum{}");
        break;
      case '-':
        g_string_append (text, value[1] == '-' ? "-{}" : "-");
        break;
      default:
        if (strchr ("&%$#_{}", *value) != NULL)
          g_string_append_c (text, '\\');
        g_string_append_c (text, *value);
      }
}

static void
append_field (GString    *text,
              const char *name,
              const char *value,
              gboolean    is_tex)
{
  if (value == NULL)
    return;
  g_string_append_printf (text, ",\n  %s = {", name);
  if (is_tex)
    append_tex (text, value);
  else
    g_string_append (text, value);
  g_string_append_c (text, '}');
}

/* A second pair of braces keeps the name of a body whole. */
static void
append_authors (GString    *text,
                EntAuthors  authors)
{
  if (authors.n_authors == 0)
    return;
  g_string_append (text, ",\n  author = {");
  for (guint i = 0; i < authors.n_authors; i++)
    {
      const EntAuthor *author = &authors.authors[i];

      g_string_append (text, i > 0 ? " and " : "");
      if (author->literal != NULL)
        g_string_append_c (text, '{');
      append_tex (text, author->literal != NULL ? author->literal : author->family);
      if (author->literal != NULL)
        g_string_append_c (text, '}');
      if (author->literal == NULL && author->given != NULL)
        {
          g_string_append (text, ", ");
          append_tex (text, author->given);
        }
    }
  g_string_append_c (text, '}');
}

static void
append_entry (GString         *text,
              const EntSource *source)
{
  const char *entry = find_entry (source->type);
  g_autofree char *issued = ent_date_is_set (source->issued) ? ent_date_to_edtf (source->issued) : NULL;
  g_autofree char *accessed = ent_date_is_set (source->accessed) ? ent_date_to_edtf (source->accessed) : NULL;

  g_string_append_printf (text, "@%s{%s", entry, source->record.id);
  append_field (text, "title", source->title, TRUE);
  append_authors (text, source->authors);
  append_field (text, strcmp (entry, "article") == 0 ? "journal" : "howpublished", source->container, TRUE);
  append_field (text, strcmp (entry, "techreport") == 0 ? "institution" : "publisher", source->publisher, TRUE);
  append_field (text, "date", issued, FALSE);
  append_field (text, "language", source->language, FALSE);
  append_field (text, "url", source->url, FALSE);
  append_field (text, "urldate", accessed, FALSE);
  append_field (text, "doi", source->doi, FALSE);
  append_field (text, "note", source->record.note, TRUE);
  g_string_append (text, "\n}\n\n");
}

/**
 * ent_data_bibtex_write:
 * @choice: which records
 *
 * Writes the sources as BibTeX, with the dates of biblatex.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_bibtex_write (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  GString *text = g_string_new (NULL);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_SOURCE); row++)
    if (ent_data_choice_has (choice, ENT_KIND_SOURCE, row))
      append_entry (text, ent_dataset_get_source (dataset, row));
  return g_string_free (text, FALSE);
}
