/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-advice.h"

#include <glib/gi18n.h>

#include "layout/ent-work.h"
#include "words/ent-list-words.h"

/* Names set smaller than this on the page are hard to read. */
#define READABLE_PX 8.0

/* Smaller than this the painter leaves them out. */
#define SHOWN_PX 6.0

/* With no more than these a small page is all there is to blame, and small
 * names need no word; names left out do. */
#define FEW_GROUPINGS 5

/* However large the page, more outlines than this are not taken in. */
#define MANY_GROUPINGS 20

/* More than these are counted instead of named. */
#define MAX_NAMED 3

/* The groupings of a picture, as it shows them. */
typedef struct
{
  const EntSceneItem *pill; /* borrowed */
  const EntGrouping  *grouping;
  const char         *name;
} Shown;

static GArray *
list_groupings (EntDataset *dataset,
                EntView    *view,
                EntScene   *picture)
{
  const char *const *ids = ent_view_get_groupings (view);
  GArray *groupings = g_array_new (FALSE, FALSE, sizeof (Shown));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);
      const EntSceneItem *pill;

      if (row == ENT_ROW_NONE)
        continue;
      pill = ent_scene_find_node (picture, ent_thing_of (ent_ref (ENT_KIND_GROUPING, row)));
      if (pill != NULL)
        g_array_append_vals (groupings, &(Shown) { pill, ent_dataset_get_grouping (dataset, row), ent_dataset_get_grouping_name (dataset, row) }, 1);
    }
  return groupings;
}

/* The size that most names of members have on the page. */
static double
get_name_px (EntScene *picture,
             double    zoom)
{
  const EntSceneItem *items = ent_scene_get_items (picture);
  double size = 0;

  for (guint i = 0; i < ent_scene_get_n_items (picture); i++)
    if (items[i].layer == ENT_LAYER_NAME)
      size = MAX (size, items[i].text_style.size);
  return size * zoom;
}

/* How many groupings would leave names readable: room grows with the square of
 * the scale. In fives, as it is no more than a guess. */
static guint
guess_readable (guint  n_groupings,
                double name_px)
{
  double share = name_px / READABLE_PX;
  guint n = MIN ((guint) (n_groupings * share * share), MANY_GROUPINGS);

  return n > 5 ? n / 5 * 5 : MAX (n, 1);
}

static void
add_small_names (GPtrArray *advice,
                 guint      n_groupings,
                 double     name_px)
{
  guint n_readable = guess_readable (n_groupings, name_px);

  if (name_px <= 0 || name_px >= (n_groupings > FEW_GROUPINGS ? READABLE_PX : SHOWN_PX))
    return;

  if (name_px < SHOWN_PX)
    g_ptr_array_add (advice, g_strdup (_("The names of nations are left out, as they would be too small to read; a larger page has them.")));
  else
    g_ptr_array_add (advice, g_strdup_printf (_("Names are only %.0f px high; a larger page has larger ones."), name_px));
  if (n_readable > 1 && n_readable < n_groupings)
    g_ptr_array_add (advice, g_strdup_printf (ngettext ("A page of this size holds about %u grouping that can be read.",
                                                        "A page of this size holds up to about %u groupings that can be read.", n_readable),
                                              n_readable));
}

/* Groupings that do not have their usual colour here, which somebody might know. */
static void
add_other_colors (GPtrArray *advice,
                  GArray    *groupings)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < groupings->len; i++)
    {
      const Shown *shown = &g_array_index (groupings, Shown, i);

      if (shown->grouping->color != ENT_COLOR_UNSET && shown->grouping->color != shown->pill->rgb)
        g_ptr_array_add (names, (gpointer) shown->name);
    }
  if (names->len == 0)
    return;
  list = ent_list_join_names ((const char *const *) names->pdata, MIN (names->len, MAX_NAMED));
  g_ptr_array_add (advice, names->len <= MAX_NAMED
                               /* Translators: groupings whose usual colours are taken by others in this picture */
                               ? g_strdup_printf (_("In another colour than in other pictures: %s."), list)
                               : g_strdup_printf (ngettext ("%u grouping has another colour than in other pictures.",
                                                            "%u groupings have other colours than in other pictures.", names->len), names->len));
}

static void
add_withheld (GPtrArray *advice,
              EntView   *view,
              GArray    *groupings)
{
  guint n = 0;

  for (guint i = 0; i < groupings->len; i++)
    n += (g_array_index (groupings, Shown, i).pill->marks & ENT_MARK_WITHHELD) != 0;
  if (n > 0 && g_strv_length ((char **) ent_view_get_groupings (view)) > ENT_MULTITUDE)
    g_ptr_array_add (advice, g_strdup_printf (ngettext ("Only up to %u grouping has an outline; a matrix shows more of them clearly.",
                                                        "Only up to %u groupings have outlines; a matrix shows more of them clearly.",
                                                        ENT_MULTITUDE), ENT_MULTITUDE));
  else if (n > 0)
    g_ptr_array_add (advice, g_strdup_printf (ngettext ("%u outline would not be true and is left out; fewer groupings may bring it back.",
                                                        "%u outlines would not be true and are left out; fewer groupings may bring them back.",
                                                        n), n));
}

/**
 * ent_advice_list:
 * @dataset: the data
 * @view: what the picture is of
 * @picture: the picture
 * @zoom: of the picture on its page
 *
 * What could be better about a picture, for whoever makes it. Readers cannot do
 * anything about it; what they have to know is in the notes of the caption.
 *
 * Returns: (transfer full) (element-type utf8): sentences, none when all is well
 */
GPtrArray *
ent_advice_list (EntDataset *dataset,
                 EntView    *view,
                 EntScene   *picture,
                 double      zoom)
{
  g_autoptr (GArray) groupings = NULL;
  GPtrArray *advice;

  g_return_val_if_fail (dataset && view && picture, NULL);

  advice = g_ptr_array_new_with_free_func (g_free);
  groupings = list_groupings (dataset, view, picture);
  add_small_names (advice, groupings->len, get_name_px (picture, zoom));
  add_withheld (advice, view, groupings);
  add_other_colors (advice, groupings);
  return advice;
}

/**
 * ent_advice_names_shown:
 * @picture: a picture
 * @zoom: of the picture on its page
 *
 * Returns: whether its names are large enough to be painted in a file
 */
gboolean
ent_advice_names_shown (EntScene *picture,
                        double    zoom)
{
  double name_px;

  g_return_val_if_fail (picture, TRUE);

  name_px = get_name_px (picture, zoom);
  return name_px <= 0 || name_px >= SHOWN_PX;
}
