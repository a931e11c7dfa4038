/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-view-json-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/ent-shown.h"
#include "io/ent-json-parse.h"

gboolean
ent_view_json_fail (GError     **error,
                    const char  *path,
                    const char  *message)
{
  g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID, "%s: %s", path, message);
  return FALSE;
}

/* @other says what stands there, to follow “this is”. */
gboolean
ent_view_json_fail_other (GError     **error,
                          const char  *path,
                          const char  *expected,
                          const char  *other)
{
  /* Translators: “a text was expected, this is a number” */
  g_autofree char *message = g_strdup_printf (_("%s was expected, this is %s"), expected, other);

  return ent_view_json_fail (error, path, message);
}

gboolean
ent_view_json_fail_type (GError     **error,
                         const char  *path,
                         const char  *expected,
                         JsonNode    *node)
{
  return ent_view_json_fail_other (error, path, expected, ent_json_describe (node));
}

gboolean
ent_view_json_fail_missing (GError     **error,
                            const char  *path,
                            const char  *example)
{
  /* Translators: a piece of a file */
  g_autofree char *message = g_strdup_printf (_("this is missing; expected was such as %s"), example);

  return ent_view_json_fail (error, path, message);
}

gboolean
ent_view_json_fail_unknown (GError     **error,
                            const char  *path,
                            const char  *key)
{
  g_autofree char *shown = ent_shown (key);
  g_autofree char *place = g_strdup_printf ("%s.%s", path, shown);

  return ent_view_json_fail (error, place, _("a view has no such field; leave it out"));
}

gboolean
ent_view_json_read_number (const char  *path,
                           JsonNode    *node,
                           double      *number,
                           GError     **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return ent_view_json_fail_type (error, path, _("a number"), node);
  *number = json_node_get_double (node);
  return isfinite (*number) || ent_view_json_fail (error, path, _("this number is too large"));
}

gboolean
ent_view_json_check_within (const char  *path,
                            double       number,
                            double       least,
                            double       most,
                            GError     **error)
{
  g_autofree char *message = NULL;

  if (number >= least && number <= most)
    return TRUE;
  if (!isfinite (number))
    return ent_view_json_fail (error, path, _("this number is too large"));
  message = g_strdup_printf (_("a number from %g to %g was expected, this is %g"), least, most, number);
  return ent_view_json_fail (error, path, message);
}

gboolean
ent_view_json_read_within (const char  *path,
                           JsonNode    *node,
                           double       least,
                           double       most,
                           double      *number,
                           GError     **error)
{
  return ent_view_json_read_number (path, node, number, error) && ent_view_json_check_within (path, *number, least, most, error);
}

gboolean
ent_view_json_read_text (const char  *path,
                         JsonNode    *node,
                         const char **text,
                         GError     **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return ent_view_json_fail_type (error, path, _("a text"), node);
  *text = json_node_get_string (node);
  return TRUE;
}

gboolean
ent_view_json_read_id (const char  *path,
                       JsonNode    *node,
                       const char **id,
                       GError     **error)
{
  if (!ent_view_json_read_text (path, node, id, error))
    return FALSE;
  return **id != '\0' || ent_view_json_fail (error, path, _("an empty text names nothing"));
}

gboolean
ent_view_json_check_list (const char  *path,
                          JsonNode    *node,
                          const char  *expected,
                          guint        most,
                          GError     **error)
{
  g_autofree char *message = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ent_view_json_fail_type (error, path, expected, node);
  if (json_array_get_length (json_node_get_array (node)) <= most)
    return TRUE;
  message = g_strdup_printf (_("such a list has at most %u entries, this one has %u"), most, json_array_get_length (json_node_get_array (node)));
  return ent_view_json_fail (error, path, message);
}

/* {"nation": "IND", "x": 1, "y": 2}, or with "grouping". The id is the node's. */
gboolean
ent_view_json_read_pin (const char  *path,
                        JsonNode    *node,
                        EntPin      *pin,
                        GError     **error)
{
  static const char *const sides[] = { "x", "y" };
  double point[G_N_ELEMENTS (sides)];
  const char *id;
  gboolean of_nation;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_view_json_fail_type (error, path, _("an object"), node);
  object = json_node_get_object (node);
  of_nation = json_object_has_member (object, "nation");
  if (json_object_get_size (object) != 3 || of_nation == json_object_has_member (object, "grouping")
      || !json_object_has_member (object, "x") || !json_object_has_member (object, "y"))
    return ent_view_json_fail (error, path, _("a pin has a “nation” or a “grouping”, “x” and “y”, and nothing else"));
  if (!ent_view_json_read_id (path, json_object_get_member (object, of_nation ? "nation" : "grouping"), &id, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s.%s", path, sides[i]);

      if (!ent_view_json_read_within (place, json_object_get_member (object, sides[i]), -ENT_VIEW_JSON_MAX_DISTANCE, ENT_VIEW_JSON_MAX_DISTANCE,
                                      &point[i], error))
        return FALSE;
    }
  *pin = (EntPin) { (char *) id, of_nation ? ENT_KIND_NATION : ENT_KIND_GROUPING, { point[0], point[1] } };
  return TRUE;
}

void
ent_view_json_write_pin (JsonBuilder  *builder,
                         const EntPin *pin)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, pin->kind == ENT_KIND_NATION ? "nation" : "grouping");
  json_builder_add_string_value (builder, pin->id);
  json_builder_set_member_name (builder, "x");
  json_builder_add_double_value (builder, pin->point.x);
  json_builder_set_member_name (builder, "y");
  json_builder_add_double_value (builder, pin->point.y);
  json_builder_end_object (builder);
}

/* Whether an object is of a format, and of the version that this program can
 * read; @other_version is what there is to say of another one. */
gboolean
ent_view_json_check_format (JsonObject  *object,
                            const char  *format,
                            int          version,
                            const char  *other_version,
                            GError     **error)
{
  JsonNode *format_node = json_object_get_member (object, "format");
  JsonNode *version_node = json_object_get_member (object, "version");
  g_autofree char *format_example = g_strdup_printf ("\"format\": \"%s\"", format);
  g_autofree char *version_example = g_strdup_printf ("\"version\": %d", version);
  const char *text;
  double number;

  if (!format_node)
    return ent_view_json_fail_missing (error, "format", format_example);
  if (!ent_view_json_read_text ("format", format_node, &text, error))
    return FALSE;
  if (!g_str_equal (text, format))
    {
      g_autofree char *shown = ent_shown (text);
      g_autofree char *message = g_strdup_printf (_("“%s” was expected, this is “%s”"), format, shown);

      return ent_view_json_fail (error, "format", message);
    }
  if (!version_node)
    return ent_view_json_fail_missing (error, "version", version_example);
  if (!ent_view_json_read_number ("version", version_node, &number, error))
    return FALSE;
  return number == version || ent_view_json_fail (error, "version", other_version);
}
