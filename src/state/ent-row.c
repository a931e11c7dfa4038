/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-row.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

struct _EntRow
{
  GObject parent_instance;

  EntDataset *dataset; /* owned */
  EntRef ref;
};

G_DEFINE_FINAL_TYPE (EntRow, ent_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* When an event took place, its last day named as the last day. */
static char *
dup_event_dates (const EntEvent *event)
{
  g_autofree char *from = ent_date_to_text (event->from);

  if (!ent_date_is_set (event->until) || ent_date_equal (event->from, event->until))
    return g_steal_pointer (&from);

  g_autofree char *until = ent_date_to_text (event->until);

  return g_strdup_printf ("%s – %s", from, until);
}

static char *
dup_membership_title (EntDataset          *dataset,
                      const EntMembership *membership)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, membership->nation);
  const EntGrouping *grouping = ent_dataset_get_grouping (dataset, membership->grouping);

  /* Translators: a nation in a grouping, such as “India in SCO” */
  return g_strdup_printf (_("%s in %s"), nation->name, grouping->name);
}

static char *
dup_tie_title (EntDataset   *dataset,
               const EntTie *tie)
{
  return g_strdup_printf ("%s – %s",
                          ent_dataset_get_nation (dataset, tie->nations[0])->name,
                          ent_dataset_get_nation (dataset, tie->nations[1])->name);
}

static char *
dup_title (EntDataset *dataset,
           EntRef      ref)
{
  switch (ref.kind)
    {
    case ENT_KIND_SOURCE:
      return g_strdup (ent_dataset_get_source (dataset, ref.row)->title);
    case ENT_KIND_NATION:
      return g_strdup (ent_dataset_get_nation (dataset, ref.row)->name);
    case ENT_KIND_GROUPING:
      return g_strdup (ent_dataset_get_grouping (dataset, ref.row)->name);
    case ENT_KIND_MEMBERSHIP:
      return dup_membership_title (dataset, ent_dataset_get_membership (dataset, ref.row));
    case ENT_KIND_TIE:
      return dup_tie_title (dataset, ent_dataset_get_tie (dataset, ref.row));
    case ENT_KIND_EVENT:
      return g_strdup (ent_dataset_get_event (dataset, ref.row)->title);
    case ENT_KIND_QUOTE:
      return g_strdup (ent_dataset_get_quote (dataset, ref.row)->speaker);
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      return g_strdup ("");
    }
}

/* Two pieces of information on one line; either may be missing. */
static char *
join_pieces (const char *first,
             const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second);
  if (second == NULL || *second == '\0')
    return g_strdup (first);
  return g_strdup_printf ("%s · %s", first, second);
}

/**
 * ent_record_escape:
 * @text: text of a dataset
 *
 * Makes text that somebody else wrote fit for a label: control characters and
 * marks that turn the direction of writing become visible `\u` escapes; line
 * breaks and tabs stay.
 *
 * Returns: (transfer full): plain text
 */
char *
ent_record_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && c != '\t' && ent_shown_is_harmful (c))
        g_string_append_printf (escaped, "\\u%04x", c);
      else
        g_string_append_unichar (escaped, c);
    }
  return g_string_free (escaped, FALSE);
}

/**
 * ent_record_dup_title:
 * @dataset: a dataset
 * @ref: a record of @dataset
 *
 * Names a record in one line, as lists and headings show it: the name of a
 * nation or grouping, the title of an event or source, “India in SCO” for a
 * membership, the two nations of a tie, the speaker of a quote.
 *
 * Returns: (transfer full): plain text, empty for no record
 */
char *
ent_record_dup_title (EntDataset *dataset,
                      EntRef      ref)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  title = dup_title (dataset, ref);
  return ent_record_escape (title);
}

/**
 * ent_record_dup_subtitle:
 * @dataset: a dataset
 * @ref: a record of @dataset
 *
 * The quiet line below the title: the official or full name, when and where an
 * event took place, role and dates of a membership, what a tie is and since
 * when, the office of a speaker and the day, the publisher of a source.
 *
 * Returns: (transfer full): plain text, perhaps empty
 */
char *
ent_record_dup_subtitle (EntDataset *dataset,
                         EntRef      ref)
{
  g_autofree char *dates = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  switch (ref.kind)
    {
    case ENT_KIND_SOURCE:
      {
        const EntSource *source = ent_dataset_get_source (dataset, ref.row);

        if (ent_date_is_set (source->issued))
          dates = ent_date_to_text (source->issued);
        text = join_pieces (source->publisher, dates);
        break;
      }
    case ENT_KIND_NATION:
      text = g_strdup (ent_dataset_get_nation (dataset, ref.row)->official_name);
      break;
    case ENT_KIND_GROUPING:
      text = g_strdup (ent_dataset_get_grouping (dataset, ref.row)->full_name);
      break;
    case ENT_KIND_MEMBERSHIP:
      {
        const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);

        dates = ent_span_to_text (membership->span);
        text = join_pieces (ent_role_to_text (membership->role), dates);
        break;
      }
    case ENT_KIND_TIE:
      {
        const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);

        dates = ent_span_to_text (tie->span);
        text = join_pieces (tie->title != NULL ? tie->title : ent_tie_kind_to_text (tie->kind), dates);
        break;
      }
    case ENT_KIND_EVENT:
      {
        const EntEvent *event = ent_dataset_get_event (dataset, ref.row);

        dates = dup_event_dates (event);
        text = join_pieces (dates, event->place.name);
        break;
      }
    case ENT_KIND_QUOTE:
      {
        const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);

        dates = ent_date_to_text (quote->date);
        text = join_pieces (quote->office, dates);
        break;
      }
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      break;
    }
  return ent_record_escape (text != NULL ? text : "");
}

static void
ent_row_finalize (GObject *object)
{
  EntRow *self = ENT_ROW (object);

  ent_dataset_unref (self->dataset);
  G_OBJECT_CLASS (ent_row_parent_class)->finalize (object);
}

static void
ent_row_get_property (GObject    *object,
                      guint       property,
                      GValue     *value,
                      GParamSpec *pspec)
{
  EntRow *self = ENT_ROW (object);

  switch (property)
    {
    case PROP_TITLE:
      g_value_take_string (value, ent_row_dup_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, ent_row_dup_subtitle (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
ent_row_class_init (EntRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ent_row_finalize;
  object_class->get_property = ent_row_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_row_init (EntRow *self)
{
}

/**
 * ent_row_new:
 * @dataset: the data; a reference is kept
 * @ref: a record of @dataset
 *
 * Returns: (transfer full): an object for the record
 */
EntRow *
ent_row_new (EntDataset *dataset,
             EntRef      ref)
{
  EntRow *self;

  g_return_val_if_fail (dataset != NULL, NULL);

  self = g_object_new (ENT_TYPE_ROW, NULL);
  self->dataset = ent_dataset_ref (dataset);
  self->ref = ref;
  return self;
}

/**
 * ent_row_get_ref:
 *
 * Returns: what the row stands for, in the dataset of the row
 */
EntRef
ent_row_get_ref (EntRow *self)
{
  g_return_val_if_fail (ENT_IS_ROW (self), ENT_REF_NONE);

  return self->ref;
}

/**
 * ent_row_dup_title:
 *
 * Returns: (transfer full): see ent_record_dup_title()
 */
char *
ent_row_dup_title (EntRow *self)
{
  g_return_val_if_fail (ENT_IS_ROW (self), NULL);

  return ent_record_dup_title (self->dataset, self->ref);
}

/**
 * ent_row_dup_subtitle:
 *
 * Returns: (transfer full): see ent_record_dup_subtitle()
 */
char *
ent_row_dup_subtitle (EntRow *self)
{
  g_return_val_if_fail (ENT_IS_ROW (self), NULL);

  return ent_record_dup_subtitle (self->dataset, self->ref);
}
