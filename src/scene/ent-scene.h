/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"
#include "scene/ent-heads.h"
#include "scene/ent-pattern.h"
#include "scene/ent-text.h"
#include "scene/ent-theme.h"
#include "scene/ent-thing.h"

G_BEGIN_DECLS

/**
 * EntScene:
 *
 * A display list of finished geometry, each item knowing what it stands for.
 * The painter, picking, keyboard walk, accessibility and the tests read it and
 * nothing else. Items are in painting order. Made by a chart, then only read,
 * from any thread.
 */
typedef struct _EntScene EntScene;

/* Back to front. */
typedef enum
{
  ENT_LAYER_AREA,   /* what lies under others */
  ENT_LAYER_BORDER, /* the edge of an area */
  ENT_LAYER_LINE,   /* between two bodies */
  ENT_LAYER_BODY,   /* what the picture is about */
  ENT_LAYER_TAG,    /* a name with a ground of its own */
  ENT_LAYER_NAME,   /* a name beside a body */
  ENT_LAYER_PAGE,   /* what stands on the page around the picture */
  ENT_N_LAYERS,
} EntLayer;

typedef enum
{
  ENT_SHAPE_PATH, /* fill and stroke of a path; even-odd */
  ENT_SHAPE_DISC, /* flag clipped to a disc, with halo and rim */
  ENT_SHAPE_PILL, /* rounded box with its text */
  ENT_SHAPE_TEXT, /* text with a halo */
  ENT_SHAPE_BAR,  /* stretch of time: a box whose ends say how they are known */
} EntShape;

/* How an item answers to somebody who points at it. */
typedef enum
{
  ENT_HIT_NONE,
  ENT_HIT_DISC,   /* within its radius */
  ENT_HIT_BOX,    /* within its bounds */
  ENT_HIT_PATH,   /* near its path; the nearest answers */
  ENT_HIT_INSIDE, /* inside its path; the smallest answers */
} EntHit;

typedef enum
{
  ENT_DASH_SOLID,
  ENT_DASH_DASHED,
  ENT_DASH_DOTTED,
} EntDash;

/* How a bar ends where it does not fade. */
typedef enum
{
  ENT_BAR_END_ROUND,
  ENT_BAR_END_ARROW, /* it goes on: a point beyond its end */
  ENT_BAR_END_CUT,   /* it goes on beyond the picture */
} EntBarEnd;

/* There is no room around a disc for more. */
#define ENT_MAX_ARCS 4

/* Marks an item carries besides its shape. */
typedef enum
{
  ENT_MARK_POSSIBLY  = 1 << 0, /* not certain on this day: drawn broken */
  ENT_MARK_SUSPENDED = 1 << 1, /* of a disc: broken arcs along its rim; of a bar: hatched */
  ENT_MARK_DISPUTED  = 1 << 2,
  ENT_MARK_JOINING   = 1 << 3,
  ENT_MARK_LEAVING   = 1 << 4,
  ENT_MARK_QUIET     = 1 << 5, /* stands back */
  ENT_MARK_CUT_OUT   = 1 << 6, /* of an area: what does not belong to it is cut out of it */
  ENT_MARK_WITHHELD  = 1 << 7, /* of what has an area: it could not be drawn truly */
  ENT_MARK_RESTING   = 1 << 8, /* drawn only where it is brought out; answers to nobody who points */
  ENT_MARK_NEW_ROLE  = 1 << 9,
  ENT_MARK_GONE      = 1 << 10, /* no more there: pale */
  ENT_MARK_BEFORE    = 1 << 11, /* as it was on the day that the date is compared with */
  ENT_MARK_ASIDE     = 1 << 12, /* of words beside a name: they make way for all names */
  ENT_MARK_IN_ROW    = 1 << 13, /* among others of its size: never larger than its place */
} EntMarks;

/* What a scene can do without, so that people guess. */
typedef enum
{
  ENT_HIDDEN_NAMES = 1 << 0, /* of nations */
  ENT_HIDDEN_FLAGS = 1 << 1,
} EntHidden;

typedef enum
{
  ENT_SEGMENT_MOVE,  /* points[0] */
  ENT_SEGMENT_LINE,  /* points[0] */
  ENT_SEGMENT_CURVE, /* cubic: points[0..2] */
  ENT_SEGMENT_CLOSE,
} EntSegmentKind;

typedef struct
{
  EntSegmentKind kind;
  EntPoint       points[3];
} EntSegment;

/**
 * EntSceneItem:
 * @shape: how it is drawn
 * @layer: where in the order
 * @thing: what it stands for; nothing for page items
 * @hit: how it answers to a point
 * @hit_rank: of several items that answer, those of the lowest rank do
 * @is_node: whether keyboard and screen reader stop here, and the pointer can take hold of it; one item a thing
 * @surrounds: whether it lies around other things: it is brought out with what it stands for, not with what is related to that
 * @bounds: what it may touch, in world units (page px for page items)
 * @marks: see #EntMarks
 * @rgb: colour of its grouping, before the theme
 * @fill: colour role, or none
 * @fill_alpha: opacity of the fill; of that of a grouping a multiple of the least with which it has a body, 1 or more
 * @stroke: colour role, or none
 * @stroke_alpha: opacity of the stroke
 * @line_width: of the stroke
 * @dash: of the stroke
 * @pattern: of the line around a grouping and of the frame of its pill, where the drawing needs one for each
 * @first_segment: where its path begins among the scene's segments
 * @n_segments: and how long it is
 * @point: middle of a disc, pill or bar; upper left corner of a text's box; of another shape that is a node, the middle of its body
 * @radius: of a disc; half height of a pill or bar, and of a node
 * @half_width: of a pill or bar, and of a node
 * @soft: of a bar: over how much its beginning and its end fade
 * @ends: of a bar: how it begins and ends where it does not fade
 * @arcs: (array length=n_arcs): of a disc that is suspended: the colours of its groupings, before the theme
 * @n_arcs: how many; 0 where the arc stands for any grouping
 * @text: (nullable): of a pill or text, owned by the scene; of a disc, the code shown when there is no flag
 * @text_style: how it is set
 * @angle: of a text: how far it is turned about its point, in radians, clockwise
 * @flag: (nullable): of a disc, the name of the flag
 * @priority: which labels and flags stay when the zoom leaves no room; higher stays longer
 */
typedef struct
{
  EntShape     shape;
  EntLayer     layer;
  EntThing     thing;
  EntHit       hit;
  guint        hit_rank;
  gboolean     is_node;
  gboolean     surrounds;
  EntRect      bounds;
  guint        marks;
  guint32      rgb;
  EntColorRole fill;
  double       fill_alpha;
  EntColorRole stroke;
  double       stroke_alpha;
  double       line_width;
  EntDash      dash;
  EntPattern   pattern;
  guint        first_segment;
  guint        n_segments;
  EntPoint     point;
  double       radius;
  double       half_width;
  double       soft[2];
  EntBarEnd    ends[2];
  guint32      arcs[ENT_MAX_ARCS];
  guint        n_arcs;
  const char  *text;
  EntTextStyle text_style;
  double       angle;
  const char  *flag;
  guint        priority;
} EntSceneItem;

EntScene           *ent_scene_new         (void);
EntScene           *ent_scene_ref         (EntScene           *scene);
void                ent_scene_unref       (EntScene           *scene);

/* Making one */
void                ent_scene_expect      (EntScene           *scene,
                                           guint               n_items);
void                ent_scene_add         (EntScene           *scene,
                                           const EntSceneItem *item);
void                ent_scene_add_path    (EntScene           *scene,
                                           const EntSceneItem *item,
                                           const EntSegment   *segments,
                                           guint               n_segments);
void                ent_scene_set_colors  (EntScene           *scene,
                                           const guint32      *colors,
                                           guint               n_colors);
void                ent_scene_set_heads   (EntScene           *scene,
                                           EntHeads            heads);
void                ent_scene_finish      (EntScene           *scene);

/* Reading it */
guint               ent_scene_get_n_items (EntScene           *scene);
const EntSceneItem *ent_scene_get_items   (EntScene           *scene);
const EntSegment   *ent_scene_get_segments (EntScene          *scene,
                                           const EntSceneItem *item);
const guint32      *ent_scene_get_colors  (EntScene           *scene,
                                           guint              *n_colors);
EntHeads            ent_scene_get_heads   (EntScene           *scene);
EntRect             ent_scene_get_bounds  (EntScene           *scene);
GArray             *ent_scene_get_items_in (EntScene          *scene,
                                           EntRect             rect);
EntThing            ent_scene_pick        (EntScene           *scene,
                                           EntPoint            point,
                                           double              slack);
const EntSceneItem *ent_scene_find_node   (EntScene           *scene,
                                           EntThing            thing);
gboolean            ent_scene_has_nodes   (EntScene           *scene);
const EntSceneItem *ent_scene_find_area   (EntScene           *scene,
                                           EntThing            thing);
gboolean            ent_scene_path_contains (EntScene         *scene,
                                           const EntSceneItem *item,
                                           EntPoint            point);
EntScene           *ent_scene_new_riddle  (EntScene           *scene,
                                           EntHidden           hidden);
EntScene           *ent_scene_new_legible (EntScene           *scene,
                                           double              zoom);
guint               ent_scene_get_n_unnamed (EntScene         *scene);
void                ent_scene_set_n_unnamed (EntScene         *scene,
                                            guint              n_unnamed);
char               *ent_scene_dump        (EntScene           *scene,
                                           EntDataset         *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntScene, ent_scene_unref)

G_END_DECLS
