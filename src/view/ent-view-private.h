/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

struct _EntView
{
  gatomicrefcount ref_count;
  char          **groupings; /* ids in order, each once, shared between views */
  char          **hidden;    /* ids of nations, likewise */
  EntRoles        roles;
  EntTieKinds     ties;
  EntChartKind    chart;
  EntOrder        order;
  gint32          middle;    /* degrees east, or ENT_MIDDLE_AUTO */
  EntDay          time_from; /* or ENT_DAY_MIN */
  EntDay          time_until; /* likewise */
  EntArrange      arrange;
  EntSpokes       spokes;
  EntDay          day;
  EntDay          since;     /* or ENT_DAY_MIN */
  EntRange        range;
  EntDifference   difference;
  EntThemeKind    theme;
  EntParts        parts;
  char           *title;   /* (nullable), owned */
  char           *caption; /* (nullable), owned */
  GArray         *pins;    /* EntPin, by kind and id, owned */
};

/**
 * EntViewType:
 * @ENT_VIEW_TYPE_IDS: `char **`: ids, each once
 * @ENT_VIEW_TYPE_DAY: #EntDay
 * @ENT_VIEW_TYPE_OTHER_DAY: #EntDay, or %ENT_DAY_MIN for none
 * @ENT_VIEW_TYPE_CHOICE: 32 bits: one of the values that have an id
 * @ENT_VIEW_TYPE_CHOICES: 32 bits: one for each value that has an id
 * @ENT_VIEW_TYPE_DEGREES: 32 bits: whole degrees east, from −180 to 180, or what nobody has chosen
 * @ENT_VIEW_TYPE_TEXT: `char *`, perhaps %NULL
 * @ENT_VIEW_TYPE_PINS: #GArray of #EntPin, by kind and id
 *
 * How a field of a view is kept.
 */
typedef enum
{
  ENT_VIEW_TYPE_IDS,
  ENT_VIEW_TYPE_DAY,
  ENT_VIEW_TYPE_OTHER_DAY,
  ENT_VIEW_TYPE_CHOICE,
  ENT_VIEW_TYPE_CHOICES,
  ENT_VIEW_TYPE_DEGREES,
  ENT_VIEW_TYPE_TEXT,
  ENT_VIEW_TYPE_PINS,
} EntViewType;

/**
 * EntViewField:
 * @field: its flag
 * @name: what saved views and the command line call it; %NULL ends the table
 * @type: how it is kept
 * @offset: where it stands in the view
 * @normal: the value of a choice, choices or degrees that nobody has made
 * @get_id: (nullable): the id of a value of a choice; %NULL beyond the last value
 *
 * A row of the table of fields.
 */
typedef struct
{
  EntViewFields field;
  const char   *name;
  EntViewType   type;
  gsize         offset;
  guint32       normal;
  const char *(*get_id) (guint value);
} EntViewField;

extern const EntViewField ent_view_fields[];

const EntViewField *ent_view_field_lookup   (EntViewFields       field);
const EntViewField *ent_view_field_lookup_name (const char      *name);
void                ent_view_field_init     (const EntViewField *field,
                                             EntView            *view);
void                ent_view_field_set      (const EntViewField *field,
                                             EntView            *view,
                                             gconstpointer       value);
void                ent_view_field_share    (const EntViewField *field,
                                             EntView            *view,
                                             EntView            *other);
gconstpointer       ent_view_field_get      (const EntViewField *field,
                                             EntView            *view);
gboolean            ent_view_field_equal    (const EntViewField *field,
                                             EntView            *a,
                                             EntView            *b);
void                ent_view_field_clear    (const EntViewField *field,
                                             EntView            *view);

EntView            *ent_view_with_value     (EntView            *view,
                                             const EntViewField *field,
                                             gconstpointer       value);

gboolean            ent_view_parse_day      (const char         *text,
                                             EntDay             *day,
                                             GError            **error);
gboolean            ent_view_parse_degrees  (const char         *text,
                                             gint32             *degrees,
                                             GError            **error);
gboolean            ent_view_parse_choice   (const EntViewField *field,
                                             const char         *id,
                                             guint32            *value,
                                             GError            **error);
gboolean            ent_view_pins_put       (GArray             *pins,
                                             EntKind             kind,
                                             const char         *id,
                                             EntPoint            point);

G_END_DECLS
