/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-data-export-words.h"

#include <glib/gi18n.h>

/* In the order in which they are said. */
static const EntKind kinds[] = {
  ENT_KIND_MEMBERSHIP, ENT_KIND_NATION, ENT_KIND_GROUPING, ENT_KIND_TIE, ENT_KIND_EVENT, ENT_KIND_QUOTE, ENT_KIND_PRESET, ENT_KIND_SOURCE,
};

static char *
dup_count (EntKind kind,
           guint   n)
{
  switch (kind)
    {
    case ENT_KIND_MEMBERSHIP:
      return g_strdup_printf (ngettext ("%u membership", "%u memberships", n), n);
    case ENT_KIND_NATION:
      return g_strdup_printf (ngettext ("%u nation", "%u nations", n), n);
    case ENT_KIND_GROUPING:
      return g_strdup_printf (ngettext ("%u grouping", "%u groupings", n), n);
    case ENT_KIND_TIE:
      return g_strdup_printf (ngettext ("%u tie", "%u ties", n), n);
    case ENT_KIND_EVENT:
      return g_strdup_printf (ngettext ("%u event", "%u events", n), n);
    case ENT_KIND_QUOTE:
      return g_strdup_printf (ngettext ("%u quote", "%u quotes", n), n);
    case ENT_KIND_PRESET:
      return g_strdup_printf (ngettext ("%u preset", "%u presets", n), n);
    case ENT_KIND_SOURCE:
    default:
      return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
    }
}

/**
 * ent_data_export_words_dup_counts:
 * @survey: what would be written
 *
 * Returns: (transfer full) (nullable): “12 memberships, 4 nations”; %NULL for nothing
 */
char *
ent_data_export_words_dup_counts (const EntDataExportSurvey *survey)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (survey != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const guint n = survey->n_records[kinds[i]];

      if (n > 0)
        g_ptr_array_add (parts, dup_count (kinds[i], n));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/**
 * ent_data_export_words_dup_losses:
 * @survey: what would be written
 *
 * Returns: (transfer full) (nullable): what of it is not in the file; %NULL if all is
 */
char *
ent_data_export_words_dup_losses (const EntDataExportSurvey *survey)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_return_val_if_fail (survey != NULL, NULL);

  if (survey->losses->len == 0)
    return NULL;
  for (guint i = 0; i < survey->losses->len; i++)
    g_ptr_array_add (phrases, g_ptr_array_index (survey->losses, i));
  g_ptr_array_add (phrases, NULL);
  list = g_strjoinv (_("; "), (char **) phrases->pdata);
  /* Translators: what of the data does not go into the file */
  return g_strdup_printf (_("This format has no place for: %s"), list);
}
