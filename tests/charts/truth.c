/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/charts/truth.h"

#include <math.h>

#include "scene/ent-flat-path.h"
#include "tests/scene-items.h"

/* Whether the disc lies in the path wholly (1), not at all (0), or in part (−1). */
static int
holds (GArray             *path,
       const EntSceneItem *disc)
{
  guint n = ent_flat_path_contains (path, disc->point);

  for (guint i = 0; i < 24; i++)
    n += ent_flat_path_contains (path, (EntPoint) { disc->point.x + disc->radius * cos (i * G_PI / 12),
                                                    disc->point.y + disc->radius * sin (i * G_PI / 12) });
  return n == 25 ? 1 : n == 0 ? 0 : -1;
}

static const char *
name_of (Stage  *stage,
         EntRef  ref)
{
  return ent_dataset_get_record (stage->dataset, ref)->id;
}

static GArray *
flatten (EntScene           *scene,
         const EntSceneItem *item)
{
  return ent_flat_path_new (ent_scene_get_segments (scene, item), item->n_segments);
}

/* Outlines and members of one day: the one shown, or the one that it is compared with. */
typedef struct
{
  Stage    *stage;
  EntSlice *slice;
  gboolean  is_before;
} Side;

static gboolean
is_member (const Side *side,
           guint       nation,
           guint       grouping)
{
  const EntEdge *edges = ent_graph_get_edges (side->stage->graph);
  EntRows incident = ent_graph_get_incident (side->stage->graph, nation);

  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntEdge *edge = &edges[incident.rows[i]];

      if (edge->grouping == grouping && edge->role == ENT_ROLE_MEMBER
          && ent_slice_get_edge (side->slice, incident.rows[i]) != ENT_PRESENCE_ABSENT)
        return TRUE;
    }
  return FALSE;
}

/* Whether a nation, by its node, is a member on the day, possibly at least, whatever other roles it has. */
gboolean
truth_is_member (Stage *stage,
                 guint  nation,
                 guint  grouping)
{
  return is_member (&(Side) { stage, stage->slice, FALSE }, nation, grouping);
}

static const EntSceneItem *
find_area (const Side *side,
           guint       grouping)
{
  EntThing thing = ent_thing_of (ent_graph_get_ref (side->stage->graph, grouping));
  const EntSceneItem *items = ent_scene_get_items (side->stage->scene);

  for (guint i = 0; i < ent_scene_get_n_items (side->stage->scene); i++)
    if (items[i].layer == ENT_LAYER_AREA && ent_thing_equal (items[i].thing, thing)
        && ((items[i].marks & ENT_MARK_BEFORE) != 0) == side->is_before)
      return &items[i];
  return NULL;
}

static guint
check_discs (const Side         *side,
             const EntSceneItem *fill,
             guint               grouping)
{
  Stage *stage = side->stage;
  g_autoptr (GArray) path = flatten (stage->scene, fill);
  guint n_lies = 0;

  for (guint nation = ent_graph_get_n_groupings (stage->graph); nation < ent_graph_get_n_nodes (stage->graph); nation++)
    {
      const EntSceneItem *disc = scene_find_item (stage->scene, ent_graph_get_ref (stage->graph, nation), ENT_LAYER_BODY);
      gboolean belongs = is_member (side, nation, grouping);

      if (disc && holds (path, disc) != belongs)
        {
          g_test_message ("%s: %s should be %s", name_of (stage, fill->thing.record), name_of (stage, disc->thing.record),
                          belongs ? "inside" : "outside");
          n_lies++;
        }
      if (!disc && belongs)
        {
          g_test_message ("%s: member without a disc", name_of (stage, fill->thing.record));
          n_lies++;
        }
    }
  return n_lies;
}

static gboolean
share_a_member (const Side *side,
                guint       a,
                guint       b)
{
  EntGraph *graph = side->stage->graph;

  for (guint nation = ent_graph_get_n_groupings (graph); nation < ent_graph_get_n_nodes (graph); nation++)
    if (is_member (side, nation, a) && is_member (side, nation, b))
      return TRUE;
  return FALSE;
}

static gboolean
overlap_falsely (const Side *side,
                 guint       g,
                 guint       h)
{
  Stage *stage = side->stage;
  const EntSceneItem *fill = find_area (side, g);
  const EntSceneItem *other = find_area (side, h);
  g_autoptr (GArray) path = NULL, other_path = NULL;

  if (!fill || !other || share_a_member (side, g, h))
    return FALSE;
  path = flatten (stage->scene, fill);
  other_path = flatten (stage->scene, other);
  if (!ent_flat_path_intersects (path, other_path))
    return FALSE;
  g_test_message ("%s and %s overlap", name_of (stage, fill->thing.record), name_of (stage, other->thing.record));
  return TRUE;
}

static guint
count_lies_of (const Side *side)
{
  Stage *stage = side->stage;
  guint n_lies = 0;

  for (guint g = 0; g < ent_graph_get_n_groupings (stage->graph); g++)
    {
      const EntSceneItem *fill = find_area (side, g);
      const EntSceneItem *pill = scene_find_item (stage->scene, ent_graph_get_ref (stage->graph, g), ENT_LAYER_TAG);

      if (fill)
        n_lies += check_discs (side, fill, g);
      else if (!side->is_before)
        n_lies += ent_slice_count_members (side->slice, g) > 0 && !(pill && pill->marks & ENT_MARK_WITHHELD);
      for (guint h = 0; h < g; h++)
        n_lies += overlap_falsely (side, g, h);
    }
  return n_lies;
}

/* How often an outline of the scene says what is not so on its day: holds a
 * stranger, does not hold a member, or overlaps one without a common member.
 * Every grouping with members must have an outline or say that it has none. */
guint
truth_count_lies (Stage *stage)
{
  EntDay since = ent_slice_get_since (stage->slice);
  guint n_lies = count_lies_of (&(Side) { stage, stage->slice, FALSE });

  if (since > ENT_DAY_MIN)
    {
      g_autoptr (EntSlice) before = ent_slice_new (stage->graph, since, NULL);

      n_lies += count_lies_of (&(Side) { stage, before, TRUE });
    }
  return n_lies;
}

static EntRect
box_of (const EntSceneItem *item)
{
  const EntMeasure *measure = ent_text_get_fixed_measure ();
  double width, height;

  switch (item->layer)
    {
    case ENT_LAYER_BODY:
      return ent_rect_grow ((EntRect) { item->point.x, item->point.y, item->point.x, item->point.y }, item->radius);
    case ENT_LAYER_TAG:
      return (EntRect) { item->point.x - item->half_width, item->point.y - item->radius,
                         item->point.x + item->half_width, item->point.y + item->radius };
    default:
      measure->measure (item->text, &item->text_style, &width, &height, measure->user_data);
      return (EntRect) { item->point.x, item->point.y, item->point.x + width, item->point.y + height };
    }
}

static gboolean
boxes_overlap (const EntSceneItem *a,
               const EntSceneItem *b)
{
  EntRect p = box_of (a), q = box_of (b);

  if (a->layer == ENT_LAYER_BODY && b->layer == ENT_LAYER_BODY)
    return hypot (a->point.x - b->point.x, a->point.y - b->point.y) < a->radius + b->radius;
  return p.x0 < q.x1 - 0.01 && q.x0 < p.x1 - 0.01 && p.y0 < q.y1 - 0.01 && q.y0 < p.y1 - 0.01;
}

/* How many pairs of discs, labels and pills lie on one another. */
guint
truth_count_overlaps (Stage *stage)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  guint n_items = ent_scene_get_n_items (stage->scene);
  guint n_overlaps = 0;

  for (guint i = 0; i < n_items; i++)
    for (guint j = i + 1; j < n_items; j++)
      if (items[i].layer >= ENT_LAYER_BODY && items[j].layer >= ENT_LAYER_BODY
          && !ent_ref_equal (items[i].thing.record, items[j].thing.record) && boxes_overlap (&items[i], &items[j]))
        {
          g_test_message ("%s lies on %s", name_of (stage, items[i].thing.record), name_of (stage, items[j].thing.record));
          n_overlaps++;
        }
  return n_overlaps;
}
