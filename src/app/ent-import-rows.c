/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-rows.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* So many are shown at a time, and so many columns: more than fit on the page. */
#define N_ROWS 20
#define N_ROWS_OF_ALL 6
#define MOST_COLUMNS 30

/* Of a long cell, its beginning. */
#define MOST_CHARS 40

struct _EntImportRows
{
  AdwPreferencesGroup    parent_instance;

  GtkWidget             *back_button;
  GtkWidget             *on_button;
  GtkWidget             *place; /* a scrolled window that holds the grid */

  const EntImportResult *result; /* (nullable), borrowed: with a table */
  guint                  top;    /* the row of the table that is shown first */
  guint                  line;   /* that is looked at, or 0 */
  gboolean               is_all; /* what stands above the heads, and they, are rows, too */
};

G_DEFINE_FINAL_TYPE (EntImportRows, ent_import_rows, ADW_TYPE_PREFERENCES_GROUP)

static guint
get_n_rows (EntImportRows *self)
{
  return ent_import_table_get_n_rows (self->result->table);
}

static GtkWidget *
new_cell (const char *text,
          const char *style)
{
  g_autofree char *shown = ent_shown (text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static guint
get_first_row (EntImportRows *self)
{
  return self->is_all ? 0 : self->result->first_row;
}

static guint
get_n_shown (EntImportRows *self)
{
  return self->is_all ? N_ROWS_OF_ALL : N_ROWS;
}

/* The line of the file stands before each row; what is not taken is marked by more than colour. */
static void
attach_row (EntImportRows *self,
            GtkGrid       *grid,
            guint          row)
{
  const EntImportResult *result = self->result;
  const guint line = ent_import_table_get_line (result->table, row);
  const gboolean is_head = row == result->head_row, is_above = row < result->first_row && !is_head;
  const gboolean is_left = !self->is_all && g_hash_table_contains (result->lines_left, GUINT_TO_POINTER (line));
  /* Translators: before the number of a line that is not taken */
  g_autofree char *number = g_strdup_printf (is_left || is_above ? _("✗ %u") : "%u", line);
  const char *style = line == self->line || is_head ? "heading" : is_left || is_above ? "dim-label" : NULL;
  const int place = (int) (row - self->top) + 1;

  gtk_grid_attach (grid, new_cell (number, is_left ? "warning" : "dim-label"), 0, place, 1, 1);
  for (guint i = 0; i < MIN (ent_import_table_get_n_columns (result->table), MOST_COLUMNS); i++)
    gtk_grid_attach (grid, new_cell (ent_import_table_get_text (result->table, row, i), style), (int) i + 1, place, 1, 1);
}

static char *
dup_description (EntImportRows *self,
                 guint          end)
{
  const guint first = get_first_row (self);

  return g_strdup_printf (self->is_all ? _("%1$u to %2$u of %3$u; those with a cross stand above the first row to read")
                                       : _("%1$u to %2$u of %3$u; those with a cross are not taken"),
                          self->top - first + 1, end - first, get_n_rows (self) - first);
}

static void
fill (EntImportRows *self)
{
  GtkWidget *grid = gtk_grid_new ();
  const guint end = MIN (get_n_rows (self), self->top + get_n_shown (self));
  g_autofree char *words = dup_description (self, end);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_set_margin_bottom (grid, 12);
  for (guint i = 0; i < MIN (self->result->n_columns, MOST_COLUMNS) && !self->is_all; i++)
    gtk_grid_attach (GTK_GRID (grid), new_cell (self->result->fields[i], "heading"), (int) i + 1, 0, 1, 1);
  for (guint row = self->top; row < end; row++)
    attach_row (self, GTK_GRID (grid), row);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->place), grid);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), words);
  gtk_widget_set_sensitive (self->back_button, self->top > get_first_row (self));
  gtk_widget_set_sensitive (self->on_button, end < get_n_rows (self));
}

/* A button that is pressed while the file is read anew is let go of when the rows have gone. */
static void
back_cb (EntImportRows *self)
{
  guint first, n;

  if (self->result == NULL)
    return;
  first = get_first_row (self);
  n = get_n_shown (self);
  self->top = self->top > first + n ? self->top - n : first;
  fill (self);
}

static void
on_cb (EntImportRows *self)
{
  if (self->result == NULL)
    return;
  self->top += get_n_shown (self);
  fill (self);
}

static void
ent_import_rows_class_init (EntImportRowsClass *klass)
{
}

static GtkWidget *
new_button (EntImportRows *self,
            const char    *icon,
            const char    *words,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
ent_import_rows_init (EntImportRows *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->back_button = new_button (self, "go-previous-symbolic", _("Rows Before"), G_CALLBACK (back_cb));
  self->on_button = new_button (self, "go-next-symbolic", _("Rows Behind"), G_CALLBACK (on_cb));
  gtk_box_append (GTK_BOX (buttons), self->back_button);
  gtk_box_append (GTK_BOX (buttons), self->on_button);
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), buttons);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Rows of the File"));
  self->place = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->place), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->place);
}

/* ent_import_rows_update:
 * @result: (nullable) (transfer none): what was read; outlives what is shown, until it is taken away with %NULL */
void
ent_import_rows_update (EntImportRows         *self,
                        const EntImportResult *result)
{
  const gboolean has_table = result != NULL && result->table != NULL && ent_import_table_get_n_rows (result->table) > 0;
  const gboolean any = has_table && (self->is_all || (result->n_columns > 0 && ent_import_table_get_n_rows (result->table) > result->first_row));

  self->result = any ? result : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), any);
  if (!any)
    return;
  if (self->top < get_first_row (self) || self->top >= get_n_rows (self))
    self->top = get_first_row (self);
  fill (self);
}

/* ent_import_rows_show_all:
 * Shows what stands above the heads, and the heads, as rows, too. */
void
ent_import_rows_show_all (EntImportRows *self)
{
  self->is_all = TRUE;
}

/* ent_import_rows_show_line:
 * @line: a line of the file, of which a row is wanted */
void
ent_import_rows_show_line (EntImportRows *self,
                           guint          line)
{
  guint row;

  if (self->result == NULL)
    return;
  row = self->result->first_row;
  while (row + 1 < get_n_rows (self) && ent_import_table_get_line (self->result->table, row + 1) <= line)
    row++;
  self->line = ent_import_table_get_line (self->result->table, row);
  self->top = row - (row - self->result->first_row) % N_ROWS;
  fill (self);
}
