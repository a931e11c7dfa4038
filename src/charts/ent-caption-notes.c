/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-advice.h"
#include "charts/ent-caption-private.h"
#include "layout/ent-work.h"
#include "words/ent-list-words.h"

/* More than this are counted in a note instead of named. */
#define MAX_NAMED 8
#define MAX_UNDRAWN_NAMED 8
#define MAX_NATIONS_NAMED 6 /* of one grouping */
#define MAX_DATED 3         /* suspensions that have whole dates */

static void
add_note (GString *notes,
          char    *note)
{
  g_autofree char *owned = note;

  if (!note)
    return;
  if (notes->len > 0)
    g_string_append (notes, " · ");
  g_string_append (notes, note);
}

static guint
count (const gboolean *chosen,
       guint           n)
{
  guint n_chosen = 0;

  for (guint i = 0; i < n; i++)
    n_chosen += chosen[i] != 0;
  return n_chosen;
}

/* ------------------------------------------------------------------------ */
/* What the day lacks */

/* Some of the groupings, while others are there. */
static void
add_missing_groupings (GString         *notes,
                       EntCaptionFacts *facts)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  EntDay day = ent_slice_get_day (facts->slice);
  g_autofree gboolean *future = g_new0 (gboolean, facts->n_groupings + 1);
  g_autofree gboolean *past = g_new0 (gboolean, facts->n_groupings + 1);
  guint n_future, n_past;

  if (facts->n_existing == 0 || ent_slice_get_range (facts->slice, NULL) == ENT_RANGE_THROUGHOUT)
    return;
  for (guint g = 0; g < facts->n_groupings; g++)
    if (ent_slice_get_node (facts->slice, g) == ENT_PRESENCE_ABSENT)
      {
        EntSpan span = ent_dataset_get_life (facts->dataset, ent_graph_get_ref (graph, g).row);

        if (ent_date_is_set (span.from) && day < span.from.latest)
          future[g] = TRUE;
        else
          past[g] = TRUE;
      }

  n_future = count (future, facts->n_groupings);
  n_past = count (past, facts->n_groupings);
  if (n_future > 0)
    {
      g_autofree char *names = ent_caption_join_groupings (facts, future);

      /* Translators: names of groupings that were founded after the date shown */
      add_note (notes, n_future <= MAX_NAMED
                           ? g_strdup_printf (_("Not yet founded: %s"), names)
                           : g_strdup_printf (ngettext ("%u grouping was not yet founded", "%u groupings were not yet founded", n_future), n_future));
    }
  if (n_past > 0)
    {
      g_autofree char *names = ent_caption_join_groupings (facts, past);

      /* Translators: names of groupings that ended before the date shown */
      add_note (notes, n_past <= MAX_NAMED
                           ? g_strdup_printf (_("No longer existing: %s"), names)
                           : g_strdup_printf (ngettext ("%u grouping no longer existed", "%u groupings no longer existed", n_past), n_past));
    }
}

static gboolean
has_anybody (EntCaptionFacts *facts,
             guint            grouping)
{
  EntRows incident = ent_graph_get_incident (ent_slice_get_graph (facts->slice), grouping);

  for (guint i = 0; i < incident.n_rows; i++)
    if (ent_slice_get_edge (facts->slice, incident.rows[i]) != ENT_PRESENCE_ABSENT)
      return TRUE;
  return FALSE;
}

/* Groupings that are there without a member, while others have some. When
 * members were not asked for, their absence says nothing: there it is nobody. */
static void
add_empty_groupings (GString         *notes,
                     EntCaptionFacts *facts)
{
  g_autofree gboolean *empty = g_new0 (gboolean, facts->n_groupings + 1);
  g_autofree char *names = NULL;
  guint n_empty;

  if (facts->n_members + facts->n_others == 0)
    return;
  for (guint g = 0; g < facts->n_groupings; g++)
    empty[g] = ent_slice_get_node (facts->slice, g) != ENT_PRESENCE_ABSENT
               && (facts->n_members > 0 ? ent_slice_count_members (facts->slice, g) == 0 : !has_anybody (facts, g));
  n_empty = count (empty, facts->n_groupings);
  if (n_empty == 0)
    return;

  names = ent_caption_join_groupings (facts, empty);
  if (facts->n_members == 0 || n_empty <= MAX_NAMED)
    add_note (notes, ent_caption_write_without (facts, names));
  else
    add_note (notes, g_strdup_printf (ngettext ("%u grouping had no member", "%u groupings had no member", n_empty), n_empty));
}

/* ------------------------------------------------------------------------ */
/* What was taken out by hand */

/* Whether a nation would be there on the day if it were not hidden. */
static gboolean
would_be_there (EntCaptionFacts *facts,
                guint32          nation)
{
  EntQuery *query = ent_graph_get_query (ent_slice_get_graph (facts->slice));
  EntRows groupings = ent_query_get_groupings (query);
  EntRows memberships = ent_dataset_get_memberships_of_nation (facts->dataset, nation);

  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (facts->dataset, memberships.rows[i]);
      gboolean asked = FALSE;

      for (guint g = 0; g < groupings.n_rows && !asked; g++)
        asked = groupings.rows[g] == membership->grouping;
      if (asked && (ent_query_get_roles (query) & 1u << membership->role) != 0
          && ent_caption_would_show (facts, memberships.rows[i]))
        return TRUE;
    }
  return FALSE;
}

/* Whoever counts the members must know that somebody is missing. */
static void
add_hidden (GString         *notes,
            EntCaptionFacts *facts)
{
  EntRows hidden = ent_query_get_hidden (ent_graph_get_query (ent_slice_get_graph (facts->slice)));
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < hidden.n_rows; i++)
    if (would_be_there (facts, hidden.rows[i]))
      g_ptr_array_add (missing, (char *) ent_dataset_get_nation_name_at (facts->dataset, hidden.rows[i], ent_slice_get_day (facts->slice)));
  if (missing->len == 0)
    return;
  names = missing->len <= MAX_UNDRAWN_NAMED ? ent_list_join_names ((const char *const *) missing->pdata, missing->len) : NULL;
  if (names)
    /* Translators: names of nations that somebody has taken out of the picture */
    add_note (notes, g_strdup_printf (_("Without %s"), names));
  else
    add_note (notes, g_strdup_printf (ngettext ("%u nation was taken out", "%u nations were taken out", missing->len), missing->len));
}

/* ------------------------------------------------------------------------ */
/* What the page cannot hold */

static guint
find_withheld (EntCaptionFacts *facts,
               gboolean        *withheld)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);

  for (guint i = 0; i < facts->n_days && facts->days[i].picture; i++)
    for (guint g = 0; g < facts->n_groupings; g++)
      {
        const EntSceneItem *pill = ent_scene_find_node (facts->days[i].picture, ent_thing_of (ent_graph_get_ref (graph, g)));

        withheld[g] |= pill && (pill->marks & ENT_MARK_WITHHELD) != 0;
      }
  return count (withheld, facts->n_groupings);
}

static void
add_withheld (GString         *notes,
              EntCaptionFacts *facts)
{
  g_autofree gboolean *withheld = g_new0 (gboolean, facts->n_groupings + 1);
  guint n_withheld = find_withheld (facts, withheld);

  if (n_withheld > 0 && facts->n_groupings > ENT_MULTITUDE)
    add_note (notes, g_strdup (_("Lines alone say who belongs to what, as so many outlines would hide each other")));
  else if (n_withheld > MAX_NAMED)
    add_note (notes, g_strdup_printf (ngettext ("%u of %u groupings is drawn without an outline, as none would be true here",
                                                "%u of %u groupings are drawn without an outline, as none would be true here", n_withheld),
                                      n_withheld, facts->n_existing));
  else if (n_withheld > 0)
    {
      g_autofree char *names = ent_caption_join_groupings (facts, withheld);

      /* Translators: names of groupings whose outline would enclose nations that do not belong */
      add_note (notes, g_strdup_printf (_("Drawn without an outline, as none would be true here: %s"), names));
    }
}

/* Who takes part on a day, but has no disc: a small page leaves out whoever is no
 * member. A chart that draws nobody says itself why. */
static GPtrArray *
find_undrawn (EntCaptionFacts *facts)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  EntDay day = ent_slice_get_day (facts->slice);
  GPtrArray *names = g_ptr_array_new ();

  for (guint node = facts->n_groupings; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);
      gboolean undrawn = FALSE;

      for (guint i = 0; i < facts->n_days && facts->days[i].picture && !undrawn; i++)
        undrawn = ent_slice_get_node (facts->days[i].slice, node) != ENT_PRESENCE_ABSENT && ent_scene_has_nodes (facts->days[i].picture)
                  && !ent_scene_find_node (facts->days[i].picture, ent_thing_of (ref));
      if (undrawn)
        g_ptr_array_add (names, (char *) ent_dataset_get_nation_name_at (facts->dataset, ref.row, day));
    }
  return names;
}

static void
add_undrawn (GString         *notes,
             EntCaptionFacts *facts)
{
  g_autoptr (GPtrArray) undrawn = find_undrawn (facts);
  g_autofree char *names = NULL;

  /* A picture of all dates leaves out nobody; a nation whose groupings are its rows has none itself. */
  if (undrawn->len == 0 || (facts->chart && ent_chart_kind_spans_time (facts->chart->kind)))
    return;
  names = undrawn->len <= MAX_UNDRAWN_NAMED ? ent_list_join_names ((const char *const *) undrawn->pdata, undrawn->len) : NULL;
  if (names)
    /* Translators: names of nations that are partners, observers or candidates */
    add_note (notes, g_strdup_printf (_("Not drawn: %s"), names));
  else
    add_note (notes, g_strdup_printf (ngettext ("%u nation that is no member is not drawn", "%u nations that are no members are not drawn",
                                                undrawn->len), undrawn->len));
}

/* In a file small names are left out, all of them. */
static void
add_names_left_out (GString         *notes,
                    EntCaptionFacts *facts)
{
  for (guint i = 0; i < facts->n_days && facts->zoom > 0; i++)
    if (facts->days[i].picture && !ent_advice_names_shown (facts->days[i].picture, facts->zoom))
      {
        add_note (notes, g_strdup (_("The names of nations are left out")));
        return;
      }
}

/* On a screen names keep their size, and those that find no room wait for a larger picture; in a file they are gone. */
static void
add_unnamed (GString         *notes,
             EntCaptionFacts *facts)
{
  guint n_unnamed = facts->days[0].picture ? ent_scene_get_n_unnamed (facts->days[0].picture) : 0;

  if (n_unnamed > 0 && facts->is_file)
    add_note (notes, g_strdup_printf (ngettext ("%u name has no room on this page", "%u names have no room on this page", n_unnamed), n_unnamed));
  else if (n_unnamed > 0)
    add_note (notes, g_strdup_printf (ngettext ("%u name finds no room at this size; zoom in to see it",
                                                "%u names find no room at this size; zoom in to see them", n_unnamed), n_unnamed));
}

/* ------------------------------------------------------------------------ */
/* What is disputed or suspended, and in which grouping */

/* Writes one nation of those that are few enough to be named. */
typedef char *(*WriteOneFunc) (EntCaptionFacts *facts,
                               const EntMembership *membership,
                               const char *name);

/* Writes nations, by name while they are few, else only how many they are. */
typedef char *(*WriteFunc) (const char *names,
                            guint n_nations,
                            const char *grouping);

static char *
write_name (EntCaptionFacts     *facts,
            const EntMembership *membership,
            const char          *name)
{
  return g_strdup (name);
}

/* Where there are many, the year has to do. */
static char *
write_name_since (EntCaptionFacts     *facts,
                  const EntMembership *membership,
                  const char          *name)
{
  EntDate from = membership->span.from;
  gboolean is_bounded = from.earliest > ENT_DAY_MIN && from.latest < ENT_DAY_MAX;
  gboolean is_of_one_year = is_bounded && ent_day_get_year (from.earliest) == ent_day_get_year (from.latest);
  g_autofree char *since = NULL;

  if (!ent_date_is_set (from))
    return g_strdup (name);
  since = is_of_one_year && facts->suspended->len > MAX_DATED ? ent_day_year_to_text (ent_day_get_year (from.earliest))
                                                              : ent_date_to_text (from);
  /* Translators: a nation and the date or year since when it is suspended */
  return g_strdup_printf (_("%s (since %s)"), name, since);
}

static char *
write_disputed (const char *names,
                guint       n_nations,
                const char *grouping)
{
  if (names == NULL)
    /* Translators: how many nations in a grouping have a disputed role there */
    return g_strdup_printf (ngettext ("%u nation in %s", "%u nations in %s", n_nations), n_nations, grouping);
  /* Translators: nations and the grouping in which their role is disputed */
  return g_strdup_printf (_("%s in %s"), names, grouping);
}

static char *
write_suspended (const char *names,
                 guint       n_nations,
                 const char *grouping)
{
  if (names == NULL)
    /* Translators: how many nations are suspended from a grouping */
    return g_strdup_printf (ngettext ("%u nation from %s", "%u nations from %s", n_nations), n_nations, grouping);
  /* Translators: nations and the grouping from which they are suspended */
  return g_strdup_printf (_("%s from %s"), names, grouping);
}

/* Those of one grouping; %NULL when there are none. */
static char *
write_in_grouping (EntCaptionFacts *facts,
                   GPtrArray       *memberships,
                   guint32          grouping,
                   WriteOneFunc     write_one,
                   WriteFunc        write)
{
  const char *where = ent_dataset_get_grouping_name (facts->dataset, grouping);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < memberships->len; i++)
    {
      const EntMembership *membership = g_ptr_array_index (memberships, i);

      if (membership->grouping == grouping)
        g_ptr_array_add (names, write_one (facts, membership,
                                           ent_dataset_get_nation_name_at (facts->dataset, membership->nation,
                                                                           ent_slice_get_day (facts->slice))));
    }
  if (names->len == 0)
    return NULL;
  if (names->len <= MAX_NATIONS_NAMED)
    list = ent_list_join_names ((const char *const *) names->pdata, names->len);
  return write (list, names->len, where);
}

static char *
write_in_groupings (EntCaptionFacts *facts,
                    GPtrArray       *memberships,
                    WriteOneFunc     write_one,
                    WriteFunc        write)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint g = 0; g < facts->n_groupings; g++)
    {
      char *part = write_in_grouping (facts, memberships, ent_graph_get_ref (graph, g).row, write_one, write);

      if (part != NULL)
        g_ptr_array_add (parts, part);
    }
  return ent_list_enumerate ((const char *const *) parts->pdata, parts->len);
}

static void
add_disputed_and_suspended (GString         *notes,
                            EntCaptionFacts *facts,
                            gboolean         is_dated)
{
  g_autofree char *disputed = write_in_groupings (facts, facts->disputed, write_name, write_disputed);
  gboolean is_range = ent_slice_get_range (facts->slice, NULL) != ENT_RANGE_NONE; /* and the suspension may be over */
  g_autofree char *suspended = write_in_groupings (facts, facts->suspended, is_dated && !is_range ? write_name_since : write_name, write_suspended);

  if (facts->suspended->len > 0)
    /* Translators: followed by who, since when and from what, such as “Mali (since 2 June 2021) from AU” */
    add_note (notes, g_strdup_printf (_("Suspended: %s"), suspended));
  if (facts->disputed->len > 0)
    /* Translators: followed by who and where, such as “Saudi Arabia in BRICS” */
    add_note (notes, g_strdup_printf (_("Role disputed: %s"), disputed));
}

/* Counts and sentences are of all the time, whatever part of it is seen. */
static void
add_time (GString         *notes,
          EntCaptionFacts *facts)
{
  g_autofree char *from = facts->time.first > ENT_DAY_MIN ? ent_day_to_text (facts->time.first) : NULL;
  g_autofree char *until = facts->time.last < ENT_DAY_MAX ? ent_day_to_text (facts->time.last) : NULL;

  if (from && until)
    /* Translators: the first and the last day of a picture of a part of the time */
    add_note (notes, g_strdup_printf (_("Only the time from %1$s to %2$s is shown"), from, until));
  else if (from)
    /* Translators: the first day of a picture of a part of the time */
    add_note (notes, g_strdup_printf (_("Only the time from %s on is shown"), from));
  else if (until)
    /* Translators: the last day of a picture of a part of the time */
    add_note (notes, g_strdup_printf (_("Only the time until %s is shown"), until));
}

/* Who is not yet there or no longer is what several days are about. */
static char *
write_notes (EntCaptionFacts *facts,
             gboolean         is_dated)
{
  GString *notes = g_string_new (NULL);

  add_note (notes, g_strdup (facts->excerpt));
  add_time (notes, facts);
  if (facts->n_days == 1)
    {
      add_note (notes, ent_caption_write_range (facts));
      add_missing_groupings (notes, facts);
      add_empty_groupings (notes, facts);
      add_hidden (notes, facts);
    }
  add_withheld (notes, facts);
  add_undrawn (notes, facts);
  add_names_left_out (notes, facts);
  add_unnamed (notes, facts);
  add_disputed_and_suspended (notes, facts, is_dated);
  return g_string_free (notes, notes->len == 0);
}

/* What a reader must know not to be misled by what is shown; %NULL when nothing.
 * Where there is no room for it, it goes without the dates. */
char *
ent_caption_write_notes (EntCaptionFacts    *facts,
                         const EntMeasure   *measure,
                         const EntTextStyle *style)
{
  char *notes = write_notes (facts, TRUE);

  if (notes == NULL || facts->suspended->len == 0 || ent_caption_fits (notes, measure, style))
    return notes;
  g_free (notes);
  return write_notes (facts, FALSE);
}
