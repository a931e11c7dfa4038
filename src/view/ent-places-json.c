/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-view-json-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-decimal.h"
#include "io/ent-json-line.h"
#include "io/ent-json-path.h"
#include "io/ent-json-plain.h"
#include "io/ent-json-walk.h"

/* The places of a saved view as JSON: `text`, `members-only` and `codes`, what the
 * picture did without, and `nodes` and `lines`. A network may have ten thousand of
 * them, so they never become a tree: they are read where they stand in the text,
 * and written as text. */

#define MAX_TEXT_SCALE 10.0
#define MAX_BOW 10.0
#define MAX_LANES 1000.0
#define MAX_PLACES 20000

/* What an entry of one of the lists may have. */
enum
{
  NATION,
  GROUPING,
  FROM,
  X,
  Y,
  LANE,
  BOW,
  N_KEYS
};

static const char *const keys[N_KEYS] = { "nation", "grouping", "from", "x", "y", "lane", "bow" };

/* An entry: where it is, what it has, and where that stands in the text; %NULL for what it does not have. */
typedef struct
{
  const EntJsonPath *path;
  guint              n_members;
  char              *values[N_KEYS];
} Entry;

static gboolean
fail (const EntJsonPath  *path,
      const char         *message,
      GError            **error)
{
  g_autofree char *place = ent_json_path_dup_text (path);

  return ent_view_json_fail (error, place, message);
}

static gboolean
fail_type (const EntJsonPath  *path,
           const char         *expected,
           const char         *at,
           GError            **error)
{
  g_autofree char *place = ent_json_path_dup_text (path);

  return ent_view_json_fail_other (error, place, expected, ent_json_walk_describe (at));
}

static gboolean
read_number (const EntJsonPath  *path,
             char               *at,
             double              least,
             double              most,
             double             *number,
             GError            **error)
{
  g_autofree char *place = NULL;

  if (!ent_json_walk_is_number (at))
    return fail_type (path, _("a number"), at, error);
  *number = ent_json_walk_read_number (&at);
  if (*number >= least && *number <= most)
    return TRUE;
  place = ent_json_path_dup_text (path);
  return ent_view_json_check_within (place, *number, least, most, error);
}

static gboolean
read_id (const EntJsonPath  *path,
         char               *at,
         const char        **id,
         GError            **error)
{
  if (*at != '"')
    return fail_type (path, _("a text"), at, error);
  *id = ent_json_walk_read_text (&at);
  return **id != '\0' || fail (path, _("an empty text names nothing"), error);
}

static gboolean
read_flag (const EntJsonPath  *path,
           const char         *at,
           gboolean           *flag,
           GError            **error)
{
  if (*at != 't' && *at != 'f')
    return fail_type (path, _("true or false"), at, error);
  *flag = *at == 't';
  return TRUE;
}

/* {"nation": "IND", "x": 1, "y": 2}, or with "grouping". */
static gboolean
read_node (const Entry  *entry,
           EntPlaces    *places,
           GError      **error)
{
  char *const *values = entry->values;
  const char *id;
  EntPoint point;

  if (entry->n_members != 3 || !values[NATION] == !values[GROUPING] || !values[X] || !values[Y])
    return fail (entry->path, _("a pin has a “nation” or a “grouping”, “x” and “y”, and nothing else"), error);
  if (!read_id (entry->path, values[values[NATION] ? NATION : GROUPING], &id, error)
      || !read_number (&(EntJsonPath) { entry->path, "x", 0 }, values[X], -ENT_VIEW_JSON_MAX_DISTANCE, ENT_VIEW_JSON_MAX_DISTANCE, &point.x, error)
      || !read_number (&(EntJsonPath) { entry->path, "y", 0 }, values[Y], -ENT_VIEW_JSON_MAX_DISTANCE, ENT_VIEW_JSON_MAX_DISTANCE, &point.y, error))
    return FALSE;
  ent_places_add_node (places, values[NATION] ? ENT_KIND_NATION : ENT_KIND_GROUPING, id, point);
  return TRUE;
}

/* {"grouping": "sco", "nation": "IND", "bow": 0.1}, or for a tie with "from" and "lane". */
static gboolean
read_bow (const Entry  *entry,
          EntPlaces    *places,
          GError      **error)
{
  char *const *values = entry->values;
  gboolean is_tie = values[FROM] != NULL;
  const char *from, *nation;
  double bow, lane = 0;

  if (entry->n_members != (is_tie ? 4 : 3) || !values[NATION] || !values[BOW] || !values[is_tie ? LANE : GROUPING])
    return fail (entry->path, _("a line has a “grouping”, or “from” and “lane”, with “nation” and “bow”, and nothing else"), error);
  if (!read_id (entry->path, values[is_tie ? FROM : GROUPING], &from, error) || !read_id (entry->path, values[NATION], &nation, error)
      || !read_number (entry->path, values[BOW], -MAX_BOW, MAX_BOW, &bow, error)
      || (is_tie && !read_number (entry->path, values[LANE], 0, MAX_LANES, &lane, error)))
    return FALSE;
  ent_places_add_bow (places, (EntPlacesBow) {
    .from = (char *) from,
    .from_kind = is_tie ? ENT_KIND_NATION : ENT_KIND_GROUPING,
    .nation = (char *) nation,
    .lane = (guint) lane,
    .bow = bow,
  });
  return TRUE;
}

/* Finds what an object has, and goes behind it. */
static void
find_members (char  **at,
              Entry  *entry)
{
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      const char *key = ent_json_walk_read_key (at);

      entry->n_members++;
      for (guint i = 0; i < N_KEYS; i++)
        if (g_str_equal (key, keys[i]))
          entry->values[i] = *at;
      ent_json_walk_skip (at);
    }
}

static guint
count_elements (char *at)
{
  guint n = 0;

  for (gboolean more = ent_json_walk_open (&at); more; more = ent_json_walk_next (&at))
    {
      ent_json_walk_skip (&at);
      n++;
    }
  return n;
}

static gboolean
read_list (const EntJsonPath  *path,
           char              **at,
           gboolean            (*read) (const Entry *entry, EntPlaces *places, GError **error),
           EntPlaces          *places,
           GError            **error)
{
  EntJsonPath place = { path, NULL, 0 };
  guint n;

  if (**at != '[')
    return fail_type (path, _("a list of objects"), *at, error);
  n = count_elements (*at);
  if (n > MAX_PLACES)
    {
      g_autofree char *message = g_strdup_printf (_("such a list has at most %u entries, this one has %u"), MAX_PLACES, n);

      return fail (path, message, error);
    }
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      Entry entry = { .path = &place };

      if (**at != '{')
        return fail_type (&place, _("an object"), *at, error);
      find_members (at, &entry);
      if (!read (&entry, places, error))
        return FALSE;
      place.index++;
    }
  return TRUE;
}

/* What the picture did without; it is needed before the rest. */
static gboolean
read_thrift (const EntJsonPath  *path,
             char               *object,
             EntPlacesThrift    *thrift,
             GError            **error)
{
  char *text = ent_json_walk_find (object, "text");
  char *members_only = ent_json_walk_find (object, "members-only");
  char *codes = ent_json_walk_find (object, "codes");

  *thrift = (EntPlacesThrift) { .text_scale = 1 };
  return (!text || read_number (&(EntJsonPath) { path, "text", 0 }, text, 1 / MAX_TEXT_SCALE, MAX_TEXT_SCALE, &thrift->text_scale, error))
         && (!members_only || read_flag (&(EntJsonPath) { path, "members-only", 0 }, members_only, &thrift->is_inner_only, error))
         && (!codes || read_flag (&(EntJsonPath) { path, "codes", 0 }, codes, &thrift->is_coded, error));
}

/* Takes the places out of a saved view, an object of strict JSON, and leaves an
 * empty object for them; %NULL if it has none, or no object there. */
char *
ent_places_json_cut (GString *saved)
{
  char *object = ent_json_walk_skip_space (saved->str);
  char *places = *object == '{' ? ent_json_walk_find (object, "places") : NULL;
  char *text;

  if (!places || *places != '{')
    return NULL;
  text = ent_json_walk_copy (places);
  g_string_erase (saved, places + strlen ("{") - saved->str, (gssize) (strlen (text) - strlen ("{}")));
  return text;
}

/* The places that an object of strict JSON has; the text is changed. */
EntPlaces *
ent_places_json_read (char    *text,
                      GError **error)
{
  static const EntJsonPath path = { NULL, "places", 0 };
  g_autoptr (EntPlaces) places = NULL;
  EntPlacesThrift thrift;

  if (!read_thrift (&path, text, &thrift, error))
    return NULL;
  places = ent_places_new (thrift);
  for (gboolean more = ent_json_walk_open (&text); more; more = ent_json_walk_next (&text))
    {
      const char *key = ent_json_walk_read_key (&text);
      EntJsonPath place = { &path, key, 0 };

      if (g_str_equal (key, "text") || g_str_equal (key, "members-only") || g_str_equal (key, "codes"))
        ent_json_walk_skip (&text);
      else if (!g_str_equal (key, "nodes") && !g_str_equal (key, "lines"))
        {
          ent_view_json_fail_unknown (error, path.key, key);
          return NULL;
        }
      else if (!read_list (&place, &text, *key == 'n' ? read_node : read_bow, places, error))
        return NULL;
    }
  return g_steal_pointer (&places);
}

/* Whether there are any, and not so many that they would not be read again: those are found anew. */
gboolean
ent_places_json_can_write (EntPlaces *places)
{
  guint n_nodes = 0, n_bows = 0;

  if (places)
    {
      ent_places_get_nodes (places, &n_nodes);
      ent_places_get_bows (places, &n_bows);
    }
  return n_nodes > 0 && n_nodes <= MAX_PLACES && n_bows <= MAX_PLACES;
}

static void
write_number (GString    *text,
              const char *key,
              double      number)
{
  gsize begin;

  g_string_append (text, key);
  begin = text->len;
  ent_decimal_append (text, number);
  if (!strpbrk (text->str + begin, ".e"))
    g_string_append (text, ".0");
}

/* Nearly all ids stand for themselves. */
static void
write_id (GString    *text,
          const char *key,
          const char *id)
{
  gsize length = strlen (id);

  g_string_append (text, key);
  if (ent_json_plain_count (id, id + length) == length)
    {
      g_string_append_c (text, '"');
      g_string_append_len (text, id, (gssize) length);
      g_string_append_c (text, '"');
    }
  else
    {
      g_autofree char *written = ent_json_line_write_text (id);

      g_string_append (text, written);
    }
}

static void
write_node (GString      *text,
            const EntPin *node)
{
  write_id (text, node->kind == ENT_KIND_NATION ? "{\"nation\":" : "{\"grouping\":", node->id);
  write_number (text, ",\"x\":", node->point.x);
  write_number (text, ",\"y\":", node->point.y);
  g_string_append_c (text, '}');
}

static void
write_bow (GString            *text,
           const EntPlacesBow *bow)
{
  write_id (text, bow->from_kind == ENT_KIND_NATION ? "{\"from\":" : "{\"grouping\":", bow->from);
  write_id (text, ",\"nation\":", bow->nation);
  if (bow->from_kind == ENT_KIND_NATION)
    g_string_append_printf (text, ",\"lane\":%u", bow->lane);
  write_number (text, ",\"bow\":", bow->bow);
  g_string_append_c (text, '}');
}

/* As an object, on one line, as json-glib would write it. */
void
ent_places_json_write (GString   *text,
                       EntPlaces *places)
{
  EntPlacesThrift thrift = ent_places_get_thrift (places);
  guint n_nodes, n_bows;
  const EntPin *nodes = ent_places_get_nodes (places, &n_nodes);
  const EntPlacesBow *bows = ent_places_get_bows (places, &n_bows);

  write_number (text, "{\"text\":", thrift.text_scale);
  g_string_append (text, thrift.is_inner_only ? ",\"members-only\":true" : ",\"members-only\":false");
  g_string_append (text, thrift.is_coded ? ",\"codes\":true" : ",\"codes\":false");
  g_string_append (text, ",\"nodes\":[");
  for (guint i = 0; i < n_nodes; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      write_node (text, &nodes[i]);
    }
  g_string_append (text, "],\"lines\":[");
  for (guint i = 0; i < n_bows; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      write_bow (text, &bows[i]);
    }
  g_string_append (text, "]}");
}
