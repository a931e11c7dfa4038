/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-problems-dialog.h"

#include <glib/gi18n.h>

#include "app/ent-toast-guard.h"
#include "io/ent-problem.h"

struct _EntProblemsDialog
{
  AdwWindow        parent_instance;

  /* Template widgets */
  GtkLabel        *heading;
  GtkLabel        *body;
  GtkListBox      *list;
  AdwToastOverlay *toasts;

  GString         *text; /* owned; what is copied */
};

G_DEFINE_FINAL_TYPE (EntProblemsDialog, ent_problems_dialog, ADW_TYPE_WINDOW)

static void
add_row (EntProblemsDialog *self,
         gboolean           warning,
         const char        *place,
         const char        *message)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (warning ? "dialog-information-symbolic" : "dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
  if (place != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_tooltip_text (icon, warning ? _("Warning") : _("Error"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, warning ? _("Warning") : _("Error"), -1);
  gtk_widget_add_css_class (icon, warning ? "dim-label" : "error");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (self->list, row);
}

static char *
dup_place (const EntProblem *problem)
{
  if (problem->line > 0)
    return g_strdup_printf (_("Line %u"), problem->line);
  return g_strdup (problem->path);
}

static void
copy_cb (GtkButton         *button,
         EntProblemsDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text->str);
  ent_toast_guard_add (self->toasts, adw_toast_new (_("Copied")), ENT_TOAST_LAST);
}

static void
ent_problems_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_PROBLEMS_DIALOG);
  G_OBJECT_CLASS (ent_problems_dialog_parent_class)->dispose (object);
}

static void
ent_problems_dialog_finalize (GObject *object)
{
  g_string_free (ENT_PROBLEMS_DIALOG (object)->text, TRUE);
  G_OBJECT_CLASS (ent_problems_dialog_parent_class)->finalize (object);
}

static void
ent_problems_dialog_class_init (EntProblemsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_problems_dialog_dispose;
  object_class->finalize = ent_problems_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntProblemsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsDialog, body);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ent_problems_dialog_init (EntProblemsDialog *self)
{
  self->text = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_problems_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @file_name: of the file, for display
 * @problems: (element-type EntProblem): what is wrong; not kept
 * @error: (nullable): why the file could not be opened; %NULL if it is open
 *   and the problems are warnings
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
ent_problems_dialog_new (GtkWindow    *parent,
                         const char   *file_name,
                         GPtrArray    *problems,
                         const GError *error)
{
  EntProblemsDialog *self = g_object_new (ENT_TYPE_PROBLEMS_DIALOG, "transient-for", parent, "modal", parent != NULL, NULL);
  g_autofree char *heading = g_strdup_printf (error != NULL ? _("“%s” Could Not Be Opened") : _("Problems in “%s”"), file_name);

  gtk_label_set_label (self->heading, heading);
  if (error != NULL)
    gtk_label_set_label (self->body, problems->len > 0 ? _("What was open before is unchanged. These are the problems in the file:")
                                                       : _("What was open before is unchanged."));
  else
    gtk_label_set_label (self->body, _("The file is open. These places should be looked at:"));

  for (guint i = 0; i < problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = dup_place (problem);
      g_autofree char *line = ent_problem_to_text (problem, file_name);

      add_row (self, problem->warning, place, problem->message);
      g_string_append_printf (self->text, "%s\n", line);
    }
  if (problems->len == 0 && error != NULL)
    {
      add_row (self, FALSE, NULL, error->message);
      g_string_append_printf (self->text, "%s\n", error->message);
    }
  return GTK_WIDGET (self);
}

/**
 * ent_problems_dialog_set_advice:
 * @advice: what is to be done
 *
 * Says it above the problems, where what was open before is of no concern, and
 * below them in what is copied.
 */
void
ent_problems_dialog_set_advice (EntProblemsDialog *self,
                                const char        *advice)
{
  g_return_if_fail (ENT_IS_PROBLEMS_DIALOG (self));
  g_return_if_fail (advice != NULL);

  gtk_label_set_label (self->body, advice);
  g_string_append_printf (self->text, "%s\n", advice);
}

/**
 * ent_problems_dialog_dup_text:
 *
 * Returns: (transfer full): what the copy button copies, a problem a line
 */
char *
ent_problems_dialog_dup_text (EntProblemsDialog *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEMS_DIALOG (self), NULL);

  return g_strdup (self->text->str);
}
