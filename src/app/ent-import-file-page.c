/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-file-page.h"

#include <glib/gi18n.h>

struct _EntImportFilePage
{
  AdwPreferencesPage parent_instance;

  /* Template widgets */
  AdwActionRow      *found_row;
  AdwComboRow       *form_row;
  AdwComboRow       *encoding_row;
  AdwComboRow       *separator_row;
  AdwEntryRow       *sheet_row;
  AdwActionRow      *before_row;

  EntForeignAnswers *answers; /* borrowed */
};

G_DEFINE_FINAL_TYPE (EntImportFilePage, ent_import_file_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  CHANGED,
  FORGOTTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* As iconv calls them; what tables are written in where not all of the world is UTF-8. */
static const char *const encodings[] = { NULL, "UTF-8", "UTF-16", "WINDOWS-1252", "ISO-8859-15", "WINDOWS-1250", "WINDOWS-1251",
                                         "KOI8-R", "GB18030", "SHIFT_JIS", "EUC-KR", "WINDOWS-1256" };

static const char separators[] = { '\0', ',', ';', '\t', '|' };

/* A table, a list as people write it, or whichever it is. */
static const EntImportAnswer forms[] = { ENT_IMPORT_UNTOLD, ENT_IMPORT_NO, ENT_IMPORT_YES };

static void
form_changed_cb (EntImportFilePage *self)
{
  const guint selected = adw_combo_row_get_selected (self->form_row);

  if (self->answers == NULL || selected >= G_N_ELEMENTS (forms))
    return;
  ent_foreign_answers_forget_columns (self->answers);
  self->answers->is_list = forms[selected];
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
encoding_changed_cb (EntImportFilePage *self)
{
  guint selected = adw_combo_row_get_selected (self->encoding_row);

  if (self->answers == NULL || selected >= G_N_ELEMENTS (encodings))
    return;
  g_free (self->answers->encoding);
  self->answers->encoding = g_strdup (encodings[selected]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
separator_changed_cb (EntImportFilePage *self)
{
  guint selected = adw_combo_row_get_selected (self->separator_row);

  if (self->answers == NULL || selected >= G_N_ELEMENTS (separators))
    return;
  self->answers->separator = separators[selected];
  ent_foreign_answers_forget_columns (self->answers);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
sheet_changed_cb (EntImportFilePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->sheet_row));

  if (self->answers == NULL)
    return;
  g_free (self->answers->sheet);
  ent_foreign_answers_forget_columns (self->answers);
  self->answers->sheet = *text != '\0' ? g_strdup (text) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_cb (EntImportFilePage *self)
{
  g_signal_emit (self, signals[FORGOTTEN], 0);
}

static void
ent_import_file_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_IMPORT_FILE_PAGE);
  G_OBJECT_CLASS (ent_import_file_page_parent_class)->dispose (object);
}

static void
ent_import_file_page_class_init (EntImportFilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_file_page_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FORGOTTEN] = g_signal_new ("forgotten", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-import-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, found_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, form_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, separator_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, before_row);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_bind_template_callback (widget_class, separator_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
}

static void
ent_import_file_page_init (EntImportFilePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) signs = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (names, encodings[i] != NULL ? encodings[i] : C_("encoding", "Automatic"));
  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (names));
  gtk_string_list_append (words, C_("form", "Automatic"));
  gtk_string_list_append (words, _("Table"));
  gtk_string_list_append (words, _("List, as People Write It"));
  adw_combo_row_set_model (self->form_row, G_LIST_MODEL (words));
  gtk_string_list_append (signs, C_("separator", "Automatic"));
  gtk_string_list_append (signs, _("Comma"));
  gtk_string_list_append (signs, _("Semicolon"));
  gtk_string_list_append (signs, _("Tab"));
  gtk_string_list_append (signs, _("Vertical Bar"));
  adw_combo_row_set_model (self->separator_row, G_LIST_MODEL (signs));
}

/* ent_import_file_page_set_answers:
 * @answers: (transfer none): outlives the page, or is taken away with %NULL */
void
ent_import_file_page_set_answers (EntImportFilePage *self,
                                  EntForeignAnswers *answers)
{
  self->answers = answers;
}

/* What the text was found to be, if it is one. */
static char *
dup_found (const EntImportResult *result)
{
  const guint n_rows = ent_import_report_get_n_rows (result->report);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  g_autofree char *columns = g_strdup_printf (ngettext ("%u column", "%u columns", result->n_columns), result->n_columns);

  if (result->n_columns == 0)
    return g_steal_pointer (&rows);
  /* Translators: “12 rows, 3 columns” */
  if (result->encoding == NULL)
    return g_strdup_printf (_("%1$s, %2$s"), rows, columns);
  /* Translators: “12 rows, 3 columns, UTF-8” */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"), rows, columns, result->encoding);
}

/* ent_import_file_page_show_before:
 * @has_heads: whether columns and dates are as was told of a file with the same heads
 * @n_names: of how many names and roles it was told before what they mean
 *
 * Says what of it was not told now. */
void
ent_import_file_page_show_before (EntImportFilePage *self,
                                  gboolean           has_heads,
                                  guint              n_names)
{
  g_autofree char *names = g_strdup_printf (ngettext ("%u name", "%u names", n_names), n_names);
  /* Translators: “columns and dates, 3 names” */
  g_autofree char *both = g_strdup_printf (_("%1$s, %2$s"), _("columns and dates"), names);

  adw_action_row_set_subtitle (self->before_row, n_names == 0 ? _("columns and dates") : has_heads ? both : names);
  gtk_widget_set_visible (GTK_WIDGET (self->before_row), has_heads || n_names > 0);
}

/* ent_import_file_page_update:
 * @foreign: what came of the answers */
void
ent_import_file_page_update (EntImportFilePage *self,
                             const EntForeign  *foreign)
{
  const EntImportResult *result = foreign->result;
  gboolean is_text = result->encoding != NULL || self->answers->encoding != NULL;
  g_autofree char *found = dup_found (result);

  adw_action_row_set_subtitle (self->found_row, found);
  gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->separator_row), is_text && !foreign->is_list);
  gtk_widget_set_visible (GTK_WIDGET (self->form_row), is_text || foreign->is_list);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), self->answers->sheet != NULL || (!is_text && result->n_columns > 0));
}
