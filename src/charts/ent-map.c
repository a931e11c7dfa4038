/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-map-private.h"

/* In world units. */
#define BORDER_WIDTH 0.9
#define GRID_WIDTH 0.8
#define DISPUTED_WIDTH 1.2
#define HOME_WIDTH 0.8
#define OPEN_WIDTH 1.8
#define HALO 1.2
#define EVENT_RADIUS 3.0
#define NODE_RADIUS 10.0
#define DOT 4.4
#define DOT_STEP 11.0

/* Of a half circle as two curves. */
#define BEND 0.5523

#define POSSIBLY_ALPHA 0.5
#define DISPUTED_ALPHA 0.8

typedef struct
{
  EntScene         *scene;
  const EntMapPlan *plan;
  EntSlice         *slice;
  EntGraph         *graph;
  gboolean          counts; /* how many groupings instead of which */
} Drawing;

/**
 * ent_map_roles_init:
 * @roles: (out caller-allocates): what it is
 * @slice: the network on the day
 * @node: of a nation
 */
void
ent_map_roles_init (EntMapRoles *roles,
                    EntSlice    *slice,
                    guint        node)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntRows incident = ent_graph_get_incident (graph, node);

  *roles = (EntMapRoles) { g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (guint)), FALSE };
  for (guint g = 0; g < ent_graph_get_n_groupings (graph); g++)
    {
      gboolean is_member = FALSE, is_other = FALSE;

      for (guint i = 0; i < incident.n_rows && ent_slice_get_node (slice, g) != ENT_PRESENCE_ABSENT; i++)
        {
          const EntEdge *edge = &edges[incident.rows[i]];
          EntPresence presence = ent_slice_get_edge (slice, incident.rows[i]);

          if (edge->grouping != g || presence == ENT_PRESENCE_ABSENT || edge->role == ENT_ROLE_SUSPENDED)
            continue;
          is_member = is_member || edge->role == ENT_ROLE_MEMBER;
          is_other = is_other || edge->role != ENT_ROLE_MEMBER;
          roles->is_possible = roles->is_possible || (edge->role == ENT_ROLE_MEMBER && presence == ENT_PRESENCE_POSSIBLY);
        }
      if (is_member)
        g_array_append_val (roles->members, g);
      else if (is_other)
        g_array_append_val (roles->others, g);
    }
}

/**
 * ent_map_roles_clear:
 * @roles: what a nation is
 */
void
ent_map_roles_clear (EntMapRoles *roles)
{
  g_clear_pointer (&roles->members, g_array_unref);
  g_clear_pointer (&roles->others, g_array_unref);
}

/**
 * ent_map_get_step_alpha:
 * @n_groupings: that a nation is a member of
 *
 * Returns: how opaque its fill is, where their number is shown; four and more are the same
 */
double
ent_map_get_step_alpha (guint n_groupings)
{
  return 0.1 + 0.2 * MIN (n_groupings, 4);
}

static void
add_path (Drawing      *drawing,
          EntSceneItem  item,
          GArray       *path,
          EntRect       bounds)
{
  if (path->len == 0)
    return;
  item.shape = ENT_SHAPE_PATH;
  item.bounds = bounds;
  ent_scene_add_path (drawing->scene, &item, (const EntSegment *) (gpointer) path->data, path->len);
}

static void
add_earth (Drawing *drawing)
{
  const EntMapPlan *plan = drawing->plan;

  add_path (drawing, (EntSceneItem) { .layer = ENT_LAYER_AREA, .fill = ENT_COLOR_ACCENT, .fill_alpha = ENT_MAP_SEA_ALPHA }, plan->sea, plan->bounds);
  add_path (drawing, (EntSceneItem) { .layer = ENT_LAYER_AREA, .stroke = ENT_COLOR_HALO, .stroke_alpha = 0.7, .line_width = GRID_WIDTH },
            plan->grid, plan->bounds);
  add_path (drawing, (EntSceneItem) { .layer = ENT_LAYER_AREA, .fill = ENT_COLOR_CAPTION, .fill_alpha = ENT_MAP_LAND_ALPHA },
            plan->land, plan->bounds);
  add_path (drawing, (EntSceneItem) { .layer = ENT_LAYER_BORDER, .stroke = ENT_COLOR_BACKGROUND, .stroke_alpha = 1, .line_width = BORDER_WIDTH },
            plan->borders, plan->bounds);
  add_path (drawing,
            (EntSceneItem) {
              .layer = ENT_LAYER_LINE, .stroke = ENT_COLOR_CAPTION, .stroke_alpha = DISPUTED_ALPHA, .line_width = DISPUTED_WIDTH,
              .dash = ENT_DASH_DOTTED,
            },
            plan->disputed, plan->bounds);
}

/* What answers for a nation, whatever it looks like. */
static EntSceneItem
make_node (Drawing            *drawing,
           const EntMapNation *nation)
{
  return (EntSceneItem) {
    .layer = ENT_LAYER_AREA,
    .thing = ent_thing_of (ent_graph_get_ref (drawing->graph, nation->node)),
    .hit = ENT_HIT_INSIDE,
    .hit_rank = ENT_MAP_RANK_AREA,
    .is_node = TRUE,
    .point = nation->point,
    .radius = NODE_RADIUS,
    .half_width = NODE_RADIUS,
  };
}

static guint32
get_rgb (Drawing *drawing,
         GArray  *groupings,
         guint    i)
{
  return drawing->plan->colors[g_array_index (groupings, guint, i)];
}

/**
 * ent_map_add_circle:
 * @scene: to which it is added
 * @item: how it looks and what it stands for; its path and its bounds are filled in
 * @middle: of the circle
 * @radius: of the circle
 * @side: −1 for its left half, 1 for its right half, 0 for all of it
 */
void
ent_map_add_circle (EntScene     *scene,
                    EntSceneItem  item,
                    EntPoint      middle,
                    double        radius,
                    int           side)
{
  double x = middle.x, y = middle.y, r = radius, b = BEND * radius, s = side != 0 ? side : 1;
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { x, y - r } } },
    { ENT_SEGMENT_CURVE, { { x + s * b, y - r }, { x + s * r, y - b }, { x + s * r, y } } },
    { ENT_SEGMENT_CURVE, { { x + s * r, y + b }, { x + s * b, y + r }, { x, y + r } } },
    { ENT_SEGMENT_CURVE, { { x - s * b, y + r }, { x - s * r, y + b }, { x - s * r, y } } },
    { ENT_SEGMENT_CURVE, { { x - s * r, y - b }, { x - s * b, y - r }, { x, y - r } } },
  };

  item.shape = ENT_SHAPE_PATH;
  item.bounds = ent_rect_grow ((EntRect) { x, y, x, y }, radius + item.line_width);
  ent_scene_add_path (scene, &item, segments, side == 0 ? 5 : 3);
}

/**
 * ent_map_add_dots:
 * @scene: to which they are added
 * @layer: in which
 * @thing: what they stand for
 * @middle: of all
 * @unit: how large they are
 * @colors: (array length=n_colors): of the groupings
 * @n_colors: how many
 *
 * Adds a dot for each grouping, on a ground of their own.
 */
void
ent_map_add_dots (EntScene      *scene,
                  EntLayer       layer,
                  EntThing       thing,
                  EntPoint       middle,
                  double         unit,
                  const guint32 *colors,
                  guint          n_colors)
{
  double half_width = (n_colors * DOT_STEP + 5) / 2 * unit, half_height = 8 * unit, x = middle.x - (n_colors - 1) * DOT_STEP / 2 * unit;
  EntSceneItem item = {
    .shape = ENT_SHAPE_PILL,
    .layer = layer,
    .thing = thing,
    .bounds = { middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height },
    .fill = ENT_COLOR_HALO,
    .fill_alpha = 1,
    .point = middle,
    .radius = half_height,
    .half_width = half_width,
  };

  ent_scene_add (scene, &item);
  item.fill = ENT_COLOR_GROUPING_LINE;
  for (guint i = 0; i < n_colors; i++, x += DOT_STEP * unit)
    {
      item.rgb = colors[i];
      ent_map_add_circle (scene, item, (EntPoint) { x, middle.y }, DOT * unit, 0);
    }
}

static void
add_members (Drawing            *drawing,
             const EntMapNation *nation,
             const EntMapRoles  *roles)
{
  EntSceneItem item = make_node (drawing, nation);
  double faint = roles->is_possible ? POSSIBLY_ALPHA : 1;
  guint32 colors[ENT_MAP_MAX_GROUPINGS];
  guint n = roles->members->len;

  if (drawing->counts || n > 2)
    {
      item.fill = ENT_COLOR_CAPTION;
      item.fill_alpha = faint * (drawing->counts ? ent_map_get_step_alpha (n) : ENT_MAP_NEUTRAL_ALPHA);
      add_path (drawing, item, nation->fill, nation->box);
      for (guint i = 0; i < n && !drawing->counts; i++)
        colors[i] = get_rgb (drawing, roles->members, i);
      if (!drawing->counts)
        ent_map_add_dots (drawing->scene, ENT_LAYER_TAG, item.thing, nation->point, 1, colors, n);
      return;
    }
  item.fill = ENT_COLOR_GROUPING_LINE;
  item.fill_alpha = faint * ENT_MAP_FILL_ALPHA;
  item.rgb = get_rgb (drawing, roles->members, 0);
  if (n == 1)
    {
      add_path (drawing, item, nation->fill, nation->box);
      return;
    }
  for (guint i = 0; i < 2; i++)
    {
      item.rgb = get_rgb (drawing, roles->members, i);
      add_path (drawing, item, nation->stripes[i], nation->box);
      item.is_node = FALSE;
    }
}

static void
add_others (Drawing            *drawing,
            const EntMapNation *nation,
            const EntMapRoles  *roles)
{
  EntSceneItem item = make_node (drawing, nation);

  /* One answers inside the whole area, not on its lines alone. */
  add_path (drawing, item, nation->fill, nation->box);
  item.is_node = FALSE;
  item.hit = ENT_HIT_NONE;
  item.fill = drawing->counts ? ENT_COLOR_CAPTION : ENT_COLOR_GROUPING_LINE;
  item.fill_alpha = ENT_MAP_HATCH_ALPHA;
  for (guint i = 0; i < 2; i++)
    {
      item.rgb = drawing->counts ? 0 : get_rgb (drawing, roles->others, i % roles->others->len);
      add_path (drawing, item, nation->hatch[i], nation->box);
    }
}

static void
add_small (Drawing            *drawing,
           const EntMapNation *nation,
           const EntMapRoles  *roles)
{
  GArray *groupings = roles->members->len > 0 ? roles->members : roles->others;
  gboolean is_open = roles->members->len == 0, is_neutral = drawing->counts || groupings->len > 2;
  double radius = is_open ? drawing->plan->radius - OPEN_WIDTH / 2 : drawing->plan->radius;
  EntSceneItem item = make_node (drawing, nation);
  EntColorRole role = is_neutral ? ENT_COLOR_CAPTION : ENT_COLOR_GROUPING_LINE;

  item.layer = ENT_LAYER_BODY;
  item.hit_rank = ENT_MAP_RANK_DISC;
  item.radius = item.half_width = drawing->plan->radius;
  item.fill = ENT_COLOR_HALO;
  item.fill_alpha = 1;
  ent_map_add_circle (drawing->scene, item, nation->point, drawing->plan->radius + HALO, 0);
  item.is_node = FALSE;
  item.hit = ENT_HIT_NONE;
  item.fill = is_open ? ENT_COLOR_NONE : role;
  item.fill_alpha = roles->is_possible ? POSSIBLY_ALPHA : 1;
  item.stroke = is_open ? role : ENT_COLOR_NONE;
  item.stroke_alpha = 1;
  item.line_width = is_open ? OPEN_WIDTH : 0;
  item.dash = is_open ? ENT_DASH_DOTTED : ENT_DASH_SOLID;
  for (guint i = 0; i < (is_neutral ? 1 : groupings->len); i++)
    {
      item.rgb = is_neutral ? 0 : get_rgb (drawing, groupings, i);
      ent_map_add_circle (drawing->scene, item, nation->point, radius, is_neutral || groupings->len == 1 ? 0 : i == 0 ? -1 : 1);
    }
}

static void
add_way_home (Drawing            *drawing,
              const EntMapNation *nation)
{
  EntPoint from = nation->point, to = nation->home;
  const EntSegment segments[] = { { ENT_SEGMENT_MOVE, { from } }, { ENT_SEGMENT_LINE, { to } } };
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH, .layer = ENT_LAYER_LINE, .stroke = ENT_COLOR_CAPTION, .stroke_alpha = 1, .line_width = HOME_WIDTH,
  };

  if (ent_point_distance (from, to) <= drawing->plan->radius)
    return;
  item.bounds = ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, from), to);
  ent_scene_add_path (drawing->scene, &item, segments, G_N_ELEMENTS (segments));
}

static void
add_events (Drawing *drawing)
{
  EntDataset *dataset = ent_graph_get_dataset (drawing->graph);
  g_autoptr (GArray) events = ent_map_list_events (drawing->slice);

  for (guint i = 0; i < events->len; i++)
    {
      guint32 row = g_array_index (events, guint32, i);
      EntPlace place = ent_dataset_get_event (dataset, row)->place;
      EntPoint point = ent_map_projection_get (&drawing->plan->projection, place.longitude_deg, place.latitude_deg);

      ent_map_add_circle (drawing->scene, (EntSceneItem) {
        .layer = ENT_LAYER_BODY,
        .thing = ent_thing_of (ent_ref (ENT_KIND_EVENT, row)),
        .hit = ENT_HIT_INSIDE,
        .hit_rank = ENT_MAP_RANK_EVENT,
        .is_node = TRUE,
        .fill = ENT_COLOR_LABEL,
        .fill_alpha = 1,
        .stroke = ENT_COLOR_HALO,
        .stroke_alpha = 1,
        .line_width = HALO,
        .point = point,
        .radius = EVENT_RADIUS,
        .half_width = EVENT_RADIUS,
      }, point, EVENT_RADIUS, 0);
    }
}

/* Whether anybody has a place on the map on the day. */
static gboolean
has_nations (const EntMapPlan *plan,
             EntSlice         *slice)
{
  for (guint i = 0; i < plan->nations->len; i++)
    if (ent_slice_get_node (slice, g_array_index (plan->nations, EntMapNation, i).node) != ENT_PRESENCE_ABSENT)
      return TRUE;
  return FALSE;
}

/**
 * ent_map_draw:
 * @plan: where everything stands
 * @slice: the network on the day
 *
 * Returns: (transfer full): the map of the day; empty where there is nobody, as the caption then says why
 */
EntScene *
ent_map_draw (const EntMapPlan *plan,
              EntSlice         *slice)
{
  Drawing drawing = { ent_scene_new (), plan, slice, ent_slice_get_graph (slice), FALSE };
  guint n_groupings = ent_graph_get_n_groupings (drawing.graph);

  drawing.counts = n_groupings > ENT_MAP_MAX_GROUPINGS;
  ent_scene_set_colors (drawing.scene, plan->colors, n_groupings);
  if (has_nations (plan, slice))
    add_earth (&drawing);
  for (guint i = 0; i < plan->nations->len; i++)
    {
      const EntMapNation *nation = &g_array_index (plan->nations, EntMapNation, i);
      g_auto (EntMapRoles) roles = { 0 };

      ent_map_roles_init (&roles, slice, nation->node);
      if (roles.members->len + roles.others->len == 0)
        continue;
      if (nation->is_small)
        {
          add_small (&drawing, nation, &roles);
          add_way_home (&drawing, nation);
        }
      else if (roles.members->len > 0)
        add_members (&drawing, nation, &roles);
      else
        add_others (&drawing, nation, &roles);
    }
  add_events (&drawing);
  ent_scene_finish (drawing.scene);
  return drawing.scene;
}
