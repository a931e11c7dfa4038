/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-questions-page.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* More names than this are not asked for: a column has been taken for another. */
#define MOST_SHOWN 60

struct _EntImportQuestionsPage
{
  AdwPreferencesPage   parent_instance;

  /* Template widgets */
  AdwPreferencesGroup *dates_group;
  AdwComboRow         *order_row;
  AdwComboRow         *last_row;
  AdwComboRow         *january_row;
  AdwComboRow         *century_row;
  AdwPreferencesGroup *names_group;
  GtkButton           *likewise_button;

  GPtrArray           *choices;     /* GtkDropDown, in their order */
  GtkDropDown         *last_choice; /* (nullable): the one that was answered last */
  GHashTable          *rows;        /* kind and text → its row; what was answered stays */
  EntForeignAnswers   *answers;     /* borrowed */
  gboolean             is_updating;
};

G_DEFINE_FINAL_TYPE (EntImportQuestionsPage, ent_import_questions_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* From which year on those of two digits are. */
static const int first_years[] = { 0, 1930, 1900, 1950, 2000, 1800 };

/* What each choice offers, in this order; then those that are likely, then all. */
enum
{
  NOT_TOLD,
  LEAVE_OUT,
  FIRST_OFFERED,
};

static void
dates_changed_cb (EntImportQuestionsPage *self)
{
  if (self->answers == NULL || self->is_updating)
    return;
  self->answers->order = (EntImportOrder) adw_combo_row_get_selected (self->order_row);
  self->answers->last_day_included = (EntImportAnswer) adw_combo_row_get_selected (self->last_row);
  self->answers->january_is_year = (EntImportAnswer) adw_combo_row_get_selected (self->january_row);
  self->answers->first_year = first_years[adw_combo_row_get_selected (self->century_row)];
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
get_n_likely (GtkDropDown *choice)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "n-likely"));
}

/* Whether what was answered last can be said of the others as well: that they are
 * left out, or are who is likeliest. */
static gboolean
can_go_on (EntImportQuestionsPage *self)
{
  const guint selected = self->last_choice != NULL ? gtk_drop_down_get_selected (self->last_choice) : NOT_TOLD;

  return selected == LEAVE_OUT || (selected == FIRST_OFFERED && get_n_likely (self->last_choice) > 0);
}

static void
tell (EntImportQuestionsPage *self,
      GtkDropDown            *choice)
{
  GPtrArray *ids = g_object_get_data (G_OBJECT (choice), "ids");
  const guint selected = gtk_drop_down_get_selected (choice);

  if (selected < ids->len)
    ent_foreign_answers_name (self->answers, g_object_get_data (G_OBJECT (choice), "text"), g_ptr_array_index (ids, selected));
}

static void
chosen_cb (GtkDropDown            *choice,
           GParamSpec             *pspec,
           EntImportQuestionsPage *self)
{
  if (self->answers == NULL || self->is_updating)
    return;
  tell (self, choice);
  self->last_choice = choice;
  gtk_widget_set_sensitive (GTK_WIDGET (self->likewise_button), can_go_on (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is answered stays as it is. */
static void
likewise_cb (EntImportQuestionsPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->last_choice);

  self->is_updating = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkDropDown *choice = g_ptr_array_index (self->choices, i);

      if (gtk_drop_down_get_selected (choice) != NOT_TOLD || (selected != LEAVE_OUT && get_n_likely (choice) == 0))
        continue;
      gtk_drop_down_set_selected (choice, selected);
      tell (self, choice);
    }
  self->is_updating = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ent_import_questions_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_IMPORT_QUESTIONS_PAGE);
  G_OBJECT_CLASS (ent_import_questions_page_parent_class)->dispose (object);
}

static void
ent_import_questions_page_finalize (GObject *object)
{
  EntImportQuestionsPage *self = ENT_IMPORT_QUESTIONS_PAGE (object);

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->choices);
  G_OBJECT_CLASS (ent_import_questions_page_parent_class)->finalize (object);
}

static void
ent_import_questions_page_class_init (EntImportQuestionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_questions_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_import_questions_page_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-import-questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportQuestionsPage, dates_group);
  gtk_widget_class_bind_template_child (widget_class, EntImportQuestionsPage, order_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportQuestionsPage, last_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportQuestionsPage, january_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportQuestionsPage, century_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportQuestionsPage, names_group);
  gtk_widget_class_bind_template_child (widget_class, EntImportQuestionsPage, likewise_button);
  gtk_widget_class_bind_template_callback (widget_class, dates_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, likewise_cb);
}

static void
set_words (AdwComboRow       *row,
           const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
set_centuries (AdwComboRow *row)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const[]) { _("Not Told"), NULL });

  for (guint i = 1; i < G_N_ELEMENTS (first_years); i++)
    {
      /* Translators: from one year to another */
      g_autofree char *words = g_strdup_printf (_("%1$d to %2$d"), first_years[i], first_years[i] + 99);

      gtk_string_list_append (list, words);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
ent_import_questions_page_init (EntImportQuestionsPage *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->choices = g_ptr_array_new ();
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_words (self->order_row, (const char *const[]) { _("Not Told"), _("Day Before Month"), _("Month Before Day"), NULL });
  set_words (self->last_row, (const char *const[]) { _("Not Told"), _("First Day Afterwards"), _("Last Day Included"), NULL });
  set_words (self->january_row, (const char *const[]) { _("Not Told"), _("The Day Itself"), _("The Year, and No More"), NULL });
  set_centuries (self->century_row);
  self->is_updating = FALSE;
}

/* ent_import_questions_page_set_answers:
 * @answers: (transfer none): outlives the page, or is taken away with %NULL */
void
ent_import_questions_page_set_answers (EntImportQuestionsPage *self,
                                       EntForeignAnswers      *answers)
{
  self->answers = answers;
}

/* The first choice has no id. */
static gboolean
is_id (gconstpointer a,
       gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static void
offer (GtkStringList *words,
       GPtrArray     *ids,
       const char    *word,
       const char    *id)
{
  gtk_string_list_append (words, word);
  g_ptr_array_add (ids, g_strdup (id));
}

/* Those that are likely first, then all of them. */
static void
offer_nations (EntDataset    *dataset,
               const GArray  *likely,
               GtkStringList *words,
               GPtrArray     *ids)
{
  for (guint i = 0; likely != NULL && i < likely->len; i++)
    {
      guint32 row = g_array_index (likely, guint32, i);

      offer (words, ids, ent_dataset_get_nation_name (dataset, row), ent_dataset_get_nation (dataset, row)->record.id);
    }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    offer (words, ids, ent_dataset_get_nation_name (dataset, row), ent_dataset_get_nation (dataset, row)->record.id);
}

static void
offer_roles (GtkStringList *words,
             GPtrArray     *ids)
{
  for (guint role = 0; role < ENT_N_ROLES; role++)
    offer (words, ids, ent_role_to_text ((EntRole) role), ent_role_to_id ((EntRole) role));
}

static void
offer_event_kinds (GtkStringList *words,
                   GPtrArray     *ids)
{
  for (guint kind = 0; kind < ENT_N_EVENT_KINDS; kind++)
    offer (words, ids, ent_event_kind_to_text ((EntEventKind) kind), ent_event_kind_to_id ((EntEventKind) kind));
}

static GtkWidget *
new_choice (EntImportQuestionsPage  *self,
            EntDataset              *dataset,
            const EntImportQuestion *question)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *choice;

  offer (words, ids, _("Not Told"), NULL);
  offer (words, ids, _("Leave Out"), ENT_IMPORT_LEAVE);
  if (question->kind == ENT_IMPORT_QUESTION_NATION)
    offer_nations (dataset, question->nations, words, ids);
  else if (question->kind == ENT_IMPORT_QUESTION_ROLE)
    offer_roles (words, ids);
  else
    offer_event_kinds (words, ids);
  choice = gtk_drop_down_new (G_LIST_MODEL (words), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (choice), "ids", ids, (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data (G_OBJECT (choice), "n-likely", GUINT_TO_POINTER (question->nations != NULL ? question->nations->len : 0));
  g_object_set_data_full (G_OBJECT (choice), "text", g_strdup (question->text), g_free);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  return choice;
}

/* What was told of it, be it now or for a file before. */
static void
show_told (EntImportQuestionsPage *self,
           GtkWidget              *choice,
           const char             *text)
{
  GPtrArray *ids = g_object_get_data (G_OBJECT (choice), "ids");
  g_autofree char *key = ent_foreign_answers_dup_key (text);
  const char *told = g_hash_table_lookup (self->answers->names, key);
  guint place;

  if (told != NULL && g_ptr_array_find_with_equal_func (ids, told, (GEqualFunc) is_id, &place))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), place);
}

/* How often it comes, and who is likely. */
static char *
dup_subtitle (EntDataset              *dataset,
              const EntImportQuestion *question)
{
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", question->n_rows), question->n_rows);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; question->nations != NULL && i < question->nations->len && i < 3; i++)
    g_ptr_array_add (names, (gpointer) ent_dataset_get_nation_name (dataset, g_array_index (question->nations, guint32, i)));
  if (names->len == 0)
    return g_steal_pointer (&rows);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (_(" or "), (char **) names->pdata);
  /* Translators: “3 rows; perhaps Niger or Nigeria” */
  return g_strdup_printf (_("%1$s; perhaps %2$s"), rows, list);
}

static void
add_question (EntImportQuestionsPage  *self,
              EntDataset              *dataset,
              const EntImportQuestion *question)
{
  g_autofree char *key = g_strdup_printf ("%d %s", (int) question->kind, question->text);
  g_autofree char *shown = ent_shown (question->text);
  g_autofree char *subtitle = NULL;
  GtkWidget *row, *choice;

  if (g_hash_table_contains (self->rows, key) || g_hash_table_size (self->rows) >= MOST_SHOWN)
    return;
  row = adw_action_row_new ();
  choice = new_choice (self, dataset, question);
  subtitle = dup_subtitle (dataset, question);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);
  adw_preferences_group_add (self->names_group, row);
  show_told (self, choice, question->text);
  g_hash_table_insert (self->rows, g_steal_pointer (&key), row);
  g_ptr_array_add (self->choices, choice);
}

/* Both ways of reading a date, so that one sees what the answer means. */
static void
show_readings (AdwComboRow *row,
               const char  *sample)
{
  g_autofree char *day_first = NULL;
  g_autofree char *month_first = NULL;
  const char *words[] = { NULL, NULL, NULL };

  if (sample == NULL || !ent_foreign_read_both (sample, &day_first, &month_first))
    return;
  /* Translators: how a date is read, and what it is then: “Day Before Month: 3 April 1999” */
  words[0] = g_strdup_printf (_("Day Before Month: %s"), day_first);
  words[1] = g_strdup_printf (_("Month Before Day: %s"), month_first);
  gtk_string_list_splice (GTK_STRING_LIST (adw_combo_row_get_model (row)), 1, 2, words);
  g_free ((char *) words[0]);
  g_free ((char *) words[1]);
}

static guint
find_century (int first_year)
{
  for (guint i = 0; i < G_N_ELEMENTS (first_years); i++)
    if (first_years[i] == first_year)
      return i;

  return 0;
}

/* A date that was told stays in sight. */
static void
show_date (AdwComboRow *row,
           const char  *sample,
           guint        told)
{
  adw_combo_row_set_selected (row, told);
  if (sample != NULL)
    {
      g_autofree char *shown = ent_shown (sample);

      /* Translators: a date as a file has it */
      g_autofree char *subtitle = g_strdup_printf (_("such as “%s”"), shown);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  gtk_widget_set_visible (GTK_WIDGET (row), sample != NULL || told > 0);
}

static const char *
find_sample (const EntImportQuestions *questions,
             EntImportQuestionKind     kind)
{
  for (guint i = 0; i < ent_import_questions_get_n (questions); i++)
    if (ent_import_questions_get (questions, i)->kind == kind)
      return ent_import_questions_get (questions, i)->text;

  return NULL;
}

static void
add_questions (EntImportQuestionsPage   *self,
               EntDataset               *dataset,
               const EntImportQuestions *questions)
{
  for (guint i = 0; i < ent_import_questions_get_n (questions); i++)
    {
      const EntImportQuestion *question = ent_import_questions_get (questions, i);

      if (question->kind == ENT_IMPORT_QUESTION_NATION || question->kind == ENT_IMPORT_QUESTION_ROLE
          || question->kind == ENT_IMPORT_QUESTION_EVENT_KIND)
        add_question (self, dataset, question);
    }
}

/* ent_import_questions_page_update:
 * @foreign: what came of the answers */
void
ent_import_questions_page_update (EntImportQuestionsPage *self,
                                  const EntForeign       *foreign)
{
  const EntImportQuestions *questions = foreign->result->questions;
  GtkWidget *const date_rows[] = { GTK_WIDGET (self->order_row), GTK_WIDGET (self->last_row), GTK_WIDGET (self->january_row),
                                   GTK_WIDGET (self->century_row) };
  gboolean any = FALSE;

  self->is_updating = TRUE;
  show_readings (self->order_row, find_sample (questions, ENT_IMPORT_QUESTION_ORDER));
  show_date (self->order_row, find_sample (questions, ENT_IMPORT_QUESTION_ORDER), self->answers->order);
  show_date (self->last_row, find_sample (questions, ENT_IMPORT_QUESTION_LAST_DAY), self->answers->last_day_included);
  show_date (self->january_row, find_sample (questions, ENT_IMPORT_QUESTION_JANUARY), self->answers->january_is_year);
  show_date (self->century_row, find_sample (questions, ENT_IMPORT_QUESTION_CENTURY), find_century (self->answers->first_year));
  for (guint i = 0; i < G_N_ELEMENTS (date_rows); i++)
    any |= gtk_widget_get_visible (date_rows[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->dates_group), any);
  add_questions (self, foreign->result->dataset, questions);
  add_questions (self, foreign->result->dataset, foreign->result->told);
  gtk_widget_set_visible (GTK_WIDGET (self->names_group), g_hash_table_size (self->rows) > 0);
  self->is_updating = FALSE;
}

/* ent_import_questions_page_clear:
 * Forgets what was asked and told: it is asked anew. */
void
ent_import_questions_page_clear (EntImportQuestionsPage *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    adw_preferences_group_remove (self->names_group, row);
  g_hash_table_remove_all (self->rows);
  g_ptr_array_set_size (self->choices, 0);
  self->last_choice = NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self->likewise_button), FALSE);
}

/* ent_import_questions_page_has_any:
 * Returns: whether anything is asked here, or was */
gboolean
ent_import_questions_page_has_any (EntImportQuestionsPage *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->dates_group)) || gtk_widget_get_visible (GTK_WIDGET (self->names_group));
}
