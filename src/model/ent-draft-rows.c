/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-draft-rows.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/ent-color-names.h"
#include "model/ent-draft-lives.h"
#include "base/ent-shown.h"

/* Enumerations seen as plain numbers, for ent_draft_check_choice(). */
#define DEFINE_TO_ID(name, Type)                \
  static const char *                           \
  name##_to_id (guint value)                    \
  {                                             \
    return ent_##name##_to_id ((Type) value);   \
  }

DEFINE_TO_ID (role, EntRole)
DEFINE_TO_ID (nation_kind, EntNationKind)
DEFINE_TO_ID (grouping_kind, EntGroupingKind)
DEFINE_TO_ID (tie_kind, EntTieKind)
DEFINE_TO_ID (event_kind, EntEventKind)

static const char *const source_types[] = {
  "webpage", "article-newspaper", "article-journal", "book", "report", "treaty", "legislation", "speech",
  "interview", "broadcast", "dataset", "document", "post-weblog", "entry-encyclopedia", "article",
};

static const char *
source_type_to_id (guint value)
{
  return source_types[value];
}

static const char *
read_name (EntDraftCheck *check,
           guint          author,
           const char    *field,
           const char    *name)
{
  g_autofree char *path = g_strdup_printf ("author[%u].%s", author, field);

  return ent_draft_check_line (check, path, name, FALSE);
}

static EntAuthors
read_authors (EntDraftCheck *check)
{
  EntAuthors written = check->draft->authors;
  g_autofree EntAuthor *authors = g_new (EntAuthor, written.n_authors);

  for (guint i = 0; i < written.n_authors; i++)
    {
      const EntAuthor *author = &written.authors[i];

      authors[i] = (EntAuthor) {
        .literal = read_name (check, i, "literal", author->literal),
        .family = read_name (check, i, "family", author->family),
        .given = read_name (check, i, "given", author->given),
        .unknown_keys = author->unknown_keys,
      };
      if (authors[i].literal == NULL && authors[i].family == NULL)
        {
          g_autofree char *path = g_strdup_printf ("author[%u]", i);

          ent_draft_check_problem (check, ENT_PROBLEM_ERROR, path, _("an author needs “family” or “literal”"));
        }
    }
  return (EntAuthors) { ent_arena_copy (check->dataset->arena, authors, written.n_authors * sizeof (EntAuthor)), written.n_authors };
}

static EntSource
read_source (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;
  guint type = ent_draft_check_choice (check, "type", draft->kind_id, G_N_ELEMENTS (source_types), source_type_to_id,
                                       G_N_ELEMENTS (source_types));

  return (EntSource) {
    .record = ent_draft_check_record (check),
    .type = source_types[type],
    .title = ent_draft_check_line (check, "title", draft->title, TRUE),
    .authors = read_authors (check),
    .publisher = ent_draft_check_line (check, "publisher", draft->publisher, FALSE),
    .container = ent_draft_check_line (check, "container-title", draft->container, FALSE),
    .language = ent_draft_check_line (check, "language", draft->language, FALSE),
    .url = ent_draft_check_url (check, "URL", draft->url),
    .doi = ent_draft_check_line (check, "DOI", draft->doi, FALSE),
    .issued = ent_draft_check_date (check, "issued", draft->issued, FALSE),
    .accessed = ent_draft_check_date (check, "accessed", draft->accessed, FALSE),
  };
}

static const char *
read_iso2 (EntDraftCheck *check)
{
  const char *iso2 = check->draft->iso2;

  if (iso2 == NULL)
    return NULL;
  if (strlen (iso2) != 2 || !g_ascii_isalpha (iso2[0]) || !g_ascii_isalpha (iso2[1]))
    {
      g_autofree char *shown = ent_shown (iso2);

      ent_draft_check_problem (check, ENT_PROBLEM_ERROR, "iso2", _("“%s” is not a code of two letters"), shown);
      return NULL;
    }

  return iso2;
}

/* Of a file of ours or of the package, so nothing that leads elsewhere. */
static const char *
read_flag (EntDraftCheck *check,
           const char    *field,
           const char    *flag)
{
  if (flag == NULL)
    return NULL;
  if (*flag == '\0' || strspn (flag, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (flag))
    {
      g_autofree char *shown = ent_shown (flag);

      ent_draft_check_problem (check, ENT_PROBLEM_ERROR, field,
                               _("“%s” is not the name of a flag; it has the letters a to z, digits and “-”"), shown);
      return NULL;
    }

  return flag;
}

/* Where `until` is the last day and no first day without, it may equal `from`. */
static void
check_last_day (EntDraftCheck *check,
                const char    *path,
                EntDate        from,
                const char    *written_from,
                EntDate        until,
                const char    *written_until)
{
  if (ent_date_is_set (from) && ent_date_is_set (until) && until.latest < from.earliest)
    ent_draft_check_problem (check, ENT_PROBLEM_ERROR, path, _("“%1$s” is before the beginning, “%2$s”"), written_until, written_from);
}

static EntNationName
read_nation_name (EntDraftCheck            *check,
                  guint                     i,
                  const EntNationNameDraft *written)
{
  g_autofree char *name = g_strdup_printf ("names[%u].name", i);
  g_autofree char *official_name = g_strdup_printf ("names[%u].officialName", i);
  g_autofree char *flag = g_strdup_printf ("names[%u].flag", i);
  g_autofree char *from = g_strdup_printf ("names[%u].from", i);
  g_autofree char *until = g_strdup_printf ("names[%u].until", i);
  EntNationName row = {
    .name = ent_draft_check_line (check, name, written->name, TRUE),
    .official_name = ent_draft_check_line (check, official_name, written->official_name, FALSE),
    .flag = read_flag (check, flag, written->flag),
    .span = ent_draft_check_span (check, from, written->from, until, written->until, FALSE),
    .unknown_keys = written->unknown_keys,
  };

  /* A name for all time would hide the nation's own. */
  if (written->from == NULL && written->until == NULL)
    {
      g_autofree char *path = g_strdup_printf ("names[%u]", i);

      ent_draft_check_problem (check, ENT_PROBLEM_ERROR, path, _("a name of a time needs “from” or “until”"));
    }
  return row;
}

static const EntNationName *
read_nation_names (EntDraftCheck *check)
{
  EntNationNameDrafts written = check->draft->names;
  g_autofree EntNationName *names = g_new (EntNationName, written.n_names);

  for (guint i = 0; i < written.n_names; i++)
    names[i] = read_nation_name (check, i, &written.names[i]);
  return ent_arena_copy (check->dataset->arena, names, written.n_names * sizeof (EntNationName));
}

static EntNation
read_nation (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;

  return (EntNation) {
    .record = ent_draft_check_record (check),
    .kind = ent_draft_check_choice (check, "kind", draft->kind_id, ENT_N_NATION_KINDS, nation_kind_to_id, ENT_NATION_STATE),
    .name = ent_draft_check_line (check, "name", draft->name, TRUE),
    .official_name = ent_draft_check_line (check, "officialName", draft->official_name, FALSE),
    .iso2 = read_iso2 (check),
    .flag = read_flag (check, "flag", draft->flag),
    .names = read_nation_names (check),
    .n_names = draft->names.n_names,
    .aliases = ent_draft_check_lines (check, "aliases", draft->aliases),
    .region = ent_draft_check_line (check, "region", draft->region, FALSE),
    .capital = ent_draft_check_place (check, "capital"),
    .grouping = ent_draft_check_reference (check, ENT_KIND_GROUPING, "grouping", draft->grouping, FALSE),
    .span = ent_draft_check_span (check, "from", draft->from, "until", draft->until, FALSE),
  };
}

static guint32
read_color (EntDraftCheck *check)
{
  const char *color = check->draft->color;
  guint32 rgb = ENT_COLOR_UNSET;

  if (color != NULL && !ent_color_names_parse (color, &rgb))
    {
      g_autoptr (GString) known = g_string_new (NULL);
      g_autofree char *shown = ent_shown (color);

      for (guint i = 0; i < ent_color_names_get_n (); i++)
        g_string_append_printf (known, "%s, ", ent_color_names_get_name (i));
      ent_draft_check_problem (check, ENT_PROBLEM_ERROR, "color", _("“%1$s” is not a colour; it is one of: %2$s#rrggbb"), shown,
                               known->str);
    }

  return rgb;
}

/* A claim's `until` is a last day, as that of an event. */
static EntClaim
read_claim (EntDraftCheck       *check,
            guint                i,
            const EntClaimDraft *written)
{
  g_autofree char *kind = g_strdup_printf ("complete[%u].kind", i);
  g_autofree char *from = g_strdup_printf ("complete[%u].from", i);
  g_autofree char *until = g_strdup_printf ("complete[%u].until", i);
  g_autofree char *note = g_strdup_printf ("complete[%u].note", i);
  EntClaim claim = {
    .kind = ent_draft_check_choice (check, kind, written->kind, ENT_N_EVENT_KINDS, event_kind_to_id, ENT_N_EVENT_KINDS),
    .from = ent_draft_check_date (check, from, written->from, TRUE),
    .until = ent_draft_check_date (check, until, written->until, TRUE),
    .note = ent_draft_check_text (check, note, written->note, FALSE),
    .unknown_keys = written->unknown_keys,
  };

  check_last_day (check, until, claim.from, written->from, claim.until, written->until);
  return claim;
}

static const EntClaim *
read_claims (EntDraftCheck *check)
{
  EntClaimDrafts written = check->draft->complete;
  g_autofree EntClaim *claims = g_new (EntClaim, written.n_claims);

  for (guint i = 0; i < written.n_claims; i++)
    claims[i] = read_claim (check, i, &written.claims[i]);
  return ent_arena_copy (check->dataset->arena, claims, written.n_claims * sizeof (EntClaim));
}

static EntGrouping
read_grouping (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;

  return (EntGrouping) {
    .record = ent_draft_check_record (check),
    .kind = ent_draft_check_choice (check, "kind", draft->kind_id, ENT_N_GROUPING_KINDS, grouping_kind_to_id,
                                    ENT_N_GROUPING_KINDS),
    .name = ent_draft_check_line (check, "name", draft->name, TRUE),
    .full_name = ent_draft_check_line (check, "fullName", draft->full_name, FALSE),
    .aliases = ent_draft_check_lines (check, "aliases", draft->aliases),
    .color = read_color (check),
    .color_text = draft->color,
    .headquarters = ent_draft_check_line (check, "headquarters", draft->headquarters, FALSE),
    .website = ent_draft_check_url (check, "website", draft->website),
    .description = ent_draft_check_text (check, "description", draft->description, FALSE),
    .complete = read_claims (check),
    .n_claims = draft->complete.n_claims,
    .span = ent_draft_check_span (check, "from", draft->from, "until", draft->until, FALSE),
  };
}

static EntMembership
read_membership (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;

  return (EntMembership) {
    .record = ent_draft_check_record (check),
    .nation = ent_draft_check_reference (check, ENT_KIND_NATION, "nation", draft->nation, TRUE),
    .grouping = ent_draft_check_reference (check, ENT_KIND_GROUPING, "grouping", draft->grouping, TRUE),
    .role = ent_draft_check_choice (check, "role", draft->role, ENT_N_ROLES, role_to_id, ENT_N_ROLES),
    .founding = draft->founding,
    .span = ent_draft_check_span (check, "from", draft->from, "until", draft->until, FALSE),
  };
}

static EntTie
read_tie (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;
  EntRows nations = ent_draft_check_references (check, ENT_KIND_NATION, "nations", draft->nations);
  EntTie tie = {
    .record = ent_draft_check_record (check),
    .kind = ent_draft_check_choice (check, "kind", draft->kind_id, ENT_N_TIE_KINDS, tie_kind_to_id, ENT_N_TIE_KINDS),
    .title = ent_draft_check_line (check, "title", draft->title, FALSE),
    .span = ent_draft_check_span (check, "from", draft->from, "until", draft->until, TRUE),
  };

  if (draft->nations == NULL || g_strv_length ((char **) draft->nations) != 2)
    ent_draft_check_problem (check, ENT_PROBLEM_ERROR, "nations", _("a tie is between two nations"));
  else if (nations.n_rows == 2)
    memcpy (tie.nations, nations.rows, sizeof tie.nations);
  return tie;
}

static EntEvent
read_event (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;
  EntEvent event = {
    .record = ent_draft_check_record (check),
    .title = ent_draft_check_line (check, "title", draft->title, TRUE),
    .kind = ent_draft_check_choice (check, "kind", draft->kind_id, ENT_N_EVENT_KINDS, event_kind_to_id, ENT_N_EVENT_KINDS),
    .from = ent_draft_check_date (check, "from", draft->from, TRUE),
    .until = ent_draft_check_date (check, "until", draft->until, FALSE),
    .groupings = ent_draft_check_references (check, ENT_KIND_GROUPING, "groupings", draft->groupings),
    .nations = ent_draft_check_references (check, ENT_KIND_NATION, "nations", draft->nations),
    .place = ent_draft_check_place (check, "place"),
    .summary = ent_draft_check_text (check, "summary", draft->summary, FALSE),
  };

  check_last_day (check, "until", event.from, draft->from, event.until, draft->until);
  return event;
}

static EntQuote
read_quote (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;

  return (EntQuote) {
    .record = ent_draft_check_record (check),
    .text = ent_draft_check_text (check, "text", draft->text, TRUE),
    .language = ent_draft_check_line (check, "language", draft->language, FALSE),
    .speaker = ent_draft_check_line (check, "speaker", draft->speaker, TRUE),
    .office = ent_draft_check_line (check, "office", draft->office, FALSE),
    .nation = ent_draft_check_reference (check, ENT_KIND_NATION, "nation", draft->nation, FALSE),
    .date = ent_draft_check_date (check, "date", draft->date, TRUE),
    .event = ent_draft_check_reference (check, ENT_KIND_EVENT, "event", draft->event, FALSE),
    .occasion = ent_draft_check_line (check, "occasion", draft->occasion, FALSE),
    .groupings = ent_draft_check_references (check, ENT_KIND_GROUPING, "groupings", draft->groupings),
    .nations = ent_draft_check_references (check, ENT_KIND_NATION, "nations", draft->nations),
  };
}

static EntPreset
read_preset (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;
  EntPreset preset = {
    .record = ent_draft_check_record (check),
    .name = ent_draft_check_line (check, "name", draft->name, TRUE),
    .groupings = ent_draft_check_references (check, ENT_KIND_GROUPING, "groupings", draft->groupings),
    .at = ent_draft_check_day (check, "at", draft->at),
  };

  if (draft->groupings == NULL || draft->groupings[0] == NULL)
    ent_draft_check_problem (check, ENT_PROBLEM_ERROR, "groupings", _("a preset names at least one grouping"));
  return preset;
}

/**
 * ent_draft_rows_get_size:
 * @kind: a kind of record
 *
 * Returns: bytes of a row of its table
 */
gsize
ent_draft_rows_get_size (EntKind kind)
{
  static const gsize sizes[ENT_N_KINDS] = {
    [ENT_KIND_SOURCE] = sizeof (EntSource),     [ENT_KIND_NATION] = sizeof (EntNation),
    [ENT_KIND_GROUPING] = sizeof (EntGrouping), [ENT_KIND_MEMBERSHIP] = sizeof (EntMembership),
    [ENT_KIND_TIE] = sizeof (EntTie),           [ENT_KIND_EVENT] = sizeof (EntEvent),
    [ENT_KIND_QUOTE] = sizeof (EntQuote),       [ENT_KIND_PRESET] = sizeof (EntPreset),
  };

  return sizes[kind];
}

/**
 * ent_draft_rows_read:
 * @check: a check, at the draft to be read
 * @row: the row it becomes
 */
void
ent_draft_rows_read (EntDraftCheck *check,
                     guint32        row)
{
  EntDataset *dataset = check->dataset;
  EntKind kind = check->draft->kind;

  switch (kind)
    {
    case ENT_KIND_SOURCE:
      *ENT_TABLE_ROW (dataset, kind, EntSource, row) = read_source (check);
      break;
    case ENT_KIND_NATION:
      *ENT_TABLE_ROW (dataset, kind, EntNation, row) = read_nation (check);
      break;
    case ENT_KIND_GROUPING:
      *ENT_TABLE_ROW (dataset, kind, EntGrouping, row) = read_grouping (check);
      break;
    case ENT_KIND_MEMBERSHIP:
      *ENT_TABLE_ROW (dataset, kind, EntMembership, row) = read_membership (check);
      ent_draft_lives_look (check, row);
      break;
    case ENT_KIND_TIE:
      *ENT_TABLE_ROW (dataset, kind, EntTie, row) = read_tie (check);
      break;
    case ENT_KIND_EVENT:
      *ENT_TABLE_ROW (dataset, kind, EntEvent, row) = read_event (check);
      break;
    case ENT_KIND_PRESET:
      *ENT_TABLE_ROW (dataset, kind, EntPreset, row) = read_preset (check);
      break;
    case ENT_KIND_QUOTE:
      *ENT_TABLE_ROW (dataset, kind, EntQuote, row) = read_quote (check);
      break;
    case ENT_KIND_NONE:
    case ENT_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* Looks at the memberships from @first on, which are those of one nation in
 * one grouping as far as they go on being so, for one that overlaps the first. */
static void
check_overlaps (EntDraftCheck       *check,
                const EntDraftStore *drafts,
                EntRows              memberships,
                guint                first)
{
  const EntMembership *membership = ent_dataset_get_membership (check->dataset, memberships.rows[first]);
  EntDate until = membership->span.until;

  for (guint i = first + 1; i < memberships.n_rows; i++)
    {
      const EntMembership *other = ent_dataset_get_membership (check->dataset, memberships.rows[i]);
      guint32 earlier = MIN (memberships.rows[first], memberships.rows[i]);

      /* Sorted by their beginning: those behind begin later still. */
      if (other->grouping != membership->grouping || (ent_date_is_set (until) && other->span.from.earliest >= until.earliest
                                                      && ent_date_is_set (other->span.from)))
        break;
      if (other->role != membership->role
          || !ent_span_overlaps (membership->span, other->span, ent_dataset_get_updated (check->dataset)))
        continue;

      g_autofree char *nation = ent_shown (ent_dataset_get_nation (check->dataset, membership->nation)->name);
      g_autofree char *grouping = ent_shown (ent_dataset_get_grouping (check->dataset, membership->grouping)->name);

      EntRecordDraft later = { .kind = ENT_KIND_MEMBERSHIP,
                               .index = ent_draft_store_get_index (drafts, MAX (memberships.rows[first], memberships.rows[i])) };

      check->draft = &later;
      ent_draft_check_problem (check, ENT_PROBLEM_ERROR, NULL,
                               _("%1$s is “%2$s” of %3$s at the same time in memberships[%4$u]"), nation,
                               ent_role_to_id (membership->role), grouping,
                               ent_draft_store_get_index (drafts, earlier));
      break;
    }
}

static int
compare_nations (gconstpointer a,
                 gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/**
 * ent_draft_rows_check_memberships:
 * @check: a check; the indexes of its dataset are made
 * @drafts: the drafts of all memberships
 * @nations: (element-type guint32): whose memberships are to be looked at; is sorted
 *
 * What only shows when all records are there: a role that overlaps itself.
 */
void
ent_draft_rows_check_memberships (EntDraftCheck       *check,
                                  const EntDraftStore *drafts,
                                  GArray              *nations)
{
  g_array_sort (nations, compare_nations);
  for (guint n = 0; n < nations->len; n++)
    {
      guint32 nation = g_array_index (nations, guint32, n);
      EntRows memberships = ent_dataset_get_memberships_of_nation (check->dataset, nation);

      if (n > 0 && g_array_index (nations, guint32, n - 1) == nation)
        continue;
      for (guint i = 0; i < memberships.n_rows; i++)
        check_overlaps (check, drafts, memberships, i);
    }
}
