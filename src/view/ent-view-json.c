/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-view-json-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/ent-nearest.h"
#include "base/ent-shown.h"
#include "io/ent-json-parse.h"
#include "io/ent-json-scan.h"
#include "view/ent-view-ids.h"

/* Views as JSON: an object with a key for each field of the table, and what
 * tells it from other files. */

#define FORMAT "entente-view"
#define VERSION 1

/* How many ids, or pins, a list may have: whoever points at so many things is no person. */
#define MAX_NAMED 2000

/* The texts of a list, each once; they live as long as @node. */
static GPtrArray *
read_texts (const char  *path,
            JsonNode    *node,
            GError     **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  JsonArray *array;

  if (!ent_view_json_check_list (path, node, _("a list of texts"), MAX_NAMED, error))
    return NULL;
  array = json_node_get_array (node);
  g_ptr_array_add (texts, NULL);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);
      const char *text;

      if (!ent_view_json_read_text (place, json_array_get_element (array, i), &text, error))
        return NULL;
      if (*text == '\0' || ent_view_ids_contain ((const char *const *) texts->pdata, text))
        {
          ent_view_json_fail (error, place, *text == '\0' ? _("an empty text names nothing") : _("this stands twice; leave one out"));
          return NULL;
        }
      texts->pdata[texts->len - 1] = (gpointer) text;
      g_ptr_array_add (texts, NULL);
    }
  return g_steal_pointer (&texts);
}

/* What a single text says, by its own type. */
static gboolean
parse_text (const EntViewField  *field,
            const char          *path,
            const char          *text,
            gpointer             value,
            GError             **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean is_day = field->type == ENT_VIEW_TYPE_DAY || field->type == ENT_VIEW_TYPE_OTHER_DAY;
  gboolean sound = is_day ? ent_view_parse_day (text, value, &cause) : ent_view_parse_choice (field, text, value, &cause);

  return sound || ent_view_json_fail (error, path, cause->message);
}

static gboolean
read_choices (const EntViewField  *field,
              JsonNode            *node,
              guint32             *values,
              GError             **error)
{
  g_autoptr (GPtrArray) ids = read_texts (field->name, node, error);

  *values = 0;
  for (guint i = 0; ids && ids->pdata[i]; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", field->name, i);
      guint32 value;

      if (!parse_text (field, place, ids->pdata[i], &value, error))
        return FALSE;
      *values |= 1u << value;
    }
  return ids != NULL;
}

static gboolean
read_pins (const char  *path,
           JsonNode    *node,
           GArray      *pins,
           GError     **error)
{
  if (!ent_view_json_check_list (path, node, _("a list of objects"), MAX_NAMED, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);
      EntPin pin;

      if (!ent_view_json_read_pin (place, json_array_get_element (json_node_get_array (node), i), &pin, error))
        return FALSE;
      if (!ent_view_pins_put (pins, pin.kind, pin.id, pin.point))
        return ent_view_json_fail (error, place, _("this stands twice; leave one out"));
    }
  return TRUE;
}

/* Whole degrees of longitude. */
static gboolean
read_degrees (const char  *path,
              JsonNode    *node,
              gint32      *degrees,
              GError     **error)
{
  double number;

  if (!ent_view_json_read_within (path, node, -180, 180, &number, error))
    return FALSE;
  *degrees = (gint32) round (number);
  return TRUE;
}

static gboolean
read_field (const EntViewField  *field,
            JsonNode            *node,
            EntView             *view,
            GError             **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  const char *text = NULL;
  guint32 value = 0;
  gint32 degrees = 0;
  EntDay day = 0;

  switch (field->type)
    {
    case ENT_VIEW_TYPE_IDS:
      ids = read_texts (field->name, node, error);
      if (!ids)
        return FALSE;
      ent_view_field_set (field, view, &ids->pdata);
      return TRUE;
    case ENT_VIEW_TYPE_DAY:
    case ENT_VIEW_TYPE_OTHER_DAY:
      if (!ent_view_json_read_text (field->name, node, &text, error) || !parse_text (field, field->name, text, &day, error))
        return FALSE;
      ent_view_field_set (field, view, &day);
      return TRUE;
    case ENT_VIEW_TYPE_CHOICE:
      if (!ent_view_json_read_text (field->name, node, &text, error) || !parse_text (field, field->name, text, &value, error))
        return FALSE;
      ent_view_field_set (field, view, &value);
      return TRUE;
    case ENT_VIEW_TYPE_CHOICES:
      if (!read_choices (field, node, &value, error))
        return FALSE;
      ent_view_field_set (field, view, &value);
      return TRUE;
    case ENT_VIEW_TYPE_DEGREES:
      if (!read_degrees (field->name, node, &degrees, error))
        return FALSE;
      ent_view_field_set (field, view, &degrees);
      return TRUE;
    case ENT_VIEW_TYPE_TEXT:
      if (!ent_view_json_read_text (field->name, node, &text, error))
        return FALSE;
      ent_view_field_set (field, view, &text);
      return TRUE;
    case ENT_VIEW_TYPE_PINS:
    default:
      return read_pins (field->name, node, view->pins, error);
    }
}

static gboolean
fail_unknown (const char  *key,
              GError     **error)
{
  EntNearest nearest = ent_nearest_init (key);
  g_autofree char *shown = ent_shown (key);
  g_autofree char *suggestion = NULL;
  g_autofree char *message = NULL;

  for (const EntViewField *field = ent_view_fields; field->name; field++)
    ent_nearest_offer (&nearest, field->name, field->name);
  suggestion = ent_nearest_finish (&nearest);
  if (suggestion)
    message = g_strdup_printf (_("a view has no such field; did you mean “%s”?"), suggestion);
  return ent_view_json_fail (error, shown, message ? message : _("a view has no such field; leave it out"));
}

/* Reads the fields of a view; @others are keys that are somebody else's. */
EntView *
ent_view_json_read (JsonObject         *object,
                    const char *const  *others,
                    GError            **error)
{
  g_autoptr (EntView) view = ent_view_new (NULL, 0);
  g_autoptr (GList) keys = json_object_get_members (object);
  g_autofree char *other_version = g_strdup_printf (_("this program reads version %d of views only"), VERSION);

  if (!ent_view_json_check_format (object, FORMAT, VERSION, other_version, error))
    return NULL;
  for (GList *link = keys; link; link = link->next)
    {
      const char *key = link->data;
      const EntViewField *field = ent_view_field_lookup_name (key);

      if (g_str_equal (key, "format") || g_str_equal (key, "version") || (others && g_strv_contains (others, key)))
        continue;
      if (!(field ? read_field (field, json_object_get_member (object, key), view, error) : fail_unknown (key, error)))
        return NULL;
    }

  /* Nothing could stand for these. */
  if (!json_object_has_member (object, "groupings"))
    ent_view_json_fail_missing (error, "groupings", "\"groupings\": [\"sco\"]");
  else if (!json_object_has_member (object, "at"))
    ent_view_json_fail_missing (error, "at", "\"at\": \"2017-06-09\"");
  else
    return g_steal_pointer (&view);
  return NULL;
}

static gboolean
fail_problem (EntProblemList  *problems,
              GError         **error)
{
  g_autoptr (GPtrArray) list = ent_problem_list_to_array (problems);
  g_autofree char *text = ent_problem_to_text (g_ptr_array_index (list, 0), NULL);

  g_set_error_literal (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_MALFORMED, text);
  return FALSE;
}

/* Whether a text is strict JSON. */
gboolean
ent_view_json_check (const char  *data,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (EntProblemList) problems = ent_problem_list_new ();
  g_autoptr (EntReading) reading = ent_reading_new (NULL);

  ent_json_scan (data, length, ENT_JSON_MAX_VALUES, reading, problems);
  return ent_problem_list_get_n_errors (problems) == 0 || fail_problem (problems, error);
}

/* The object that a text is. */
JsonNode *
ent_view_json_parse (const char  *data,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (EntProblemList) problems = ent_problem_list_new ();
  g_autoptr (JsonNode) root = ent_json_parse (data, length, problems);

  if (ent_problem_list_get_n_errors (problems) > 0)
    {
      fail_problem (problems, error);
      return NULL;
    }
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID, _("%s was expected, this is %s"), _("an object"), ent_json_describe (root));
      return NULL;
    }
  return g_steal_pointer (&root);
}

/**
 * ent_view_from_json:
 * @data: (array length=length): what ent_view_to_json() made, or a person
 * @length: how many bytes
 * @error: where to put what is wrong: the field, and what was expected
 *
 * Reads a view. The groupings and the day must be there, other fields that are
 * missing are as in ent_view_new(). What is not understood is an error, never
 * left out.
 *
 * Errors: %ENT_VIEW_ERROR_MALFORMED, %ENT_VIEW_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a view
 */
EntView *
ent_view_from_json (const char  *data,
                    gsize        length,
                    GError     **error)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (data || length == 0, NULL);

  root = ent_view_json_parse (data, length, error);
  return root ? ent_view_json_read (json_node_get_object (root), NULL, error) : NULL;
}

static void
write_pins (JsonBuilder *builder,
            GArray      *pins)
{
  for (guint i = 0; i < pins->len; i++)
    ent_view_json_write_pin (builder, &g_array_index (pins, EntPin, i));
}

static void
write_list (JsonBuilder        *builder,
            const EntViewField *field,
            gconstpointer       value)
{
  json_builder_begin_array (builder);
  if (field->type == ENT_VIEW_TYPE_IDS)
    for (char *const *id = *(char *const *const *) value; *id; id++)
      json_builder_add_string_value (builder, *id);
  else if (field->type == ENT_VIEW_TYPE_CHOICES)
    for (guint i = 0; field->get_id (i); i++)
      {
        if (*(const guint32 *) value & 1u << i)
          json_builder_add_string_value (builder, field->get_id (i));
      }
  else
    write_pins (builder, *(GArray *const *) value);
  json_builder_end_array (builder);
}

/* A title that nobody gave, a list or a day of what is off until somebody asks for it, and what says more of that day. */
static gboolean
is_left_out (const EntViewField *field,
             gconstpointer       value)
{
  if (field->type == ENT_VIEW_TYPE_CHOICES)
    return field->normal == 0 && *(const guint32 *) value == 0;
  if (field->type == ENT_VIEW_TYPE_DEGREES)
    return *(const guint32 *) value == field->normal;
  if (field->type == ENT_VIEW_TYPE_OTHER_DAY)
    return *(const EntDay *) value == ENT_DAY_MIN;
  if (field->field & (ENT_VIEW_RANGE | ENT_VIEW_DIFFERENCE | ENT_VIEW_CHART | ENT_VIEW_ORDER))
    return *(const guint32 *) value == field->normal;
  return field->type == ENT_VIEW_TYPE_TEXT && !*(const char *const *) value;
}

static void
write_field (JsonBuilder        *builder,
             const EntViewField *field,
             gconstpointer       value)
{
  g_autofree char *day = NULL;

  if (is_left_out (field, value))
    return;

  json_builder_set_member_name (builder, field->name);
  switch (field->type)
    {
    case ENT_VIEW_TYPE_DAY:
    case ENT_VIEW_TYPE_OTHER_DAY:
      day = ent_day_to_iso (*(const EntDay *) value);
      json_builder_add_string_value (builder, day);
      break;
    case ENT_VIEW_TYPE_CHOICE:
      json_builder_add_string_value (builder, field->get_id (*(const guint32 *) value));
      break;
    case ENT_VIEW_TYPE_DEGREES:
      json_builder_add_int_value (builder, *(const gint32 *) value);
      break;
    case ENT_VIEW_TYPE_TEXT:
      json_builder_add_string_value (builder, *(const char *const *) value);
      break;
    case ENT_VIEW_TYPE_IDS:
    case ENT_VIEW_TYPE_CHOICES:
    case ENT_VIEW_TYPE_PINS:
    default:
      write_list (builder, field, value);
    }
}

/* Writes what tells a view from other files, and its fields, into an object. */
void
ent_view_json_write (JsonBuilder *builder,
                     EntView     *view)
{
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  for (const EntViewField *field = ent_view_fields; field->name; field++)
    write_field (builder, field, ent_view_field_get (field, view));
}

/**
 * ent_view_to_json:
 * @view: a view
 *
 * Writes a view as a file of its own, with names and ids as the command line
 * has them. A title that nobody gave is left out, and so are the usual chart and order, ties, and a day to compare with, a part of the
 * time and a middle of the map that nobody asked for.
 *
 * Returns: (transfer full): JSON, with an end of line
 */
char *
ent_view_to_json (EntView *view)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (view, NULL);

  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  ent_view_json_write (builder, view);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
