/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-preset-dialogs.h"

#include <glib/gi18n.h>

#include "words/ent-list-words.h"

#define LIST_WIDTH_PX 320
#define LIST_HEIGHT_PX 320

/* How many groupings a suggested name has room for. */
#define MAX_NAMED 4

/* The names of what is shown, as the title has them. */
static char *
suggest_name (EntState *state)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (const char *const *id = ent_view_get_groupings (ent_state_get_view (state)); *id != NULL && names->len < MAX_NAMED; id++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, *id);

      if (row != ENT_ROW_NONE)
        g_ptr_array_add (names, (char *) ent_dataset_get_grouping_name (dataset, row));
    }
  list = ent_list_join_names ((const char *const *) names->pdata, names->len);
  return g_utf8_substring (list, 0, MIN (g_utf8_strlen (list, -1), ENT_OWN_PRESETS_MAX_NAME));
}

static char *
dup_name (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
entry_changed_cb (GtkEditable      *entry,
                  AdwMessageDialog *dialog)
{
  g_autofree char *name = dup_name (entry);
  EntOwnPresets *presets = g_object_get_data (G_OBJECT (dialog), "presets");
  gboolean is_there = *name != '\0' && ent_own_presets_find (presets, name) != G_MAXUINT;

  adw_message_dialog_set_response_enabled (dialog, "keep", *name != '\0');
  adw_message_dialog_set_response_label (dialog, "keep", is_there ? _("_Replace") : _("_Keep"));
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             EntState         *state)
{
  g_autofree char *name = dup_name (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)));

  if (g_str_equal (response, "keep") && *name != '\0')
    ent_own_presets_keep (g_object_get_data (G_OBJECT (dialog), "presets"), name, ent_view_get_groupings (ent_state_get_view (state)));
}

/**
 * ent_preset_dialogs_new_keep:
 * @parent: (nullable): the window it belongs to
 * @presets: to which one is added; a reference is kept
 * @state: what is shown; a reference is kept
 *
 * Returns: (transfer none): a dialogue that asks how the groupings shown are to be called
 */
GtkWidget *
ent_preset_dialogs_new_keep (GtkWindow     *parent,
                             EntOwnPresets *presets,
                             EntState      *state)
{
  GtkWidget *dialog, *entry;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENT_IS_OWN_PRESETS (presets) && ENT_IS_STATE (state), NULL);

  name = suggest_name (state);
  dialog = adw_message_dialog_new (parent, _("Keep as a Preset"), _("The groupings that are shown, under a name of your own."));
  entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (entry), ENT_OWN_PRESETS_MAX_NAME);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "keep", _("_Keep"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "presets", g_object_ref (presets), g_object_unref);
  g_signal_connect (entry, "changed", G_CALLBACK (entry_changed_cb), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), state, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_window_set_focus (GTK_WINDOW (dialog), entry);
  return dialog;
}

/* Its row is looked up by name, since others may be deleted before it. */
static guint
find_preset (GtkWidget     *row,
             EntOwnPresets *presets)
{
  return ent_own_presets_find (presets, g_object_get_data (G_OBJECT (row), "name"));
}

static void
applied_cb (AdwEntryRow   *row,
            EntOwnPresets *presets)
{
  guint nth = find_preset (GTK_WIDGET (row), presets);
  g_autofree char *name = dup_name (GTK_EDITABLE (row));

  if (nth == G_MAXUINT)
    return;
  if (ent_own_presets_rename (presets, nth, name))
    g_object_set_data_full (G_OBJECT (row), "name", g_steal_pointer (&name), g_free);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), ent_own_presets_get_name (presets, nth)); /* another is called so */
}

static void
undo_cb (GtkWidget     *button,
         EntOwnPresets *presets)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW);

  ent_own_presets_keep (presets, g_object_get_data (G_OBJECT (row), "name"), g_object_get_data (G_OBJECT (row), "groupings"));
  gtk_editable_set_editable (GTK_EDITABLE (row), TRUE);
  gtk_widget_set_visible (gtk_widget_get_prev_sibling (button), TRUE);
  gtk_widget_set_visible (button, FALSE);
}

/* The row stays, with the way back, as long as the dialogue does. */
static void
delete_cb (GtkWidget     *button,
           EntOwnPresets *presets)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW);
  guint nth = find_preset (row, presets);

  if (nth == G_MAXUINT)
    return;
  g_object_set_data_full (G_OBJECT (row), "groupings", g_strdupv ((char **) ent_own_presets_get_groupings (presets, nth)),
                          (GDestroyNotify) g_strfreev);
  ent_own_presets_remove (presets, nth);
  gtk_editable_set_editable (GTK_EDITABLE (row), FALSE);
  gtk_widget_set_visible (gtk_widget_get_next_sibling (button), TRUE);
  gtk_widget_set_visible (button, FALSE);
}

static GtkWidget *
new_row (EntOwnPresets *presets,
         guint          nth)
{
  const char *name = ent_own_presets_get_name (presets, nth);
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *delete = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *undo = gtk_button_new_with_mnemonic (_("_Undo"));
  /* Translators: %s is the name of a preset */
  g_autofree char *label = g_strdup_printf (_("Delete “%s”"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  g_signal_connect_object (row, "apply", G_CALLBACK (applied_cb), presets, 0);
  gtk_widget_set_tooltip_text (delete, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (delete), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (delete, "flat");
  gtk_widget_add_css_class (undo, "flat");
  gtk_widget_set_visible (undo, FALSE);
  g_signal_connect_object (delete, "clicked", G_CALLBACK (delete_cb), presets, 0);
  g_signal_connect_object (undo, "clicked", G_CALLBACK (undo_cb), presets, 0);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), delete);
  gtk_box_append (GTK_BOX (box), undo);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), box);
  return row;
}

/**
 * ent_preset_dialogs_new_edit:
 * @parent: (nullable): the window it belongs to
 * @presets: which are renamed and deleted, at once
 *
 * Returns: (transfer none): a dialogue with all presets of one's own
 */
GtkWidget *
ent_preset_dialogs_new_edit (GtkWindow     *parent,
                             EntOwnPresets *presets)
{
  GtkWidget *dialog, *list, *scroller;

  g_return_val_if_fail (ENT_IS_OWN_PRESETS (presets), NULL);

  dialog = adw_message_dialog_new (parent, _("Presets of Your Own"), NULL);
  list = gtk_list_box_new ();
  scroller = gtk_scrolled_window_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < ent_own_presets_get_n (presets); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (presets, i));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, LIST_WIDTH_PX, -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  return dialog;
}
