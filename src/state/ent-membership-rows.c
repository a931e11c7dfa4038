/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-membership-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-fold.h"

/* What a nation is in a grouping. */
typedef struct
{
  guint32  membership; /* row, or ENT_ROW_NONE */
  gboolean is_suspended;
  gboolean is_certain;
} Cell;

struct _EntMembershipRows
{
  gatomicrefcount ref_count;
  EntDataset     *dataset;
  EntPeriod       days;
  EntRange        range;
  GArray         *nations;   /* guint32, rows of the dataset, in the order of their names */
  GArray         *groupings; /* guint32, likewise, as the view has them */
  Cell           *cells;     /* by nation, then grouping */
  guint          *counts;    /* of memberships, by nation */
  char          **folded;    /* what is looked for is found in, by nation */
};

static Cell *
get_cell (const EntMembershipRows *rows,
          guint                    row,
          guint                    grouping)
{
  return &rows->cells[(gsize) row * rows->groupings->len + grouping];
}

static const char *
get_nation_name (const EntMembershipRows *rows,
                 guint                    row)
{
  return ent_dataset_get_nation_name_at (rows->dataset, g_array_index (rows->nations, guint32, row), rows->days.last);
}

/* ------------------------------------------------------------------------ */
/* Making one */

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const EntMembershipRows *rows = data;

  return ent_dataset_compare_nation_names (rows->dataset, *(const guint32 *) a, *(const guint32 *) b, rows->days.last);
}

/* Those that are there on the day; of the nations, in the order of their names. */
static void
list_nodes (EntMembershipRows *rows,
            EntSlice          *slice)
{
  EntGraph *graph = ent_slice_get_graph (slice);

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);

      if (ent_slice_get_node (slice, node) != ENT_PRESENCE_ABSENT)
        g_array_append_val (ref.kind == ENT_KIND_NATION ? rows->nations : rows->groupings, ref.row);
    }
  g_array_sort_with_data (rows->nations, compare_names, rows);
}

/* As the matrix has it: of several roles the first one, on which suspension lies. */
static void
take_edge (EntMembershipRows *rows,
           Cell              *cell,
           const EntEdge     *edge,
           EntPresence        presence)
{
  if (edge->role == ENT_ROLE_SUSPENDED)
    cell->is_suspended = TRUE;
  else if (cell->membership == ENT_ROW_NONE || edge->role < ent_dataset_get_membership (rows->dataset, cell->membership)->role)
    {
      cell->membership = edge->membership;
      cell->is_certain = presence == ENT_PRESENCE_CERTAINLY;
    }
}

/* By node of a kind: the place of its record in a list; nothing that counts for what is not in it. */
static void
find_places (EntGraph *graph,
             EntKind   kind,
             GArray   *list,
             guint    *places)
{
  g_autofree guint *by_row = g_new0 (guint, ent_dataset_get_n_rows (ent_graph_get_dataset (graph), kind) + 1);

  for (guint i = 0; i < list->len; i++)
    by_row[g_array_index (list, guint32, i)] = i;
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    if (ent_graph_get_ref (graph, node).kind == kind)
      places[node] = by_row[ent_graph_get_ref (graph, node).row];
}

static void
fill_cells (EntMembershipRows *rows,
            EntSlice          *slice)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  gsize n_cells = (gsize) rows->nations->len * rows->groupings->len;
  g_autofree guint *places = g_new0 (guint, ent_graph_get_n_nodes (graph) + 1);

  find_places (graph, ENT_KIND_NATION, rows->nations, places);
  find_places (graph, ENT_KIND_GROUPING, rows->groupings, places);
  rows->cells = g_new (Cell, n_cells + 1);
  for (gsize i = 0; i < n_cells; i++)
    rows->cells[i] = (Cell) { ENT_ROW_NONE, FALSE, FALSE };
  for (guint e = 0; e < ent_graph_get_n_edges (graph); e++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[e];
      EntPresence presence = ent_slice_get_edge (slice, e);

      if (presence != ENT_PRESENCE_ABSENT && ent_slice_get_node (slice, edge->nation) != ENT_PRESENCE_ABSENT
          && ent_slice_get_node (slice, edge->grouping) != ENT_PRESENCE_ABSENT)
        take_edge (rows, get_cell (rows, places[edge->nation], places[edge->grouping]), edge, presence);
    }
}

/* How many memberships each nation has, and all words by which it is found: its own, and those of its groupings. */
static void
sum_up (EntMembershipRows *rows)
{
  rows->counts = g_new0 (guint, rows->nations->len + 1);
  rows->folded = g_new0 (char *, rows->nations->len + 1);
  for (guint row = 0; row < rows->nations->len; row++)
    {
      const EntNation *nation = ent_dataset_get_nation (rows->dataset, g_array_index (rows->nations, guint32, row));
      g_autoptr (GString) words = g_string_new (get_nation_name (rows, row));

      g_string_append_printf (words, "\n%s\n%s", nation->record.id, nation->region != NULL ? nation->region : "");
      for (guint g = 0; g < rows->groupings->len; g++)
        {
          const Cell *cell = get_cell (rows, row, g);

          if (cell->membership == ENT_ROW_NONE)
            continue;
          rows->counts[row] += ent_dataset_get_membership (rows->dataset, cell->membership)->role == ENT_ROLE_MEMBER;
          g_string_append_printf (words, "\n%s", ent_dataset_get_grouping_name (rows->dataset, g_array_index (rows->groupings, guint32, g)));
        }
      rows->folded[row] = ent_fold (words->str);
    }
}

/**
 * ent_membership_rows_new:
 * @slice: a network on a day or in a range
 *
 * Returns: (transfer full): its table, in the order of the nations' names
 */
EntMembershipRows *
ent_membership_rows_new (EntSlice *slice)
{
  EntMembershipRows *rows;

  g_return_val_if_fail (slice != NULL, NULL);

  rows = g_new0 (EntMembershipRows, 1);
  g_atomic_ref_count_init (&rows->ref_count);
  rows->dataset = ent_dataset_ref (ent_graph_get_dataset (ent_slice_get_graph (slice)));
  rows->days.last = ent_slice_get_day (slice);
  rows->range = ent_slice_get_range (slice, &rows->days.first);
  rows->nations = g_array_new (FALSE, FALSE, sizeof (guint32));
  rows->groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  list_nodes (rows, slice);
  fill_cells (rows, slice);
  sum_up (rows);
  return rows;
}

/**
 * ent_membership_rows_ref:
 * @rows: a table
 *
 * Returns: (transfer full): @rows
 */
EntMembershipRows *
ent_membership_rows_ref (EntMembershipRows *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  g_atomic_ref_count_inc (&rows->ref_count);
  return rows;
}

/**
 * ent_membership_rows_unref:
 * @rows: (transfer full): a table
 */
void
ent_membership_rows_unref (EntMembershipRows *rows)
{
  g_return_if_fail (rows != NULL);

  if (!g_atomic_ref_count_dec (&rows->ref_count))
    return;
  g_strfreev (rows->folded);
  g_free (rows->counts);
  g_free (rows->cells);
  g_array_unref (rows->nations);
  g_array_unref (rows->groupings);
  ent_dataset_unref (rows->dataset);
  g_free (rows);
}

/* ------------------------------------------------------------------------ */
/* Reading it */

/**
 * ent_membership_rows_get_n:
 * @rows: a table
 *
 * Returns: how many nations there are
 */
guint
ent_membership_rows_get_n (const EntMembershipRows *rows)
{
  g_return_val_if_fail (rows != NULL, 0);

  return rows->nations->len;
}

/**
 * ent_membership_rows_get_n_columns:
 * @rows: a table
 *
 * Returns: how many columns there are, those of the groupings with them
 */
guint
ent_membership_rows_get_n_columns (const EntMembershipRows *rows)
{
  g_return_val_if_fail (rows != NULL, 0);

  return ENT_N_MEMBERSHIP_COLUMNS + rows->groupings->len;
}

/**
 * ent_membership_rows_get_dataset:
 * @rows: a table
 *
 * Returns: (transfer none): the data it is of
 */
EntDataset *
ent_membership_rows_get_dataset (const EntMembershipRows *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  return rows->dataset;
}

/**
 * ent_membership_rows_get_days:
 * @rows: a table
 * @days: (out): the day, or the days of a range
 *
 * Returns: how @days are looked at
 */
EntRange
ent_membership_rows_get_days (const EntMembershipRows *rows,
                              EntPeriod               *days)
{
  g_return_val_if_fail (rows != NULL, ENT_RANGE_NONE);

  *days = rows->days;
  return rows->range;
}

/**
 * ent_membership_rows_get_nation:
 * @rows: a table
 * @row: which
 *
 * Returns: the row of the nation in the dataset
 */
guint32
ent_membership_rows_get_nation (const EntMembershipRows *rows,
                                guint                    row)
{
  g_return_val_if_fail (rows != NULL && row < rows->nations->len, ENT_ROW_NONE);

  return g_array_index (rows->nations, guint32, row);
}

static guint32
get_grouping (const EntMembershipRows *rows,
              guint                    column)
{
  return g_array_index (rows->groupings, guint32, column - ENT_N_MEMBERSHIP_COLUMNS);
}

/**
 * ent_membership_rows_get_id:
 * @rows: a table
 * @column: which
 *
 * Returns: (transfer none): what the column is known by from one table to another: the id of a grouping,
 *   or “#region” and the like
 */
const char *
ent_membership_rows_get_id (const EntMembershipRows *rows,
                            guint                    column)
{
  static const char *const ids[ENT_N_MEMBERSHIP_COLUMNS] = { "#nation", "#region", "#memberships" };

  g_return_val_if_fail (rows != NULL && column < ent_membership_rows_get_n_columns (rows), NULL);

  return column < ENT_N_MEMBERSHIP_COLUMNS ? ids[column] : ent_dataset_get_grouping (rows->dataset, get_grouping (rows, column))->record.id;
}

/**
 * ent_membership_rows_get_head:
 * @rows: a table
 * @column: which
 *
 * Returns: (transfer none): what stands above the column
 */
const char *
ent_membership_rows_get_head (const EntMembershipRows *rows,
                              guint                    column)
{
  static const char *const heads[ENT_N_MEMBERSHIP_COLUMNS] = {
    N_("Nation"), N_("Region"),
    /* Translators: above the numbers of groupings that nations are members of */
    N_("Memberships")
  };

  g_return_val_if_fail (rows != NULL && column < ent_membership_rows_get_n_columns (rows), NULL);

  return column < ENT_N_MEMBERSHIP_COLUMNS ? _(heads[column]) : ent_dataset_get_grouping_name (rows->dataset, get_grouping (rows, column));
}

/* The year of a date, where that is known. */
static char *
dup_year (EntDate from)
{
  if (!ent_date_is_set (from) || from.earliest == ENT_DAY_MIN || ent_day_get_year (from.earliest) != ent_day_get_year (from.latest))
    return NULL;
  return ent_day_year_to_text (ent_day_get_year (from.earliest));
}

/* “2001” or, where it ended within the range, “2001–2015”. */
static char *
dup_years (const EntMembershipRows *rows,
           EntSpan                  span)
{
  g_autofree char *from = dup_year (span.from);
  g_autofree char *until = NULL;

  if (rows->range == ENT_RANGE_NONE || !ent_date_is_set (span.until) || span.until.latest > rows->days.last)
    return g_steal_pointer (&from);
  until = dup_year (span.until);
  return from != NULL || until != NULL ? g_strconcat (from != NULL ? from : "", "–", until, NULL) : NULL;
}

/* Such as “Member 2001, suspended”. */
static char *
dup_role (const EntMembershipRows *rows,
          const Cell              *cell)
{
  const EntMembership *membership = ent_dataset_get_membership (rows->dataset, cell->membership);
  g_autofree char *year = dup_years (rows, membership->span);
  g_autofree char *role = g_strconcat (ent_role_to_text (membership->role), year != NULL ? " " : "", year != NULL ? year : "", NULL);

  if (cell->is_suspended)
    /* Translators: %s is a role with its year, such as “Member 2001” */
    return g_strdup_printf (_("%s, suspended"), role);
  if (!cell->is_certain)
    /* Translators: %s is a role with its year, such as “Member 2001”, of which it is not known whether it held on the days shown */
    return g_strdup_printf (_("%s, not certain"), role);
  return g_steal_pointer (&role);
}

/**
 * ent_membership_rows_dup_text:
 * @rows: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer full): what stands there; of a grouping the role and the year in which it began, or nothing
 */
char *
ent_membership_rows_dup_text (const EntMembershipRows *rows,
                              guint                    row,
                              guint                    column)
{
  const Cell *cell;

  g_return_val_if_fail (rows != NULL && row < rows->nations->len && column < ent_membership_rows_get_n_columns (rows), NULL);

  switch (column)
    {
    case ENT_MEMBERSHIP_NATION:
      return g_strdup (get_nation_name (rows, row));
    case ENT_MEMBERSHIP_REGION:
      {
        const char *region = ent_dataset_get_nation (rows->dataset, g_array_index (rows->nations, guint32, row))->region;

        return g_strdup (region != NULL ? region : "");
      }
    case ENT_MEMBERSHIP_COUNT:
      return g_strdup_printf ("%u", rows->counts[row]);
    default:
      cell = get_cell (rows, row, column - ENT_N_MEMBERSHIP_COLUMNS);
      return cell->membership != ENT_ROW_NONE ? dup_role (rows, cell) : g_strdup ("");
    }
}

/**
 * ent_membership_rows_dup_words:
 * @rows: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer full): the same for those who do not see which row and column it is in
 */
char *
ent_membership_rows_dup_words (const EntMembershipRows *rows,
                               guint                    row,
                               guint                    column)
{
  g_autofree char *text = ent_membership_rows_dup_text (rows, row, column);

  if (text == NULL || column == ENT_MEMBERSHIP_NATION)
    return g_steal_pointer (&text);
  /* Translators: a nation, what stands above a column of a table, such as a grouping, and what stands in it */
  return g_strdup_printf (_("%s, %s: %s"), get_nation_name (rows, row), ent_membership_rows_get_head (rows, column),
                          *text != '\0' ? text : _("none"));
}

/* Members come first, of one role who began first, and last who has none. */
static int
compare_cells (const EntMembershipRows *rows,
               const Cell              *a,
               const Cell              *b)
{
  const EntMembership *left, *right;

  if (a->membership == ENT_ROW_NONE || b->membership == ENT_ROW_NONE)
    return (a->membership == ENT_ROW_NONE) - (b->membership == ENT_ROW_NONE);
  left = ent_dataset_get_membership (rows->dataset, a->membership);
  right = ent_dataset_get_membership (rows->dataset, b->membership);
  if (left->role != right->role)
    return left->role < right->role ? -1 : 1;
  return ent_date_compare (left->span.from, right->span.from);
}

/**
 * ent_membership_rows_compare:
 * @rows: a table
 * @column: by which
 * @a: a row
 * @b: another
 *
 * Returns: less than 0 where @a comes first; numbers descend, and what is equal is in the order of the names
 */
int
ent_membership_rows_compare (const EntMembershipRows *rows,
                             guint                    column,
                             guint                    a,
                             guint                    b)
{
  int result = 0;

  g_return_val_if_fail (rows != NULL && MAX (a, b) < rows->nations->len && column < ent_membership_rows_get_n_columns (rows), 0);

  if (column == ENT_MEMBERSHIP_REGION)
    {
      const char *left = ent_dataset_get_nation (rows->dataset, g_array_index (rows->nations, guint32, a))->region;
      const char *right = ent_dataset_get_nation (rows->dataset, g_array_index (rows->nations, guint32, b))->region;

      result = left != NULL && right != NULL ? g_utf8_collate (left, right) : (left == NULL) - (right == NULL);
    }
  else if (column == ENT_MEMBERSHIP_COUNT)
    result = (rows->counts[a] < rows->counts[b]) - (rows->counts[a] > rows->counts[b]);
  else if (column >= ENT_N_MEMBERSHIP_COLUMNS)
    result = compare_cells (rows, get_cell (rows, a, column - ENT_N_MEMBERSHIP_COLUMNS), get_cell (rows, b, column - ENT_N_MEMBERSHIP_COLUMNS));
  return result != 0 ? result : (a > b) - (a < b);
}

/* At the beginning of a word: RIC is not looked for in BRICS. */
static gboolean
has_word (const char *text,
          const char *word)
{
  for (const char *at = strstr (text, word); at != NULL && *word != '\0'; at = strstr (at + 1, word))
    if (at == text || (!g_ascii_isalnum (at[-1]) && (guchar) at[-1] < 0x80))
      return TRUE;
  return *word == '\0';
}

/**
 * ent_membership_rows_matches:
 * @rows: a table
 * @row: which row
 * @words: folded, as ent_fold() does it
 *
 * Returns: whether words in the names of the nation, its region and its groupings begin with all of @words
 */
gboolean
ent_membership_rows_matches (const EntMembershipRows *rows,
                             guint                    row,
                             const char *const       *words)
{
  g_return_val_if_fail (rows != NULL && row < rows->nations->len && words != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (!has_word (rows->folded[row], words[i]))
      return FALSE;
  return TRUE;
}

/**
 * ent_membership_rows_is_alike:
 * @rows: a table
 * @other: another
 *
 * Returns: whether both have the same nations and the same groupings, so that only cells differ
 */
gboolean
ent_membership_rows_is_alike (const EntMembershipRows *rows,
                              const EntMembershipRows *other)
{
  g_return_val_if_fail (rows != NULL && other != NULL, FALSE);

  return rows->dataset == other->dataset && rows->nations->len == other->nations->len && rows->groupings->len == other->groupings->len
         && memcmp (rows->nations->data, other->nations->data, rows->nations->len * sizeof (guint32)) == 0
         && memcmp (rows->groupings->data, other->groupings->data, rows->groupings->len * sizeof (guint32)) == 0;
}
