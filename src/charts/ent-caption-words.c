/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-caption-private.h"
#include "view/ent-view-preset.h"
#include "words/ent-finding.h"
#include "words/ent-list-words.h"
#include "words/ent-range-words.h"

/* More groupings than this are counted in the title instead of named. */
#define MAX_NAMED 8

/* More do not fit into two lines of any page. */
#define MAX_PUBLISHERS 100

static const char *
get_grouping_name (EntCaptionFacts *facts,
                   guint            grouping)
{
  return ent_dataset_get_grouping (facts->dataset, ent_graph_get_ref (ent_slice_get_graph (facts->slice), grouping).row)->name;
}

/* The groupings for which @chosen says so, or all. */
char *
ent_caption_join_groupings (EntCaptionFacts *facts,
                            const gboolean  *chosen)
{
  g_autofree const char **names = g_new0 (const char *, facts->n_groupings + 1);
  guint n = 0;

  for (guint g = 0; g < facts->n_groupings; g++)
    if (!chosen || chosen[g])
      names[n++] = get_grouping_name (facts, g);
  return ent_list_join_names (names, n);
}

static gboolean
shows_ties (EntCaptionFacts *facts)
{
  return ent_query_get_ties (ent_graph_get_query (ent_slice_get_graph (facts->slice))) != 0;
}

/* Of a picture in which there is nothing but ties. */
static char *
write_ties_title (EntCaptionFacts *facts)
{
  const char *title = ent_dataset_get_title (facts->dataset);

  return g_strdup (title ? title : _("Ties"));
}

/* A name that only lists the groupings, “RIC, BRICS, SCO”, says no more than the
 * title that writes itself, which has them in the order of the view. */
static gboolean
is_only_a_list (EntDataset *dataset,
                guint32     row)
{
  const EntPreset *preset = ent_dataset_get_preset (dataset, row);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < preset->groupings.n_rows; i++)
    g_ptr_array_add (names, (char *) ent_dataset_get_grouping_name (dataset, preset->groupings.rows[i]));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  return g_str_equal (list, preset->name);
}

/* The view's own title, or the name of the preset whose choice it is, or one
 * that names what is shown; %NULL when nothing is. */
char *
ent_caption_write_title (EntCaptionFacts *facts,
                         EntView         *view)
{
  guint32 preset = ent_view_find_preset (view, facts->dataset);

  if (ent_view_get_title (view))
    return g_strdup (ent_view_get_title (view));
  if (preset != ENT_ROW_NONE && !is_only_a_list (facts->dataset, preset))
    return g_strdup (ent_dataset_get_preset (facts->dataset, preset)->name);
  if (facts->n_groupings == 0)
    return shows_ties (facts) ? write_ties_title (facts) : NULL;
  if (facts->n_groupings > MAX_NAMED)
    return g_strdup_printf (ngettext ("%u grouping", "%u groupings", facts->n_groupings), facts->n_groupings);
  return ent_caption_join_groupings (facts, NULL);
}

static char *
write_others (guint    n,
              EntRoles roles)
{
  gboolean partners = (roles & (1u << ENT_ROLE_DIALOGUE_PARTNER | 1u << ENT_ROLE_PARTNER | 1u << ENT_ROLE_ASSOCIATE)) != 0;
  gboolean observers = (roles & 1u << ENT_ROLE_OBSERVER) != 0;
  gboolean prospective = (roles & (1u << ENT_ROLE_CANDIDATE | 1u << ENT_ROLE_INVITED)) != 0;

  if (partners && observers && prospective)
    return g_strdup_printf (ngettext ("%u partner, observer, candidate or invited", "%u partners, observers, candidates or invited", n), n);
  if (partners && observers)
    return g_strdup_printf (ngettext ("%u partner or observer", "%u partners and observers", n), n);
  if (partners && prospective)
    return g_strdup_printf (ngettext ("%u partner, candidate or invited", "%u partners, candidates or invited", n), n);
  if (observers && prospective)
    return g_strdup_printf (ngettext ("%u observer, candidate or invited", "%u observers, candidates or invited", n), n);
  if (partners)
    return g_strdup_printf (ngettext ("%u partner", "%u partners", n), n);
  if (observers)
    return g_strdup_printf (ngettext ("%u observer", "%u observers", n), n);
  return g_strdup_printf (ngettext ("%u candidate or invited", "%u candidates or invited", n), n);
}

/* Beside groupings the nations are counted already. */
static void
append_ties (GString         *line,
             EntCaptionFacts *facts)
{
  if (facts->n_groupings == 0)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("%u nation", "%u nations", facts->n_tied), facts->n_tied);
    }
  g_string_append (line, " · ");
  g_string_append_printf (line, ngettext ("%u tie", "%u ties", facts->n_ties), facts->n_ties);
}

/* The view's own words, or the finding of the day; %NULL when there is none. Several days have one each. */
char *
ent_caption_write_finding (EntCaptionFacts *facts,
                           EntView         *view)
{
  const char *own = ent_view_get_caption (view);

  if (own != NULL)
    return *own != '\0' ? g_strdup (own) : NULL;
  if (facts->n_days > 1)
    return NULL;
  return facts->chart && facts->chart->find ? facts->chart->find (facts->slice) : ent_finding_new (facts->slice);
}

/* From when until when. */
static char *
write_days (EntCaptionFacts *facts)
{
  g_autofree char *first = ent_day_to_text (ent_slice_get_day (facts->days[0].slice));
  g_autofree char *last = ent_day_to_text (ent_slice_get_day (facts->slice));

  /* Translators: how many pictures there are on a page, and the dates of the first and of the last */
  return g_strdup_printf (ngettext ("%u date, %s to %s", "%u dates, %s to %s", facts->n_days), facts->n_days, first, last);
}

/* Takes @text. */
static void
append_count (GString *line,
              guint    n,
              char    *text)
{
  if (n > 0)
    g_string_append_printf (line, " · %s", text);
  g_free (text);
}

/* The two days, and what became of everybody who is there or was: the counts sum to all. */
static char *
write_comparison (EntCaptionFacts *facts)
{
  EntDay updated_day = ent_dataset_get_updated (facts->dataset);
  g_autofree char *date = ent_day_to_text (ent_slice_get_day (facts->slice));
  g_autofree char *since = ent_day_to_text (ent_slice_get_since (facts->slice));
  g_autofree char *updated = ent_day_to_text (updated_day);
  GString *line = g_string_new (NULL);
  const guint *n = facts->n_steps;

  if (ent_slice_get_day (facts->slice) > updated_day)
    /* Translators: three dates; the first one is compared with the second */
    g_string_append_printf (line, _("%s against %s, on data of %s"), since, date, updated);
  else
    /* Translators: two dates that are compared: “1 January 2016 against 1 January 2026” */
    g_string_append_printf (line, _("%s against %s"), since, date);
  if (n[ENT_ROLE_STEP_JOINED] + n[ENT_ROLE_STEP_LEFT] + n[ENT_ROLE_STEP_NEW_ROLE] == 0)
    g_string_append_printf (line, " · %s", _("nothing changed"));
  append_count (line, n[ENT_ROLE_STEP_JOINED],
                /* Translators: how many nations */
                g_strdup_printf (ngettext ("%u joined", "%u joined", n[ENT_ROLE_STEP_JOINED]), n[ENT_ROLE_STEP_JOINED]));
  append_count (line, n[ENT_ROLE_STEP_LEFT],
                /* Translators: how many nations */
                g_strdup_printf (ngettext ("%u left", "%u left", n[ENT_ROLE_STEP_LEFT]), n[ENT_ROLE_STEP_LEFT]));
  append_count (line, n[ENT_ROLE_STEP_NEW_ROLE],
                /* Translators: how many nations */
                g_strdup_printf (ngettext ("%u in a new role", "%u in a new role", n[ENT_ROLE_STEP_NEW_ROLE]), n[ENT_ROLE_STEP_NEW_ROLE]));
  append_count (line, n[ENT_ROLE_STEP_NONE],
                /* Translators: how many nations */
                g_strdup_printf (ngettext ("%u unchanged", "%u unchanged", n[ENT_ROLE_STEP_NONE]), n[ENT_ROLE_STEP_NONE]));
  return g_string_free (line, FALSE);
}

/* The day that the view compares with, where that is not done in full. */
static void
append_since (GString         *line,
              EntCaptionFacts *facts,
              EntView         *view)
{
  EntDay since = ent_view_get_since (view);
  g_autofree char *date = ent_day_to_text (since);

  if (since == ENT_DAY_MIN || ent_slice_get_range (facts->slice, NULL) != ENT_RANGE_NONE)
    return;
  g_string_append (line, " · ");
  if (ent_view_get_range (view) != ENT_RANGE_NONE)
    {
      /* Translators: a date with which a range was to begin that ends on the day shown */
      g_string_append_printf (line, _("this day alone, as %s is not earlier"), date);
      return;
    }
  if (ent_slice_get_since (facts->slice) == since)
    /* Translators: a date */
    g_string_append_printf (line, _("changes after %s marked"), date);
  else
    /* Translators: a date with which the day shown was to be compared */
    g_string_append_printf (line, _("not compared, as %s is not earlier"), date);
}

/* The day or range and the counts, or the two days that are compared. */
char *
ent_caption_write_date (EntCaptionFacts *facts,
                        EntView         *view)
{
  EntDay updated_day = ent_dataset_get_updated (facts->dataset);
  g_autofree char *days = ent_range_words_dup_days (facts->slice);
  g_autofree char *updated = ent_day_to_text (updated_day);
  GString *line;

  if (facts->n_days > 1)
    return write_days (facts);
  if (facts->compares)
    return write_comparison (facts);
  line = g_string_new (NULL);
  if (ent_slice_get_day (facts->slice) > updated_day)
    /* Translators: which days a picture is of, “as of 1 January 2024”, and a date */
    g_string_append_printf (line, _("%s, on data of %s"), days, updated);
  else
    g_string_append (line, days);

  if (facts->n_members > 0)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("%u member", "%u members", facts->n_members), facts->n_members);
    }
  if (facts->n_others > 0)
    {
      g_autofree char *others = write_others (facts->n_others, facts->other_roles);

      g_string_append_printf (line, " · %s", others);
    }
  if (facts->n_ties > 0)
    append_ties (line, facts);
  append_since (line, facts, view);
  return g_string_free (line, FALSE);
}

/* Why nothing is to be seen where no grouping is shown: what the data lacks, if it lacks something. */
static char *
write_no_grouping (EntCaptionFacts *facts,
                   const char      *date)
{
  gboolean has_groupings = ent_dataset_get_n_rows (facts->dataset, ENT_KIND_GROUPING) > 0;
  gboolean has_ties = ent_dataset_get_n_rows (facts->dataset, ENT_KIND_TIE) > 0;

  if (shows_ties (facts) && has_ties)
    /* Translators: %s is a date */
    return g_strdup_printf (_("No tie held on %s."), date);
  if (has_groupings)
    return g_strdup (_("No grouping is chosen."));
  return g_strdup (_("This data set has neither groupings nor ties, so there is nothing to draw."));
}

/* Whether the data say at least of somebody, at any time and in any role, that he belongs to what is shown. */
static gboolean
has_memberships (EntCaptionFacts *facts)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);

  for (guint i = 0; i < ent_graph_get_n_groupings (graph); i++)
    if (ent_dataset_get_memberships_of_grouping (facts->dataset, ent_graph_get_ref (graph, i).row).n_rows > 0)
      return TRUE;
  return FALSE;
}

/* What stands in the middle of a page on which there is nothing to see, or %NULL. */
char *
ent_caption_write_empty (EntCaptionFacts *facts)
{
  g_autofree char *date = ent_day_to_text (ent_slice_get_day (facts->slice));

  if (facts->n_ties > 0)
    return NULL;
  if (facts->n_groupings == 0)
    return write_no_grouping (facts, date);
  if (facts->n_members + facts->n_others > 0)
    return NULL;
  /* Whoever was there at another time is seen. */
  if (facts->chart && ent_chart_kind_spans_time (facts->chart->kind) && ent_graph_get_n_edges (ent_slice_get_graph (facts->slice)) > 0)
    return NULL;
  /* Data of events alone do not say that nobody did. */
  if (facts->n_existing > 0 && !has_memberships (facts))
    return facts->n_groupings == 1 ? g_strdup_printf (_("The data do not say who belongs to %s."), get_grouping_name (facts, 0))
                                   : g_strdup (_("The data do not say who belongs to these groupings."));
  if (ent_slice_get_range (facts->slice, NULL) != ENT_RANGE_NONE)
    {
      g_autofree char *days = ent_range_words_dup_days (facts->slice);

      /* Translators: a range: “at any time between 1 January 2016 and 1 January 2024”, or “throughout, from … to …” */
      return g_strdup_printf (_("Nobody belonged to what is shown %s."), days);
    }
  if (facts->n_existing > 0 && facts->n_groupings == 1)
    /* Translators: a grouping and a date */
    return g_strdup_printf (_("Nobody belonged to %s on %s."), get_grouping_name (facts, 0), date);
  if (facts->n_existing > 0)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Nobody belonged to these groupings on %s."), date);
  if (facts->n_groupings == 1)
    /* Translators: a grouping and a date */
    return g_strdup_printf (_("%s did not exist on %s."), get_grouping_name (facts, 0), date);
  return g_strdup_printf (_("None of these groupings existed on %s."), date);
}

/* The first @n_named of them, and how many more there are. */
static char *
write_publishers (EntCaptionFacts *facts,
                  guint            n_named,
                  EntMedium        medium)
{
  const char *const *names = (const char *const *) facts->publishers->pdata;
  guint n_more = facts->publishers->len - n_named;
  g_autofree char *list = NULL;

  if (n_named == 0)
    return g_strdup_printf (_("Sources: %u"), facts->sources->len);
  list = ent_list_enumerate (names, n_named);
  if (n_more == 0)
    /* Translators: a list of publishers */
    return g_strdup_printf (_("Sources: %s"), list);
  if (medium == ENT_MEDIUM_FILE)
    /* Translators: publishers, and how many more there are; the file is that of the picture, which has all of them */
    return g_strdup_printf (ngettext ("Sources: %s and %u more, named in the file", "Sources: %s and %u more, named in the file", n_more), list,
                            n_more);
  /* Translators: publishers, and how many more there are */
  return g_strdup_printf (ngettext ("Sources: %s and %u more", "Sources: %s and %u more", n_more), list, n_more);
}

/* Whether @text needs no more lines than @style has. */
gboolean
ent_caption_fits (const char         *text,
                  const EntMeasure   *measure,
                  const EntTextStyle *style)
{
  EntTextStyle whole = *style;
  double width, height, most_width, most_height;

  whole.max_lines = 0;
  measure->measure (text, &whole, &width, &height, measure->user_data);
  measure->measure (text, style, &most_width, &most_height, measure->user_data);
  return height <= most_height;
}

/* Who stands behind what is shown: as many publishers as fit, those of most
 * roles first, and how many more there are; %NULL when there are none. */
char *
ent_caption_write_sources (EntCaptionFacts    *facts,
                           EntMedium           medium,
                           const EntMeasure   *measure,
                           const EntTextStyle *style)
{
  guint n_fit = 0, n_tried = MIN (facts->publishers->len, MAX_PUBLISHERS);

  if (facts->sources->len == 0)
    return NULL;
  /* More names never take less room, so the most that fit are found by halving. */
  while (n_fit < n_tried)
    {
      guint n = (n_fit + n_tried + 1) / 2;
      g_autofree char *text = write_publishers (facts, n, medium);

      if (ent_caption_fits (text, measure, style))
        n_fit = n;
      else
        n_tried = n - 1;
    }
  return write_publishers (facts, n_fit, medium);
}

/* Which data the picture was made of. */
char *
ent_caption_write_data (EntCaptionFacts *facts)
{
  g_autofree char *updated = ent_day_to_text (ent_dataset_get_updated (facts->dataset));
  const char *title = ent_dataset_get_title (facts->dataset);

  /* Translators: the title of a data set and the day up to which it is complete; Entente is the program's name */
  return g_strdup_printf (_("Data: %s, as of %s · Entente"), title ? title : _("without a title"), updated);
}
