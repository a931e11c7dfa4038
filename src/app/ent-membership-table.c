/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-membership-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/ent-export-names.h"
#include "app/ent-membership-columns.h"
#include "app/ent-membership-choice.h"
#include "base/ent-fold.h"
#include "scene/ent-several.h"
#include "state/ent-membership-text.h"
#include "words/ent-list-words.h"
#include "words/ent-range-words.h"

struct _EntMembershipTable
{
  AdwBin               parent_instance;

  /* Borrowed from the widget tree */
  GtkSearchEntry      *search;
  GtkLabel            *count;
  GtkColumnView       *view;

  /* Owned */
  EntPipeline         *pipeline;
  EntMembershipRows   *rows;   /* (nullable): what is listed */
  EntMembershipChoice *choice; /* which columns are seen */
  GListStore          *items;  /* of EntMembershipItem */
  GtkFilter           *filter;
  GtkSelectionModel   *selection;    /* of what is listed, sorted and filtered */
  char               **words;        /* that are looked for, folded */
  gboolean             is_selecting; /* what is selected here and in the window is being made the same */
};

G_DEFINE_FINAL_TYPE (EntMembershipTable, ent_membership_table, ADW_TYPE_BIN)

static guint row_activated_signal;

static EntState *
get_state (EntMembershipTable *self)
{
  return ent_pipeline_get_state (self->pipeline);
}

static EntMembershipItem *
get_item (EntMembershipTable *self,
          guint               position)
{
  EntMembershipItem *item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  /* The store keeps it. */
  g_object_unref (item);
  return item;
}

/* ------------------------------------------------------------------------ */
/* Selection */

static EntRef
get_nation (EntMembershipTable *self,
            guint               position)
{
  EntMembershipItem *item = get_item (self, position);

  return ent_ref (ENT_KIND_NATION, ent_membership_rows_get_nation (ent_membership_item_get_rows (item), ent_membership_item_get_row (item)));
}

/* What is selected here is selected in the window. */
static void
selection_changed_cb (EntMembershipTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (EntRef));
  GtkBitsetIter iter;
  guint position;

  if (self->is_selecting || self->rows == NULL)
    return;
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    {
      EntRef nation = get_nation (self, position);

      g_array_append_val (refs, nation);
    }
  self->is_selecting = TRUE;
  ent_state_set_selection (get_state (self), ent_several_new (ent_membership_rows_get_dataset (self->rows),
                                                              (const EntRef *) (gpointer) refs->data, refs->len));
  self->is_selecting = FALSE;
}

static gboolean
has_ref (GArray *refs,
         EntRef  ref)
{
  for (guint i = 0; i < refs->len; i++)
    if (ent_ref_equal (g_array_index (refs, EntRef, i), ref))
      return TRUE;
  return FALSE;
}

/* And the other way round. */
static void
show_selection (EntMembershipTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);
  g_autoptr (GArray) refs = NULL;

  if (self->is_selecting || self->rows == NULL)
    return;
  refs = ent_several_list (ent_membership_rows_get_dataset (self->rows), ent_state_get_selection (get_state (self)));
  for (guint i = 0; i < n && refs->len > 0; i++)
    if (has_ref (refs, get_nation (self, i)))
      gtk_bitset_add (selected, i);
  self->is_selecting = TRUE;
  gtk_selection_model_set_selection (self->selection, selected, all);
  self->is_selecting = FALSE;
}

/* ------------------------------------------------------------------------ */
/* What is listed */

static void
count_rows (EntMembershipTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection)), n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *count = n == n_all ? g_strdup_printf (ngettext ("%u nation", "%u nations", n), n)
                                      /* Translators: how many rows of a table are left, and of how many */
                                      : g_strdup_printf (_("%u of %u nations"), n, n_all);
  EntPeriod days;
  EntRange range = ent_membership_rows_get_days (self->rows, &days);
  g_autofree char *when = range != ENT_RANGE_NONE ? ent_range_words_dup_period (days, range) : NULL;
  g_autofree char *text = ent_list_join_pieces (count, when);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), when != NULL ? text : NULL);
}

static void
fill (EntMembershipTable *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint row = 0; row < ent_membership_rows_get_n (self->rows); row++)
    g_ptr_array_add (items, ent_membership_item_new (self->rows, row));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

static void
make_columns (EntMembershipTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < ent_membership_rows_get_n_columns (self->rows); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = ent_membership_column_new (self->rows, i);

      gtk_column_view_column_set_visible (column, ent_membership_choice_has (self->choice, i));
      gtk_column_view_append_column (self->view, column);
    }
}

/* Another day changes what stands in the cells; other groupings are another table. */
static void
update (EntMembershipTable *self)
{
  EntSlice *slice = ent_pipeline_get_shown_slice (self->pipeline);
  g_autoptr (EntMembershipRows) before = g_steal_pointer (&self->rows);
  gboolean had_selecting = self->is_selecting;

  if (slice == NULL)
    {
      self->rows = g_steal_pointer (&before);
      return;
    }
  self->rows = ent_membership_rows_new (slice);
  self->is_selecting = TRUE;
  if (before != NULL && ent_membership_rows_is_alike (before, self->rows))
    {
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
        {
          g_autoptr (EntMembershipItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

          ent_membership_item_set_rows (item, self->rows);
        }
      gtk_sorter_changed (gtk_column_view_get_sorter (self->view), GTK_SORTER_CHANGE_DIFFERENT);
    }
  else
    {
      ent_membership_choice_set_rows (self->choice, self->rows);
      g_list_store_remove_all (self->items);
      make_columns (self);
      fill (self);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_selecting = had_selecting;
  count_rows (self);
  show_selection (self);
}

static gboolean
is_listed (gpointer object,
           gpointer data)
{
  EntMembershipTable *self = data;
  EntMembershipItem *item = object;

  return self->words == NULL
         || ent_membership_rows_matches (ent_membership_item_get_rows (item), ent_membership_item_get_row (item), (const char *const *) self->words);
}

static void
search_changed_cb (EntMembershipTable *self)
{
  g_autofree char *folded = ent_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  g_strfreev (self->words);
  self->words = g_strsplit_set (g_strstrip (folded), " \t", -1);
  self->is_selecting = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_selecting = FALSE;
  count_rows (self);
  show_selection (self);
}

static void
slice_changed_cb (EntMembershipTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
choice_changed_cb (EntMembershipTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (column, ent_membership_choice_has (self->choice, ent_membership_column_get_index (column)));
    }
}

static void
activate_cb (EntMembershipTable *self)
{
  g_signal_emit (self, row_activated_signal, 0);
}

/* ------------------------------------------------------------------------ */
/* Taking it along */

/* Those that are selected, where that is asked for and some are; else all that are listed, as they stand. */
static GArray *
list_rows (EntMembershipTable *self,
           gboolean            only_selected)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GArray *which = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      guint row = ent_membership_item_get_row (get_item (self, i));

      if (!only_selected || gtk_bitset_is_empty (selected) || gtk_bitset_contains (selected, i))
        g_array_append_val (which, row);
    }
  return which;
}

static GArray *
list_columns (EntMembershipTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      guint index = ent_membership_column_get_index (column);

      if (gtk_column_view_column_get_visible (column))
        g_array_append_val (seen, index);
    }
  return seen;
}

static void
toast (EntMembershipTable *self,
       const char         *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntMembershipTable *self = ENT_MEMBERSHIP_TABLE (widget);
  g_autoptr (GArray) which = NULL;
  g_autoptr (GArray) columns = NULL;
  g_autofree char *tsv = NULL;
  g_autofree char *said = NULL;

  if (self->rows == NULL)
    return;
  which = list_rows (self, TRUE);
  columns = list_columns (self);
  tsv = ent_membership_text_new_tsv (self->rows, which, columns);
  said = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", which->len), which->len);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), tsv);
  toast (self, said);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntMembershipTable) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    toast (self, error->message);
}

/**
 * ent_membership_table_save:
 * @self: a table
 * @file: where to
 *
 * Writes what is listed, as it stands, as CSV; a file of that name is replaced.
 */
void
ent_membership_table_save (EntMembershipTable *self,
                           GFile              *file)
{
  g_autoptr (GArray) which = NULL;
  g_autoptr (GArray) columns = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *csv;

  g_return_if_fail (ENT_IS_MEMBERSHIP_TABLE (self) && self->rows != NULL);
  g_return_if_fail (G_IS_FILE (file));

  which = list_rows (self, FALSE);
  columns = list_columns (self);
  csv = ent_membership_text_new_csv (self->rows, which, columns);
  bytes = g_bytes_new_take (csv, strlen (csv));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb, g_object_ref (self));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  EntMembershipTable *self = data;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL && self->rows != NULL)
    ent_membership_table_save (self, file);
  g_object_unref (dialog);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntMembershipTable *self = ENT_MEMBERSHIP_TABLE (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save Table"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  g_autofree char *stem = ent_export_names_dup_stem (ent_state_get_view (get_state (self)));
  g_autofree char *file_name = g_strconcat (stem, ".csv", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ------------------------------------------------------------------------ */

static void
ent_membership_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_membership_table_parent_class)->map (widget);
  if (ENT_MEMBERSHIP_TABLE (widget)->pipeline != NULL)
    update (ENT_MEMBERSHIP_TABLE (widget));
}

static gboolean
ent_membership_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENT_MEMBERSHIP_TABLE (widget)->view));
}

static void
ent_membership_table_dispose (GObject *object)
{
  EntMembershipTable *self = ENT_MEMBERSHIP_TABLE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_object (&self->choice);
  g_clear_object (&self->pipeline);
  g_clear_pointer (&self->rows, ent_membership_rows_unref);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (ent_membership_table_parent_class)->dispose (object);
}

static void
ent_membership_table_class_init (EntMembershipTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_membership_table_dispose;
  widget_class->map = ent_membership_table_map;
  widget_class->grab_focus = ent_membership_table_grab_focus;

  row_activated_signal = g_signal_new ("row-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
}

static GtkWidget *
new_button (const char *icon,
            const char *action,
            const char *tooltip,
            const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
new_toolbar (EntMembershipTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Filter nations and groupings"), "hexpand", TRUE, "width-chars", 12, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter nations and groupings"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  self->count = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (box, "table-toolbar");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), ent_membership_choice_new_button (self->choice));
  gtk_box_append (GTK_BOX (box), new_button ("edit-copy-symbolic", "table.copy", _("Copy Rows (Ctrl+C)"), _("Copy rows")));
  gtk_box_append (GTK_BOX (box), new_button ("document-save-symbolic", "table.save", _("Save as CSV"), _("Save as CSV")));
  return box;
}

static void
ent_membership_table_init (EntMembershipTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->choice = ent_membership_choice_new ();
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  self->items = g_list_store_new (ENT_TYPE_MEMBERSHIP_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_listed, self, NULL));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->view, self->selection);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Memberships"), -1);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), new_toolbar (self));
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "background");
}

/**
 * ent_membership_table_set_pipeline:
 * @self: a table
 * @pipeline: whose picture it lists; a reference is kept. To be called once.
 * @settings: (nullable): where the choice of columns is remembered
 */
void
ent_membership_table_set_pipeline (EntMembershipTable *self,
                                   EntPipeline        *pipeline,
                                   GSettings          *settings)
{
  g_return_if_fail (ENT_IS_MEMBERSHIP_TABLE (self));
  g_return_if_fail (ENT_IS_PIPELINE (pipeline) && self->pipeline == NULL);

  self->pipeline = g_object_ref (pipeline);
  ent_membership_choice_set_settings (self->choice, settings);
  g_signal_connect_object (pipeline, "notify::slice", G_CALLBACK (slice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pipeline, "notify::scene", G_CALLBACK (slice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "notify::selection", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
}
