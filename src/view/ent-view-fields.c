/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-ids.h"
#include "view/ent-view-private.h"

/* What a view consists of. Whatever is done to all fields (copying, comparing,
 * saving, reading) goes through this table, so that a new field is a row here,
 * a member of the struct and two accessors. */

static const char *
get_role_id (guint value)
{
  return value < ENT_N_ROLES ? ent_role_to_id (value) : NULL;
}

static const char *
get_tie_id (guint value)
{
  return value < ENT_N_TIE_KINDS ? ent_tie_kind_to_id (value) : NULL;
}

static const char *
get_chart_id (guint value)
{
  return ent_view_get_chart_id (value);
}

static const char *
get_order_id (guint value)
{
  return ent_view_get_order_id (value);
}

static const char *
get_arrange_id (guint value)
{
  static const char *const ids[] = { [ENT_ARRANGE_PERIOD] = "period", [ENT_ARRANGE_DATE] = "date" };

  return value < G_N_ELEMENTS (ids) ? ids[value] : NULL;
}

static const char *
get_range_id (guint value)
{
  static const char *const ids[] = { [ENT_RANGE_NONE] = "none", [ENT_RANGE_ANY_TIME] = "any-time", [ENT_RANGE_THROUGHOUT] = "throughout" };

  return value < G_N_ELEMENTS (ids) ? ids[value] : NULL;
}

static const char *
get_difference_id (guint value)
{
  static const char *const ids[] = { [ENT_DIFFERENCE_FULL] = "full", [ENT_DIFFERENCE_MARKS] = "marks" };

  return value < G_N_ELEMENTS (ids) ? ids[value] : NULL;
}

static const char *
get_spokes_id (guint value)
{
  static const char *const ids[] = {
    [ENT_SPOKES_AUTO] = "auto", [ENT_SPOKES_ALL] = "all", [ENT_SPOKES_OUTER] = "outer", [ENT_SPOKES_MEMBERS] = "members", [ENT_SPOKES_NONE] = "none",
  };

  return value < G_N_ELEMENTS (ids) ? ids[value] : NULL;
}

static const char *
get_theme_id (guint value)
{
  return value < ENT_N_THEMES ? ent_theme_to_id (value) : NULL;
}

/* In the order of the bits of EntParts. */
static const char *
get_part_id (guint value)
{
  static const char *const ids[] = { "title", "finding", "date", "notes", "legend", "sources" };

  return value < G_N_ELEMENTS (ids) ? ids[value] : NULL;
}

#define FIELD(flag, name, type, member) ENT_VIEW_##flag, name, ENT_VIEW_TYPE_##type, G_STRUCT_OFFSET (EntView, member)

const EntViewField ent_view_fields[] = {
  { FIELD (GROUPINGS, "groupings", IDS, groupings) },
  { FIELD (HIDDEN, "hide", IDS, hidden) },
  { FIELD (ROLES, "roles", CHOICES, roles), ENT_ROLES_ALL, get_role_id },
  { FIELD (TIES, "ties", CHOICES, ties), 0, get_tie_id },
  { FIELD (CHART, "chart", CHOICE, chart), ENT_CHART_NETWORK, get_chart_id },
  { FIELD (ORDER, "order", CHOICE, order), ENT_ORDER_AUTO, get_order_id },
  { FIELD (MIDDLE, "middle", DEGREES, middle), ENT_MIDDLE_AUTO },
  { FIELD (TIME_FROM, "time-from", OTHER_DAY, time_from) },
  { FIELD (TIME_UNTIL, "time-until", OTHER_DAY, time_until) },
  { FIELD (ARRANGE, "arrange", CHOICE, arrange), ENT_ARRANGE_PERIOD, get_arrange_id },
  { FIELD (DAY, "at", DAY, day) },
  { FIELD (SINCE, "since", OTHER_DAY, since) },
  { FIELD (RANGE, "range", CHOICE, range), ENT_RANGE_NONE, get_range_id },
  { FIELD (DIFFERENCE, "difference", CHOICE, difference), ENT_DIFFERENCE_FULL, get_difference_id },
  { FIELD (SPOKES, "spokes", CHOICE, spokes), ENT_SPOKES_AUTO, get_spokes_id },
  { FIELD (THEME, "theme", CHOICE, theme), ENT_THEME_LIGHT, get_theme_id },
  { FIELD (PARTS, "parts", CHOICES, parts), ENT_PARTS_ALL, get_part_id },
  { FIELD (TITLE, "title", TEXT, title) },
  { FIELD (CAPTION, "caption", TEXT, caption) },
  { FIELD (PINS, "pins", PINS, pins) },
  { 0 },
};

/* The types: a copy goes to where nothing is, or no longer. */

static void
copy_ids (gpointer      to,
          gconstpointer from)
{
  *(char ***) to = ent_view_ids_new (*(const char *const *const *) from);
}

static void
share_ids (gpointer      to,
           gconstpointer from)
{
  *(char ***) to = ent_view_ids_ref (*(char **const *) from);
}

static gboolean
ids_equal (gconstpointer a,
           gconstpointer b)
{
  return ent_view_ids_equal (*(char **const *) a, *(char **const *) b);
}

static void
clear_ids (gpointer value)
{
  ent_view_ids_unref (*(char ***) value);
}

static void
copy_day (gpointer      to,
          gconstpointer from)
{
  *(EntDay *) to = *(const EntDay *) from;
}

static gboolean
days_equal (gconstpointer a,
            gconstpointer b)
{
  return *(const EntDay *) a == *(const EntDay *) b;
}

static void
copy_number (gpointer      to,
             gconstpointer from)
{
  *(guint32 *) to = *(const guint32 *) from;
}

static gboolean
numbers_equal (gconstpointer a,
               gconstpointer b)
{
  return *(const guint32 *) a == *(const guint32 *) b;
}

static void
clear_number (gpointer value)
{
}

static void
copy_text (gpointer      to,
           gconstpointer from)
{
  *(char **) to = g_strdup (*(const char *const *) from);
}

static gboolean
texts_equal (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b) == 0;
}

static void
clear_text (gpointer value)
{
  g_free (*(char **) value);
}

static void
clear_pin (gpointer data)
{
  g_free (((EntPin *) data)->id);
}

static void
copy_pins (gpointer      to,
           gconstpointer from)
{
  const GArray *pins = *(GArray *const *) from;
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (EntPin));

  g_array_set_clear_func (copy, clear_pin);
  for (guint i = 0; pins && i < pins->len; i++)
    {
      EntPin pin = g_array_index (pins, EntPin, i);

      pin.id = g_strdup (pin.id);
      g_array_append_val (copy, pin);
    }
  *(GArray **) to = copy;
}

static gboolean
pins_equal (gconstpointer a,
            gconstpointer b)
{
  const GArray *first = *(GArray *const *) a;
  const GArray *second = *(GArray *const *) b;

  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    {
      const EntPin *left = &g_array_index (first, EntPin, i);
      const EntPin *right = &g_array_index (second, EntPin, i);

      if (left->kind != right->kind || g_ascii_strcasecmp (left->id, right->id) != 0)
        return FALSE;
      if (left->point.x != right->point.x || left->point.y != right->point.y)
        return FALSE;
    }
  return TRUE;
}

static void
clear_pins (gpointer value)
{
  g_clear_pointer ((GArray **) value, g_array_unref);
}

static const struct
{
  void (*copy) (gpointer to,
                gconstpointer from);
  gboolean (*equal) (gconstpointer a,
                     gconstpointer b);
  void (*clear) (gpointer value);
} types[] = {
  [ENT_VIEW_TYPE_IDS] = { copy_ids, ids_equal, clear_ids },
  [ENT_VIEW_TYPE_DAY] = { copy_day, days_equal, clear_number },
  [ENT_VIEW_TYPE_OTHER_DAY] = { copy_day, days_equal, clear_number },
  [ENT_VIEW_TYPE_CHOICE] = { copy_number, numbers_equal, clear_number },
  [ENT_VIEW_TYPE_CHOICES] = { copy_number, numbers_equal, clear_number },
  [ENT_VIEW_TYPE_DEGREES] = { copy_number, numbers_equal, clear_number },
  [ENT_VIEW_TYPE_TEXT] = { copy_text, texts_equal, clear_text },
  [ENT_VIEW_TYPE_PINS] = { copy_pins, pins_equal, clear_pins },
};

G_STATIC_ASSERT (sizeof (EntRoles) == sizeof (guint32) && sizeof (EntTieKinds) == sizeof (guint32));
G_STATIC_ASSERT (sizeof (EntChartKind) == sizeof (guint32) && sizeof (EntOrder) == sizeof (guint32));
G_STATIC_ASSERT (sizeof (EntDifference) == sizeof (guint32) && sizeof (EntRange) == sizeof (guint32));
G_STATIC_ASSERT (sizeof (EntArrange) == sizeof (guint32) && sizeof (EntSpokes) == sizeof (guint32));
G_STATIC_ASSERT (sizeof (EntThemeKind) == sizeof (guint32) && sizeof (EntParts) == sizeof (guint32));

/* The row of @field, which is one flag. */
const EntViewField *
ent_view_field_lookup (EntViewFields field)
{
  const EntViewField *row = ent_view_fields;

  while (row->field != field)
    row++;
  return row;
}

const EntViewField *
ent_view_field_lookup_name (const char *name)
{
  for (const EntViewField *field = ent_view_fields; field->name; field++)
    if (g_str_equal (field->name, name))
      return field;
  return NULL;
}

/* Gives a field of a new view the value it has while nobody says anything. */
void
ent_view_field_init (const EntViewField *field,
                     EntView            *view)
{
  const struct
  {
    gpointer pointer;
    EntDay   day;
  } nothing = { 0 };
  const EntDay no_day = ENT_DAY_MIN;
  gpointer value = G_STRUCT_MEMBER_P (view, field->offset);

  switch (field->type)
    {
    case ENT_VIEW_TYPE_DAY:
      copy_day (value, &nothing.day);
      break;
    case ENT_VIEW_TYPE_OTHER_DAY:
      copy_day (value, &no_day);
      break;
    case ENT_VIEW_TYPE_CHOICE:
    case ENT_VIEW_TYPE_CHOICES:
    case ENT_VIEW_TYPE_DEGREES:
      copy_number (value, &field->normal);
      break;
    case ENT_VIEW_TYPE_IDS:
    case ENT_VIEW_TYPE_TEXT:
    case ENT_VIEW_TYPE_PINS:
    default:
      types[field->type].copy (value, &nothing.pointer);
    }
}

/* Replaces the value of a field, if there is one. Only for views that nobody
 * else has yet. */
void
ent_view_field_set (const EntViewField *field,
                    EntView            *view,
                    gconstpointer       value)
{
  types[field->type].clear (G_STRUCT_MEMBER_P (view, field->offset));
  types[field->type].copy (G_STRUCT_MEMBER_P (view, field->offset), value);
}

/* Gives a field of a new view, which has none yet, the value of another view. */
void
ent_view_field_share (const EntViewField *field,
                      EntView            *view,
                      EntView            *other)
{
  gconstpointer value = ent_view_field_get (field, other);

  if (field->type == ENT_VIEW_TYPE_IDS)
    share_ids (G_STRUCT_MEMBER_P (view, field->offset), value);
  else
    types[field->type].copy (G_STRUCT_MEMBER_P (view, field->offset), value);
}

/* Where the value is; of the type that the row says. */
gconstpointer
ent_view_field_get (const EntViewField *field,
                    EntView            *view)
{
  return G_STRUCT_MEMBER_P (view, field->offset);
}

gboolean
ent_view_field_equal (const EntViewField *field,
                      EntView            *a,
                      EntView            *b)
{
  return types[field->type].equal (ent_view_field_get (field, a), ent_view_field_get (field, b));
}

void
ent_view_field_clear (const EntViewField *field,
                      EntView            *view)
{
  types[field->type].clear (G_STRUCT_MEMBER_P (view, field->offset));
}

/* Holds something in a place, and nowhere else. Returns whether it was held
 * nowhere before. */
gboolean
ent_view_pins_put (GArray     *pins,
                   EntKind     kind,
                   const char *id,
                   EntPoint    point)
{
  guint place = 0;

  for (; place < pins->len; place++)
    {
      EntPin *pin = &g_array_index (pins, EntPin, place);
      int order = pin->kind != kind ? (int) pin->kind - (int) kind : g_ascii_strcasecmp (pin->id, id);

      if (order == 0)
        {
          pin->point = point;
          return FALSE;
        }
      if (order > 0)
        break;
    }
  g_array_insert_vals (pins, place, &(EntPin) { g_strdup (id), kind, point }, 1);
  return TRUE;
}

/**
 * ent_view_get_part_id:
 * @nth: which bit of #EntParts
 *
 * Returns: (nullable): what saved views call that part, or %NULL where there is none
 */
const char *
ent_view_get_part_id (guint nth)
{
  return get_part_id (nth);
}
