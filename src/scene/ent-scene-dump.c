/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model/ent-dataset.h"
#include "scene/ent-scene-private.h"

static const char *const layer_names[ENT_N_LAYERS] = {
  "fill", "outline", "spoke", "disc", "pill", "label", "page",
};

static const char *const role_names[ENT_N_COLOR_ROLES] = {
  "none",    "background",   "title",        "caption",       "label",         "label-quiet",
  "halo",    "disc-rim",     "disc",         "accent",        "joining",       "leaving",
  "grouping-fill", "grouping-line", "grouping-pill", "grouping-pill-text",
};

static const char *const mark_names[] = {
  "possibly", "suspended", "disputed", "joining", "leaving", "outer", "bitten", "withheld",
};

/* A coordinate to a tenth, without a minus before zero. */
static void
append_number (GString *dump,
               double   value)
{
  double rounded = round (value * 10) / 10;

  g_string_append_printf (dump, " %.1f", rounded == 0 ? 0.0 : rounded);
}

static void
append_point (GString *dump,
              EntPoint point)
{
  append_number (dump, point.x);
  append_number (dump, point.y);
}

static void
append_ref (GString    *dump,
            EntDataset *dataset,
            EntRef      ref)
{
  if (ref.kind == ENT_KIND_MEMBERSHIP)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);

      g_string_append_printf (dump, " %s:%s:%s", ent_dataset_get_grouping (dataset, membership->grouping)->record.id,
                              ent_dataset_get_nation (dataset, membership->nation)->record.id,
                              ent_role_to_id (membership->role));
    }
  else if (ref.kind != ENT_KIND_NONE)
    {
      const char *id = ent_dataset_get_record (dataset, ref)->id;

      g_string_append_printf (dump, " %s", id ? id : "?");
    }
}

static void
append_path (GString            *dump,
             EntScene           *scene,
             const EntSceneItem *item)
{
  const EntSegment *segments = ent_scene_get_segments (scene, item);

  if (item->n_segments == 0)
    return;
  g_string_append (dump, " path");
  for (guint i = 0; i < item->n_segments; i++)
    switch (segments[i].kind)
      {
      case ENT_SEGMENT_MOVE:
        g_string_append (dump, " M");
        append_point (dump, segments[i].points[0]);
        break;
      case ENT_SEGMENT_LINE:
        g_string_append (dump, " L");
        append_point (dump, segments[i].points[0]);
        break;
      case ENT_SEGMENT_CURVE:
        g_string_append (dump, " C");
        for (guint point = 0; point < 3; point++)
          append_point (dump, segments[i].points[point]);
        break;
      case ENT_SEGMENT_CLOSE:
        g_string_append (dump, " Z");
        break;
      default:
        g_assert_not_reached ();
      }
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
  for (guint mark = 0; mark < G_N_ELEMENTS (mark_names); mark++)
    if (item->marks & (1u << mark))
      g_string_append_printf (dump, " [%s]", mark_names[mark]);
}

/* A text on one line. */
static void
append_text (GString    *dump,
             const char *text)
{
  g_string_append (dump, " \"");
  for (; *text; text++)
    if (*text == '\n')
      g_string_append (dump, "\\n");
    else
      g_string_append_c (dump, *text);
  g_string_append_c (dump, '"');
}

static void
append_shape (GString            *dump,
              EntScene           *scene,
              const EntSceneItem *item)
{
  if (item->shape != ENT_SHAPE_PATH)
    {
      g_string_append (dump, " at");
      append_point (dump, item->point);
    }
  if (item->shape == ENT_SHAPE_DISC || item->shape == ENT_SHAPE_PILL)
    {
      g_string_append (dump, " radius");
      append_number (dump, item->radius);
    }
  if (item->shape == ENT_SHAPE_PILL)
    {
      g_string_append (dump, " half-width");
      append_number (dump, item->half_width);
    }
  if (item->flag)
    g_string_append_printf (dump, " flag %s", item->flag);
  if (item->text)
    append_text (dump, item->text);
  append_path (dump, scene, item);
}

/**
 * ent_scene_dump:
 * @scene: a finished scene
 * @dataset: the data the refs of @scene mean
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
      append_ref (dump, dataset, item->ref);
      append_paint (dump, item);
      append_shape (dump, scene, item);
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}
