/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-words-group.h"

#include <glib/gi18n.h>

#include "app/ent-export-names.h"

/* More parts than this has no picture. */
#define MAX_PARTS 32

struct _EntExportWordsGroup
{
  AdwPreferencesGroup parent_instance;

  GtkEditable        *title; /* in the tree, as all others */
  GtkEditable        *caption;
  GtkSwitch          *part_switches[MAX_PARTS]; /* in the order of the bits of EntParts */
  guint               n_parts;
};

G_DEFINE_FINAL_TYPE (EntExportWordsGroup, ent_export_words_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (EntExportWordsGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkEditable *
add_entry (EntExportWordsGroup *self,
           const char          *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return GTK_EDITABLE (row);
}

static GtkSwitch *
add_switch (EntExportWordsGroup *self,
            const char          *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return GTK_SWITCH (toggle);
}

static void
ent_export_words_group_class_init (EntExportWordsGroupClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_export_words_group_init (EntExportWordsGroup *self)
{
  const char *name;

  self->title = add_entry (self, _("Title in Place of the Usual One"));
  self->caption = add_entry (self, _("Sentence in Place of the Usual One"));
  for (; self->n_parts < MAX_PARTS && (name = ent_export_names_get_part (self->n_parts)) != NULL; self->n_parts++)
    self->part_switches[self->n_parts] = add_switch (self, name);
}

/**
 * ent_export_words_group_set_parts:
 * @parts: the words that a picture carries
 */
void
ent_export_words_group_set_parts (EntExportWordsGroup *self,
                                  EntParts             parts)
{
  g_return_if_fail (ENT_IS_EXPORT_WORDS_GROUP (self));

  for (guint i = 0; i < self->n_parts; i++)
    gtk_switch_set_active (self->part_switches[i], (parts & (1u << i)) != 0);
}

/**
 * ent_export_words_group_set_words:
 * @view: whose own title and sentence are there to be changed
 */
void
ent_export_words_group_set_words (EntExportWordsGroup *self,
                                  EntView             *view)
{
  const char *title, *caption;

  g_return_if_fail (ENT_IS_EXPORT_WORDS_GROUP (self));
  g_return_if_fail (view != NULL);

  title = ent_view_get_title (view);
  caption = ent_view_get_caption (view);
  gtk_editable_set_text (self->title, title != NULL ? title : "");
  gtk_editable_set_text (self->caption, caption != NULL ? caption : "");
}

/**
 * ent_export_words_group_apply:
 * @view: a view
 *
 * Returns: (transfer full): @view with the words that are chosen
 */
EntView *
ent_export_words_group_apply (EntExportWordsGroup *self,
                              EntView             *view)
{
  g_autoptr (EntView) parted = NULL;
  g_autoptr (EntView) titled = NULL;
  const char *title, *caption;
  EntParts parts = 0;

  g_return_val_if_fail (ENT_IS_EXPORT_WORDS_GROUP (self), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  for (guint i = 0; i < self->n_parts; i++)
    if (gtk_switch_get_active (self->part_switches[i]))
      parts |= 1u << i;
  title = gtk_editable_get_text (self->title);
  caption = gtk_editable_get_text (self->caption);
  parted = ent_view_with_parts (view, parts);
  titled = ent_view_with_title (parted, *title != '\0' ? title : NULL);
  return ent_view_with_caption (titled, *caption != '\0' ? caption : NULL);
}

/**
 * ent_export_words_group_reset:
 *
 * Goes back to the usual words: all of them, and those that write themselves.
 */
void
ent_export_words_group_reset (EntExportWordsGroup *self)
{
  g_return_if_fail (ENT_IS_EXPORT_WORDS_GROUP (self));

  ent_export_words_group_set_parts (self, ENT_PARTS_ALL);
  gtk_editable_set_text (self->title, "");
  gtk_editable_set_text (self->caption, "");
}
