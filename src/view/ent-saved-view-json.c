/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-saved-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "scene/ent-camera.h"
#include "view/ent-view-json-private.h"

/* Saved views as JSON: the fields of the view, and beside them `name`, `note`,
 * `dataset`, `page`, `window` and `places`, each of which may be missing. */

#define MAX_PX 100000.0
#define MAX_SCALE 1000.0
#define MAX_DPI 100000.0
#define MAX_MIDDLE 1e6 /* as far as anything stands from the middle */

static const char *const others[] = { "name", "note", "dataset", "page", "window", "places", NULL };

/* Reads a member of an object, @key, that stands at @path. */
typedef gboolean (*ReadMember) (const char *path, const char *key, JsonNode *node, EntSavedView *saved, GError **error);

static gboolean
read_members (const char    *name,
              JsonNode      *node,
              ReadMember     read,
              EntSavedView  *saved,
              GError       **error)
{
  g_autoptr (GList) keys = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_view_json_fail_type (error, name, _("an object"), node);
  keys = json_object_get_members (json_node_get_object (node));
  for (GList *link = keys; link; link = link->next)
    {
      g_autofree char *path = g_strdup_printf ("%s.%s", name, (const char *) link->data);

      if (!read (path, link->data, json_object_get_member (json_node_get_object (node), link->data), saved, error))
        return FALSE;
    }
  return TRUE;
}

/* A folder in it would lead somebody who opens a picture to files of the maker's choice. */
static gboolean
check_file_name (const char  *path,
                 const char  *name,
                 GError     **error)
{
  if (*name != '\0' && !g_str_equal (name, ".") && !g_str_equal (name, "..") && !strchr (name, '/') && !strchr (name, '\\'))
    return TRUE;
  return ent_view_json_fail (error, path, _("the name of a file was expected, without its folder"));
}

/* Anything else might be fetched from afar when somebody opens the file. */
static gboolean
check_uri (const char  *path,
           const char  *uri,
           GError     **error)
{
  return g_str_has_prefix (uri, "file:///") || ent_view_json_fail (error, path, _("an address such as file:///home/me/data.json was expected"));
}

static gboolean
read_dataset (const char    *path,
              const char    *key,
              JsonNode      *node,
              EntSavedView  *saved,
              GError       **error)
{
  const struct
  {
    const char *key;
    char      **text;
  } texts[] = { { "file", &saved->file_name }, { "uri", &saved->uri }, { "title", &saved->title }, { "updated", &saved->updated } };
  g_autoptr (GError) cause = NULL;
  const char *text;
  EntDay day;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!g_str_equal (key, texts[i].key))
        continue;
      if (!ent_view_json_read_text (path, node, &text, error))
        return FALSE;
      *texts[i].text = g_strdup (text);
      if (texts[i].text == &saved->file_name)
        return check_file_name (path, text, error);
      if (texts[i].text == &saved->uri)
        return check_uri (path, text, error);
      return texts[i].text != &saved->updated || ent_view_parse_day (text, &day, &cause) || ent_view_json_fail (error, path, cause->message);
    }
  return ent_view_json_fail_unknown (error, "dataset", key);
}

static gboolean
read_background (const char    *path,
                 const char    *text,
                 EntSavedPage  *page,
                 GError       **error)
{
  guint64 rgb;

  page->has_background = TRUE;
  page->is_transparent = g_str_equal (text, "none");
  if (page->is_transparent)
    return TRUE;
  if (*text != '#' || strlen (text) != 7 || !g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &rgb, NULL))
    return ent_view_json_fail (error, path, _("a colour as #rrggbb, or “none”, was expected"));
  page->background_rgb = (guint32) rgb;
  return TRUE;
}

static gboolean
read_frame (const char    *path,
            const char    *text,
            EntSavedPage  *page,
            GError       **error)
{
  page->frames_period = g_str_equal (text, "period");
  return page->frames_period || g_str_equal (text, "day") || ent_view_json_fail (error, path, _("“day” or “period” was expected"));
}

static gboolean
read_page (const char    *path,
           const char    *key,
           JsonNode      *node,
           EntSavedView  *saved,
           GError       **error)
{
  EntSavedPage *page = &saved->page;
  const struct
  {
    const char *key;
    double     *number;
    double      least;
    double      most;
  } numbers[] = {
    { "width", &page->width, 1, MAX_PX },
    { "height", &page->height, 1, MAX_PX },
    { "scale", &page->scale, 1 / MAX_SCALE, MAX_SCALE },
    { "dpi", &page->dpi, 1, MAX_DPI },
  };
  const char *text;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (key, numbers[i].key))
      return ent_view_json_read_within (path, node, numbers[i].least, numbers[i].most, numbers[i].number, error);
  if (!g_str_equal (key, "background") && !g_str_equal (key, "frame"))
    return ent_view_json_fail_unknown (error, "page", key);
  if (!ent_view_json_read_text (path, node, &text, error))
    return FALSE;
  return g_str_equal (key, "frame") ? read_frame (path, text, page, error) : read_background (path, text, page, error);
}

static gboolean
read_window (const char    *path,
             const char    *key,
             JsonNode      *node,
             EntSavedView  *saved,
             GError       **error)
{
  EntSavedWindow *window = &saved->window;
  const char *text;

  if (g_str_equal (key, "zoom"))
    return ent_view_json_read_within (path, node, ENT_ZOOM_LEAST, ENT_ZOOM_MAX, &window->zoom, error);
  if (g_str_equal (key, "x") || g_str_equal (key, "y"))
    return ent_view_json_read_within (path, node, -MAX_MIDDLE, MAX_MIDDLE, *key == 'x' ? &window->x : &window->y, error);
  if (!g_str_equal (key, "selected"))
    return ent_view_json_fail_unknown (error, "window", key);
  if (!ent_view_json_read_text (path, node, &text, error))
    return FALSE;
  window->selected = g_strdup (text);
  return TRUE;
}

/* @text has the places, if they were cut out of @node. */
static gboolean
read_places (JsonNode      *node,
             char          *text,
             EntSavedView  *saved,
             GError       **error)
{
  g_autofree char *written = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_view_json_fail_type (error, "places", _("an object"), node);
  if (!text)
    text = written = json_to_string (node, FALSE);
  saved->places = ent_places_json_read (text, error);
  return saved->places != NULL;
}

/* A text of a person's own, @key. */
static gboolean
read_own_text (JsonObject  *object,
               const char  *key,
               char       **own,
               GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);
  const char *text;

  if (!node)
    return TRUE;
  if (!ent_view_json_read_text (key, node, &text, error))
    return FALSE;
  *own = g_strdup (text);
  return TRUE;
}

static gboolean
read_others (JsonObject    *object,
             char          *places_text,
             EntSavedView  *saved,
             GError       **error)
{
  JsonNode *dataset = json_object_get_member (object, "dataset");
  JsonNode *page = json_object_get_member (object, "page");
  JsonNode *window = json_object_get_member (object, "window");
  JsonNode *places = json_object_get_member (object, "places");

  if (!read_own_text (object, "name", &saved->name, error) || !read_own_text (object, "note", &saved->note, error))
    return FALSE;
  if (window && !read_members ("window", window, read_window, saved, error))
    return FALSE;
  if (dataset && !read_members ("dataset", dataset, read_dataset, saved, error))
    return FALSE;
  if (page)
    {
      saved->page.scale = 1;
      if (!read_members ("page", page, read_page, saved, error))
        return FALSE;
      if (!(saved->page.width > 0) || !(saved->page.height > 0))
        return ent_view_json_fail_missing (error, saved->page.width > 0 ? "page.height" : "page.width", "\"width\": 1500, \"height\": 940");
    }
  return !places || read_places (places, places_text, saved, error);
}

/* What stands in an object; %NULL with @error set if that is no saved view.
 * @places, which is changed, has what ent_places_json_cut() took out of it. */
EntSavedView *
ent_saved_view_read (JsonObject  *object,
                     char        *places,
                     GError     **error)
{
  g_autoptr (EntSavedView) saved = g_new0 (EntSavedView, 1);

  saved->view = ent_view_json_read (object, others, error);
  return saved->view && read_others (object, places, saved, error) ? g_steal_pointer (&saved) : NULL;
}

/**
 * ent_saved_view_from_json:
 * @data: (array length=length): what ent_saved_view_to_json() made, or a person
 * @length: how many bytes
 * @error: where to put what is wrong: the field, and what was expected
 *
 * Reads a saved view. A plain view is one, too: of the bundled data, without
 * page and places. What is not understood is an error, never left out.
 *
 * Errors: %ENT_VIEW_ERROR_MALFORMED, %ENT_VIEW_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a saved view
 */
EntSavedView *
ent_saved_view_from_json (const char  *data,
                          gsize        length,
                          GError     **error)
{
  g_autoptr (GString) rest = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *places = NULL;

  g_return_val_if_fail (data || length == 0, NULL);

  if (length > ENT_SAVED_VIEW_MAX_BYTES)
    {
      g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_INVALID, _("the view is longer than %d KiB, which no view of Entente is"),
                   ENT_SAVED_VIEW_MAX_BYTES / 1024);
      return NULL;
    }
  if (!ent_view_json_check (data, length, error))
    return NULL;
  rest = g_string_new_len (data, (gssize) length);
  places = ent_places_json_cut (rest);
  root = ent_view_json_parse (rest->str, rest->len, error);
  return root ? ent_saved_view_read (json_node_get_object (root), places, error) : NULL;
}

static void
write_text (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (!text)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
write_number (JsonBuilder *builder,
              const char  *name,
              double       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

static void
write_dataset (JsonBuilder  *builder,
               EntSavedView *saved)
{
  json_builder_set_member_name (builder, "dataset");
  json_builder_begin_object (builder);
  write_text (builder, "file", saved->file_name);
  write_text (builder, "uri", saved->uri);
  write_text (builder, "title", saved->title);
  write_text (builder, "updated", saved->updated);
  json_builder_end_object (builder);
}

static void
write_page (JsonBuilder        *builder,
            const EntSavedPage *page)
{
  g_autofree char *color = g_strdup_printf ("#%06x", page->background_rgb);

  json_builder_set_member_name (builder, "page");
  json_builder_begin_object (builder);
  write_number (builder, "width", page->width);
  write_number (builder, "height", page->height);
  write_number (builder, "scale", page->scale);
  if (page->dpi > 0)
    write_number (builder, "dpi", page->dpi);
  if (page->has_background)
    write_text (builder, "background", page->is_transparent ? "none" : color);
  write_text (builder, "frame", page->frames_period ? "period" : "day");
  json_builder_end_object (builder);
}

static void
write_window (JsonBuilder          *builder,
              const EntSavedWindow *window)
{
  json_builder_set_member_name (builder, "window");
  json_builder_begin_object (builder);
  if (window->zoom > 0)
    {
      write_number (builder, "zoom", window->zoom);
      write_number (builder, "x", window->x);
      write_number (builder, "y", window->y);
    }
  write_text (builder, "selected", window->selected);
  json_builder_end_object (builder);
}

static void
write_rest (JsonBuilder  *builder,
            EntSavedView *saved)
{
  json_builder_begin_object (builder);
  ent_view_json_write (builder, saved->view);
  write_text (builder, "name", saved->name);
  write_text (builder, "note", saved->note);
  write_dataset (builder, saved);
  if (saved->page.width > 0)
    write_page (builder, &saved->page);
  if (saved->window.zoom > 0 || saved->window.selected)
    write_window (builder, &saved->window);
  json_builder_end_object (builder);
}

/* As an object, on one line; the view says first what this is. */
void
ent_saved_view_write (GString      *text,
                      EntSavedView *saved,
                      gboolean      has_places)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *rest = NULL;

  write_rest (builder, saved);
  root = json_builder_get_root (builder);
  rest = json_to_string (root, FALSE);
  g_string_append (text, rest);
  if (!has_places)
    return;
  g_string_truncate (text, text->len - strlen ("}"));
  g_string_append (text, ",\"places\":");
  ent_places_json_write (text, saved->places);
  g_string_append_c (text, '}');
}

static char *
write_all (EntSavedView *saved,
           gboolean      has_places)
{
  GString *text = g_string_new (NULL);

  ent_saved_view_write (text, saved, has_places);
  return g_string_free (text, FALSE);
}

/**
 * ent_saved_view_to_json:
 * @saved: a saved view
 *
 * Writes a saved view, on one line. Places that would make it longer than
 * %ENT_SAVED_VIEW_MAX_BYTES, as those of thousands of nations, are left out:
 * they are then found anew.
 *
 * Returns: (transfer full): JSON
 */
char *
ent_saved_view_to_json (EntSavedView *saved)
{
  char *text;

  g_return_val_if_fail (saved, NULL);

  if (!ent_places_json_can_write (saved->places))
    return write_all (saved, FALSE);
  text = write_all (saved, TRUE);
  if (strlen (text) <= ENT_SAVED_VIEW_MAX_BYTES)
    return text;
  g_free (text);
  return write_all (saved, FALSE);
}
