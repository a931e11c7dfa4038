/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-file-page.h"

#include <glib/gi18n.h>

#include "app/ent-import-rows.h"

struct _EntImportFilePage
{
  AdwPreferencesPage parent_instance;

  /* Template widgets */
  AdwActionRow      *found_row;
  AdwComboRow       *content_row;
  AdwComboRow       *form_row;
  AdwComboRow       *encoding_row;
  AdwComboRow       *separator_row;
  AdwComboRow       *quote_row;
  AdwComboRow       *heads_row;
  AdwActionRow      *first_row;
  GtkSpinButton     *first_spin;
  AdwEntryRow       *sheet_row;
  EntImportRows     *file_rows;
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

static const char quotes[] = { '\0', '"', '\'', ENT_IMPORT_NO_QUOTE };

static const EntImportAnswer heads[] = { ENT_IMPORT_UNTOLD, ENT_IMPORT_YES, ENT_IMPORT_NO };

static const EntImportContent contents[] = { ENT_IMPORT_ANYTHING, ENT_IMPORT_MEMBERSHIPS, ENT_IMPORT_EVENTS };

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

/* What is told of how the table is written changes its columns. */
static void
tell_table (EntImportFilePage *self)
{
  ent_foreign_answers_forget_columns (self->answers);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
separator_changed_cb (EntImportFilePage *self)
{
  guint selected = adw_combo_row_get_selected (self->separator_row);

  if (self->answers == NULL || selected >= G_N_ELEMENTS (separators))
    return;
  self->answers->separator = separators[selected];
  tell_table (self);
}

static void
content_changed_cb (EntImportFilePage *self)
{
  const guint selected = adw_combo_row_get_selected (self->content_row);

  if (self->answers == NULL || selected >= G_N_ELEMENTS (contents))
    return;
  self->answers->content = contents[selected];
  tell_table (self);
}

static void
quote_changed_cb (EntImportFilePage *self)
{
  const guint selected = adw_combo_row_get_selected (self->quote_row);

  if (self->answers == NULL || selected >= G_N_ELEMENTS (quotes))
    return;
  self->answers->quote = quotes[selected];
  tell_table (self);
}

static void
heads_changed_cb (EntImportFilePage *self)
{
  const guint selected = adw_combo_row_get_selected (self->heads_row);

  if (self->answers == NULL || selected >= G_N_ELEMENTS (heads))
    return;
  self->answers->heads = heads[selected];
  tell_table (self);
}

static void
first_changed_cb (EntImportFilePage *self)
{
  if (self->answers == NULL)
    return;
  self->answers->first_line = (guint) gtk_spin_button_get_value_as_int (self->first_spin);
  tell_table (self);
}

/* Nothing told is no line, and found out. */
static gboolean
first_output_cb (EntImportFilePage *self)
{
  if (gtk_spin_button_get_value_as_int (self->first_spin) > 0)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->first_spin), C_("first row", "Automatic"));
  return TRUE;
}

/* The word for nothing told is no number. */
static int
first_input_cb (EntImportFilePage *self,
                double            *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->first_spin));

  *value = g_ascii_strtod (text, NULL);
  return TRUE;
}

static void
sheet_changed_cb (EntImportFilePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->sheet_row));

  if (self->answers == NULL)
    return;
  g_free (self->answers->sheet);
  self->answers->sheet = *text != '\0' ? g_strdup (text) : NULL;
  tell_table (self);
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

  g_type_ensure (ENT_TYPE_IMPORT_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-import-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, found_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, content_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, form_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, separator_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, quote_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, heads_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, first_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, first_spin);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, file_rows);
  gtk_widget_class_bind_template_child (widget_class, EntImportFilePage, before_row);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_bind_template_callback (widget_class, separator_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, content_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, quote_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, heads_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
}

/* The first word is that for what is found out. */
static void
set_words (AdwComboRow       *row,
           const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
ent_import_file_page_init (EntImportFilePage *self)
{
  const char *const content_words[] = { C_("each row", "Automatic"), _("A Membership"), _("An Event"), NULL };
  const char *const form_words[] = { C_("form", "Automatic"), _("Table"), _("List, as People Write It"), NULL };
  const char *const separator_words[] = { C_("separator", "Automatic"), _("Comma"), _("Semicolon"), _("Tab"), _("Vertical Bar"), NULL };
  const char *const quote_words[] = { C_("quotation mark", "Automatic"), _("Double Quotes \""), _("Apostrophes '"), C_("quotation mark", "None"),
                                      NULL };
  const char *const heads_words[] = { C_("heads", "Automatic"), _("First Row Has Heads"), _("No Heads"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (names, encodings[i] != NULL ? encodings[i] : C_("encoding", "Automatic"));
  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (names));
  set_words (self->content_row, content_words);
  set_words (self->form_row, form_words);
  set_words (self->separator_row, separator_words);
  set_words (self->quote_row, quote_words);
  set_words (self->heads_row, heads_words);
  ent_import_rows_show_all (self->file_rows);
  first_output_cb (self);
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

/* What was found, and what speaks for it, in the row where it can be told. */
static void
say_found (AdwActionRow *row,
           const char   *found,
           const char   *reason)
{
  /* Translators: what was found and why, such as “Semicolon: 98 of the first 100 rows have 4 fields” */
  g_autofree char *words = g_strdup_printf (_("%1$s: %2$s"), found, reason != NULL ? reason : "");

  adw_action_row_set_subtitle (row, found != NULL && reason != NULL ? words : reason != NULL ? reason : "");
}

static const char *
get_word (AdwComboRow *row,
          const char  *signs,
          guint        n_signs,
          char         sign)
{
  GListModel *words = adw_combo_row_get_model (row);

  for (guint i = 1; i < n_signs; i++)
    if (signs[i] == sign)
      {
        g_autoptr (GtkStringObject) word = g_list_model_get_item (words, i);

        return gtk_string_object_get_string (word); /* the model has it, too */
      }
  return NULL;
}

static void
say_reasons (EntImportFilePage *self,
             const EntForeign  *foreign)
{
  const EntImportResult *result = foreign->result;
  const guint first = result->head_row != ENT_ROW_NONE ? result->head_row : result->first_row;
  g_autofree char *line = NULL;

  say_found (ADW_ACTION_ROW (self->form_row), foreign->is_list ? _("List, as People Write It") : _("Table"),
             self->answers->is_list != ENT_IMPORT_UNTOLD ? _("as was told")
             : foreign->is_list                          ? _("its lines are names, not fields")
                                                         : _("its rows have fields"));
  say_found (ADW_ACTION_ROW (self->encoding_row), result->encoding, result->reasons[ENT_IMPORT_GUESS_ENCODING]);
  say_found (ADW_ACTION_ROW (self->separator_row),
             get_word (self->separator_row, separators, G_N_ELEMENTS (separators), result->separator),
             result->reasons[ENT_IMPORT_GUESS_SEPARATOR]);
  say_found (ADW_ACTION_ROW (self->quote_row),
             get_word (self->quote_row, quotes, G_N_ELEMENTS (quotes), result->quote != '\0' ? result->quote : ENT_IMPORT_NO_QUOTE),
             result->reasons[ENT_IMPORT_GUESS_QUOTE]);
  say_found (ADW_ACTION_ROW (self->heads_row), result->head_row != ENT_ROW_NONE ? _("Heads") : _("No Heads"),
             result->reasons[ENT_IMPORT_GUESS_HEADS]);
  say_found (ADW_ACTION_ROW (self->content_row), result->is_of_events ? _("An Event") : _("A Membership"),
             result->reasons[ENT_IMPORT_GUESS_CONTENT]);
  if (result->table != NULL && first < ent_import_table_get_n_rows (result->table))
    line = g_strdup_printf (_("Line %u"), ent_import_table_get_line (result->table, first));
  say_found (self->first_row, line, result->reasons[ENT_IMPORT_GUESS_FIRST_ROW]);
}

/* ent_import_file_page_clear_rows:
 * Shows no rows, as those that were shown are gone. */
void
ent_import_file_page_clear_rows (EntImportFilePage *self)
{
  ent_import_rows_update (self->file_rows, NULL);
}

/* ent_import_file_page_update:
 * @foreign: what came of the answers; outlives what is shown, until it is taken away */
void
ent_import_file_page_update (EntImportFilePage *self,
                             const EntForeign  *foreign)
{
  const EntImportResult *result = foreign->result;
  const gboolean is_text = result->is_text;
  g_autofree char *found = dup_found (result);

  say_reasons (self, foreign);
  ent_import_rows_update (self->file_rows, result->is_grid ? result : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->quote_row), is_text && result->is_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->content_row), result->n_columns > 0 && !foreign->is_list);
  gtk_widget_set_visible (GTK_WIDGET (self->heads_row), result->is_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->first_row), result->is_grid);
  if (foreign->is_head)
    return; /* of which nothing is to be said that holds for all */
  adw_action_row_set_subtitle (self->found_row, found);
  gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), is_text);
  gtk_widget_set_visible (GTK_WIDGET (self->separator_row), is_text && !foreign->is_list);
  gtk_widget_set_visible (GTK_WIDGET (self->form_row), is_text || foreign->is_list);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), self->answers->sheet != NULL || (!is_text && result->n_columns > 0));
}
