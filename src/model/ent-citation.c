/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-citation.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* Somebody else's text on one line: a citation is a line of a list. Inside a
 * title in quotation marks, its own become single ones. */
static char *
tidy (const char *text,
      gboolean    quoted)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        c = ' ';
      else if (ent_shown_is_harmful (c))
        continue;
      else if (quoted && c == 0x201c)
        c = 0x2018;
      else if (quoted && c == 0x201d)
        c = 0x2019;
      if (c != ' ' || (line->len > 0 && line->str[line->len - 1] != ' '))
        g_string_append_unichar (line, c);
    }
  return g_strchomp (g_string_free (line, FALSE));
}

/* A sentence of the citation; one that has its full stop gets no other. */
static void
append_sentence (GString    *citation,
                 const char *sentence)
{
  if (*sentence == '\0')
    return;
  if (citation->len > 0)
    g_string_append_c (citation, ' ');
  g_string_append (citation, sentence);
  if (!g_str_has_suffix (sentence, "."))
    g_string_append_c (citation, '.');
}

static void
append_title (GString    *citation,
              const char *title)
{
  g_autofree char *line = tidy (title, TRUE);
  /* Translators: the title of a source in a citation, in the quotation marks of the language */
  g_autofree char *quoted = g_strdup_printf (_("“%s”"), line);
  gsize length = strlen (line);

  if (length == 0)
    return;
  if (citation->len > 0)
    g_string_append_c (citation, ' ');
  g_string_append (citation, quoted);
  if (strchr (".?!", line[length - 1]) == NULL)
    g_string_append_c (citation, '.');
}

static void
append_piece (GString    *sentence,
              const char *piece)
{
  if (piece == NULL || *piece == '\0')
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append (sentence, piece);
}

/* Where it appeared and when: “The Hindu, Kasturi & Sons, 14 January 2022”. */
static char *
dup_imprint (const EntSource *source)
{
  g_autofree char *container = source->container != NULL ? tidy (source->container, FALSE) : NULL;
  g_autofree char *publisher = source->publisher != NULL ? tidy (source->publisher, FALSE) : NULL;
  g_autofree char *issued = NULL;
  GString *imprint = g_string_new (NULL);

  append_piece (imprint, container);
  if (g_strcmp0 (container, publisher) != 0)
    append_piece (imprint, publisher);
  if (ent_date_is_set (source->issued))
    {
      issued = ent_date_to_text (source->issued);
    }
  else if (ent_date_is_set (source->accessed))
    {
      g_autofree char *accessed = ent_date_to_text (source->accessed);

      /* Translators: in a citation, the day on which a page without a date was read */
      issued = g_strdup_printf (_("read on %s"), accessed);
    }
  append_piece (imprint, issued);
  return g_string_free (imprint, FALSE);
}

/**
 * ent_citation_dup_url:
 * @source: a source
 *
 * Returns: (transfer full) (nullable): where it can be read: its address, else
 *   that of its DOI; %NULL if it has neither
 */
char *
ent_citation_dup_url (const EntSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  if (source->url != NULL)
    return g_strdup (source->url);
  return source->doi != NULL ? g_strconcat ("https://doi.org/", source->doi, NULL) : NULL;
}

/**
 * ent_citation_dup_authors:
 * @source: a source
 *
 * Returns: (transfer full) (nullable): its authors as a bibliography has them,
 *   “Family, Given; Another Body”; %NULL if it names none
 */
char *
ent_citation_dup_authors (const EntSource *source)
{
  GString *list;

  g_return_val_if_fail (source != NULL, NULL);

  list = g_string_new (NULL);
  for (guint i = 0; i < source->authors.n_authors; i++)
    {
      const EntAuthor *author = &source->authors.authors[i];

      if (i > 0)
        g_string_append (list, "; ");
      g_string_append (list, author->literal != NULL ? author->literal : author->family);
      if (author->literal == NULL && author->given != NULL)
        g_string_append_printf (list, ", %s", author->given);
    }
  return g_string_free (list, list->len == 0);
}

/**
 * ent_citation_dup_text:
 * @source: a source
 *
 * Cites a source in one line of plain text: author, “title”, publisher and
 * date, address, each ended by a full stop and left out when it is not known.
 * The order is that of the bibliographies of the Chicago Manual of Style.
 *
 * Returns: (transfer full): the citation
 */
char *
ent_citation_dup_text (const EntSource *source)
{
  GString *citation;
  g_autofree char *authors = NULL;
  g_autofree char *author = NULL;
  g_autofree char *imprint = NULL;
  g_autofree char *url = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  citation = g_string_new (NULL);
  authors = ent_citation_dup_authors (source);
  author = tidy (authors != NULL ? authors : "", FALSE);
  imprint = dup_imprint (source);
  url = ent_citation_dup_url (source);
  append_sentence (citation, author);
  append_title (citation, source->title);
  append_sentence (citation, imprint);
  if (url != NULL)
    append_sentence (citation, url);
  return g_string_free (citation, FALSE);
}
