/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-order-many.h"

#include <string.h>

/* What ent-order does for some hundreds of items, for thousands: there each pair of
 * items has a distance, and a tree of clusters takes the third power of their number.
 * Here each item in turn goes to where it makes the tour least longer, beside one of a
 * few items that have a feature in common with it, the rarest feature first: whoever
 * shares what few have belongs together. Items with many features come first, as they
 * are what others stand beside; when all are there each is taken out and put in again,
 * since it may have a better place among those that came later. */

/* Beside so many others an item may go, and beside so many of one feature. */
#define MAX_NEAR 128
#define MAX_OF_FEATURE 24

/* How often each item is put in again. */
#define N_ROUNDS 3

#define WORD_BITS 64

typedef struct
{
  guint    n_items;
  guint    n_words;
  guint64 *bits;     /* [item * n_words + word]: its features; owned, as all that follows */
  guint   *counts;   /* how many features each item has */
  guint   *starts;   /* where the features of each item begin in @features, and where the last ones end */
  guint   *features; /* of each item, the rarest first */
  guint   *begins;   /* where the items of each feature begin in @items */
  guint   *ends;     /* and where those end that are in the tour */
  guint   *items;    /* of each feature */

  /* the tour: it is closed by a stop without features, which is @n_items */
  guint   *next;
  guint   *previous;
  guint   *asked; /* by item: for which item it was tried last, from 1 */
  guint    n_asked;
} Tour;

static void
tour_clear (Tour *tour)
{
  g_free (tour->bits);
  g_free (tour->counts);
  g_free (tour->starts);
  g_free (tour->features);
  g_free (tour->begins);
  g_free (tour->ends);
  g_free (tour->items);
  g_free (tour->next);
  g_free (tour->previous);
  g_free (tour->asked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tour, tour_clear)

static int
get_distance (const Tour *tour,
              guint       a,
              guint       b)
{
  const guint64 *first = tour->bits + (gsize) a * tour->n_words, *second = tour->bits + (gsize) b * tour->n_words;
  int n = 0;

  for (guint word = 0; word < tour->n_words; word++)
    n += __builtin_popcountll (first[word] ^ second[word]);
  return n;
}

/* ------------------------------------------------------------------------ */
/* What is alike */

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const guint *counts = data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (counts[first] != counts[second])
    return counts[first] < counts[second] ? -1 : 1;
  return (first > second) - (first < second);
}

/* The features of an item, as bits and as a list; counts the items of each. */
static void
list_features (Tour         *tour,
               guint         item,
               const guint8 *cells,
               guint         n_features,
               GArray       *features,
               guint        *sizes)
{
  for (guint f = 0; f < n_features; f++)
    if (cells[f])
      {
        tour->bits[(gsize) item * tour->n_words + f / WORD_BITS] |= G_GUINT64_CONSTANT (1) << f % WORD_BITS;
        g_array_append_val (features, f);
        sizes[f]++;
      }
  tour->starts[item + 1] = features->len;
  tour->counts[item] = tour->starts[item + 1] - tour->starts[item];
}

static void
list_all_features (Tour         *tour,
                   const guint8 *cells,
                   guint         n_features)
{
  g_autofree guint *sizes = g_new0 (guint, n_features + 1);
  GArray *features = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (guint i = 0; i < tour->n_items; i++)
    list_features (tour, i, cells + (gsize) i * n_features, n_features, features, sizes);
  tour->items = g_new (guint, features->len + 1);
  tour->features = (guint *) (gpointer) g_array_free (features, FALSE);
  for (guint i = 0; i < tour->n_items; i++)
    g_qsort_with_data (tour->features + tour->starts[i], (int) tour->counts[i], sizeof (guint), compare_counts, sizes);
  for (guint f = 0; f < n_features; f++)
    {
      tour->begins[f] = tour->ends[f] = n;
      n += sizes[f];
    }
}

static void
tour_init (Tour         *tour,
           const guint8 *cells,
           guint         n_items,
           guint         n_features)
{
  tour->n_items = n_items;
  tour->n_words = (n_features + WORD_BITS - 1) / WORD_BITS;
  tour->bits = g_new0 (guint64, (gsize) (n_items + 1) * tour->n_words);
  tour->counts = g_new0 (guint, n_items + 1);
  tour->starts = g_new0 (guint, n_items + 1);
  tour->begins = g_new0 (guint, n_features + 1);
  tour->ends = g_new0 (guint, n_features + 1);
  tour->next = g_new (guint, n_items + 1);
  tour->previous = g_new (guint, n_items + 1);
  tour->asked = g_new0 (guint, n_items + 1);
  list_all_features (tour, cells, n_features);
  tour->next[n_items] = tour->previous[n_items] = n_items;
}

/* ------------------------------------------------------------------------ */
/* The tour */

/* The stop after which an item is put. */
typedef struct
{
  guint after;
  int   longer; /* by how much that makes the tour longer */
} Gap;

/* Between @after, which @item is so far from, and the next stop. */
static void
try_gap (const Tour *tour,
         guint       item,
         guint       after,
         int         distance,
         Gap        *best)
{
  guint before = tour->next[after];
  int longer = distance + get_distance (tour, item, before) - get_distance (tour, after, before);

  if (longer < best->longer)
    *best = (Gap) { after, longer };
}

/* Both sides of a stop. */
static void
try_stop (Tour  *tour,
          guint  item,
          guint  stop,
          Gap   *best)
{
  guint before = tour->previous[stop];

  try_gap (tour, item, stop, get_distance (tour, item, stop), best);
  try_gap (tour, item, before, get_distance (tour, item, before), best);
}

/* Beside some of those that share a feature, evenly spread over all that do. */
static guint
try_feature (Tour  *tour,
             guint  item,
             guint  feature,
             Gap   *best)
{
  guint n = tour->ends[feature] - tour->begins[feature], n_tried = 0;
  guint step = MAX (1, n / MAX_OF_FEATURE);

  for (guint i = n; i > 0 && n_tried < MAX_OF_FEATURE; i -= MIN (i, step))
    {
      guint stop = tour->items[tour->begins[feature] + i - 1];

      if (stop == item || tour->asked[stop] == tour->n_asked)
        continue;
      tour->asked[stop] = tour->n_asked;
      try_stop (tour, item, stop, best);
      n_tried++;
    }
  return n_tried;
}

static guint
find_gap (Tour  *tour,
          guint  item)
{
  Gap best = { tour->n_items, G_MAXINT };
  guint n_tried = 0;

  tour->n_asked++;
  try_stop (tour, item, tour->n_items, &best);
  for (guint i = tour->starts[item]; i < tour->starts[item + 1] && n_tried < MAX_NEAR && best.longer > 0; i++)
    n_tried += try_feature (tour, item, tour->features[i], &best);
  return best.after;
}

static void
put_in (Tour  *tour,
        guint  item,
        guint  after)
{
  guint before = tour->next[after];

  tour->next[after] = tour->previous[before] = item;
  tour->previous[item] = after;
  tour->next[item] = before;
}

static void
take_out (Tour  *tour,
          guint  item)
{
  tour->next[tour->previous[item]] = tour->next[item];
  tour->previous[tour->next[item]] = tour->previous[item];
}

/* Those with most features first, and what is alike one after the other. */
static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Tour *tour = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  int order;

  if (tour->counts[first] != tour->counts[second])
    return tour->counts[first] > tour->counts[second] ? -1 : 1;
  order = memcmp (tour->bits + (gsize) first * tour->n_words, tour->bits + (gsize) second * tour->n_words, tour->n_words * sizeof (guint64));
  return order != 0 ? order : (first > second) - (first < second);
}

/**
 * ent_order_many_new:
 * @cells: (array): for each item its features, @n_features each: 0 or not
 * @n_items: how many
 * @n_features: of each item
 * @cancellable: (nullable): puts what is left anywhere, so that all is there soon
 *
 * Time: O(@n_items · (log @n_items + @n_features)): half a second for 17,000 items of
 * 2,000 features.
 *
 * Returns: (transfer full): the items in an order in which the features make few runs
 */
guint *
ent_order_many_new (const guint8 *cells,
                    guint         n_items,
                    guint         n_features,
                    GCancellable *cancellable)
{
  g_auto (Tour) tour = { 0 };
  g_autofree guint *sorted = g_new (guint, n_items + 1);
  guint *order = g_new (guint, n_items + 1);

  g_return_val_if_fail (cells || n_items == 0 || n_features == 0, order);

  tour_init (&tour, cells, n_items, n_features);
  for (guint i = 0; i < n_items; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, (int) n_items, sizeof (guint), compare_items, &tour);
  for (guint i = 0; i < n_items; i++)
    {
      put_in (&tour, sorted[i], g_cancellable_is_cancelled (cancellable) ? n_items : find_gap (&tour, sorted[i]));
      for (guint f = tour.starts[sorted[i]]; f < tour.starts[sorted[i] + 1]; f++)
        tour.items[tour.ends[tour.features[f]]++] = sorted[i];
    }
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < n_items && !g_cancellable_is_cancelled (cancellable); i++)
      {
        take_out (&tour, sorted[i]);
        put_in (&tour, sorted[i], find_gap (&tour, sorted[i]));
      }
  for (guint i = 0, stop = tour.next[n_items]; i < n_items; i++, stop = tour.next[stop])
    order[i] = stop;
  return order;
}
