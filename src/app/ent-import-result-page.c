/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-result-page.h"

#include <glib/gi18n.h>

#include "io/ent-problem.h"

/* More remarks than anybody reads in a row; the report has all of them. */
#define MOST_SHOWN 100

struct _EntImportResultPage
{
  AdwPreferencesPage   parent_instance;

  /* Template widgets */
  AdwPreferencesGroup *goal_group;
  AdwActionRow        *add_row;
  GtkCheckButton      *add_check;
  AdwActionRow        *replace_row;
  GtkSwitch           *replace_switch;
  AdwActionRow        *taken_row;
  AdwActionRow        *there_row;
  AdwActionRow        *asked_row;
  AdwActionRow        *left_row;
  AdwPreferencesGroup *messages_group;

  GPtrArray           *rows;        /* GtkWidget */
  char                *report;      /* as text */
  EntForeignAnswers   *answers;     /* borrowed */
  gboolean             is_updating; /* so that what is shown is not taken for what was told */
};

G_DEFINE_FINAL_TYPE (EntImportResultPage, ent_import_result_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
goal_changed_cb (EntImportResultPage *self)
{
  const gboolean adds = gtk_check_button_get_active (self->add_check);

  if (self->answers == NULL || self->is_updating)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->replace_row), adds);
  self->answers->adds = adds;
  self->answers->replaces = gtk_switch_get_active (self->replace_switch);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
copy_cb (EntImportResultPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->report != NULL ? self->report : "");
}

static void
ent_import_result_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_IMPORT_RESULT_PAGE);
  G_OBJECT_CLASS (ent_import_result_page_parent_class)->dispose (object);
}

static void
ent_import_result_page_finalize (GObject *object)
{
  EntImportResultPage *self = ENT_IMPORT_RESULT_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_free (self->report);
  G_OBJECT_CLASS (ent_import_result_page_parent_class)->finalize (object);
}

static void
ent_import_result_page_class_init (EntImportResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_result_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_import_result_page_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-import-result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, goal_group);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, add_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, add_check);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, replace_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, replace_switch);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, taken_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, there_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, asked_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, left_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, messages_group);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, goal_changed_cb);
}

static void
ent_import_result_page_init (EntImportResultPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ent_import_result_page_set_answers:
 * @answers: (transfer none): outlives the page, or is taken away with %NULL */
void
ent_import_result_page_set_answers (EntImportResultPage *self,
                                    EntForeignAnswers   *answers)
{
  self->answers = answers;
}

/* ent_import_result_page_set_trial:
 * @trial: what is read; the answers say whether it is to be added to what is open */
void
ent_import_result_page_set_trial (EntImportResultPage *self,
                                  EntForeignTrial     *trial)
{
  EntDocument *open = ent_foreign_trial_get_open (trial);

  gtk_widget_set_visible (GTK_WIDGET (self->goal_group), open != NULL);
  if (open == NULL)
    return;
  self->is_updating = TRUE;
  gtk_switch_set_active (self->replace_switch, self->answers->replaces);
  gtk_check_button_set_active (self->add_check, self->answers->adds);
  self->is_updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->replace_row), ent_foreign_trial_has_brought (trial));
  gtk_widget_set_sensitive (GTK_WIDGET (self->replace_row), self->answers->adds);
  adw_action_row_set_subtitle (self->add_row, ent_document_get_title (open));
}

static void
show_count (AdwActionRow *row,
            guint         n_rows,
            gboolean      always)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);

  adw_action_row_set_subtitle (row, text);
  gtk_widget_set_visible (GTK_WIDGET (row), always || n_rows > 0);
}

static void
add_remark (EntImportResultPage *self,
            const EntProblem    *problem)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->message);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  if (problem->line > 0)
    {
      /* Translators: of a file */
      g_autofree char *line = g_strdup_printf (_("Line %u"), problem->line);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
    }
  adw_preferences_group_add (self->messages_group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
write_report (const EntForeign *foreign)
{
  GString *report = g_string_new (NULL);

  for (guint i = 0; i < foreign->problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (foreign->problems, i);

      if (problem->line > 0)
        g_string_append_printf (report, _("Line %u"), problem->line);
      g_string_append_printf (report, "%s%s\n", problem->line > 0 ? ": " : "", problem->message);
    }
  return g_string_free (report, FALSE);
}

/* ent_import_result_page_update:
 * @foreign: what came of the answers */
void
ent_import_result_page_update (EntImportResultPage *self,
                               const EntForeign    *foreign)
{
  const guint n_problems = foreign->problems != NULL ? foreign->problems->len : 0;

  show_count (self->taken_row, foreign->tally.n_taken, TRUE);
  show_count (self->there_row, foreign->tally.n_there, FALSE);
  show_count (self->asked_row, foreign->tally.n_asked, FALSE);
  show_count (self->left_row, foreign->tally.n_left_out, FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->messages_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (n_problems, MOST_SHOWN); i++)
    add_remark (self, g_ptr_array_index (foreign->problems, i));
  gtk_widget_set_visible (GTK_WIDGET (self->messages_group), n_problems > 0);
  g_free (self->report);
  self->report = foreign->problems != NULL ? write_report (foreign) : NULL;
}
