/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-widget-colors.h"

#include "scene/ent-palette.h"
#include "scene/ent-pattern-choice.h"

/* What the groupings that are shown look like, worked out once for all widgets. */
typedef struct
{
  EntDataset *dataset; /* owned, like the rest */
  EntView    *view;
  GArray     *rows;   /* guint32 */
  guint32    *places; /* of each grouping of @dataset in @rows, or ENT_ROW_NONE */
  guint32    *colors;
  EntPattern *patterns; /* as they are drawn */
} Looks;

static void
looks_free (gpointer data)
{
  Looks *looks = data;

  ent_dataset_unref (looks->dataset);
  ent_view_unref (looks->view);
  g_array_unref (looks->rows);
  g_free (looks->places);
  g_free (looks->colors);
  g_free (looks->patterns);
  g_free (looks);
}

static GArray *
list_shown (EntDataset *dataset,
            EntView    *view)
{
  const char *const *ids = ent_view_get_groupings (view);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (rows, row);
    }
  return rows;
}

static guint32 *
find_places (EntDataset *dataset,
             GArray     *rows)
{
  guint n_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  guint32 *places = g_new (guint32, n_groupings + 1);

  for (guint32 row = 0; row < n_groupings; row++)
    places[row] = ENT_ROW_NONE;
  for (guint i = 0; i < rows->len; i++)
    places[g_array_index (rows, guint32, i)] = i;
  return places;
}

static guint32 *
assign_colors (EntDataset *dataset,
               GArray     *rows)
{
  g_autofree guint32 *wanted = g_new (guint32, rows->len + 1);
  guint32 *colors = g_new0 (guint32, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    wanted[i] = ent_dataset_get_grouping (dataset, g_array_index (rows, guint32, i))->color;
  ent_palette_assign (wanted, rows->len, colors);
  return colors;
}

static Looks *
looks_new (EntDataset *dataset,
           EntView    *view)
{
  Looks *looks = g_new0 (Looks, 1);
  EntPatternChoice choice;

  looks->dataset = ent_dataset_ref (dataset);
  looks->view = ent_view_ref (view);
  looks->rows = list_shown (dataset, view);
  looks->places = find_places (dataset, looks->rows);
  looks->colors = assign_colors (dataset, looks->rows);
  looks->patterns = g_new0 (EntPattern, looks->rows->len + 1);
  ent_palette_assign_patterns (looks->colors, looks->rows->len, looks->patterns);
  choice = ent_pattern_choose (ent_view_get_theme (view), looks->colors, looks->rows->len);
  for (guint i = 0; i < looks->rows->len; i++)
    looks->patterns[i] = ent_pattern_choice_get (&choice, looks->colors[i], looks->patterns[i]);
  return looks;
}

static Looks *
get_looks (EntState *state)
{
  static const char key[] = "ent-widget-colors";
  EntDataset *dataset = ent_state_get_dataset (state);
  EntView *view = ent_state_get_view (state);
  Looks *looks = g_object_get_data (G_OBJECT (state), key);

  if (looks != NULL && looks->dataset == dataset && looks->view == view)
    return looks;
  if (looks != NULL && looks->dataset == dataset && (ent_view_diff (looks->view, view) & (ENT_VIEW_GROUPINGS | ENT_VIEW_THEME)) == 0)
    {
      /* Of hundreds of groupings all ask in each frame. */
      ent_view_unref (looks->view);
      looks->view = ent_view_ref (view);
      return looks;
    }
  looks = looks_new (dataset, view);
  g_object_set_data_full (G_OBJECT (state), key, looks, looks_free);
  return looks;
}

/**
 * ent_widget_colors_get_grouping_rgb:
 * @state: the state of the window
 * @grouping: row of a grouping of its dataset
 *
 * The colour a grouping has in the picture: its own, or where it clashes with
 * an earlier one that is shown, the one it was given instead. A grouping that
 * is not shown is coloured as if it were added last.
 *
 * Returns: 0xRRGGBB, before the theme
 */
guint32
ent_widget_colors_get_grouping_rgb (EntState *state,
                                    guint32   grouping)
{
  const Looks *looks = get_looks (state);
  guint32 place = looks->places[grouping];
  g_autoptr (GArray) rows = NULL;
  g_autofree guint32 *colors = NULL;

  if (place != ENT_ROW_NONE)
    return looks->colors[place];
  rows = g_array_copy (looks->rows);
  g_array_append_val (rows, grouping);
  colors = assign_colors (looks->dataset, rows);
  return colors[rows->len - 1];
}

/**
 * ent_widget_colors_get_pattern:
 * @state: the state of the window
 * @grouping: row of a grouping of its dataset
 *
 * Returns: the pattern that its line has in the picture; solid for a grouping
 *   that is not shown
 */
EntPattern
ent_widget_colors_get_pattern (EntState *state,
                               guint32   grouping)
{
  const Looks *looks = get_looks (state);
  guint32 place = looks->places[grouping];

  return place != ENT_ROW_NONE ? looks->patterns[place] : ENT_PATTERN_SOLID;
}

/**
 * ent_widget_colors_get:
 * @state: the state of the window
 * @role: what the colour is for
 * @grouping_rgb: the colour of the grouping, for roles derived from one
 *
 * Returns: the colour in the theme the window has
 */
GdkRGBA
ent_widget_colors_get (EntState     *state,
                       EntColorRole  role,
                       guint32       grouping_rgb)
{
  EntColor color = ent_theme_get_color (ent_view_get_theme (ent_state_get_view (state)), role, grouping_rgb);

  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha };
}
