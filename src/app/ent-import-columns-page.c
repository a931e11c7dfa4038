/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-columns-page.h"

#include <glib/gi18n.h>

#include "app/ent-import-rows.h"
#include "base/ent-shown.h"

struct _EntImportColumnsPage
{
  AdwPreferencesPage   parent_instance;

  /* Template widgets */
  AdwEntryRow         *grouping_row;
  AdwPreferencesGroup *columns_group;
  EntImportRows       *file_rows;

  GPtrArray           *rows;        /* AdwComboRow, in the order of the columns */
  char               **fields;      /* the heads that the rows are of */
  EntForeignAnswers   *answers;     /* borrowed */
  gboolean             is_updating; /* so that what is shown is not taken for what was told */
};

G_DEFINE_FINAL_TYPE (EntImportColumnsPage, ent_import_columns_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a person may say of a column; the rest is for files of certain publishers and guessed. */
static const struct
{
  EntImportMeaning meaning;
  const char      *name;
} meanings[] = {
  { ENT_IMPORT_NOTHING, NC_("column", "Not Used") },
  { ENT_IMPORT_NATION, NC_("column", "Nation") },
  { ENT_IMPORT_GROUPING, NC_("column", "Grouping") },
  { ENT_IMPORT_ROLE, NC_("column", "Role") },
  { ENT_IMPORT_FROM, NC_("column", "From") },
  { ENT_IMPORT_UNTIL, NC_("column", "Until") },
  { ENT_IMPORT_LAST, NC_("column", "Last Day") },
  { ENT_IMPORT_YEAR, NC_("column", "Year") },
  { ENT_IMPORT_REMARK, NC_("column", "Note") },
};

/* Of the bar that says how much of a column can be read, in px. */
#define BAR_WIDTH 60

static guint
find_place (EntImportMeaning meaning)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].meaning == meaning)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

/* A column that nobody has touched keeps its guess, be it one that is not offered here. */
static void
meaning_changed_cb (AdwComboRow          *row,
                    GParamSpec           *pspec,
                    EntImportColumnsPage *self)
{
  guint column, selected = adw_combo_row_get_selected (row);

  if (self->is_updating || selected >= G_N_ELEMENTS (meanings) || !g_ptr_array_find (self->rows, row, &column))
    return;
  if (self->answers->meanings == NULL)
    {
      self->answers->meanings = g_array_new (FALSE, TRUE, sizeof (EntImportMeaning));
      for (guint i = 0; i < self->rows->len; i++)
        {
          EntImportMeaning guessed = GPOINTER_TO_UINT (g_object_get_data (g_ptr_array_index (self->rows, i), "meaning"));

          g_array_append_val (self->answers->meanings, guessed);
        }
    }
  g_array_index (self->answers->meanings, EntImportMeaning, column) = meanings[selected].meaning;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
grouping_changed_cb (EntImportColumnsPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->grouping_row));

  if (self->answers == NULL)
    return;
  g_free (self->answers->grouping);
  self->answers->grouping = *text != '\0' ? g_strdup (text) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ent_import_columns_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_IMPORT_COLUMNS_PAGE);
  G_OBJECT_CLASS (ent_import_columns_page_parent_class)->dispose (object);
}

static void
ent_import_columns_page_finalize (GObject *object)
{
  EntImportColumnsPage *self = ENT_IMPORT_COLUMNS_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_strfreev (self->fields);
  G_OBJECT_CLASS (ent_import_columns_page_parent_class)->finalize (object);
}

static void
ent_import_columns_page_class_init (EntImportColumnsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_columns_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_import_columns_page_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (ENT_TYPE_IMPORT_ROWS);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportColumnsPage, grouping_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportColumnsPage, columns_group);
  gtk_widget_class_bind_template_child (widget_class, EntImportColumnsPage, file_rows);
  gtk_widget_class_bind_template_callback (widget_class, grouping_changed_cb);
}

static void
ent_import_columns_page_init (EntImportColumnsPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ent_import_columns_page_set_answers:
 * @answers: (transfer none): outlives the page, or is taken away with %NULL */
void
ent_import_columns_page_set_answers (EntImportColumnsPage *self,
                                     EntForeignAnswers    *answers)
{
  self->answers = answers;
}

static void
add_row (EntImportColumnsPage *self,
         const char           *field)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *bar = gtk_level_bar_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *shown = ent_shown (field);

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "column", meanings[i].name));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_level_bar_set_max_value (GTK_LEVEL_BAR (bar), 100);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  g_object_set_data (G_OBJECT (row), "bar", bar);
  g_signal_connect (row, "notify::selected", G_CALLBACK (meaning_changed_cb), self);
  adw_preferences_group_add (self->columns_group, row);
  g_ptr_array_add (self->rows, row);
}

/* Other columns, as of another sheet or separator: what was told of those before is gone. */
static void
make_rows (EntImportColumnsPage  *self,
           const EntImportResult *result)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_strfreev (self->fields);
  self->fields = g_strdupv (result->fields);
  for (guint i = 0; i < result->n_columns; i++)
    add_row (self, result->fields[i]);
}

/* How much of the column can be read as what it is said to be. */
static void
show_share (GtkWidget        *row,
            EntImportMeaning  meaning,
            guint             share)
{
  GtkWidget *bar = g_object_get_data (G_OBJECT (row), "bar");
  g_autofree char *words = g_strdup_printf (_("%u %% of its different cells can be read"), share);

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), share);
  gtk_widget_set_tooltip_text (bar, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_opacity (bar, meaning != ENT_IMPORT_NOTHING ? 1 : 0); /* the others stand where they stand */
}

/* ent_import_columns_page_clear_rows:
 * Shows no rows, as those that were shown are gone. */
void
ent_import_columns_page_clear_rows (EntImportColumnsPage *self)
{
  ent_import_rows_update (self->file_rows, NULL);
}

/* ent_import_columns_page_show_line:
 * @line: a line of the file */
void
ent_import_columns_page_show_line (EntImportColumnsPage *self,
                                   guint                 line)
{
  ent_import_rows_show_line (self->file_rows, line);
  gtk_widget_child_focus (GTK_WIDGET (self->file_rows), GTK_DIR_TAB_FORWARD); /* so that the page scrolls there */
}

/* ent_import_columns_page_update:
 * @foreign: what came of the answers */
void
ent_import_columns_page_update (EntImportColumnsPage *self,
                                const EntForeign     *foreign)
{
  const EntImportResult *result = foreign->result;

  gtk_widget_set_visible (GTK_WIDGET (self->columns_group), result->n_columns > 0);
  ent_import_rows_update (self->file_rows, result);
  if (result->fields == NULL)
    return;
  self->is_updating = TRUE;
  if (self->fields == NULL || !g_strv_equal ((const char *const *) self->fields, (const char *const *) result->fields))
    make_rows (self, result);
  for (guint i = 0; i < result->n_columns; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      g_autofree char *sample = ent_shown (result->samples[i]);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
      show_share (row, result->columns[i], result->shares != NULL ? result->shares[i] : 100);
      g_object_set_data (G_OBJECT (row), "meaning", GUINT_TO_POINTER (result->columns[i]));
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_place (result->columns[i]));
    }
  self->is_updating = FALSE;
}
