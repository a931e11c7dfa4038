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

  AdwPreferencesGroup *kind_group;
  AdwComboRow         *kind_row;
  AdwPreferencesGroup *groupings_group;

  gboolean             is_of_events; /* what the rows offer */
  GPtrArray           *rows;         /* AdwComboRow, in the order of the columns */
  char               **fields;       /* the heads that the rows are of */
  EntForeignAnswers   *answers;      /* borrowed */
  gboolean             is_updating;  /* so that what is shown is not taken for what was told */
};

G_DEFINE_FINAL_TYPE (EntImportColumnsPage, ent_import_columns_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a person may say of a column; the rest is for files of certain publishers and guessed. */
typedef struct
{
  EntImportMeaning meaning;
  const char      *name;
  EntImportSystem  system; /* of nations */
} Meaning;

static const Meaning of_memberships[] = {
  { ENT_IMPORT_NOTHING, NC_("column", "Not Used") },
  { ENT_IMPORT_NATION, NC_("column", "Nation"), ENT_IMPORT_NAMES },
  { ENT_IMPORT_NATION, NC_("column", "Nation: ISO, Three Letters"), ENT_IMPORT_ISO3 },
  { ENT_IMPORT_NATION, NC_("column", "Nation: ISO, Two Letters"), ENT_IMPORT_ISO2 },
  { ENT_IMPORT_NATION, NC_("column", "Nation: M49"), ENT_IMPORT_M49 },
  { ENT_IMPORT_NATION, NC_("column", "Nation: COW, Number"), ENT_IMPORT_COW },
  { ENT_IMPORT_NATION, NC_("column", "Nation: COW, Letters"), ENT_IMPORT_COW_LETTERS },
  { ENT_IMPORT_NATION, NC_("column", "Nation: Gleditsch–Ward"), ENT_IMPORT_GW },
  { ENT_IMPORT_NATION, NC_("column", "Nation: Wikidata"), ENT_IMPORT_QID },
  { ENT_IMPORT_GROUPING, NC_("column", "Grouping") },
  { ENT_IMPORT_ROLE, NC_("column", "Role") },
  { ENT_IMPORT_FROM, NC_("column", "From") },
  { ENT_IMPORT_UNTIL, NC_("column", "Until") },
  { ENT_IMPORT_LAST, NC_("column", "Last Day") },
  { ENT_IMPORT_SPAN, NC_("column", "From and Until") },
  { ENT_IMPORT_YEAR, NC_("column", "Year") },
  { ENT_IMPORT_REMARK, NC_("column", "Note") },
  { ENT_IMPORT_SOURCE, NC_("column", "Source") },
  { ENT_IMPORT_SOURCE_URL, NC_("column", "Address of the Source") },
  { ENT_IMPORT_SOURCE_PUBLISHER, NC_("column", "Publisher of the Source") },
  { ENT_IMPORT_SOURCE_DATE, NC_("column", "Date of the Source") },
};

static const Meaning of_events[] = {
  { ENT_IMPORT_NOTHING, NC_("column", "Not Used") },
  { ENT_IMPORT_TITLE, NC_("column", "Title") },
  { ENT_IMPORT_KIND, NC_("column", "Kind") },
  { ENT_IMPORT_FROM, NC_("column", "Day, or First Day") },
  { ENT_IMPORT_UNTIL, NC_("column", "Last Day") },
  { ENT_IMPORT_PLACE, NC_("column", "Place") },
  { ENT_IMPORT_NATION, NC_("column", "Nations"), ENT_IMPORT_NAMES },
  { ENT_IMPORT_NATION, NC_("column", "Nations: ISO, Three Letters"), ENT_IMPORT_ISO3 },
  { ENT_IMPORT_NATION, NC_("column", "Nations: ISO, Two Letters"), ENT_IMPORT_ISO2 },
  { ENT_IMPORT_GROUPING, NC_("column", "Groupings") },
  { ENT_IMPORT_SUMMARY, NC_("column", "Summary") },
  { ENT_IMPORT_REMARK, NC_("column", "Note") },
  { ENT_IMPORT_SOURCE, NC_("column", "Source") },
  { ENT_IMPORT_SOURCE_URL, NC_("column", "Address of the Source") },
  { ENT_IMPORT_SOURCE_PUBLISHER, NC_("column", "Publisher of the Source") },
  { ENT_IMPORT_SOURCE_DATE, NC_("column", "Date of the Source") },
  { ENT_IMPORT_ID, NC_("column", "Id") },
};

/* Of the bar that says how much of a column can be read, in px. */
#define BAR_WIDTH 60

static const Meaning *
get_meanings (EntImportColumnsPage *self,
              guint                *n_meanings)
{
  *n_meanings = self->is_of_events ? G_N_ELEMENTS (of_events) : G_N_ELEMENTS (of_memberships);
  return self->is_of_events ? of_events : of_memberships;
}

static guint
find_place (EntImportColumnsPage *self,
            EntImportMeaning      meaning,
            EntImportSystem       system)
{
  guint n_meanings;
  const Meaning *meanings = get_meanings (self, &n_meanings);

  for (guint i = 0; i < n_meanings; i++)
    if (meanings[i].meaning == meaning && (meaning != ENT_IMPORT_NATION || meanings[i].system == system))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

/* A column that nobody has touched keeps its guess, be it one that is not offered here. */
static void
meaning_changed_cb (AdwComboRow          *row,
                    GParamSpec           *pspec,
                    EntImportColumnsPage *self)
{
  guint column, n_meanings, selected = adw_combo_row_get_selected (row);
  const Meaning *meanings = get_meanings (self, &n_meanings);

  if (self->is_updating || selected >= n_meanings || !g_ptr_array_find (self->rows, row, &column))
    return;
  if (self->answers->columns == NULL)
    {
      self->answers->columns = g_array_new (FALSE, TRUE, sizeof (EntForeignColumn));
      for (guint i = 0; i < self->rows->len; i++)
        {
          const EntForeignColumn guessed = { GPOINTER_TO_UINT (g_object_get_data (g_ptr_array_index (self->rows, i), "meaning")) };

          g_array_append_val (self->answers->columns, guessed);
        }
    }
  g_array_index (self->answers->columns, EntForeignColumn, column) =
      (EntForeignColumn) { meanings[selected].meaning, meanings[selected].system, meanings[selected].meaning == ENT_IMPORT_NATION };
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
kind_changed_cb (EntImportColumnsPage *self)
{
  const guint selected = adw_combo_row_get_selected (self->kind_row);

  if (self->answers == NULL || self->is_updating || selected > ENT_N_EVENT_KINDS)
    return;
  self->answers->event_kind_told = selected > 0;
  self->answers->event_kind = selected > 0 ? (EntEventKind) (selected - 1) : ENT_EVENT_SUMMIT;
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
  gtk_widget_class_bind_template_child (widget_class, EntImportColumnsPage, kind_group);
  gtk_widget_class_bind_template_child (widget_class, EntImportColumnsPage, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportColumnsPage, groupings_group);
  gtk_widget_class_bind_template_callback (widget_class, grouping_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
}

static void
ent_import_columns_page_init (EntImportColumnsPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new ((const char *const[]) { _("Not Told"), NULL });

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ENT_N_EVENT_KINDS; i++)
    gtk_string_list_append (kinds, ent_event_kind_to_text ((EntEventKind) i));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
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
  guint n_meanings;
  const Meaning *meanings = get_meanings (self, &n_meanings);

  for (guint i = 0; i < n_meanings; i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "column", meanings[i].name));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
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
  self->is_of_events = result->is_of_events;
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

static gboolean
has_column (const EntImportResult *result,
            EntImportMeaning       meaning)
{
  for (guint i = 0; i < result->n_columns; i++)
    if (result->columns[i] == meaning)
      return TRUE;

  return FALSE;
}

/* ent_import_columns_page_update:
 * @foreign: what came of the answers */
void
ent_import_columns_page_update (EntImportColumnsPage *self,
                                const EntForeign     *foreign)
{
  const EntImportResult *result = foreign->result;

  gtk_widget_set_visible (GTK_WIDGET (self->columns_group), result->n_columns > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_group), result->is_of_events && !has_column (result, ENT_IMPORT_KIND));
  gtk_widget_set_visible (GTK_WIDGET (self->groupings_group), !result->is_of_events);
  ent_import_rows_update (self->file_rows, result);
  if (result->fields == NULL)
    return;
  self->is_updating = TRUE;
  if (self->fields == NULL || self->is_of_events != result->is_of_events
      || !g_strv_equal ((const char *const *) self->fields, (const char *const *) result->fields))
    make_rows (self, result);
  for (guint i = 0; i < result->n_columns; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      g_autofree char *sample = ent_shown (result->samples[i]);
      /* Translators: what stands in a column, and in the line below what says what it means */
      g_autofree char *both = g_strdup_printf (_("%1$s\n%2$s"), sample, result->column_reasons[i]);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), *result->column_reasons[i] != '\0' ? both : sample);
      show_share (row, result->columns[i], result->shares != NULL ? result->shares[i] : 100);
      g_object_set_data (G_OBJECT (row), "meaning", GUINT_TO_POINTER (result->columns[i]));
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_place (self, result->columns[i], result->systems[i]));
    }
  self->is_updating = FALSE;
}
