/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-type-ahead.h"

#include <string.h>

#include "base/ent-fold.h"

/* Whoever waits longer begins anew. */
#define PAUSE_MS 1000

struct _EntTypeAhead
{
  GString *text; /* folded */
  gint64   last_ms;
};

/* A node by its name. */
typedef struct
{
  EntThing thing;
  char    *name; /* folded, owned */
} Named;

static void
clear_named (gpointer data)
{
  g_free (((Named *) data)->name);
}

static int
compare_named (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Named *) a)->name, ((const Named *) b)->name);
}

/* The nodes of a picture in the order of their names. */
static GArray *
list_nodes (EntPipeline *pipeline,
            EntScene    *scene)
{
  const EntChart *chart = ent_pipeline_get_chart (pipeline);
  EntSlice *slice = ent_pipeline_get_slice (pipeline);
  const EntSceneItem *items = ent_scene_get_items (scene);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (Named));

  g_array_set_clear_func (nodes, clear_named);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      g_auto (EntDescription) says = { 0 };
      Named node = { items[i].thing };

      if (!items[i].is_node || !chart->describe (slice, items[i].thing, &says) || says.name == NULL)
        continue;
      node.name = ent_fold (says.name);
      g_array_append_val (nodes, node);
    }
  g_array_sort (nodes, compare_named);
  return nodes;
}

/* The first that begins so, from @first on and around. */
static EntThing
find_from (GArray     *nodes,
           guint       first,
           const char *beginning)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const Named *node = &g_array_index (nodes, Named, (first + i) % nodes->len);

      if (g_str_has_prefix (node->name, beginning))
        return node->thing;
    }
  return ENT_THING_NOTHING;
}

static guint
find_place (GArray   *nodes,
            EntThing  thing)
{
  for (guint i = 0; i < nodes->len; i++)
    if (ent_thing_equal (g_array_index (nodes, Named, i).thing, thing))
      return i;
  return G_MAXUINT;
}

/* Whether it is one letter, however often. */
static gboolean
is_repeated (const char *text)
{
  gunichar letter = g_utf8_get_char (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) != letter)
      return FALSE;
  return TRUE;
}

/**
 * ent_type_ahead_new:
 *
 * Returns: (transfer full): nothing typed yet
 */
EntTypeAhead *
ent_type_ahead_new (void)
{
  EntTypeAhead *typed = g_new0 (EntTypeAhead, 1);

  typed->text = g_string_new (NULL);
  return typed;
}

/**
 * ent_type_ahead_free:
 * @typed: (transfer full): what was typed
 */
void
ent_type_ahead_free (EntTypeAhead *typed)
{
  g_return_if_fail (typed != NULL);

  g_string_free (typed->text, TRUE);
  g_free (typed);
}

/**
 * ent_type_ahead_find:
 * @typed: what was typed before
 * @pipeline: that of the picture
 * @scene: what is seen
 * @from: where one is, or nothing
 * @letter: what is typed now
 * @now_ms: when
 *
 * A letter that follows soon belongs to the same name; one that leads nowhere is
 * forgotten.
 *
 * Returns: the next node whose name begins so, without regard to case and
 *   accents; nothing if there is none
 */
EntThing
ent_type_ahead_find (EntTypeAhead *typed,
                     EntPipeline  *pipeline,
                     EntScene     *scene,
                     EntThing      from,
                     gunichar      letter,
                     gint64        now_ms)
{
  g_autoptr (GArray) nodes = NULL;
  g_autofree char *folded = NULL;
  char utf8[7] = { 0 };
  EntThing found;
  guint place;
  gsize before;

  g_return_val_if_fail (typed != NULL && scene != NULL, ENT_THING_NOTHING);

  if (now_ms - typed->last_ms > PAUSE_MS)
    g_string_truncate (typed->text, 0);
  typed->last_ms = now_ms;
  before = typed->text->len;
  utf8[g_unichar_to_utf8 (letter, utf8)] = '\0';
  folded = ent_fold (utf8);
  g_string_append (typed->text, folded);
  if (typed->text->len == before)
    return ENT_THING_NOTHING;

  nodes = list_nodes (pipeline, scene);
  place = find_place (nodes, from);
  /* The first letter goes on from where one is; more of them say the same more exactly. */
  found = find_from (nodes, place == G_MAXUINT ? 0 : before == 0 ? place + 1 : place, typed->text->str);
  if (found.kind == ENT_THING_NONE && before > 0 && is_repeated (typed->text->str))
    found = find_from (nodes, place == G_MAXUINT ? 0 : place + 1, folded);
  if (found.kind == ENT_THING_NONE)
    g_string_truncate (typed->text, before);
  return found;
}
