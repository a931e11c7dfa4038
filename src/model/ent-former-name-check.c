/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-former-name-check.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "base/ent-visible.h"

/* The name that a nation bears today, among its names of a time. */
#define OWN_NAME G_MAXUINT

typedef struct
{
  EntDay from;
  EntDay until; /* the first day behind them */
} Days;

/* Days on which a nation certainly bears a name. */
typedef struct
{
  EntDay   from;
  EntDay   until; /* the first day on which it no longer does */
  guint32  row;
  guint    name; /* which of its names of a time, or OWN_NAME */
  gboolean clashes;
} Bearing;

/* The soonest beginning, or the latest end, of the bearings seen so far, and
 * that of another nation than the one it is of. */
typedef struct
{
  EntDay  best, second;
  guint32 row; /* of the best, or ENT_ROW_NONE */
} Reach;

typedef struct
{
  EntDraftCheck *check;
  GHashTable    *bearings; /* key of a name → GArray of Bearing */
  char          *(*make_key) (const char *name);
} Names;

static const char *
get_name (EntDraftCheck *check,
          guint32        row,
          guint          name)
{
  const EntNation *nation = ent_dataset_get_nation (check->dataset, row);

  return name == OWN_NAME ? nation->name : nation->names[name].name;
}

/* The days on which @span holds, certainly or at all. */
static Days
get_days (EntSpan  span,
          gboolean certainly)
{
  Days days = { ENT_DAY_MIN, ENT_DAY_MAX };

  if (ent_date_is_set (span.from))
    days.from = certainly ? span.from.latest : span.from.earliest;
  if (ent_date_is_set (span.until))
    days.until = certainly ? span.until.earliest : span.until.latest;
  return days;
}

static void
add_bearing (Names   *names,
             guint32  row,
             guint    name,
             Days     days)
{
  Days life = get_days (ent_dataset_get_nation (names->check->dataset, row)->span, TRUE);
  Bearing bearing = { MAX (days.from, life.from), MIN (days.until, life.until), row, name, FALSE };
  g_autofree char *key = names->make_key (get_name (names->check, row, name));
  GArray *bearings = g_hash_table_lookup (names->bearings, key);

  if (bearing.from >= bearing.until || (bearings == NULL && name == OWN_NAME))
    return; /* Names of today that clash with each other are warned of already. */
  if (bearings == NULL)
    {
      bearings = g_array_new (FALSE, FALSE, sizeof (Bearing));
      g_hash_table_insert (names->bearings, g_steal_pointer (&key), bearings);
    }
  g_array_append_val (bearings, bearing);
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const Days *first = a, *second = b;

  return (first->from > second->from) - (first->from < second->from);
}

/* A nation bears its own name on all days on which it may not bear another one. */
static void
add_own_name (Names   *names,
              guint32  row)
{
  const EntNation *nation = ent_dataset_get_nation (names->check->dataset, row);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (Days));
  EntDay from = ENT_DAY_MIN;

  for (guint i = 0; i < nation->n_names; i++)
    {
      Days days = get_days (nation->names[i].span, FALSE);

      g_array_append_val (others, days);
    }
  g_array_sort (others, compare_periods);
  for (guint i = 0; i < others->len; i++)
    {
      Days other = g_array_index (others, Days, i);

      add_bearing (names, row, OWN_NAME, (Days) { from, other.from });
      from = MAX (from, other.until);
    }
  add_bearing (names, row, OWN_NAME, (Days) { from, ENT_DAY_MAX });
}

static int
compare_bearings (gconstpointer a,
                  gconstpointer b)
{
  const Bearing *first = a, *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  return (first->row > second->row) - (first->row < second->row);
}

/* Takes in @day, of which a greater one is better. */
static void
extend (Reach   *reach,
        guint32  row,
        EntDay   day)
{
  if (reach->row == row)
    reach->best = MAX (reach->best, day);
  else if (reach->row == ENT_ROW_NONE || day > reach->best)
    *reach = (Reach) { day, reach->row != ENT_ROW_NONE ? reach->best : ENT_DAY_MIN, row };
  else
    reach->second = MAX (reach->second, day);
}

/* Whether another nation reaches beyond @day. */
static gboolean
is_beyond (const Reach *reach,
           guint32      row,
           EntDay       day)
{
  return reach->row != ENT_ROW_NONE && (reach->row != row ? reach->best : reach->second) > day;
}

/* Marks the bearings that share a day with one of another nation. Of two, one
 * at least is a name of a time. Seen by their beginnings, forwards: with those
 * that have not ended yet; backwards: with those that begin before the end. */
static void
mark_clashes (GArray *bearings)
{
  Reach ends[2] = { { .row = ENT_ROW_NONE }, { .row = ENT_ROW_NONE } };
  Reach starts[2] = { { .row = ENT_ROW_NONE }, { .row = ENT_ROW_NONE } };

  g_array_sort (bearings, compare_bearings);
  for (guint i = 0; i < bearings->len; i++)
    {
      Bearing *bearing = &g_array_index (bearings, Bearing, i);
      gboolean own = bearing->name == OWN_NAME;

      bearing->clashes |= is_beyond (&ends[FALSE], bearing->row, bearing->from)
                          || (!own && is_beyond (&ends[TRUE], bearing->row, bearing->from));
      extend (&ends[own], bearing->row, bearing->until);
    }
  for (guint i = bearings->len; i > 0; i--)
    {
      Bearing *bearing = &g_array_index (bearings, Bearing, i - 1);
      gboolean own = bearing->name == OWN_NAME;

      bearing->clashes |= is_beyond (&starts[FALSE], bearing->row, -bearing->until)
                          || (!own && is_beyond (&starts[TRUE], bearing->row, -bearing->until));
      extend (&starts[own], bearing->row, -bearing->from);
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Bearing *first = a, *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return (first->name > second->name) - (first->name < second->name);
}

/* Of the bearings that clash, one of each nation, in the order of the file. */
static GArray *
find_clashes (GArray *bearings)
{
  GArray *clashes = g_array_new (FALSE, FALSE, sizeof (Bearing));

  g_array_sort (bearings, compare_rows);
  for (guint i = 0; i < bearings->len; i++)
    {
      Bearing bearing = g_array_index (bearings, Bearing, i);

      if (bearing.clashes && (clashes->len == 0 || g_array_index (clashes, Bearing, clashes->len - 1).row != bearing.row))
        g_array_append_val (clashes, bearing);
    }
  return clashes;
}

/* Names that only look alike are looked for after those that are the same. */
static gboolean
is_said (Names  *names,
         GArray *clashes)
{
  g_autofree char *first = NULL;

  if (names->make_key == ent_visible_fold)
    return FALSE;
  for (guint i = 0; i < clashes->len; i++)
    {
      Bearing bearing = g_array_index (clashes, Bearing, i);
      g_autofree char *fold = ent_visible_fold (get_name (names->check, bearing.row, bearing.name));

      if (first == NULL)
        first = g_steal_pointer (&fold);
      else if (!g_str_equal (first, fold))
        return FALSE;
    }
  return TRUE;
}

static void
report (EntDraftCheck *check,
        GArray        *clashes)
{
  Bearing second = g_array_index (clashes, Bearing, 1);
  EntRecordDraft draft = {
    .kind = ENT_KIND_NATION, .index = ent_draft_store_get_index (check->drafts[ENT_KIND_NATION], second.row),
  };
  g_autofree char *field = second.name == OWN_NAME ? g_strdup ("name") : g_strdup_printf ("names[%u].name", second.name);
  g_autofree char *shown = ent_shown (get_name (check, second.row, second.name));
  guint32 rows[ENT_DRAFT_CHECK_MAX_LISTED];
  guint n_rows = MIN (clashes->len, ENT_DRAFT_CHECK_MAX_LISTED);
  g_autofree char *ids = NULL;

  for (guint i = 0; i < n_rows; i++)
    rows[i] = g_array_index (clashes, Bearing, i).row;
  ids = ent_draft_check_list_ids (check, ENT_KIND_NATION, (EntRows) { rows, n_rows }, clashes->len);
  check->draft = &draft;
  ent_draft_check_problem (check, ENT_PROBLEM_WARNING, field,
                           _("a reader cannot tell these nations apart on days on which they are all called “%1$s”: %2$s"), shown, ids);
  check->draft = NULL;
}

static int
compare_clashes (gconstpointer a,
                 gconstpointer b)
{
  GArray *const *first = a, *const *second = b;

  return compare_rows (&g_array_index (*first, Bearing, 1), &g_array_index (*second, Bearing, 1));
}

/* Looks at the names of which @make_key makes the same. */
static void
check_names (EntDraftCheck *check,
             char          *(*make_key) (const char *name))
{
  guint n_rows = ent_dataset_get_n_rows (check->dataset, ENT_KIND_NATION);
  g_autoptr (GHashTable) bearings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) all_clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Names names = { check, bearings, make_key };
  GHashTableIter iter;
  gpointer of_a_name;

  for (guint32 row = 0; row < n_rows; row++)
    {
      const EntNation *nation = ent_dataset_get_nation (check->dataset, row);

      for (guint i = 0; i < nation->n_names; i++)
        add_bearing (&names, row, i, get_days (nation->names[i].span, TRUE));
    }
  if (g_hash_table_size (bearings) == 0)
    return;
  for (guint32 row = 0; row < n_rows; row++)
    add_own_name (&names, row);

  g_hash_table_iter_init (&iter, bearings);
  while (g_hash_table_iter_next (&iter, NULL, &of_a_name))
    {
      g_autoptr (GArray) clashes = NULL;

      mark_clashes (of_a_name);
      clashes = find_clashes (of_a_name);
      if (clashes->len > 1 && !is_said (&names, clashes))
        g_ptr_array_add (all_clashes, g_steal_pointer (&clashes));
    }
  g_ptr_array_sort (all_clashes, compare_clashes);
  for (guint i = 0; i < all_clashes->len; i++)
    report (check, g_ptr_array_index (all_clashes, i));
}

/**
 * ent_former_name_check:
 * @check: a check; its dataset is read and has no error
 *
 * Nations of which one bears, at some time, a name that another bears or bore on
 * the same day. One that takes a name which another has laid down is fine: what
 * a reader sees is always the name of one day, and whoever names a nation to a
 * program is told of both. Only days count on which both certainly are called so.
 *
 * Each name is said once, with all whom it concerns. Time: O(names · log names).
 */
void
ent_former_name_check (EntDraftCheck *check)
{
  g_return_if_fail (check != NULL);

  check_names (check, ent_visible_fold);
  check_names (check, ent_visible_skeleton);
}
