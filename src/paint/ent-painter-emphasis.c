/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-painter-private.h"

#include <math.h>

/* How much of the background lies over what is not related: a glance at one
 * thing, or at those an event concerns, fades the rest to a quarter; a
 * selection stays, and the picture around it must stay legible. */
#define FADE 0.75
#define FADE_SELECTION 0.35

#define SPOKE_WIDTH 2.5
#define RING_GAP 3.0
#define RING_WIDTH 3.0

/* A set of things, sorted once it is complete. */
typedef struct
{
  GArray *codes; /* guint64: kind and row */
} RefSet;

/* What is drawn anew: @related are nodes and memberships, @focal those of them
 * the emphasis names, whose outlines are drawn, too. */
typedef struct
{
  RefSet related;
  RefSet focal;
} Closure;

static guint64
code_of (EntRef ref)
{
  return (guint64) ref.kind << 32 | ref.row;
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  guint64 x = *(const guint64 *) a;
  guint64 y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

static void
ref_set_add (RefSet *set,
             EntRef  ref)
{
  guint64 code = code_of (ref);

  g_array_append_val (set->codes, code);
}

static gboolean
ref_set_has (const RefSet *set,
             EntRef        ref)
{
  guint64 code = code_of (ref);

  return ref.kind != ENT_KIND_NONE && g_array_binary_search (set->codes, &code, compare_codes, NULL);
}

static void
add_edge (Closure       *closure,
          EntGraph      *graph,
          const EntEdge *edge)
{
  ref_set_add (&closure->related, ent_ref (ENT_KIND_MEMBERSHIP, edge->membership));
  ref_set_add (&closure->related, ent_graph_get_ref (graph, edge->grouping));
  ref_set_add (&closure->related, ent_graph_get_ref (graph, edge->nation));
}

/* A thing with all its edges and their other ends; a membership with its two. */
static void
add_with_edges (Closure  *closure,
                EntGraph *graph,
                EntRef    ref)
{
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint node;

  if (ent_graph_lookup_node (graph, ref, &node))
    {
      EntRows incident = ent_graph_get_incident (graph, node);

      ref_set_add (&closure->focal, ref);
      ref_set_add (&closure->related, ref);
      for (guint i = 0; i < incident.n_rows; i++)
        add_edge (closure, graph, &edges[incident.rows[i]]);
    }
  else if (ref.kind == ENT_KIND_MEMBERSHIP)
    {
      for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
        if (edges[i].membership == ref.row)
          add_edge (closure, graph, &edges[i]);
    }
}

/* Several things with the edges between them, as the nations and groupings of
 * an event. */
static void
add_among (Closure      *closure,
           EntGraph     *graph,
           const EntRef *refs,
           guint         n_refs)
{
  g_autofree gboolean *named = g_new0 (gboolean, MAX (ent_graph_get_n_nodes (graph), 1));
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint node;

  for (guint i = 0; i < n_refs; i++)
    if (ent_graph_lookup_node (graph, refs[i], &node))
      {
        named[node] = TRUE;
        ref_set_add (&closure->focal, refs[i]);
        ref_set_add (&closure->related, refs[i]);
      }
  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    if (named[edges[i].grouping] && named[edges[i].nation])
      ref_set_add (&closure->related, ent_ref (ENT_KIND_MEMBERSHIP, edges[i].membership));
}

static void
closure_init (Closure           *closure,
              EntGraph          *graph,
              const EntEmphasis *emphasis)
{
  closure->related.codes = g_array_new (FALSE, FALSE, sizeof (guint64));
  closure->focal.codes = g_array_new (FALSE, FALSE, sizeof (guint64));
  add_with_edges (closure, graph, emphasis->selection);
  add_with_edges (closure, graph, emphasis->hover);
  add_among (closure, graph, emphasis->related, emphasis->n_related);
  g_array_sort (closure->related.codes, compare_codes);
  g_array_sort (closure->focal.codes, compare_codes);
}

static void
closure_clear (Closure *closure)
{
  g_array_unref (closure->related.codes);
  g_array_unref (closure->focal.codes);
}

/* The graph knows who takes part on other days, too. */
static gboolean
is_in_picture (EntScene      *scene,
               const Closure *closure)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (ref_set_has (items[i].layer == ENT_LAYER_SPOKE ? &closure->related : &closure->focal, items[i].ref))
      return TRUE;

  return FALSE;
}

static void
draw_strongly (EntPainter         *painter,
               const EntSceneItem *item)
{
  EntSceneItem strong = *item;

  strong.stroke_alpha = 1;
  strong.line_width = MAX (item->line_width, SPOKE_WIDTH);
  ent_painter_draw_item (painter, &strong);
}

static void
draw_closure (EntPainter    *painter,
              const Closure *closure)
{
  const EntSceneItem *items = ent_scene_get_items (painter->scene);
  guint n_items = ent_scene_get_n_items (painter->scene);

  for (guint i = 0; i < n_items; i++)
    {
      const EntSceneItem *item = &items[i];

      if (!ent_painter_sees (painter, item))
        continue;
      switch (item->layer)
        {
        case ENT_LAYER_FILL:
          if (ref_set_has (&closure->focal, item->ref))
            ent_painter_draw_item (painter, item);
          break;
        case ENT_LAYER_OUTLINE:
          if (ref_set_has (&closure->focal, item->ref))
            draw_strongly (painter, item);
          break;
        case ENT_LAYER_SPOKE:
          if (ref_set_has (&closure->related, item->ref))
            draw_strongly (painter, item);
          break;
        default:
          if (ref_set_has (&closure->related, item->ref))
            ent_painter_draw_item (painter, item);
        }
    }
}

/* Adds a ring around the disc or pill of a thing; not if it has neither. */
static gboolean
add_ring (EntPainter *painter,
          EntRef      ref,
          double      grow)
{
  const EntSceneItem *item;

  item = ent_scene_find (painter->scene, ref, ENT_LAYER_DISC);
  if (item != NULL)
    {
      cairo_new_sub_path (painter->cr);
      cairo_arc (painter->cr, item->point.x, item->point.y, item->radius + grow, 0, 2 * G_PI);
      cairo_close_path (painter->cr);
      return TRUE;
    }
  item = ent_scene_find (painter->scene, ref, ENT_LAYER_PILL);
  if (item != NULL)
    {
      ent_painter_add_pill (painter, item, grow);
      return TRUE;
    }
  return FALSE;
}

static void
draw_selection_ring (EntPainter *painter,
                     EntRef      ref)
{
  cairo_t *cr = painter->cr;

  if (!add_ring (painter, ref, RING_GAP / 2))
    return;
  ent_painter_set_color (painter, ENT_COLOR_HALO, 0, 1);
  cairo_set_line_width (cr, RING_GAP);
  cairo_stroke (cr);
  add_ring (painter, ref, RING_GAP + RING_WIDTH / 2);
  ent_painter_set_color (painter, ENT_COLOR_ACCENT, 0, 1);
  cairo_set_line_width (cr, RING_WIDTH * ent_theme_get_line_factor (painter->theme));
  cairo_stroke (cr);
}

static void
draw_focus_ring (EntPainter *painter,
                 EntRef      ref)
{
  static const double dashes[] = { 5, 3 };
  cairo_t *cr = painter->cr;

  if (!add_ring (painter, ref, RING_GAP + 2 * RING_WIDTH))
    return;
  ent_painter_set_color (painter, ENT_COLOR_ACCENT, 0, 1);
  cairo_set_line_width (cr, 2 * ent_theme_get_line_factor (painter->theme));
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
}

static double
get_fade (const EntEmphasis *emphasis)
{
  return emphasis->hover.kind != ENT_KIND_NONE || emphasis->n_related > 0 ? FADE : FADE_SELECTION;
}

/**
 * ent_painter_draw_emphasis:
 * @cr: what ent_painter_draw() drew on, or a layer above it; its state is restored
 * @scene: the same scene
 * @graph: the network it was made of
 * @camera: the same camera
 * @theme: the same theme
 * @emphasis: what to bring out
 *
 * Fades what is drawn (to a quarter, or for a selection alone to two thirds)
 * and draws what is related to the hovered and selected things anew: a node with its spokes at full strength and what
 * they lead to, a grouping also with its outline; the things of
 * @emphasis->related with the spokes between them. If none of it is in the
 * picture nothing fades. Then the rings: solid for the selection, dashed for
 * the keyboard focus.
 *
 * Any thread. Time: O(items), and the painting of what is related.
 */
void
ent_painter_draw_emphasis (cairo_t           *cr,
                           EntScene          *scene,
                           EntGraph          *graph,
                           EntCamera          camera,
                           EntThemeKind       theme,
                           const EntEmphasis *emphasis)
{
  EntPainter painter;
  Closure closure;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (scene != NULL);
  g_return_if_fail (graph != NULL);
  g_return_if_fail (camera.zoom > 0);
  g_return_if_fail (emphasis != NULL);
  g_return_if_fail (emphasis->related != NULL || emphasis->n_related == 0);

  closure_init (&closure, graph, emphasis);
  ent_painter_begin (&painter, cr, scene, camera, theme);
  if (is_in_picture (scene, &closure))
    {
      ent_painter_set_color (&painter, ENT_COLOR_BACKGROUND, 0, 1);
      cairo_paint_with_alpha (cr, get_fade (emphasis));
      draw_closure (&painter, &closure);
    }
  draw_selection_ring (&painter, emphasis->selection);
  draw_focus_ring (&painter, emphasis->focus);
  ent_painter_end (&painter);
  closure_clear (&closure);
}
