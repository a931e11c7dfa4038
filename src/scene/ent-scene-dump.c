/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-scene-private.h"
#include "scene/ent-scene-text.h"

static const char *const layer_names[ENT_N_LAYERS] = {
  "area", "border", "line", "body", "tag", "name", "page",
};

static const char *const role_names[ENT_N_COLOR_ROLES] = {
  "none",    "background",   "title",        "caption",       "label",         "label-quiet",
  "halo",    "disc-rim",     "disc",         "accent",        "joining",       "leaving",
  "grouping-fill", "grouping-line", "grouping-text", "grouping-pill", "grouping-pill-text",
};

static const char *const mark_names[] = {
  "possibly", "suspended", "disputed", "joining", "leaving", "quiet", "cut-out", "withheld", NULL, "new-role", "gone",
  "before", "aside",
};

static void
append_thing (GString    *dump,
              EntDataset *dataset,
              EntThing    thing)
{
  g_autofree char *key = ent_thing_to_key (thing, dataset);

  if (key != NULL)
    g_string_append_printf (dump, " %s", key);
}

/* What people can do with the item. */
static void
append_answer (GString            *dump,
               const EntSceneItem *item)
{
  static const char *const hits[] = { "none", "disc", "box", "path", "inside" };

  if (item->is_node)
    g_string_append (dump, " node");
  if (item->surrounds)
    g_string_append (dump, " surrounds");
  if (item->hit != ENT_HIT_NONE)
    g_string_append_printf (dump, " hit-%s %u", hits[item->hit], item->hit_rank);
}

static void
append_paint (GString            *dump,
              const EntSceneItem *item)
{
  static const char *const dashes[] = { "solid", "dashed", "dotted" };

  if (item->rgb != 0)
    g_string_append_printf (dump, " #%06x", item->rgb);
  if (item->fill != ENT_COLOR_NONE)
    g_string_append_printf (dump, " fill %s %.3g", role_names[item->fill], item->fill_alpha);
  if (item->stroke != ENT_COLOR_NONE)
    g_string_append_printf (dump, " stroke %s %.3g %.3g %s", role_names[item->stroke], item->stroke_alpha,
                            item->line_width, dashes[item->dash]);
  if (item->pattern != ENT_PATTERN_SOLID)
    g_string_append_printf (dump, " pattern %s", ent_pattern_to_name (item->pattern));
  for (guint arc = 0; arc < item->n_arcs; arc++)
    g_string_append_printf (dump, " arc #%06x", item->arcs[arc]);
  for (guint mark = 0; mark < G_N_ELEMENTS (mark_names); mark++)
    if (item->marks & (1u << mark) && mark_names[mark] != NULL)
      g_string_append_printf (dump, " [%s]", mark_names[mark]);
}

static void
append_ends (GString            *dump,
             const EntSceneItem *item)
{
  static const char *const ends[] = { "round", "arrow" };

  for (guint end = 0; end < 2; end++)
    if (item->soft[end] > 0)
      {
        g_string_append (dump, " soft");
        ent_scene_text_append_number (dump, item->soft[end]);
      }
    else
      {
        g_string_append_printf (dump, " %s", ends[item->ends[end]]);
      }
}

static void
append_shape (GString            *dump,
              EntScene           *scene,
              const EntSceneItem *item)
{
  if (item->shape != ENT_SHAPE_PATH)
    {
      g_string_append (dump, " at");
      ent_scene_text_append_point (dump, item->point);
    }
  if (item->shape == ENT_SHAPE_DISC || item->shape == ENT_SHAPE_PILL || item->shape == ENT_SHAPE_BAR)
    {
      g_string_append (dump, " radius");
      ent_scene_text_append_number (dump, item->radius);
    }
  if (item->shape == ENT_SHAPE_PILL || item->shape == ENT_SHAPE_BAR)
    {
      g_string_append (dump, " half-width");
      ent_scene_text_append_number (dump, item->half_width);
    }
  if (item->shape == ENT_SHAPE_BAR)
    append_ends (dump, item);
  if (item->angle != 0)
    g_string_append_printf (dump, " turned %.3g", item->angle);
  if (item->flag)
    g_string_append_printf (dump, " flag %s", item->flag);
  if (item->text)
    ent_scene_text_append_text (dump, item->text);
  ent_scene_text_append_path (dump, ent_scene_get_segments (scene, item), item->n_segments);
}

/**
 * ent_scene_dump:
 * @scene: a finished scene
 * @dataset: the data that the things of @scene are of
 *
 * Writes the scene as text for people and for comparison: a line for each item
 * in painting order, with ids instead of rows and coordinates to a tenth.
 *
 * Returns: (transfer full): the lines
 */
char *
ent_scene_dump (EntScene   *scene,
                EntDataset *dataset)
{
  GString *dump = g_string_new (NULL);

  g_return_val_if_fail (scene && scene->finished && dataset, g_string_free (dump, FALSE));

  for (guint i = 0; i < scene->items->len; i++)
    {
      const EntSceneItem *item = &g_array_index (scene->items, EntSceneItem, i);

      g_string_append (dump, layer_names[item->layer]);
      append_thing (dump, dataset, item->thing);
      append_answer (dump, item);
      append_paint (dump, item);
      append_shape (dump, scene, item);
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}
