/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-legend-private.h"
#include "charts/ent-lines-private.h"
#include "words/ent-list-words.h"

/* In units of the legend. */
#define BAR_HALF 5.5
#define OUTER_HALF 3.5
#define LINE_WIDTH 1.2
#define SOFT 12.0
#define TICK 5.0
#define DIAMOND 5.0

#define OUTER_ALPHA 0.22
#define SMALL_ALPHA 0.5

/* More nations are counted. */
#define MAX_NAMED 3

/* What a sample shows. */
typedef enum
{
  MEMBER,
  OUTER,
  PROSPECTIVE,
  SUSPENDED,
  SOFT_END,
  EVENTS,
  QUOTE,
} Variant;

static EntRect
get_bounds (EntPoint at,
            double   unit)
{
  return (EntRect) { at.x, at.y - 8 * unit, at.x + ENT_LEGEND_SAMPLE_WIDTH * unit, at.y + 8 * unit };
}

static void
draw_bar (EntScene             *scene,
          const EntLegendEntry *entry,
          EntPoint              at,
          double                unit)
{
  gboolean is_full = entry->variant != OUTER && entry->variant != PROSPECTIVE;

  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_BAR,
    .layer = ENT_LAYER_PAGE,
    .bounds = get_bounds (at, unit),
    .marks = entry->variant == SUSPENDED ? ENT_MARK_SUSPENDED : 0,
    .fill = entry->variant == PROSPECTIVE ? ENT_COLOR_NONE : ENT_COLOR_CAPTION,
    .fill_alpha = is_full ? 1 : OUTER_ALPHA,
    .stroke = is_full ? ENT_COLOR_NONE : ENT_COLOR_CAPTION,
    .stroke_alpha = 1,
    .line_width = LINE_WIDTH * unit,
    .dash = entry->variant == PROSPECTIVE ? ENT_DASH_DOTTED : ENT_DASH_SOLID,
    .point = { at.x + ENT_LEGEND_SAMPLE_WIDTH / 2 * unit, at.y },
    .radius = (is_full ? BAR_HALF : OUTER_HALF) * unit,
    .half_width = ENT_LEGEND_SAMPLE_WIDTH / 2 * unit,
    .soft = { entry->variant == SOFT_END ? SOFT * unit : 0 },
  });
}

static void
draw_events (EntScene             *scene,
             const EntLegendEntry *entry,
             EntPoint              at,
             double                unit)
{
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_PAGE,
    .bounds = get_bounds (at, unit),
    .stroke = ENT_COLOR_LABEL,
    .stroke_alpha = 1,
    .line_width = LINE_WIDTH * unit,
  };
  double x = at.x + ENT_LEGEND_SAMPLE_WIDTH / 2 * unit;
  const EntSegment tall[] = {
    { ENT_SEGMENT_MOVE, { { x - TICK * unit, at.y - TICK * unit } } }, { ENT_SEGMENT_LINE, { { x - TICK * unit, at.y + TICK * unit } } },
  };
  const EntSegment low[] = {
    { ENT_SEGMENT_MOVE, { { x + TICK * unit, at.y } } }, { ENT_SEGMENT_LINE, { { x + TICK * unit, at.y + TICK * unit } } },
  };

  ent_scene_add_path (scene, &item, tall, G_N_ELEMENTS (tall));
  item.stroke_alpha = SMALL_ALPHA;
  ent_scene_add_path (scene, &item, low, G_N_ELEMENTS (low));
}

static void
draw_quote (EntScene             *scene,
            const EntLegendEntry *entry,
            EntPoint              at,
            double                unit)
{
  double x = at.x + ENT_LEGEND_SAMPLE_WIDTH / 2 * unit, reach = DIAMOND * unit;
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { x - reach, at.y } } },
    { ENT_SEGMENT_LINE, { { x, at.y - reach } } },
    { ENT_SEGMENT_LINE, { { x + reach, at.y } } },
    { ENT_SEGMENT_LINE, { { x, at.y + reach } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH, .layer = ENT_LAYER_PAGE, .bounds = get_bounds (at, unit), .fill = ENT_COLOR_LEAVING, .fill_alpha = 1,
  }, segments, G_N_ELEMENTS (segments));
}

static void
add_entry (GArray        *entries,
           Variant        variant,
           EntSampleFunc  draw,
           const char    *text)
{
  ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_OWN, .variant = variant, .draw = draw }, text);
}

/* Which sorts of bars there are, one bit each. */
static guint
find_bars (EntGraph *graph)
{
  static const Variant of_class[] = {
    [ENT_ROLE_CLASS_MEMBER] = MEMBER,
    [ENT_ROLE_CLASS_OUTER] = OUTER,
    [ENT_ROLE_CLASS_PROSPECTIVE] = PROSPECTIVE,
    [ENT_ROLE_CLASS_SUSPENDED] = SUSPENDED,
  };
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint found = 0;

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      EntSpan span = ent_dataset_get_membership (dataset, edges[i].membership)->span;

      found |= 1u << of_class[ent_role_get_class (edges[i].role)];
      if (!ent_date_is_set (span.from) || !ent_lines_is_exact (span.from) || (ent_date_is_set (span.until) && !ent_lines_is_exact (span.until)))
        found |= 1u << SOFT_END;
    }
  return found;
}

/**
 * ent_lines_list_legend:
 * @facts: what is shown
 *
 * Returns: (transfer full) (element-type EntLegendEntry): what is in the picture and is to be explained
 */
GArray *
ent_lines_list_legend (EntCaptionFacts *facts)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  guint32 nation = ent_lines_find_nation (graph);
  g_autoptr (GArray) events = ent_lines_list_events (graph, nation);
  g_autoptr (GArray) quotes = ent_lines_list_quotes (graph, nation);
  GArray *entries = ent_legend_new_entries ();
  guint found = find_bars (graph);

  if (found == 0)
    return entries;
  if (found & 1u << MEMBER)
    add_entry (entries, MEMBER, draw_bar, _("Member"));
  if (found & 1u << OUTER)
    add_entry (entries, OUTER, draw_bar, _("Observer or partner"));
  if (found & 1u << PROSPECTIVE)
    add_entry (entries, PROSPECTIVE, draw_bar, _("Candidate or invited"));
  if (found & 1u << SUSPENDED)
    add_entry (entries, SUSPENDED, draw_bar, _("Suspended"));
  if (found & 1u << SOFT_END)
    add_entry (entries, SOFT_END, draw_bar, _("Date not known to the day"));
  if (events->len > 0)
    add_entry (entries, EVENTS, draw_events, _("Summit, treaty, accession; other event"));
  if (quotes->len > 0)
    add_entry (entries, QUOTE, draw_quote, _("Quote, or how many"));
  return entries;
}

/* Who became a member on a date, or what the only nation joined then, by name where they are few. */
static char *
write_joined (EntSlice *slice,
              EntDate   date,
              gboolean  is_of_nation)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, edges[i].membership);

      if (edges[i].role == ENT_ROLE_MEMBER && ent_date_compare (membership->span.from, date) == 0)
        {
          const char *name = is_of_nation ? ent_dataset_get_grouping_name (dataset, membership->grouping)
                                          : ent_dataset_get_nation_name_at (dataset, membership->nation, ent_slice_get_day (slice));

          if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, (char *) name);
        }
    }
  if (names->len > MAX_NAMED && is_of_nation)
    return g_strdup_printf (ngettext ("%u grouping", "%u groupings", names->len), names->len);
  if (names->len > MAX_NAMED)
    return g_strdup_printf (ngettext ("%u nation", "%u nations", names->len), names->len);
  return ent_list_join_names ((const char *const *) names->pdata, names->len);
}

/**
 * ent_lines_find:
 * @slice: the network on the day
 *
 * Returns: (transfer full) (nullable): who of the members joined first, and who last until the day;
 *   where a nation's groupings are shown, what it joined
 */
char *
ent_lines_find (EntSlice *slice)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntDate first = { 0 }, last = { 0 };
  g_autofree char *first_names = NULL;
  g_autofree char *last_names = NULL;
  g_autofree char *first_date = NULL;
  g_autofree char *last_date = NULL;
  gboolean is_of_nation;

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      EntDate from = ent_dataset_get_membership (dataset, edges[i].membership)->span.from;

      if (edges[i].role != ENT_ROLE_MEMBER || !ent_date_is_set (from) || ent_date_get_day (from) > ent_slice_get_day (slice))
        continue;
      if (!ent_date_is_set (first) || ent_date_compare (from, first) < 0)
        first = from;
      if (!ent_date_is_set (last) || ent_date_compare (from, last) > 0)
        last = from;
    }
  if (!ent_date_is_set (first))
    return NULL;
  is_of_nation = ent_lines_find_nation (graph) != ENT_ROW_NONE;
  first_names = write_joined (slice, first, is_of_nation);
  last_names = write_joined (slice, last, is_of_nation);
  first_date = ent_date_to_text (first);
  last_date = ent_date_to_text (last);
  if (ent_date_compare (first, last) == 0)
    /* Translators: nations that joined, or groupings that a nation joined, and a date; until the day shown there were no others */
    return g_strdup_printf (_("All at once: %s (%s)."), first_names, first_date);
  /* Translators: nations that joined, or groupings that a nation joined, and a date, twice */
  return g_strdup_printf (_("First: %s (%s); last until now: %s (%s)."), first_names, first_date, last_names, last_date);
}
