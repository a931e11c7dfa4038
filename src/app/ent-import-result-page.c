/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-result-page.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* More remarks than anybody reads in a row; the report has all of them. */
#define MOST_SHOWN 100

/* Which remarks are listed, in the order in which that is offered. */
enum
{
  ALL,
  ASKED,
  LEFT_OUT,
  TAKEN,
};

/* Of the file as it was read last. */
typedef struct
{
  EntImportLevel level;
  guint          line; /* 0 for the file as a whole */
  char          *text;
} Remark;

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
  GtkDropDown         *filter;

  GPtrArray           *rows;        /* GtkWidget */
  GPtrArray           *remarks;     /* Remark */
  EntForeignAnswers   *answers;     /* borrowed */
  gboolean             is_updating; /* so that what is shown is not taken for what was told */
};

G_DEFINE_FINAL_TYPE (EntImportResultPage, ent_import_result_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  CHANGED,
  LINE_WANTED,
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
remark_free (gpointer data)
{
  g_free (((Remark *) data)->text);
  g_free (data);
}

/* All remarks, not only those that are listed. */
static void
copy_cb (EntImportResultPage *self)
{
  g_autoptr (GString) report = g_string_new (NULL);

  for (guint i = 0; i < self->remarks->len; i++)
    {
      const Remark *remark = g_ptr_array_index (self->remarks, i);

      if (remark->line > 0)
        g_string_append_printf (report, _("Line %u"), remark->line);
      g_string_append_printf (report, "%s%s\n", remark->line > 0 ? ": " : "", remark->text);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), report->str);
}

static void
activated_cb (AdwActionRow        *row,
              EntImportResultPage *self)
{
  g_signal_emit (self, signals[LINE_WANTED], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "line")));
}

static void
add_remark (EntImportResultPage *self,
            const Remark        *remark)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), remark->text);
  if (remark->line > 0)
    {
      /* Translators: of a file */
      g_autofree char *line = g_strdup_printf (_("Line %u"), remark->line);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data (G_OBJECT (row), "line", GUINT_TO_POINTER (remark->line));
      g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
    }
  adw_preferences_group_add (self->messages_group, row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
is_listed (EntImportResultPage *self,
           const Remark        *remark)
{
  switch (gtk_drop_down_get_selected (self->filter))
    {
    case ASKED:
      return remark->level == ENT_IMPORT_ASK;
    case LEFT_OUT:
      return remark->level == ENT_IMPORT_ERROR;
    case TAKEN:
      return remark->level <= ENT_IMPORT_WARNING;
    default:
      return TRUE;
    }
}

static void
list_remarks (EntImportResultPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->messages_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->remarks->len && self->rows->len < MOST_SHOWN; i++)
    if (is_listed (self, g_ptr_array_index (self->remarks, i)))
      add_remark (self, g_ptr_array_index (self->remarks, i));
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
  g_ptr_array_unref (self->remarks);
  G_OBJECT_CLASS (ent_import_result_page_parent_class)->finalize (object);
}

static void
ent_import_result_page_class_init (EntImportResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_result_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_import_result_page_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LINE_WANTED] = g_signal_new ("line-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_UINT);

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
  gtk_widget_class_bind_template_child (widget_class, EntImportResultPage, filter);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_remarks);
  gtk_widget_class_bind_template_callback (widget_class, goal_changed_cb);
}

static void
ent_import_result_page_init (EntImportResultPage *self)
{
  g_autoptr (GtkStringList) words = NULL;

  self->rows = g_ptr_array_new ();
  self->remarks = g_ptr_array_new_with_free_func (remark_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  words = gtk_string_list_new ((const char *const[]) { C_("remarks", "All"), _("To Be Told"), _("Left Out"), _("Notes"), NULL });
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (words));
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

static char *
dup_text (const EntImportMessage *message)
{
  g_autofree char *field = message->field != NULL ? ent_shown (message->field) : NULL;

  return field != NULL ? g_strdup_printf ("%s: %s", field, message->text) : g_strdup (message->text);
}

/* What is not taken stands above what was noticed of the rest, both in the order of the file. */
static void
take_remarks (EntImportResultPage   *self,
              const EntImportReport *report)
{
  g_ptr_array_set_size (self->remarks, 0);
  for (gboolean is_taken = FALSE; is_taken <= TRUE; is_taken++)
    for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
      {
        const EntImportMessage *message = ent_import_report_get_message (report, i);
        Remark *remark;

        if ((message->level < ENT_IMPORT_ASK) != is_taken)
          continue;
        remark = g_new (Remark, 1);
        *remark = (Remark) { message->level, message->line, dup_text (message) };
        g_ptr_array_add (self->remarks, remark);
      }
}

/* ent_import_result_page_update:
 * @foreign: what came of the answers */
void
ent_import_result_page_update (EntImportResultPage *self,
                               const EntForeign    *foreign)
{
  const EntTally *tally = &foreign->tally;

  show_count (self->taken_row, tally->n_taken, TRUE);
  if (tally->n_remarked > 0)
    {
      g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", tally->n_taken), tally->n_taken);
      /* Translators: “12 rows, 3 of them with a remark” */
      g_autofree char *text = g_strdup_printf (_("%1$s, %2$u of them with a remark"), rows, tally->n_remarked);

      adw_action_row_set_subtitle (self->taken_row, text);
    }
  show_count (self->there_row, tally->n_there, FALSE);
  show_count (self->asked_row, tally->n_asked, FALSE);
  show_count (self->left_row, tally->n_left_out, FALSE);
  take_remarks (self, foreign->result->report);
  list_remarks (self);
  gtk_widget_set_visible (GTK_WIDGET (self->messages_group), self->remarks->len > 0);
}
