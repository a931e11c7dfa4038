/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-view-private.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* Values of fields as people write them: days, and the ids of choices. */

G_DEFINE_QUARK (ent-view-error-quark, ent_view_error)

/* One exact day: a picture shows one. */
gboolean
ent_view_parse_day (const char  *text,
                    EntDay      *day,
                    GError     **error)
{
  g_autoptr (GError) cause = NULL;

  if (ent_date_parse_day (text, day, &cause))
    return TRUE;
  g_set_error_literal (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID, cause->message);
  return FALSE;
}

/* Whole degrees of longitude, or “auto”. */
gboolean
ent_view_parse_degrees (const char  *text,
                        gint32      *degrees,
                        GError     **error)
{
  char *end;
  gint64 value = g_ascii_strtoll (text, &end, 10);
  g_autofree char *shown = NULL;

  *degrees = ENT_MIDDLE_AUTO;
  if (g_ascii_strcasecmp (text, "auto") == 0)
    return TRUE;
  if (end != text && *end == '\0' && value >= -180 && value <= 180)
    {
      *degrees = (gint32) value;
      return TRUE;
    }
  shown = ent_shown (text);
  /* Translators: “auto” is not to be translated */
  g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID,
               _("whole degrees from -180 (west) to 180 (east), or “auto”, were expected, this is “%s”"), shown);
  return FALSE;
}

static char *
list_ids (const EntViewField *field)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint value = 0; field->get_id (value); value++)
    g_ptr_array_add (ids, (gpointer) field->get_id (value));
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

/* The value of a choice by its id, or what there is to choose from. */
gboolean
ent_view_parse_choice (const EntViewField  *field,
                       const char          *id,
                       guint32             *value,
                       GError             **error)
{
  g_autofree char *known = NULL;
  g_autofree char *shown = NULL;

  for (*value = 0; field->get_id (*value); *value += 1)
    if (g_ascii_strcasecmp (field->get_id (*value), id) == 0)
      return TRUE;

  known = list_ids (field);
  shown = ent_shown (id);
  /* Translators: “there is no “boss”; there are member, observer, partner”; both are words of the data format */
  g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID, _("there is no “%s”; there are %s"), shown, known);
  return FALSE;
}

/* Words with commas between them. */
static char **
split (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

static guint32
get_all (const EntViewField *field)
{
  guint32 all = 0;

  for (guint value = 0; field->get_id (value); value++)
    all |= 1u << value;
  return all;
}

static gboolean
parse_choices (const EntViewField  *field,
               const char          *text,
               guint32             *values,
               GError             **error)
{
  g_auto (GStrv) ids = split (text);

  *values = 0;
  for (guint i = 0; ids[i]; i++)
    {
      guint32 value;

      if (g_ascii_strcasecmp (ids[i], "all") == 0)
        *values |= get_all (field);
      else if (ent_view_parse_choice (field, ids[i], &value, error))
        *values |= 1u << value;
      else
        return FALSE;
    }
  if (*values == 0)
    {
      g_autofree char *known = list_ids (field);

      /* Translators: words of the data format; “all” is not to be translated */
      g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID, _("none was named; there are %s, and “all”"), known);
      return FALSE;
    }
  return TRUE;
}

/**
 * ent_view_with_text:
 * @view: a view
 * @name: name of a field, as saved views and the command line have it
 * @text: its value as a person writes it: ids with commas between them, a day,
 *   an id, or words
 * @error: where to put what is wrong with the value, and what can be written
 *
 * Changes a field by its name; a list of choices may also be `all`. Pins cannot
 * be written so.
 *
 * Errors: %ENT_VIEW_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a view with that value
 */
EntView *
ent_view_with_text (EntView     *view,
                    const char  *name,
                    const char  *text,
                    GError     **error)
{
  const EntViewField *field;
  g_auto (GStrv) ids = NULL;
  guint32 value = 0;
  gint32 degrees = 0;
  EntDay day = 0;

  g_return_val_if_fail (view && name && text, NULL);

  field = ent_view_field_lookup_name (name);
  g_return_val_if_fail (field && field->type != ENT_VIEW_TYPE_PINS, NULL);

  switch (field->type)
    {
    case ENT_VIEW_TYPE_IDS:
      ids = split (text);
      return ent_view_with_value (view, field, &ids);
    case ENT_VIEW_TYPE_DAY:
    case ENT_VIEW_TYPE_OTHER_DAY:
      return ent_view_parse_day (text, &day, error) ? ent_view_with_value (view, field, &day) : NULL;
    case ENT_VIEW_TYPE_CHOICE:
      return ent_view_parse_choice (field, text, &value, error) ? ent_view_with_value (view, field, &value) : NULL;
    case ENT_VIEW_TYPE_CHOICES:
      return parse_choices (field, text, &value, error) ? ent_view_with_value (view, field, &value) : NULL;
    case ENT_VIEW_TYPE_DEGREES:
      return ent_view_parse_degrees (text, &degrees, error) ? ent_view_with_value (view, field, &degrees) : NULL;
    case ENT_VIEW_TYPE_TEXT:
      return ent_view_with_value (view, field, &text);
    case ENT_VIEW_TYPE_PINS:
    default:
      g_return_val_if_reached (NULL);
    }
}
