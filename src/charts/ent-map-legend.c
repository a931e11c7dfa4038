/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "charts/ent-grouping-colors.h"
#include "charts/ent-legend-private.h"
#include "charts/ent-map-private.h"

/* In units of the legend. */
#define HALF_HEIGHT 6.0
#define STRIPE 5.0
#define HATCH_STEP 6.0
#define HATCH_WIDTH 2.2
#define DISC 5.0
#define EVENT 3.0
#define DOTS 0.62
#define DISPUTED_WIDTH 1.2

/* What a sample shows. */
typedef enum
{
  MEMBERS, /* of one grouping, or of two or more in stripes or with dots */
  NUMBER,  /* of so many groupings, in colors[0] */
  OTHERS,
  SMALL,
  EVENTS,
  DISPUTED,
} Variant;

static EntSceneItem
make_item (EntPoint at,
           double   unit)
{
  return (EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_PAGE,
    .bounds = { at.x, at.y - 8 * unit, at.x + ENT_LEGEND_SAMPLE_WIDTH * unit, at.y + 8 * unit },
  };
}

static GArray *
new_box (EntPoint at,
         double   unit)
{
  double x1 = at.x + ENT_LEGEND_SAMPLE_WIDTH * unit, y0 = at.y - HALF_HEIGHT * unit, y1 = at.y + HALF_HEIGHT * unit;
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { at.x, y0 } } }, { ENT_SEGMENT_LINE, { { x1, y0 } } }, { ENT_SEGMENT_LINE, { { x1, y1 } } },
    { ENT_SEGMENT_LINE, { { at.x, y1 } } }, { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };
  GArray *box = g_array_new (FALSE, FALSE, sizeof (EntSegment));

  g_array_append_vals (box, segments, G_N_ELEMENTS (segments));
  return box;
}

static void
add_path (EntScene     *scene,
          EntSceneItem  item,
          GArray       *path)
{
  ent_scene_add_path (scene, &item, (const EntSegment *) (gpointer) path->data, path->len);
}

static void
draw_area (EntScene             *scene,
           const EntLegendEntry *entry,
           EntPoint              at,
           double                unit)
{
  g_autoptr (GArray) box = new_box (at, unit);
  EntSceneItem item = make_item (at, unit);
  gboolean is_hatched = entry->variant == OTHERS, is_striped = entry->variant == MEMBERS && entry->n_colors == 2;

  item.fill = ENT_COLOR_CAPTION;
  item.fill_alpha = ENT_MAP_LAND_ALPHA;
  add_path (scene, item, box);
  if (entry->variant == NUMBER)
    item.fill_alpha = ent_map_get_step_alpha (entry->colors[0]);
  else
    item.fill_alpha = is_hatched ? ENT_MAP_HATCH_ALPHA : ENT_MAP_NEUTRAL_ALPHA;
  if (is_hatched || is_striped)
    {
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (EntSegment));
          double step = (is_hatched ? HATCH_STEP : STRIPE) * unit;

          ent_map_add_bands (bands, box, is_hatched ? HATCH_WIDTH * unit : step, 2 * step, i * step);
          if (is_striped)
            {
              item.fill = ENT_COLOR_GROUPING_LINE;
              item.fill_alpha = ENT_MAP_FILL_ALPHA;
              item.rgb = entry->colors[i];
            }
          add_path (scene, item, bands);
        }
      return;
    }
  if (entry->variant == MEMBERS && entry->n_colors == 1)
    {
      item.fill = ENT_COLOR_GROUPING_LINE;
      item.fill_alpha = ENT_MAP_FILL_ALPHA;
      item.rgb = entry->colors[0];
    }
  add_path (scene, item, box);
  if (entry->variant == MEMBERS && entry->n_colors > 2)
    ent_map_add_dots (scene, ENT_LAYER_PAGE, ENT_THING_NOTHING, (EntPoint) { at.x + ENT_LEGEND_SAMPLE_WIDTH / 2 * unit, at.y },
                      DOTS * unit * MIN (1, 3.0 / entry->n_colors), entry->colors, entry->n_colors);
}

static void
draw_mark (EntScene             *scene,
           const EntLegendEntry *entry,
           EntPoint              at,
           double                unit)
{
  EntSceneItem item = make_item (at, unit);
  const EntSegment line[] = { { ENT_SEGMENT_MOVE, { at } }, { ENT_SEGMENT_LINE, { { at.x + ENT_LEGEND_SAMPLE_WIDTH * unit, at.y } } } };

  if (entry->variant == DISPUTED)
    {
      item.stroke = ENT_COLOR_CAPTION;
      item.stroke_alpha = 1;
      item.line_width = DISPUTED_WIDTH * unit;
      item.dash = ENT_DASH_DOTTED;
      ent_scene_add_path (scene, &item, line, G_N_ELEMENTS (line));
      return;
    }
  item.shape = ENT_SHAPE_PILL;
  item.fill = entry->variant == EVENTS ? ENT_COLOR_LABEL : ENT_COLOR_CAPTION;
  item.fill_alpha = 1;
  item.point = (EntPoint) { at.x + ENT_LEGEND_SAMPLE_WIDTH / 2 * unit, at.y };
  item.radius = item.half_width = (entry->variant == EVENTS ? EVENT : DISC) * unit;
  ent_scene_add (scene, &item);
}

/* Nations that are members of the same. */
typedef struct
{
  GArray *groupings;
  guint   n_nations;
} Combination;

static void
clear_combination (gpointer data)
{
  g_array_unref (((Combination *) data)->groupings);
}

static gboolean
is_same (GArray *a,
         GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

static int
compare_combinations (gconstpointer a,
                      gconstpointer b)
{
  GArray *left = ((const Combination *) a)->groupings, *right = ((const Combination *) b)->groupings;

  if (left->len != right->len)
    return left->len < right->len ? -1 : 1;
  for (guint i = 0; i < left->len; i++)
    if (g_array_index (left, guint, i) != g_array_index (right, guint, i))
      return g_array_index (left, guint, i) < g_array_index (right, guint, i) ? -1 : 1;
  return 0;
}

/* Counts nations by what they are members of, and those that have other roles alone. */
static void
count_day (EntSlice *slice,
           GArray   *found,
           guint    *n_others)
{
  EntGraph *graph = ent_slice_get_graph (slice);

  for (guint node = ent_graph_get_n_groupings (graph); node < ent_graph_get_n_nodes (graph); node++)
    {
      g_auto (EntMapRoles) roles = { 0 };
      guint i = 0;

      ent_map_roles_init (&roles, slice, node);
      if (roles.members->len == 0)
        {
          *n_others += roles.others->len > 0;
          continue;
        }
      while (i < found->len && !is_same (g_array_index (found, Combination, i).groupings, roles.members))
        i++;
      if (i == found->len)
        g_array_append_vals (found, &(Combination) { g_array_ref (roles.members), 0 }, 1);
      g_array_index (found, Combination, i).n_nations++;
    }
}

/* What there is on one day or another; the numbers are those of a single day, and else nothing. */
static GArray *
count_combinations (EntCaptionFacts *facts,
                    guint           *n_others)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Combination));

  g_array_set_clear_func (found, clear_combination);
  *n_others = 0;
  for (guint day = 0; day < facts->n_days; day++)
    count_day (facts->days[day].slice, found, n_others);
  g_array_sort (found, compare_combinations);
  return found;
}

/* Whether something happened in the year before one of the days. */
static gboolean
has_events (EntCaptionFacts *facts)
{
  for (guint day = 0; day < facts->n_days; day++)
    {
      g_autoptr (GArray) events = ent_map_list_events (facts->days[day].slice);

      if (events->len > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_own (GArray         *entries,
         EntLegendEntry  entry,
         const char     *text,
         guint           n)
{
  /* Translators: what a sample stands for, and how many nations do */
  g_autofree char *counted = n > 0 ? g_strdup_printf (_("%s · %u"), text, n) : g_strdup (text);

  entry.sample = ENT_SAMPLE_OWN;
  ent_legend_add_entry (entries, entry, counted);
}

static void
add_combination (GArray            *entries,
                 EntGraph          *graph,
                 const guint32     *colors,
                 const Combination *combination,
                 gboolean           is_counted)
{
  GArray *groupings = combination->groupings;
  g_autofree const char **names = g_new0 (const char *, groupings->len + 1);
  g_autofree char *text = NULL;
  EntLegendEntry entry = { .draw = draw_area, .variant = MEMBERS, .n_colors = groupings->len };

  for (guint i = 0; i < groupings->len; i++)
    {
      guint node = g_array_index (groupings, guint, i);

      names[i] = ent_dataset_get_grouping_name (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, node).row);
      entry.colors[i] = colors[node];
    }
  text = g_strjoinv (" + ", (char **) names);
  add_own (entries, entry, text, is_counted ? combination->n_nations : 0);
}

/* With many groupings: how many nations are in one, two, three, four or more. */
static void
add_numbers (GArray   *entries,
             GArray   *combinations,
             gboolean  is_counted)
{
  guint n_nations[ENT_MAP_MAX_GROUPINGS + 1] = { 0 };

  for (guint i = 0; i < combinations->len; i++)
    {
      const Combination *combination = &g_array_index (combinations, Combination, i);

      n_nations[MIN (combination->groupings->len, ENT_MAP_MAX_GROUPINGS)] += combination->n_nations;
    }
  for (guint n = 1; n <= ENT_MAP_MAX_GROUPINGS; n++)
    {
      g_autofree char *text = n < ENT_MAP_MAX_GROUPINGS ? g_strdup_printf (ngettext ("In %u grouping", "In %u groupings", n), n)
                                                        : g_strdup_printf (ngettext ("In %u grouping or more", "In %u groupings or more", n), n);

      if (n_nations[n] > 0)
        add_own (entries, (EntLegendEntry) { .draw = draw_area, .variant = NUMBER, .colors = { n } }, text, is_counted ? n_nations[n] : 0);
    }
}

/* Whether a disc stands for a nation; without a picture, that is to be expected. */
static gboolean
has_discs (EntCaptionFacts *facts)
{
  gboolean has_picture = FALSE;

  for (guint day = 0; day < facts->n_days; day++)
    for (guint i = 0; facts->days[day].picture != NULL && i < ent_scene_get_n_items (facts->days[day].picture); i++)
      {
        const EntSceneItem *item = &ent_scene_get_items (facts->days[day].picture)[i];

        has_picture = TRUE;
        if (item->is_node && item->hit_rank == ENT_MAP_RANK_DISC)
          return TRUE;
      }
  return !has_picture;
}

/**
 * ent_map_list_legend:
 * @facts: what is shown
 *
 * Returns: (transfer full) (element-type EntLegendEntry): what is on the map; the numbers of nations, which there are for a
 *   single day, sum up to all
 */
GArray *
ent_map_list_legend (EntCaptionFacts *facts)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  GArray *entries = ent_legend_new_entries ();
  g_autofree guint32 *colors = ent_grouping_colors_new (graph);
  g_autoptr (GArray) combinations = NULL;
  gboolean is_counted = facts->n_days == 1;
  guint n_others;

  combinations = count_combinations (facts, &n_others);
  /* Without anybody there is no map either. */
  if (combinations->len == 0 && n_others == 0)
    return entries;
  if (facts->n_groupings > ENT_MAP_MAX_GROUPINGS)
    add_numbers (entries, combinations, is_counted);
  else
    for (guint i = 0; i < combinations->len; i++)
      add_combination (entries, graph, colors, &g_array_index (combinations, Combination, i), is_counted);
  if (n_others > 0)
    add_own (entries, (EntLegendEntry) { .draw = draw_area, .variant = OTHERS }, _("Not a member, but in another role"),
             is_counted ? n_others : 0);
  if (has_discs (facts))
    add_own (entries, (EntLegendEntry) { .draw = draw_mark, .variant = SMALL }, _("Too small for its outline, near its capital"), 0);
  if (has_events (facts))
    add_own (entries, (EntLegendEntry) { .draw = draw_mark, .variant = EVENTS }, _("Event of the year before"), 0);
  add_own (entries, (EntLegendEntry) { .draw = draw_mark, .variant = DISPUTED },
           _("Disputed. Outlines: Natural Earth, no statement on borders"), 0);
  return entries;
}
