/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-search-row.h"

#include <glib/gi18n.h>

#include "app/ent-record-icon.h"
#include "app/ent-tooltip.h"
#include "model/ent-search-words.h"
#include "view/ent-view-record.h"
#include "words/ent-passage.h"
#include "words/ent-record-words.h"

/* So that the list knows how high its rows become when they wrap. */
#define MAX_WIDTH_CHARS 40

struct _EntSearchRow
{
  GtkListBoxRow parent_instance;

  EntRef        ref;
};

G_DEFINE_FINAL_TYPE (EntSearchRow, ent_search_row, GTK_TYPE_LIST_BOX_ROW)

static guint show_signal;

/* @text as markup, with the words for which it was found in bold. */
static char *
dup_marked (const char *text,
            const char *wanted)
{
  g_autoptr (GArray) ranges = ent_search_words_mark (wanted, text);
  GString *markup = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      EntTextRange range = g_array_index (ranges, EntTextRange, i);
      g_autofree char *before = g_markup_escape_text (text + at, (gssize) (range.begin - at));
      g_autofree char *found = g_markup_escape_text (text + range.begin, (gssize) (range.end - range.begin));

      g_string_append_printf (markup, "%s<b>%s</b>", before, found);
      at = range.end;
    }

  g_autofree char *rest = g_markup_escape_text (text + at, -1);

  g_string_append (markup, rest);
  return g_string_free (markup, FALSE);
}

/* The lines of a row, and what a screen reader says of them. */
typedef struct
{
  GtkBox     *box;
  const char *wanted;
  GString    *name;
} Lines;

static void
add_line (Lines      *lines,
          const char *text,
          int         n_most,
          const char *css_class)
{
  g_autofree char *markup = dup_marked (text, lines->wanted);
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH_CHARS);
  if (n_most > 1)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), n_most);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (lines->box, label);
  g_string_append_printf (lines->name, "%s%s", lines->name->len > 0 ? ", " : "", text);
}

/* A passage is told if it has more of what was looked for than the lines above. */
static GtkWidget *
make_words (EntSearchRow *self,
            EntDataset   *dataset,
            EntDay        day,
            const char   *wanted)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = ent_record_dup_title (dataset, self->ref, day);
  g_autofree char *subtitle = ent_record_dup_subtitle (dataset, self->ref, day);
  g_autofree char *passage = ent_passage_find (dataset, self->ref, wanted);
  g_autofree char *said = self->ref.kind == ENT_KIND_QUOTE ? ent_passage_dup_said (dataset, self->ref.row, wanted) : g_strdup ("");
  g_autoptr (GString) name = g_string_new (NULL);
  Lines lines = { GTK_BOX (words), wanted, name };

  add_line (&lines, title, 2, NULL);
  add_line (&lines, subtitle, 1, "search-subtitle");
  add_line (&lines, said, 2, "search-passage");
  if (passage != NULL && ent_search_words_count (wanted, passage) > ent_search_words_count (wanted, name->str))
    add_line (&lines, passage, 2, "search-passage");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
  return words;
}

static void
show_clicked_cb (EntSearchRow *self)
{
  g_signal_emit (self, show_signal, 0);
}

static GtkWidget *
make_button (EntSearchRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  ent_tooltip_begin (button, _("Show in the Picture"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show in the Picture"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
ent_search_row_class_init (EntSearchRowClass *klass)
{
  show_signal = g_signal_new ("show-in-picture", ENT_TYPE_SEARCH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_search_row_init (EntSearchRow *self)
{
}

/**
 * ent_search_row_new:
 * @state: the state of the window
 * @ref: a record of its dataset
 * @wanted: what somebody typed
 *
 * Returns: (transfer floating): a row for the record
 */
GtkWidget *
ent_search_row_new (EntState   *state,
                    EntRef      ref,
                    const char *wanted)
{
  EntSearchRow *self = g_object_new (ENT_TYPE_SEARCH_ROW, NULL);
  EntDataset *dataset = ent_state_get_dataset (state);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  EntDay day = ent_view_get_day (ent_state_get_view (state));
  GtkWidget *icon = ent_record_icon_new (dataset, ref, day, 24);

  self->ref = ref;
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), make_words (self, dataset, day, wanted));
  if (ent_view_lacks_record (ent_state_get_view (state), dataset, ref))
    gtk_box_append (GTK_BOX (box), make_button (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

/**
 * ent_search_row_get_ref:
 *
 * Returns: what the row stands for
 */
EntRef
ent_search_row_get_ref (EntSearchRow *self)
{
  g_return_val_if_fail (ENT_IS_SEARCH_ROW (self), ENT_REF_NONE);

  return self->ref;
}
