/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"
#include "base/ent-geometry.h"
#include "scene/ent-page.h"
#include "scene/ent-theme.h"

G_BEGIN_DECLS

/**
 * EntView:
 *
 * What a picture is made of: groupings, roles, ties, hidden nations, period, date,
 * theme, pins and words. An immutable, counted value that names everything by
 * id, so that it outlives the dataset it was made for. A change makes a new
 * one: ent_view_with_…() take a view and return another (or the same, if
 * nothing changes).
 */
typedef struct _EntView EntView;

/**
 * EntPin:
 * @id: of the nation or grouping
 * @kind: which of the two
 * @point: where it is held, in world units
 */
typedef struct
{
  char    *id;
  EntKind  kind;
  EntPoint point;
} EntPin;

typedef enum
{
  ENT_ARRANGE_PERIOD, /* one layout for the whole period */
  ENT_ARRANGE_DATE,   /* a layout for the date alone */
} EntArrange;

/**
 * EntDifference:
 * @ENT_DIFFERENCE_FULL: outlines of both days, lines by what became of them, words at nations, and marks
 * @ENT_DIFFERENCE_MARKS: marks at discs and pills alone
 *
 * How it is seen what changed after the day that the date is compared with.
 */
typedef enum
{
  ENT_DIFFERENCE_FULL,
  ENT_DIFFERENCE_MARKS,
} EntDifference;

/**
 * EntChartKind:
 * @ENT_CHART_NETWORK: nations around the groupings they belong to
 * @ENT_CHART_EULER: nations in the outlines of their groupings, which overlap where a nation is in both
 * @ENT_CHART_LINEAR: combinations of groupings as columns, groupings as bars
 * @ENT_CHART_COLUMNS: combinations of groupings by their size
 * @ENT_CHART_MAP: nations where they are on the earth
 * @ENT_CHART_MATRIX: nations against groupings, with a square for each role
 * @ENT_CHART_LINES: roles as bars over the years
 *
 * The kinds of picture in which a view can be shown, in the order in which they are offered.
 */
typedef enum
{
  ENT_CHART_NETWORK,
  ENT_CHART_EULER,
  ENT_CHART_LINEAR,
  ENT_CHART_COLUMNS,
  ENT_CHART_MAP,
  ENT_CHART_MATRIX,
  ENT_CHART_LINES,
  ENT_N_CHARTS,
} EntChartKind;

/**
 * EntOrder:
 * @ENT_ORDER_AUTO: as the chart does by itself
 * @ENT_ORDER_JOINING: who joined first comes first
 * @ENT_ORDER_LENGTH: who was a member for longest comes first
 * @ENT_ORDER_NAME: by name
 * @ENT_ORDER_BARS: so that there are few bars
 * @ENT_ORDER_SIZE: the largest first
 * @ENT_ORDER_GROUPINGS: those of most groupings first
 * @ENT_ORDER_OWN: as the groupings were chosen
 *
 * In which order rows and columns stand. A chart knows some of these; the others
 * are to it as %ENT_ORDER_AUTO.
 */
typedef enum
{
  ENT_ORDER_AUTO,
  ENT_ORDER_JOINING,
  ENT_ORDER_LENGTH,
  ENT_ORDER_NAME,
  ENT_ORDER_BARS,
  ENT_ORDER_SIZE,
  ENT_ORDER_GROUPINGS,
  ENT_ORDER_OWN,
  ENT_N_ORDERS,
} EntOrder;

/**
 * EntSpokes:
 * @ENT_SPOKES_AUTO: all in a window that shows few groupings, those of partners elsewhere
 * @ENT_SPOKES_ALL: of all roles
 * @ENT_SPOKES_OUTER: of partners, observers and candidates; the outline says who is a member
 * @ENT_SPOKES_MEMBERS: of members
 * @ENT_SPOKES_NONE: none
 *
 * Which lines between nations and groupings are drawn. Where an outline cannot
 * be drawn, those of the members are.
 */
typedef enum
{
  ENT_SPOKES_AUTO,
  ENT_SPOKES_ALL,
  ENT_SPOKES_OUTER,
  ENT_SPOKES_MEMBERS,
  ENT_SPOKES_NONE,
} EntSpokes;

/* Which page items a picture carries. */
typedef enum
{
  ENT_PARTS_TITLE   = 1 << 0,
  ENT_PARTS_FINDING = 1 << 1, /* what the picture comes to, in a sentence */
  ENT_PARTS_DATE    = 1 << 2, /* the day and the counts */
  ENT_PARTS_NOTES   = 1 << 3, /* what a reader must know not to be misled */
  ENT_PARTS_LEGEND  = 1 << 4,
  ENT_PARTS_SOURCES = 1 << 5,
  ENT_PARTS_HEAD    = ENT_PARTS_TITLE | ENT_PARTS_FINDING | ENT_PARTS_DATE | ENT_PARTS_NOTES,
  ENT_PARTS_ALL     = ENT_PARTS_HEAD | ENT_PARTS_LEGEND | ENT_PARTS_SOURCES,
} EntParts;

/* The meridian in the middle of a map, where the map chooses it by whom it shows. */
#define ENT_MIDDLE_AUTO G_MAXINT32

/**
 * EntViewFields:
 * @ENT_VIEW_WISH: what is to be shown, whenever: another network
 * @ENT_VIEW_PICTURE: another picture of the same, in which all has other places
 * @ENT_VIEW_TIME: which part of the time axis of a picture of all dates
 * @ENT_VIEW_DRESS: how a picture looks
 *
 * What a view consists of, one bit each.
 */
typedef enum
{
  ENT_VIEW_GROUPINGS = 1 << 0,
  ENT_VIEW_HIDDEN    = 1 << 1,
  ENT_VIEW_ROLES     = 1 << 2,
  ENT_VIEW_ARRANGE   = 1 << 3,
  ENT_VIEW_DAY       = 1 << 4,
  ENT_VIEW_THEME     = 1 << 5,
  ENT_VIEW_PARTS     = 1 << 6,
  ENT_VIEW_TITLE     = 1 << 7,
  ENT_VIEW_PINS      = 1 << 8,
  ENT_VIEW_TIES      = 1 << 9,
  ENT_VIEW_SPOKES    = 1 << 10,
  ENT_VIEW_CAPTION   = 1 << 11,
  ENT_VIEW_SINCE     = 1 << 12,
  ENT_VIEW_DIFFERENCE = 1 << 13,
  ENT_VIEW_CHART     = 1 << 14,
  ENT_VIEW_ORDER     = 1 << 15,
  ENT_VIEW_MIDDLE    = 1 << 16,
  ENT_VIEW_TIME_FROM = 1 << 17,
  ENT_VIEW_TIME_UNTIL = 1 << 18,
  ENT_VIEW_RANGE     = 1 << 19,
  ENT_VIEW_TIME      = ENT_VIEW_TIME_FROM | ENT_VIEW_TIME_UNTIL,
  ENT_VIEW_WISH      = ENT_VIEW_GROUPINGS | ENT_VIEW_HIDDEN | ENT_VIEW_ROLES | ENT_VIEW_TIES | ENT_VIEW_ARRANGE,
  ENT_VIEW_PICTURE   = ENT_VIEW_CHART | ENT_VIEW_ORDER | ENT_VIEW_MIDDLE,
  ENT_VIEW_DRESS     = ENT_VIEW_THEME | ENT_VIEW_PARTS | ENT_VIEW_TITLE | ENT_VIEW_CAPTION,
  ENT_VIEW_ALL       = ENT_VIEW_WISH | ENT_VIEW_PICTURE | ENT_VIEW_TIME | ENT_VIEW_DAY | ENT_VIEW_SINCE | ENT_VIEW_RANGE | ENT_VIEW_DIFFERENCE | ENT_VIEW_SPOKES | ENT_VIEW_DRESS | ENT_VIEW_PINS,
} EntViewFields;

#define ENT_VIEW_ERROR (ent_view_error_quark ())

typedef enum
{
  ENT_VIEW_ERROR_MALFORMED, /* not strict JSON */
  ENT_VIEW_ERROR_INVALID,   /* not a view, or not the value of a field */
  ENT_VIEW_ERROR_DATASET,   /* the data set of a saved view is missing, or has nothing of what it shows */
} EntViewError;

GQuark              ent_view_error_quark    (void);

EntView            *ent_view_new            (const char * const *groupings,
                                             EntDay              day);
EntView            *ent_view_ref            (EntView            *view);
void                ent_view_unref          (EntView            *view);
gboolean            ent_view_equal          (EntView            *a,
                                             EntView            *b);
EntViewFields       ent_view_diff           (EntView            *a,
                                             EntView            *b);

const char * const *ent_view_get_groupings  (EntView            *view);
const char * const *ent_view_get_hidden     (EntView            *view);
EntRoles            ent_view_get_roles      (EntView            *view);
EntTieKinds         ent_view_get_ties       (EntView            *view);
EntDay              ent_view_get_day        (EntView            *view);
EntDay              ent_view_get_since      (EntView            *view);
EntRange            ent_view_get_range      (EntView            *view);
EntRange            ent_view_get_days       (EntView            *view,
                                             EntPeriod          *days);
gboolean            ent_view_compares       (EntView            *view);
EntDifference       ent_view_get_difference (EntView            *view);
EntDay              ent_view_get_compared   (EntView            *view);
EntChartKind        ent_view_get_chart      (EntView            *view);
gboolean            ent_chart_kind_spans_time (EntChartKind      chart);
EntOrder            ent_view_get_order      (EntView            *view);
gint32              ent_view_get_middle     (EntView            *view);
EntPeriod           ent_view_get_time       (EntView            *view);
EntArrange          ent_view_get_arrange    (EntView            *view);
EntSpokes           ent_view_get_spokes     (EntView            *view);
EntThemeKind        ent_view_get_theme      (EntView            *view);
EntParts            ent_view_get_parts      (EntView            *view);
const char         *ent_view_get_title      (EntView            *view);
const char         *ent_view_get_caption    (EntView            *view);
const EntPin       *ent_view_get_pins       (EntView            *view,
                                             guint              *n_pins);
EntSpokes           ent_view_choose_spokes  (EntView            *view,
                                             EntMedium           medium);
gboolean            ent_view_shows_grouping (EntView            *view,
                                             const char         *id);

EntView            *ent_view_with_groupings (EntView            *view,
                                             const char * const *groupings);
EntView            *ent_view_with_grouping  (EntView            *view,
                                             const char         *id,
                                             gboolean            shown);
EntView            *ent_view_with_hidden    (EntView            *view,
                                             const char * const *hidden);
EntView            *ent_view_with_roles     (EntView            *view,
                                             EntRoles            roles);
EntView            *ent_view_with_ties      (EntView            *view,
                                             EntTieKinds         ties);
EntView            *ent_view_with_day       (EntView            *view,
                                             EntDay              day);
EntView            *ent_view_with_since     (EntView            *view,
                                             EntDay              since);
EntView            *ent_view_with_range     (EntView            *view,
                                             EntRange            range);
EntView            *ent_view_with_difference (EntView           *view,
                                             EntDifference       difference);
EntView            *ent_view_with_chart     (EntView            *view,
                                             EntChartKind        chart);
EntView            *ent_view_with_order     (EntView            *view,
                                             EntOrder            order);
EntView            *ent_view_with_middle    (EntView            *view,
                                             gint32              middle);
EntView            *ent_view_with_time      (EntView            *view,
                                             EntDay              from,
                                             EntDay              until);
EntView            *ent_view_with_arrange   (EntView            *view,
                                             EntArrange          arrange);
EntView            *ent_view_with_spokes    (EntView            *view,
                                             EntSpokes           spokes);
EntView            *ent_view_with_theme     (EntView            *view,
                                             EntThemeKind        theme);
EntView            *ent_view_with_parts     (EntView            *view,
                                             EntParts            parts);
EntView            *ent_view_with_title     (EntView            *view,
                                             const char         *title);
EntView            *ent_view_with_caption   (EntView            *view,
                                             const char         *caption);
EntView            *ent_view_with_pin       (EntView            *view,
                                             EntKind             kind,
                                             const char         *id,
                                             EntPoint            point);
EntView            *ent_view_without_pins   (EntView            *view);

EntView            *ent_view_with_text      (EntView            *view,
                                             const char         *name,
                                             const char         *text,
                                             GError            **error);

const char         *ent_view_get_part_id    (guint               nth);
const char         *ent_view_get_chart_id   (EntChartKind        chart);
const char         *ent_view_get_order_id   (EntOrder            order);

char               *ent_view_to_json        (EntView            *view);
EntView            *ent_view_from_json      (const char         *data,
                                             gsize               length,
                                             GError            **error);

EntViewFields       ent_view_get_query_fields (EntView          *view);
EntTieKinds         ent_view_find_ties      (EntView            *view,
                                             EntDataset         *dataset);
EntPeriod           ent_view_get_axis       (EntView            *view,
                                             EntDataset         *dataset,
                                             EntDay              today,
                                             gboolean            is_kept_up);
EntPeriod           ent_view_get_period     (EntView            *view,
                                             EntDataset         *dataset);
EntQuery           *ent_view_get_query      (EntView            *view,
                                             EntDataset         *dataset);
EntSlice           *ent_view_new_slice      (EntView            *view,
                                             EntGraph           *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntView, ent_view_unref)

G_END_DECLS
