/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-table-legend.h"

#include <glib/gi18n.h>

#include "charts/ent-figure.h"
#include "charts/ent-legend-private.h"

/* Of a sample, in units. */
#define SAMPLE_HEIGHT 10.0
#define SQUARE 13.0
#define REGION_WIDTH 17.0

/* What a sample of a table shows. */
typedef enum
{
  VARIANT_REGION,
  VARIANT_BAR,
  VARIANT_COLUMN, /* two flags, one above the other */
  VARIANT_MEMBER, /* squares of a matrix */
  VARIANT_OUTER,
  VARIANT_PROSPECTIVE,
  VARIANT_OUTER_DASH, /* where squares are too small */
  VARIANT_PROSPECTIVE_DASH,
  VARIANT_POSSIBLY,
  VARIANT_SUSPENDED,
} Variant;

static void
add_square (EntFigure    *figure,
            EntRect       box,
            EntSceneItem  look)
{
  look.layer = ENT_LAYER_PAGE;
  ent_figure_add_box (figure, &look, box, 2);
}

/* In the colour of the words, as it is of no grouping. */
static void
draw_sample (EntScene             *scene,
             const EntLegendEntry *entry,
             EntPoint              at,
             double                unit)
{
  EntFigure figure = { .scene = scene };
  double middle = at.x + ENT_LEGEND_SAMPLE_WIDTH / 2 * unit, half = SQUARE / 2 * unit;
  EntRect square = { middle - half, at.y - half, middle + half, at.y + half };
  EntRect bar = { at.x, at.y - SAMPLE_HEIGHT / 2 * unit, at.x + ENT_LEGEND_SAMPLE_WIDTH * unit, at.y + SAMPLE_HEIGHT / 2 * unit };
  EntSceneItem filled = { .fill = ENT_COLOR_CAPTION, .fill_alpha = 1 };

  switch ((Variant) entry->variant)
    {
    case VARIANT_REGION:
      filled = (EntSceneItem) { .layer = ENT_LAYER_PAGE, .fill = ENT_COLOR_CAPTION, .fill_alpha = 0.15, .stroke = ENT_COLOR_CAPTION,
                                .stroke_alpha = 1, .line_width = 1.2 * unit };
      ent_figure_add_box (&figure, &filled, (EntRect) { bar.x0, square.y0, bar.x0 + REGION_WIDTH * unit, square.y1 }, half);
      ent_figure_add_box (&figure, &filled, (EntRect) { bar.x1 - REGION_WIDTH * unit, square.y0, bar.x1, square.y1 }, half);
      break;
    case VARIANT_BAR:
      add_square (&figure, bar, filled);
      break;
    case VARIANT_COLUMN:
      for (int i = -1; i <= 1; i += 2)
        ent_scene_add (scene, &(EntSceneItem) {
          .shape = ENT_SHAPE_DISC, .layer = ENT_LAYER_PAGE, .bounds = ent_rect_grow (square, 3), .fill = ENT_COLOR_DISC, .fill_alpha = 1,
          .stroke = ENT_COLOR_DISC_RIM, .stroke_alpha = 1, .line_width = 0.8, .point = { middle, at.y + i * 4 * unit }, .radius = 3 * unit,
        });
      break;
    case VARIANT_OUTER:
      add_square (&figure, square, (EntSceneItem) { .fill = ENT_COLOR_CAPTION, .fill_alpha = 0.2, .stroke = ENT_COLOR_CAPTION,
                                                    .stroke_alpha = 1, .line_width = 1.2 * unit });
      break;
    case VARIANT_PROSPECTIVE:
      add_square (&figure, square, (EntSceneItem) { .stroke = ENT_COLOR_CAPTION, .stroke_alpha = 1, .line_width = 1.5 * unit,
                                                    .dash = ENT_DASH_DOTTED });
      break;
    case VARIANT_OUTER_DASH:
    case VARIANT_PROSPECTIVE_DASH:
      filled.fill_alpha = entry->variant == VARIANT_OUTER_DASH ? 0.55 : 0.35;
      add_square (&figure, (EntRect) { square.x0, at.y - 1.4 * unit, square.x1, at.y + 1.4 * unit }, filled);
      break;
    case VARIANT_POSSIBLY:
      filled.fill_alpha = ENT_FIGURE_POSSIBLY_ALPHA;
      add_square (&figure, square, filled);
      break;
    case VARIANT_SUSPENDED:
      add_square (&figure, square, filled);
      ent_figure_add_hatch (&figure, ENT_LAYER_PAGE, ENT_THING_NOTHING, square);
      break;
    case VARIANT_MEMBER:
    default:
      add_square (&figure, square, filled);
    }
}

static void
add_own (GArray     *entries,
         Variant     variant,
         const char *text)
{
  ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_OWN, .draw = draw_sample, .variant = variant }, text);
}

/* Of a flag. Takes @text. */
static void
add_mark (GArray *entries,
          guint   marks,
          char   *text)
{
  ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_LARGE_DISC, .marks = marks }, text);
  g_free (text);
}

/* The marks of all flags. */
static guint
find_marks (EntCaptionFacts *facts)
{
  guint marks = 0;

  for (guint day = 0; day < facts->n_days; day++)
    {
      EntScene *picture = facts->days[day].picture;

      for (guint i = 0; picture && i < ent_scene_get_n_items (picture); i++)
        if (ent_scene_get_items (picture)[i].shape == ENT_SHAPE_DISC)
          marks |= ent_scene_get_items (picture)[i].marks;
    }
  return marks;
}

static void
add_changes (GArray          *entries,
             EntCaptionFacts *facts,
             guint            marks)
{
  g_autofree char *since = NULL;

  if (ent_slice_get_since (facts->slice) == ENT_DAY_MIN)
    return;
  since = facts->n_days > 1 ? g_strdup (_("the date before")) : ent_day_to_text (ent_slice_get_since (facts->slice));
  if (marks & ENT_MARK_JOINING)
    add_mark (entries, ENT_MARK_JOINING, g_strdup_printf (_("Joined after %s"), since));
  if (marks & ENT_MARK_NEW_ROLE)
    add_mark (entries, ENT_MARK_NEW_ROLE, g_strdup_printf (_("New role after %s"), since));
  if (marks & ENT_MARK_LEAVING)
    add_mark (entries, ENT_MARK_LEAVING, g_strdup_printf (_("Left after %s"), since));
}

static gboolean
has_class (EntCaptionFacts *facts,
           EntRoleClass     class)
{
  for (EntRole role = 0; role < ENT_N_ROLES; role++)
    if (facts->roles & 1u << role && ent_role_get_class (role) == class)
      return TRUE;
  return FALSE;
}

/* Whether cells are so small that they have no years. */
static gboolean
is_overview (EntCaptionFacts *facts)
{
  EntScene *picture = facts->days[0].picture;

  for (guint i = 0; picture && i < ent_scene_get_n_items (picture); i++)
    if (ent_scene_get_items (picture)[i].is_node && ent_thing_is (ent_scene_get_items (picture)[i].thing, ENT_KIND_MEMBERSHIP))
      return FALSE;
  return picture != NULL;
}

static void
add_squares (GArray          *entries,
             EntCaptionFacts *facts)
{
  gboolean is_small = is_overview (facts);

  if (has_class (facts, ENT_ROLE_CLASS_MEMBER))
    /* Translators: of a square in which two digits stand, such as 09 for 2009 */
    add_own (entries, VARIANT_MEMBER, is_small ? _("Member") : _("Member, with the last digits of the year of joining"));
  if (has_class (facts, ENT_ROLE_CLASS_OUTER))
    add_own (entries, is_small ? VARIANT_OUTER_DASH : VARIANT_OUTER, _("Observer or partner"));
  if (has_class (facts, ENT_ROLE_CLASS_PROSPECTIVE))
    add_own (entries, is_small ? VARIANT_PROSPECTIVE_DASH : VARIANT_PROSPECTIVE, _("Candidate or invited"));
  if (has_class (facts, ENT_ROLE_CLASS_SUSPENDED))
    add_own (entries, VARIANT_SUSPENDED, _("Suspended"));
  if (facts->possible_roles)
    add_own (entries, VARIANT_POSSIBLY, ent_caption_get_possible (facts));
}

/* Whether anybody is drawn on one of the days, as far as is known. */
static gboolean
has_picture (EntCaptionFacts *facts)
{
  for (guint i = 0; i < facts->n_days; i++)
    if (!facts->days[i].picture || ent_scene_has_nodes (facts->days[i].picture))
      return TRUE;
  return FALSE;
}

/* In the charts of combinations members alone count. */
static void
add_combinations (GArray          *entries,
                  EntCaptionFacts *facts,
                  guint            marks)
{
  if (facts->n_members == 0 || !has_picture (facts))
    return;
  if (facts->chart->kind == ENT_CHART_EULER)
    /* Translators: of the outlines of groupings */
    add_own (entries, VARIANT_REGION, _("Outlines overlap only where a nation is a member of both"));
  else if (facts->chart->kind == ENT_CHART_LINEAR)
    /* Translators: of a bar in a diagram with a row for each grouping */
    add_own (entries, VARIANT_BAR, _("Members of the grouping; a column is as wide as it has nations"));
  else
    /* Translators: of flags that stand one above the other */
    add_own (entries, VARIANT_COLUMN, _("Members of exactly the groupings below"));
  if (facts->possible_roles & 1u << ENT_ROLE_MEMBER && facts->chart->kind == ENT_CHART_LINEAR)
    add_own (entries, VARIANT_POSSIBLY, ent_caption_get_possible (facts));
  else if (marks & ENT_MARK_POSSIBLY)
    add_mark (entries, ENT_MARK_POSSIBLY, g_strdup (ent_caption_get_possible (facts)));
  if (marks & ENT_MARK_SUSPENDED)
    add_mark (entries, ENT_MARK_SUSPENDED, g_strdup (_("Suspended, in the grouping’s colour")));
}

/**
 * ent_table_legend_list:
 * @facts: what is shown; without a picture, what is to be expected of it
 *
 * Returns: (transfer full) (element-type EntLegendEntry): what is in a table and is to be explained
 */
GArray *
ent_table_legend_list (EntCaptionFacts *facts)
{
  GArray *entries = ent_legend_new_entries ();
  guint marks = find_marks (facts);

  if (facts->chart->kind == ENT_CHART_MATRIX)
    add_squares (entries, facts);
  else
    add_combinations (entries, facts, marks);
  add_changes (entries, facts, marks);
  return entries;
}
