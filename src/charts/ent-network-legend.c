/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-network.h"

#include <glib/gi18n.h>

#include "charts/ent-legend-private.h"
#include "charts/ent-tie-style.h"

/* What of the picture can be explained. */
typedef struct
{
  gboolean outline;
  gboolean old_outline; /* of the day that is compared with */
  gboolean bite;
  gboolean member;       /* a large disc of who is a member on the day */
  gboolean quiet_member; /* one of who is none on the day */
  gboolean other;        /* a small disc */
  guint    lines;        /* the classes of roles that have any, one bit each */
  gboolean link;         /* of a union and its pill */
  gboolean old_line;     /* of a role that is no more */
  gboolean new_member;   /* a line that stands out */
  gboolean old_member;   /* one that does not */
  guint    marks;        /* of discs, and of pills what joined */
} Seen;

static guint
get_classes (EntCaptionFacts *facts)
{
  guint classes = 0;

  for (guint role = 0; role < ENT_N_ROLES; role++)
    if (facts->roles & 1u << role)
      classes |= 1u << ent_role_get_class (role);
  return classes;
}

/* What is to be expected while there is no picture. */
static Seen
expect (EntCaptionFacts *facts)
{
  gboolean has_members = (facts->roles & 1u << ENT_ROLE_MEMBER) != 0;

  return (Seen) {
    .outline = has_members,
    .member = has_members,
    .other = facts->n_others > 0,
    .lines = get_classes (facts),
    .marks = facts->roles & 1u << ENT_ROLE_SUSPENDED ? ENT_MARK_SUSPENDED : 0,
  };
}

/* The class of the role that a line stands for, as a bit; none for other items, and for lines that rest. */
static guint
get_class_of_line (EntCaptionFacts    *facts,
                   const EntSceneItem *item)
{
  if (item->layer != ENT_LAYER_LINE || item->marks & (ENT_MARK_RESTING | ENT_MARK_BEFORE) || !ent_thing_is (item->thing, ENT_KIND_MEMBERSHIP))
    return 0;
  return 1u << ent_role_get_class (ent_dataset_get_membership (facts->dataset, ent_thing_get_record (item->thing).row)->role);
}

static gboolean
is_line_of_past (const EntSceneItem *item)
{
  return item->layer == ENT_LAYER_LINE && item->marks & ENT_MARK_BEFORE && (item->marks & ENT_MARK_RESTING) == 0;
}

/* The discs are large and small by what a nation is at any time that the
 * picture is for; members of the day say how large. */
static void
look_at (EntCaptionFacts *facts,
         EntScene        *picture,
         Seen            *seen)
{
  const EntSceneItem *items = ent_scene_get_items (picture);
  double large = G_MAXDOUBLE;

  for (guint i = 0; i < ent_scene_get_n_items (picture); i++)
    if (items[i].shape == ENT_SHAPE_DISC && !(items[i].marks & ENT_MARK_QUIET))
      large = MIN (large, items[i].radius);
  for (guint i = 0; i < ent_scene_get_n_items (picture); i++)
    {
      const EntSceneItem *item = &items[i];

      seen->outline |= item->layer == ENT_LAYER_BORDER && (item->marks & ENT_MARK_BEFORE) == 0;
      seen->old_outline |= item->layer == ENT_LAYER_BORDER && (item->marks & ENT_MARK_BEFORE) != 0;
      seen->old_line |= is_line_of_past (item);
      seen->new_member |= facts->compares && get_class_of_line (facts, item) == 1u << ENT_ROLE_CLASS_MEMBER && item->marks & ENT_MARK_JOINING;
      seen->old_member |= get_class_of_line (facts, item) == 1u << ENT_ROLE_CLASS_MEMBER && (item->marks & ENT_MARK_JOINING) == 0;
      seen->bite |= (item->marks & ENT_MARK_CUT_OUT) != 0;
      seen->lines |= get_class_of_line (facts, item);
      seen->link |= item->layer == ENT_LAYER_LINE && item->hit == ENT_HIT_NONE && ent_thing_is (item->thing, ENT_KIND_NATION);
      if (item->shape == ENT_SHAPE_PILL)
        seen->marks |= item->marks & ENT_MARK_JOINING;
      if (item->shape != ENT_SHAPE_DISC)
        continue;
      seen->marks |= item->marks;
      seen->member |= facts->n_groupings > 0 && !(item->marks & ENT_MARK_QUIET);
      seen->quiet_member |= item->marks & ENT_MARK_QUIET && item->radius >= large;
      seen->other |= item->marks & ENT_MARK_QUIET && item->radius < large;
    }
}

static gboolean
has_disputed_members (EntCaptionFacts *facts)
{
  for (guint i = 0; i < facts->disputed->len; i++)
    if (ent_role_get_class (((const EntMembership *) g_ptr_array_index (facts->disputed, i))->role) == ENT_ROLE_CLASS_MEMBER)
      return TRUE;
  return FALSE;
}

static const char *
get_member_text (EntCaptionFacts *facts,
                 gboolean         beside_others)
{
  switch (ent_slice_get_range (facts->slice, NULL))
    {
    case ENT_RANGE_ANY_TIME:
      /* Translators: what a large disc says of a nation, where several days are taken together */
      return beside_others ? _("Member at some time; with a grey name, not on these days") : _("Member at some time");
    case ENT_RANGE_THROUGHOUT:
      /* Translators: what a large disc says of a nation, where several days are taken together */
      return beside_others ? _("Member throughout; with a grey name, not throughout") : _("Member throughout");
    case ENT_RANGE_NONE:
    case ENT_N_RANGES:
    default:
      return beside_others ? _("Member; with a grey name, not on this day") : _("Member");
    }
}

static void
add_areas_and_discs (GArray          *entries,
                     EntCaptionFacts *facts,
                     const Seen      *seen)
{
  if (seen->outline && facts->is_patterned)
    /* Translators: of an outline, whose line (double, beaded and so on) is the one around the name of the grouping */
    ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_PATTERN }, _("Around the members, like the line around the name"));
  else if (seen->outline)
    ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_OUTLINE }, _("Around the members"));
  if (seen->old_outline)
    {
      g_autofree char *since = ent_day_to_text (ent_slice_get_since (facts->slice));
      /* Translators: what a broken outline says; a date */
      g_autofree char *text = g_strdup_printf (_("Around the members of %s, where others"), since);

      ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_OUTLINE, .dash = ENT_DASH_DASHED }, text);
    }
  if (seen->bite)
    ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_BITE }, _("Bay: no member there"));
  /* Without members all discs are of one sort. */
  if (!seen->member)
    return;
  ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_LARGE_DISC },
                        get_member_text (facts, seen->quiet_member));
  if (seen->other)
    ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_SMALL_DISC }, _("Not a member"));
}

/* Outer roles keep their dashes where they are uncertain or disputed; the notes name those. */
static void
add_roles (GArray          *entries,
           EntCaptionFacts *facts,
           const Seen      *seen)
{
  EntDash possible_dash = facts->possible_roles & 1u << ENT_ROLE_MEMBER ? ENT_DASH_SOLID : ENT_DASH_DASHED;

  if (seen->new_member)
    ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_NEW_LINE }, _("New membership"));
  if (seen->old_line)
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, ENT_DASH_SOLID, ENT_MARK_BEFORE }, _("Role given up"));
  if (seen->lines & 1u << ENT_ROLE_CLASS_MEMBER && (!seen->new_member || seen->old_member))
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, ENT_DASH_SOLID }, _("Membership"));
  if (seen->lines & 1u << ENT_ROLE_CLASS_OUTER)
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, ENT_DASH_DASHED }, _("Observer or partner"));
  if (seen->lines & 1u << ENT_ROLE_CLASS_PROSPECTIVE)
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, ENT_DASH_DOTTED }, _("Candidate or invited"));
  if (facts->possible_roles)
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, possible_dash, ENT_MARK_POSSIBLY }, ent_caption_get_possible (facts));
  if (seen->lines & 1u << ENT_ROLE_CLASS_MEMBER && has_disputed_members (facts))
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, ENT_DASH_SOLID, ENT_MARK_DISPUTED }, _("Member, disputed"));
  if (seen->link)
    ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_LINK }, _("The grouping as a nation"));
}

/* Takes @text. */
static void
add_mark (GArray *entries,
          guint   marks,
          char   *text)
{
  ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_LARGE_DISC, .marks = marks }, text);
  g_free (text);
}

static void
add_marks (GArray          *entries,
           EntCaptionFacts *facts,
           const Seen      *seen)
{
  g_autofree char *since = NULL;

  if (seen->marks & ENT_MARK_SUSPENDED)
    add_mark (entries, ENT_MARK_SUSPENDED, g_strdup (_("Suspended, in the grouping’s colour")));
  if (ent_slice_get_since (facts->slice) == ENT_DAY_MIN)
    return;
  /* Of several days each is compared with the one before. */
  since = facts->n_days > 1 || facts->follows_date ? g_strdup (_("the date before")) : ent_day_to_text (ent_slice_get_since (facts->slice));
  if (seen->marks & ENT_MARK_JOINING)
    /* Translators: what a mark at a disc or a pill says; %s is a date */
    add_mark (entries, ENT_MARK_JOINING, g_strdup_printf (_("Joined after %s"), since));
  if (seen->marks & ENT_MARK_NEW_ROLE)
    /* Translators: what a mark at a disc says; %s is a date */
    add_mark (entries, ENT_MARK_NEW_ROLE, g_strdup_printf (_("New role after %s"), since));
  if (seen->marks & ENT_MARK_LEAVING)
    add_mark (entries, ENT_MARK_LEAVING,
              /* Translators: what a mark at a disc says; %s is a date */
              seen->marks & ENT_MARK_GONE ? g_strdup_printf (_("Left after %s; pale: no role any more"), since)
                                          : g_strdup_printf (_("Left after %s"), since));
}

/* Kinds of ties in the order in which people are told of them everywhere. */
static void
add_ties (GArray          *entries,
          EntCaptionFacts *facts)
{
  for (EntTieKind kind = 0; kind < ENT_N_TIE_KINDS; kind++)
    if (facts->ties & 1u << kind)
      {
        EntTieStyle style = ent_tie_style_get (kind);

        ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_TIE, style.dash, .rgb = style.rgb }, ent_tie_kind_to_text (kind));
      }
  if (facts->possible_ties && !facts->possible_roles)
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, ENT_DASH_SOLID, ENT_MARK_POSSIBLY }, ent_caption_get_possible (facts));
  if (facts->n_disputed_ties > 0)
    ent_legend_add_entry (entries, (EntLegendEntry) { ENT_SAMPLE_LINE, ENT_DASH_SOLID, ENT_MARK_DISPUTED }, _("Tie, disputed"));
}

/**
 * ent_network_list_legend:
 * @facts: what is shown; without a picture, what is to be expected of it
 *
 * Returns: (transfer full) (element-type EntLegendEntry): what is in the picture and is to be explained
 */
GArray *
ent_network_list_legend (EntCaptionFacts *facts)
{
  GArray *entries = ent_legend_new_entries ();
  Seen seen = facts->days[0].picture ? (Seen) { 0 } : expect (facts);

  for (guint i = 0; i < facts->n_days; i++)
    if (facts->days[i].picture)
      look_at (facts, facts->days[i].picture, &seen);

  add_areas_and_discs (entries, facts, &seen);
  add_roles (entries, facts, &seen);
  add_marks (entries, facts, &seen);
  add_ties (entries, facts);
  return entries;
}
