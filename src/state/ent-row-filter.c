/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-row-filter.h"

#include <glib/gi18n.h>

struct _EntRowFilter
{
  GObject     parent_instance;

  EntDataset *dataset;            /* owned */
  GPtrArray  *regions;            /* const char *, borrowed from @dataset, by name; owned */
  guint32    *regions_of_nations; /* by row: which of @regions, or ENT_ROW_NONE; owned */
  guint       n_values[ENT_N_FACETS];
  gboolean   *chosen[ENT_N_FACETS]; /* by value, owned */
  guint       n_chosen[ENT_N_FACETS];
  EntPeriod   period; /* from ENT_DAY_MIN to ENT_DAY_MAX for all */
};

G_DEFINE_FINAL_TYPE (EntRowFilter, ent_row_filter, G_TYPE_OBJECT)

static const EntPeriod always = { ENT_DAY_MIN, ENT_DAY_MAX };

static guint changed_signal;

static void
ent_row_filter_finalize (GObject *object)
{
  EntRowFilter *self = ENT_ROW_FILTER (object);

  for (guint facet = 0; facet < ENT_N_FACETS; facet++)
    g_free (self->chosen[facet]);
  g_free (self->regions_of_nations);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  G_OBJECT_CLASS (ent_row_filter_parent_class)->finalize (object);
}

static void
ent_row_filter_class_init (EntRowFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_row_filter_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_row_filter_init (EntRowFilter *self)
{
  self->period = always;
}

/**
 * ent_row_filter_new:
 * @dataset: whose records are filtered; a reference is kept
 *
 * Returns: (transfer full): a filter that lets everything through
 */
EntRowFilter *
ent_row_filter_new (EntDataset *dataset)
{
  EntRowFilter *self = g_object_new (ENT_TYPE_ROW_FILTER, NULL);

  ent_row_filter_set_dataset (self, dataset, FALSE);
  return self;
}

static gint
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
list_regions (EntRowFilter *self)
{
  guint n_nations = ent_dataset_get_n_rows (self->dataset, ENT_KIND_NATION);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_clear_pointer (&self->regions, g_ptr_array_unref);
  self->regions = g_ptr_array_new ();
  for (guint32 row = 0; row < n_nations; row++)
    {
      const char *region = ent_dataset_get_nation (self->dataset, row)->region;

      if (region != NULL && g_hash_table_add (seen, (gpointer) region))
        g_ptr_array_add (self->regions, (gpointer) region);
    }
  g_ptr_array_sort (self->regions, compare_texts);

  g_hash_table_remove_all (seen);
  for (guint i = 0; i < self->regions->len; i++)
    g_hash_table_insert (seen, g_ptr_array_index (self->regions, i), GUINT_TO_POINTER (i));
  g_free (self->regions_of_nations);
  self->regions_of_nations = g_new (guint32, n_nations + 1);
  for (guint32 row = 0; row < n_nations; row++)
    {
      const char *region = ent_dataset_get_nation (self->dataset, row)->region;

      self->regions_of_nations[row] = region != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (seen, region)) : ENT_ROW_NONE;
    }
}

/**
 * ent_row_filter_set_dataset:
 * @dataset: whose records are filtered from now on; a reference is kept
 * @is_same: whether it holds the same records in the same order, read anew
 *
 * Rows and regions are worth nothing elsewhere: another dataset begins without a filter. There is no signal: whoever lists
 * records lists others now in any case.
 */
void
ent_row_filter_set_dataset (EntRowFilter *self,
                            EntDataset   *dataset,
                            gboolean      is_same)
{
  guint n_values[ENT_N_FACETS] = { ENT_N_EVENT_KINDS, ENT_N_TIE_KINDS, ENT_N_ROLES, 0, 0 };

  g_return_if_fail (ENT_IS_ROW_FILTER (self));
  g_return_if_fail (dataset != NULL);

  ent_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  self->dataset = dataset;
  list_regions (self);
  n_values[ENT_FACET_GROUPING] = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  n_values[ENT_FACET_REGION] = self->regions->len;
  for (guint facet = 0; facet < ENT_N_FACETS; facet++)
    {
      /* Regions may be written in another language now, in another order. */
      if (is_same && facet != ENT_FACET_REGION)
        continue;
      g_free (self->chosen[facet]);
      self->chosen[facet] = g_new0 (gboolean, n_values[facet] + 1);
      self->n_values[facet] = n_values[facet];
      self->n_chosen[facet] = 0;
    }
  if (!is_same)
    self->period = always;
}

/**
 * ent_row_filter_get_n:
 * @facet: a facet
 *
 * Returns: how many values there are to choose from
 */
guint
ent_row_filter_get_n (EntRowFilter *self,
                      EntFacet      facet)
{
  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), 0);
  g_return_val_if_fail (facet < ENT_N_FACETS, 0);

  return self->n_values[facet];
}

/**
 * ent_row_filter_get_name:
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: (transfer none): what it is called, as long as the dataset is there
 */
const char *
ent_row_filter_get_name (EntRowFilter *self,
                         EntFacet      facet,
                         guint         value)
{
  g_return_val_if_fail (value < ent_row_filter_get_n (self, facet), NULL);

  switch (facet)
    {
    case ENT_FACET_EVENT_KIND:
      return ent_event_kind_to_text (value);
    case ENT_FACET_TIE_KIND:
      return ent_tie_kind_to_text (value);
    case ENT_FACET_ROLE:
      return ent_role_to_text (value);
    case ENT_FACET_GROUPING:
      return ent_dataset_get_grouping_name (self->dataset, value);
    case ENT_FACET_REGION:
      return g_ptr_array_index (self->regions, value);
    case ENT_N_FACETS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_row_filter_get_chosen:
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: whether it is one of those that were chosen
 */
gboolean
ent_row_filter_get_chosen (EntRowFilter *self,
                           EntFacet      facet,
                           guint         value)
{
  g_return_val_if_fail (value < ent_row_filter_get_n (self, facet), FALSE);

  return self->chosen[facet][value];
}

/**
 * ent_row_filter_choose:
 * @facet: a facet
 * @value: one of its values
 * @chosen: whether records with it are to be seen
 */
void
ent_row_filter_choose (EntRowFilter *self,
                       EntFacet      facet,
                       guint         value,
                       gboolean      chosen)
{
  g_return_if_fail (value < ent_row_filter_get_n (self, facet));

  if (self->chosen[facet][value] == !!chosen)
    return;
  self->chosen[facet][value] = !!chosen;
  self->n_chosen[facet] += chosen ? 1 : -1;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * ent_row_filter_get_period:
 *
 * Returns: days, of which a record has one at least; from %ENT_DAY_MIN, to %ENT_DAY_MAX
 *   or both where there is no end
 */
EntPeriod
ent_row_filter_get_period (EntRowFilter *self)
{
  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), always);

  return self->period;
}

/**
 * ent_row_filter_has_period:
 *
 * Returns: whether some days are ruled out
 */
gboolean
ent_row_filter_has_period (EntRowFilter *self)
{
  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), FALSE);

  return self->period.first != ENT_DAY_MIN || self->period.last != ENT_DAY_MAX;
}

/**
 * ent_row_filter_set_period:
 * @period: days; see ent_row_filter_get_period()
 */
void
ent_row_filter_set_period (EntRowFilter *self,
                           EntPeriod     period)
{
  g_return_if_fail (ENT_IS_ROW_FILTER (self));

  if (period.first == self->period.first && period.last == self->period.last)
    return;
  self->period = period;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * ent_row_filter_clear:
 *
 * Lets everything through.
 */
void
ent_row_filter_clear (EntRowFilter *self)
{
  g_return_if_fail (ENT_IS_ROW_FILTER (self));

  if (ent_row_filter_is_none (self))
    return;
  ent_row_filter_set_dataset (self, self->dataset, FALSE);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * ent_row_filter_is_none:
 *
 * Returns: whether it lets everything through
 */
gboolean
ent_row_filter_is_none (EntRowFilter *self)
{
  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), TRUE);

  for (guint facet = 0; facet < ENT_N_FACETS; facet++)
    if (self->n_chosen[facet] > 0)
      return FALSE;
  return !ent_row_filter_has_period (self);
}

/**
 * ent_row_filter_concerns:
 * @kind: of records
 * @about: what the page is about on which they are listed, or nothing
 *
 * Returns: whether some of these records may be ruled out
 */
gboolean
ent_row_filter_concerns (EntRowFilter *self,
                         EntKind       kind,
                         EntRef        about)
{
  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), FALSE);

  for (EntFacet facet = 0; facet < ENT_N_FACETS; facet++)
    if (self->n_chosen[facet] > 0 && ent_row_facets_tell (facet, kind, about))
      return TRUE;
  return ent_row_filter_has_period (self) && ent_row_facets_have_days (kind);
}

/* Which value of a facet a number of ent_row_facets_get() is. On the page of a
 * nation all is about that nation, so a region asks for others there. */
static guint32
get_value (EntRowFilter *self,
           EntFacet      facet,
           guint32       number,
           EntRef        about)
{
  if (facet != ENT_FACET_REGION || number == ENT_ROW_NONE)
    return number;
  return about.kind == ENT_KIND_NATION && about.row == number ? ENT_ROW_NONE : self->regions_of_nations[number];
}

static gboolean
has_chosen (EntRowFilter *self,
            EntFacet      facet,
            EntRef        ref,
            EntRef        about)
{
  EntFacetValues values = ent_row_facets_get (facet, self->dataset, ref);
  guint32 value = get_value (self, facet, values.one, about);

  if (value != ENT_ROW_NONE && self->chosen[facet][value])
    return TRUE;
  for (guint i = 0; i < values.list.n_rows; i++)
    {
      value = get_value (self, facet, values.list.rows[i], about);
      if (value != ENT_ROW_NONE && self->chosen[facet][value])
        return TRUE;
    }
  return FALSE;
}

static gboolean
matches (EntRowFilter *self,
         EntRef        ref,
         EntRef        about)
{
  if (!ent_row_facets_is_within (self->dataset, ref, self->period))
    return FALSE;
  for (EntFacet facet = 0; facet < ENT_N_FACETS; facet++)
    if (self->n_chosen[facet] > 0 && ent_row_facets_tell (facet, ref.kind, about) && !has_chosen (self, facet, ref, about))
      return FALSE;
  return TRUE;
}

/**
 * ent_row_filter_apply:
 * @list: records of the dataset
 * @about: what the page is about on which they are listed, or nothing
 *
 * Time: O(n) in the number of records; no object is made for any.
 *
 * Returns: (transfer full): those that are let through, in the same order
 */
EntRowList *
ent_row_filter_apply (EntRowFilter *self,
                      EntRowList   *list,
                      EntRef        about)
{
  g_autoptr (GArray) refs = NULL;
  guint n_rows;

  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), NULL);
  g_return_val_if_fail (ENT_IS_ROW_LIST (list), NULL);

  if (ent_row_filter_is_none (self))
    return g_object_ref (list);
  refs = g_array_new (FALSE, FALSE, sizeof (EntRef));
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n_rows; i++)
    {
      EntRef ref = ent_row_list_get_ref (list, i);

      if (matches (self, ref, about))
        g_array_append_val (refs, ref);
    }
  return ent_row_list_new (self->dataset, (const EntRef *) (gpointer) refs->data, refs->len);
}

/**
 * ent_row_filter_count:
 * @list: records of the dataset
 * @about: what the page is about on which they are listed, or nothing
 *
 * Returns: how many of them are let through
 */
guint
ent_row_filter_count (EntRowFilter *self,
                      EntRowList   *list,
                      EntRef        about)
{
  guint n_rows, n_left = 0;

  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), 0);
  g_return_val_if_fail (ENT_IS_ROW_LIST (list), 0);

  n_rows = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n_rows; i++)
    n_left += matches (self, ent_row_list_get_ref (list, i), about);
  return n_left;
}

/**
 * ent_row_filter_find_values:
 * @facet: a facet
 * @list: records of the dataset
 * @about: what the page is about on which they are listed, or nothing
 * @found: (inout): by value, set where one of the records has it
 */
void
ent_row_filter_find_values (EntRowFilter *self,
                            EntFacet      facet,
                            EntRowList   *list,
                            EntRef        about,
                            gboolean     *found)
{
  guint n_rows;

  g_return_if_fail (ENT_IS_ROW_FILTER (self));
  g_return_if_fail (ENT_IS_ROW_LIST (list));
  g_return_if_fail (facet < ENT_N_FACETS);

  n_rows = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n_rows; i++)
    {
      EntRef ref = ent_row_list_get_ref (list, i);
      EntFacetValues values;
      guint32 value;

      if (!ent_row_facets_tell (facet, ref.kind, about))
        continue;
      values = ent_row_facets_get (facet, self->dataset, ref);
      if ((value = get_value (self, facet, values.one, about)) != ENT_ROW_NONE)
        found[value] = TRUE;
      for (guint j = 0; j < values.list.n_rows; j++)
        if ((value = get_value (self, facet, values.list.rows[j], about)) != ENT_ROW_NONE)
          found[value] = TRUE;
    }
}

static char *
period_to_text (EntPeriod period)
{
  g_autofree char *first = ent_day_year_to_text (ent_day_get_year (period.first == ENT_DAY_MIN ? period.last : period.first));
  g_autofree char *last = ent_day_year_to_text (ent_day_get_year (period.last == ENT_DAY_MAX ? period.first : period.last));

  if (period.first == ENT_DAY_MIN)
    /* Translators: a year; what happened in it or before is listed */
    return g_strdup_printf (_("up to %s"), last);
  if (period.last == ENT_DAY_MAX)
    /* Translators: a year; what happened in it or later is listed */
    return g_strdup_printf (_("from %s"), first);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: from one year to another */
  return g_strdup_printf (_("%s–%s"), first, last);
}

/**
 * ent_row_filter_dup_text:
 *
 * Returns: (transfer full): what is let through, in a few words: “Summit, Visit · 2001–2006”;
 *   empty for all
 */
char *
ent_row_filter_dup_text (EntRowFilter *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (ENT_IS_ROW_FILTER (self), NULL);

  for (EntFacet facet = 0; facet < ENT_N_FACETS; facet++)
    {
      const char *separator = text->len > 0 ? " · " : "";

      for (guint value = 0; self->n_chosen[facet] > 0 && value < self->n_values[facet]; value++)
        if (self->chosen[facet][value])
          {
            g_string_append_printf (text, "%s%s", separator, ent_row_filter_get_name (self, facet, value));
            separator = ", ";
          }
    }
  if (ent_row_filter_has_period (self))
    {
      g_autofree char *period = period_to_text (self->period);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", period);
    }
  return g_string_free (text, FALSE);
}
