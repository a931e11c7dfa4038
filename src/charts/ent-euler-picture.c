/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-contour.h"
#include "charts/ent-euler-private.h"
#include "layout/ent-offsets.h"

/* More than a period has days on which somebody joins or leaves. Some 50 KiB each. */
#define MAX_PICTURES 128

/* Begins what is made of the combinations of a day. @places has a network. */
void
ent_euler_day_init (EntEulerDay      *day,
                    EntEulerPlaces   *places,
                    EntSlice         *slice,
                    const EntMeasure *measure)
{
  *day = (EntEulerDay) {
    .graph = ent_slice_get_graph (slice),
    .combinations = ent_combinations_new (slice),
    .placed = ent_arrangement_get_graph (places->network),
    .network = ent_network_get_places (places->network),
    .measure = *measure,
  };
  day->measure.scale *= day->network->thrift.text_scale;
}

void
ent_euler_day_clear (EntEulerDay *day)
{
  g_clear_pointer (&day->combinations, ent_combinations_free);
}

/* Where a nation stands and what room it takes. */
gboolean
ent_euler_find_place (const EntEulerDay *day,
                      guint              nation,
                      EntPoint          *point,
                      EntExtent         *extent)
{
  guint node;

  if (!ent_graph_lookup_node (day->placed, ent_graph_get_ref (day->graph, nation), &node))
    return FALSE;
  *point = ent_positions_get (day->network->positions, node);
  *extent = ent_extents_get (day->network->extents, node);
  return TRUE;
}

static guint
get_sets (const EntCombination *combination)
{
  guint sets = 0;

  for (guint i = 0; i < combination->n_groupings; i++)
    sets |= 1u << combination->groupings[i];
  return sets;
}

static GArray *
list_discs (const EntEulerDay *day)
{
  GArray *discs = g_array_new (FALSE, TRUE, sizeof (EntEulerDisc));

  for (guint i = 0; i < ent_combinations_get_n (day->combinations); i++)
    {
      const EntCombination *combination = ent_combinations_get (day->combinations, i);

      for (guint j = 0; j < combination->n_nations; j++)
        {
          EntEulerDisc disc = { .sets = get_sets (combination) };
          EntExtent extent;

          if (!ent_euler_find_place (day, combination->nations[j], &disc.point, &extent))
            continue;
          disc.foot = ent_extent_get_foot (extent);
          disc.radius = extent.radius;
          g_array_append_val (discs, disc);
        }
    }
  return discs;
}

/* ------------------------------------------------------------------------ */

static GArray *
trace (const EntEuler *euler,
       const float    *values,
       double          level)
{
  GArray *segments = g_array_new (FALSE, TRUE, sizeof (EntSegment));

  ent_contour_trace (&(EntContourField) { values, euler->width, euler->height, euler->origin, euler->step }, level, segments);
  return segments;
}

/* How far each cell is from the region of a combination: outside as far as the
 * farthest line that would have to be crossed, inside as the nearest. */
static float *
new_region_field (const EntEuler *euler,
                  guint           sets)
{
  guint n_cells = euler->width * euler->height;
  float *field = g_new (float, n_cells);

  for (guint at = 0; at < n_cells; at++)
    field[at] = -G_MAXFLOAT;
  for (guint set = 0; set < euler->n_sets; set++)
    {
      const float *own = euler->fields[set];
      float sign = sets >> set & 1 ? 1 : -1;

      for (guint at = 0; at < n_cells; at++)
        field[at] = MAX (field[at], sign * own[at]);
    }
  return field;
}

static void
trace_all (const EntEulerDay *day,
           const EntEuler    *euler,
           EntEulerPicture   *picture)
{
  picture->n_sets = euler->n_sets;
  for (guint set = 0; set < euler->n_sets; set++)
    {
      picture->areas[set] = trace (euler, euler->fields[set], 0);
      /* The line lies within: two that run along each other on both sides of an edge are seen side by side. */
      picture->lines[set] = trace (euler, euler->fields[set], -ENT_EULER_LINE_WIDTH / 2);
      for (guint at = 0; at < euler->width * euler->height; at++)
        picture->sizes[set] += euler->regions[at] >> set & 1;
    }
  picture->n_regions = ent_combinations_get_n (day->combinations);
  picture->regions = g_new0 (EntEulerRegion, picture->n_regions + 1);
  for (guint i = 0; i < picture->n_regions; i++)
    {
      guint sets = get_sets (ent_combinations_get (day->combinations, i));
      g_autofree float *field = new_region_field (euler, sets);

      picture->regions[i].sets = sets;
      picture->regions[i].path = trace (euler, field, 0);
    }
}

static EntEulerPicture *
picture_new (const EntEulerDay  *day,
             GArray             *discs,
             const double       *offsets,
             GCancellable       *cancellable,
             GError            **error)
{
  g_autoptr (EntEuler) euler = ent_euler_new ((const EntEulerDisc *) discs->data, discs->len, offsets, ent_graph_get_n_groupings (day->graph),
                                              cancellable, error);
  EntEulerPicture *picture;

  if (!euler)
    return NULL;
  picture = g_new0 (EntEulerPicture, 1);
  g_atomic_ref_count_init (&picture->ref_count);
  picture->is_true = euler->is_true;
  if (euler->is_true)
    {
      trace_all (day, euler, picture);
      ent_euler_find_spots (day, euler, picture);
    }
  return picture;
}

/* Gives up what ent_euler_picture_get() returned. */
void
ent_euler_picture_unref (EntEulerPicture *picture)
{
  if (!g_atomic_ref_count_dec (&picture->ref_count))
    return;
  for (guint set = 0; set < picture->n_sets; set++)
    {
      g_array_unref (picture->areas[set]);
      g_array_unref (picture->lines[set]);
    }
  for (guint i = 0; i < picture->n_regions; i++)
    {
      g_array_unref (picture->regions[i].path);
      g_free (picture->regions[i].spot.text);
    }
  g_free (picture->regions);
  g_free (picture);
}

static EntEulerPicture *
look_up (EntEulerPlaces *places,
         GBytes         *key)
{
  EntEulerPicture *picture;

  g_mutex_lock (&places->mutex);
  picture = g_hash_table_lookup (places->pictures, key);
  if (picture)
    g_atomic_ref_count_inc (&picture->ref_count);
  g_mutex_unlock (&places->mutex);
  return picture;
}

/* Returns the outlines, made anew where they were not made before, for which a
 * reference is to be given up; %NULL with @error set when cancelled. */
EntEulerPicture *
ent_euler_picture_get (EntEulerPlaces     *places,
                       const EntEulerDay  *day,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr (GArray) discs = list_discs (day);
  g_autofree double *offsets = ent_offsets_new (day->placed);
  g_autoptr (GBytes) key = g_bytes_new (discs->data, discs->len * sizeof (EntEulerDisc));
  EntEulerPicture *picture = look_up (places, key);

  if (picture)
    return picture;
  picture = picture_new (day, discs, offsets, cancellable, error);
  if (!picture)
    return NULL;
  g_mutex_lock (&places->mutex);
  if (g_hash_table_size (places->pictures) >= MAX_PICTURES)
    g_hash_table_remove_all (places->pictures);
  g_atomic_ref_count_inc (&picture->ref_count);
  g_hash_table_insert (places->pictures, g_bytes_ref (key), picture);
  g_mutex_unlock (&places->mutex);
  return picture;
}
