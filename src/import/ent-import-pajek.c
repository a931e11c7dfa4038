/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-pajek.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-cursor.h"

/* What the lines of a section say. */
typedef enum
{
  SECTION_NONE, /* nothing that is of use here */
  SECTION_VERTICES,
  SECTION_EDGES,
  SECTION_LISTS,
  SECTION_MATRIX,
} Section;

typedef struct
{
  EntImportCursor   cursor;
  EntImportNetwork *network;
  Section           section;
  gboolean          directed;
  char             *relation; /* (nullable): of the section, owned */
  guint             n_nodes;
  guint             n_first; /* nodes of the first mode; 0 if there is one mode */
  guint             n_rows;  /* of the matrix, so far */
  gboolean          has_nodes;
} Pajek;

static gboolean
is_at_line_end (EntImportCursor *cursor)
{
  return cursor->at == cursor->end || *cursor->at == '\n' || *cursor->at == '\r';
}

/* Goes over blanks within the line. */
static void
skip_blanks (EntImportCursor *cursor)
{
  while (!is_at_line_end (cursor) && g_ascii_isspace (*cursor->at))
    cursor->at++;
}

/* At a word, or a text in double quotes, within the line; %NULL at its end. */
static char *
read_word (Pajek *self)
{
  EntImportCursor *cursor = &self->cursor;
  const char *start;
  gsize length;

  skip_blanks (cursor);
  start = cursor->at;
  if (is_at_line_end (cursor))
    return NULL;
  if (*start != '"')
    {
      while (!is_at_line_end (cursor) && !g_ascii_isspace (*cursor->at) && (*cursor->at != '[' || cursor->at == start))
        cursor->at++;
      return g_strndup (start, (gsize) (cursor->at - start));
    }
  for (cursor->at++; !is_at_line_end (cursor) && *cursor->at != '"';)
    cursor->at++;
  length = (gsize) (cursor->at - start - 1);
  if (is_at_line_end (cursor))
    {
      ent_import_cursor_fail (cursor, cursor->line, _("this text is not closed with a double quote"));
      return NULL;
    }
  cursor->at++;

  return g_strndup (start + 1, length);
}

/* A whole number from 0 within the line; %FALSE at something else. */
static gboolean
read_number (Pajek *self,
             guint *number)
{
  EntImportCursor *cursor = &self->cursor;
  guint64 value = 0;
  const char *start;

  skip_blanks (cursor);
  start = cursor->at;
  while (!is_at_line_end (cursor) && g_ascii_isdigit (*cursor->at) && value < G_MAXUINT32)
    value = value * 10 + (guint) (*cursor->at++ - '0');
  if (cursor->at == start || value >= G_MAXUINT32 || (!is_at_line_end (cursor) && !g_ascii_isspace (*cursor->at) && *cursor->at != ':'))
    {
      cursor->at = start;
      return FALSE;
    }
  *number = (guint) value;

  return TRUE;
}

/* “1994-2003,2005-*,2010”: the last year belongs to it, and a star is no end. */
static void
add_times (Pajek         *self,
           EntImportItem *item,
           const char    *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *from = g_strstrip (parts[i]);
      char *dash = *from != '\0' ? strchr (from + 1, '-') : NULL;
      const char *until = from;

      if (*from == '\0')
        continue;
      if (dash != NULL)
        {
          *dash = '\0';
          g_strchomp (from);
          until = g_strchug (dash + 1);
        }
      ent_import_network_add_spell (self->network, item, strcmp (from, "*") == 0 ? NULL : from, strcmp (until, "*") == 0 ? NULL : until);
    }
  ent_import_network_set_time_format (self->network, ENT_IMPORT_TIME_INTEGER);
}

/* What follows on the line: times in brackets, a label behind “l”, and drawing. */
static void
read_rest (Pajek         *self,
           EntImportItem *item,
           gboolean       is_edge)
{
  EntImportCursor *cursor = &self->cursor;
  gboolean is_label = FALSE;

  for (skip_blanks (cursor); !is_at_line_end (cursor) && !cursor->failed; skip_blanks (cursor))
    {
      g_autofree char *word = NULL;

      if (*cursor->at == '[')
        {
          const char *start = ++cursor->at;
          g_autofree char *times = NULL;

          while (!is_at_line_end (cursor) && *cursor->at != ']')
            cursor->at++;
          if (is_at_line_end (cursor))
            {
              ent_import_cursor_fail (cursor, cursor->line, _("these times are not closed with “]”"));
              return;
            }
          times = g_strndup (start, (gsize) (cursor->at++ - start));
          add_times (self, item, times);
          continue;
        }
      word = read_word (self);
      if (word != NULL && is_label && is_edge)
        ent_import_network_add_attribute (self->network, item, "label", word);
      is_label = g_strcmp0 (word, "l") == 0;
    }
}

static EntImportNode *
get_node (Pajek *self,
          guint  number)
{
  return number >= 1 && number <= self->n_nodes ? ent_import_network_get_node (self->network, number - 1) : NULL;
}

static void
check_limit (Pajek *self)
{
  const char *limit = ent_import_network_get_limit (self->network);

  if (limit != NULL)
    ent_import_cursor_fail (&self->cursor, self->cursor.line, _(limit));
}

/* “*Vertices N [M]”: nodes may have no line of their own. */
static void
begin_vertices (Pajek *self)
{
  EntImportCursor *cursor = &self->cursor;
  guint n;

  if (self->has_nodes)
    {
      ent_import_cursor_fail (cursor, cursor->line, _("there are vertices a second time; a file with several networks is to be divided"));
      return;
    }
  if (!read_number (self, &n))
    {
      ent_import_cursor_expect (cursor, _("the number of vertices was expected"));
      return;
    }
  self->has_nodes = TRUE;
  read_number (self, &self->n_first);
  for (guint i = 1; i <= n && !cursor->failed; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      EntImportNode *node = ent_import_network_add_node (self->network, id, cursor->line, NULL);

      if (self->n_first > 0)
        node->mode = i <= self->n_first ? 1 : 2;
      check_limit (self);
      if (i % 4096 == 0 && g_cancellable_is_cancelled (cursor->cancellable))
        cursor->failed = TRUE;
    }
  self->n_nodes = n;
}

/* At a star. Sections that are not known, such as “*Partition”, are left out. */
static void
begin_section (Pajek *self)
{
  static const struct
  {
    const char *name;
    Section     section;
    gboolean    directed;
  } sections[] = {
    { "*vertices", SECTION_VERTICES, FALSE },
    { "*arcslist", SECTION_LISTS, TRUE },
    { "*arcs", SECTION_EDGES, TRUE },
    { "*edgeslist", SECTION_LISTS, FALSE },
    { "*edges", SECTION_EDGES, FALSE },
    { "*matrix", SECTION_MATRIX, TRUE },
  };
  EntImportCursor *cursor = &self->cursor;
  guint number;

  self->section = SECTION_NONE;
  g_clear_pointer (&self->relation, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (ent_import_cursor_is_at_word (cursor, sections[i].name))
      {
        self->section = sections[i].section;
        self->directed = sections[i].directed;
        cursor->at += strlen (sections[i].name);
        break;
      }
  if (self->section == SECTION_VERTICES)
    begin_vertices (self);
  else if (self->section != SECTION_NONE && !self->has_nodes)
    ent_import_cursor_fail (cursor, cursor->line, _("“*Vertices” was expected before the lines that join them"));

  /* “*Arcs :2 "observer"” */
  skip_blanks (cursor);
  if (ent_import_cursor_peek (cursor) == ':')
    {
      cursor->at++;
      if (read_number (self, &number))
        self->relation = read_word (self);
    }
  if (self->section == SECTION_MATRIX && self->n_first > 0)
    self->directed = FALSE;
}

/* “1 "Norway" 0.1 0.2 0.5 [1994-*]” */
static void
read_vertex (Pajek *self)
{
  EntImportCursor *cursor = &self->cursor;
  g_autofree char *label = NULL;
  EntImportNode *node;
  guint number;

  if (!read_number (self, &number) || (node = get_node (self, number)) == NULL)
    {
      g_autofree char *expected = g_strdup_printf (_("the number of a vertex, from 1 to %u, was expected"), self->n_nodes);

      ent_import_cursor_expect (cursor, expected);
      return;
    }
  node->item.line = cursor->line;
  skip_blanks (cursor);
  if (ent_import_cursor_peek (cursor) != '[')
    label = read_word (self);
  if (label != NULL && *label != '\0')
    node->label = ent_import_network_keep (self->network, label);
  read_rest (self, &node->item, FALSE);
}

static EntImportEdge *
add_edge (Pajek *self,
          guint  from,
          guint  to)
{
  g_autofree char *from_id = g_strdup_printf ("%u", from);
  g_autofree char *to_id = g_strdup_printf ("%u", to);
  EntImportEdge *edge = ent_import_network_add_edge (self->network, from_id, to_id, self->cursor.line);

  edge->directed = self->directed;
  if (self->relation != NULL)
    ent_import_network_add_attribute (self->network, &edge->item, "relation", self->relation);
  check_limit (self);

  return edge;
}

/* “1 3 2.5 [1994-2003]” */
static void
read_edge (Pajek *self)
{
  EntImportCursor *cursor = &self->cursor;
  EntImportEdge *edge;
  guint from, to;

  if (!read_number (self, &from) || !read_number (self, &to))
    {
      ent_import_cursor_expect (cursor, _("the number of a vertex was expected"));
      return;
    }
  edge = add_edge (self, from, to);
  skip_blanks (cursor);
  if (!is_at_line_end (cursor) && (g_ascii_isdigit (*cursor->at) || strchr ("+-.", *cursor->at) != NULL))
    {
      g_autofree char *word = read_word (self);

      if (word != NULL)
        edge->weight = g_ascii_strtod (word, NULL);
    }
  read_rest (self, &edge->item, TRUE);
}

/* “1 3 4 7”: from the first to each of the others. */
static void
read_list (Pajek *self)
{
  EntImportCursor *cursor = &self->cursor;
  guint from, to;

  if (!read_number (self, &from))
    {
      ent_import_cursor_expect (cursor, _("the number of a vertex was expected"));
      return;
    }
  for (skip_blanks (cursor); !is_at_line_end (cursor) && !cursor->failed; skip_blanks (cursor))
    {
      if (read_number (self, &to))
        add_edge (self, from, to);
      else
        ent_import_cursor_expect (cursor, _("the number of a vertex was expected"));
    }
}

/* A row for each node of the first mode, a number for each node that it may be joined to. */
static void
read_matrix_row (Pajek *self)
{
  EntImportCursor *cursor = &self->cursor;
  guint n_rows = self->n_first > 0 ? self->n_first : self->n_nodes;
  guint n_columns = self->n_first > 0 ? self->n_nodes - MIN (self->n_first, self->n_nodes) : self->n_nodes;
  guint n = 0;

  for (skip_blanks (cursor); !is_at_line_end (cursor) && !cursor->failed; skip_blanks (cursor))
    {
      g_autofree char *word = read_word (self);
      char *end = NULL;
      double weight = word != NULL ? g_ascii_strtod (word, &end) : 0;

      if (word == NULL || end == word || *end != '\0' || n == n_columns || self->n_rows == n_rows)
        {
          g_autofree char *expected = g_strdup_printf (_("a matrix of %u rows with %u numbers each was expected"), n_rows, n_columns);

          ent_import_cursor_fail (cursor, cursor->line, expected);
          return;
        }
      n++;
      if (weight != 0)
        add_edge (self, self->n_rows + 1, self->n_first + n)->weight = weight;
    }
  if (!cursor->failed && n < n_columns)
    {
      g_autofree char *expected = g_strdup_printf (_("a matrix of %u rows with %u numbers each was expected"), n_rows, n_columns);

      ent_import_cursor_fail (cursor, cursor->line, expected);
    }
  self->n_rows++;
}

static void
read_line (Pajek *self)
{
  switch (self->section)
    {
    case SECTION_VERTICES:
      read_vertex (self);
      break;
    case SECTION_EDGES:
      read_edge (self);
      break;
    case SECTION_LISTS:
      read_list (self);
      break;
    case SECTION_MATRIX:
      read_matrix_row (self);
      break;
    case SECTION_NONE:
    default:
      break;
    }
}

static void
read_text (Pajek *self)
{
  EntImportCursor *cursor = &self->cursor;

  while (cursor->at < cursor->end && !cursor->failed)
    {
      skip_blanks (cursor);
      if (ent_import_cursor_peek (cursor) == '*')
        begin_section (self);
      else if (!is_at_line_end (cursor) && *cursor->at != '%')
        read_line (self);
      if (!cursor->failed)
        ent_import_cursor_skip_line (cursor);
    }
  if (!cursor->failed && !self->has_nodes)
    ent_import_cursor_fail (cursor, cursor->line, _("there is no “*Vertices” in it"));
  if (!cursor->failed && self->section == SECTION_MATRIX && self->n_rows < (self->n_first > 0 ? self->n_first : self->n_nodes))
    ent_import_cursor_fail (cursor, cursor->line, _("the matrix has fewer rows than there are vertices"));
}

/**
 * ent_import_pajek_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it
 *
 * Reads a network of Pajek, of one mode or of two, with times.
 *
 * Returns: (transfer full) (nullable): the network
 */
EntImportNetwork *
ent_import_pajek_read (const EntImportInput *input,
                       EntImportReport      *report)
{
  g_autoptr (EntImportNetwork) network = NULL;
  Pajek self = { 0 };

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  network = ent_import_network_new ();
  self.network = network;
  ent_import_cursor_init (&self.cursor, input, report);
  read_text (&self);
  g_free (self.relation);
  if (self.cursor.failed)
    return NULL;
  ent_import_network_link (network);

  return g_steal_pointer (&network);
}
