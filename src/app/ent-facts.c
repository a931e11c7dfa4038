/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-facts.h"

#include <glib/gi18n.h>

#include "app/ent-pill.h"
#include "app/ent-record-icon.h"
#include "words/ent-record-words.h"

/**
 * ent_facts_new_text:
 * @text: plain text
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a label that breaks its lines
 */
GtkWidget *
ent_facts_new_text (const char *text,
                    const char *css_class)
{
  g_autofree char *shown = ent_record_escape (text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * ent_facts_new_fact:
 * @name: what it is
 * @value: what it is in this case
 *
 * Returns: (transfer floating): the two above each other
 */
GtkWidget *
ent_facts_new_fact (const char *name,
                    const char *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = ent_facts_new_text (name, "caption");

  gtk_widget_add_css_class (heading, "dim-label");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), ent_facts_new_text (value, NULL));
  return box;
}

/**
 * ent_facts_new_doubt:
 * @text: what is uncertain or disputed
 *
 * Returns: (transfer floating): the text with a sign before it
 */
GtkWidget *
ent_facts_new_doubt (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 14);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), ent_facts_new_text (text, NULL));
  gtk_widget_add_css_class (box, "doubt");
  return box;
}

/**
 * ent_facts_new_link:
 * @dataset: the data
 * @ref: a record of @dataset
 * @text: (nullable): what to call it; %NULL for its title
 *
 * Returns: (transfer floating): a button that selects the record
 */
GtkWidget *
ent_facts_new_link (EntDataset *dataset,
                    EntRef      ref,
                    const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = ent_record_dup_title (dataset, ref);
  GtkWidget *label = gtk_label_new (text != NULL ? text : title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), ent_record_icon_new (dataset, ref, 20));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, title);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "record-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.select");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", (guint) ref.kind, ref.row);
  return button;
}

/**
 * ent_facts_new_web:
 * @text: what the page is called
 * @url: (nullable): where it is
 *
 * Returns: (transfer floating): a button that opens the page in the browser,
 *   or the text alone
 */
GtkWidget *
ent_facts_new_web (const char *text,
                   const char *url)
{
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;
  GtkWidget *button;
  GtkWidget *label;

  if (url == NULL)
    return ent_facts_new_text (text, "caption");

  shown = ent_record_escape (text);
  words = g_strconcat (shown, " ↗", NULL);
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, url);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "source-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", url);
  return button;
}

static gboolean
activate_reference_cb (GtkLabel   *label,
                       const char *source)
{
  gtk_widget_activate_action (GTK_WIDGET (label), "details.show-source", "u", (guint) g_ascii_strtoull (source, NULL, 10));
  return TRUE;
}

/**
 * ent_facts_new_referenced:
 * @dataset: the data
 * @text: plain text, perhaps empty
 * @css_class: (nullable): how it looks
 * @references: the numbers of the page
 * @sources: what the text rests on; each has its number
 *
 * Returns: (transfer floating): one label with the text and behind it the
 *   numbers of its sources, which lead to them
 */
GtkWidget *
ent_facts_new_referenced (EntDataset    *dataset,
                          const char    *text,
                          const char    *css_class,
                          EntReferences *references,
                          EntRows        sources)
{
  GtkWidget *label = ent_facts_new_text ("", css_class);
  g_autofree char *shown = ent_record_escape (text);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);
  g_autoptr (GString) markup = g_string_new (escaped);

  for (guint i = 0; i < sources.n_rows; i++)
    {
      g_autofree char *title = ent_record_dup_title (dataset, ent_ref (ENT_KIND_SOURCE, sources.rows[i]));
      g_autofree char *tooltip = g_markup_escape_text (title, -1);

      g_string_append_printf (markup, "%s<a href=\"%u\" title=\"%s\">[%u]</a>", markup->len > 0 ? " " : "", sources.rows[i], tooltip,
                              ent_references_get_number (references, sources.rows[i]));
    }
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  gtk_widget_add_css_class (label, "referenced");
  g_signal_connect (label, "activate-link", G_CALLBACK (activate_reference_cb), NULL);
  return label;
}

/**
 * ent_facts_new_quiet:
 * @text: plain text
 *
 * Returns: (transfer floating): a label in small, quiet letters
 */
GtkWidget *
ent_facts_new_quiet (const char *text)
{
  GtkWidget *label = ent_facts_new_text (text, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/**
 * ent_facts_new_pills:
 * @state: the state of the window
 * @groupings: rows of groupings
 *
 * Returns: (transfer floating): the groupings as pills
 */
GtkWidget *
ent_facts_new_pills (EntState *state,
                     EntRows   groupings)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < groupings.n_rows; i++)
    gtk_box_append (GTK_BOX (box), ent_pill_new (state, groupings.rows[i]));
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  return box;
}

static int
compare_nations (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  return ent_dataset_compare_nation_names (data, *(const guint32 *) a, *(const guint32 *) b);
}

/**
 * ent_facts_new_nations:
 * @dataset: the data
 * @nations: rows of nations
 *
 * Returns: (transfer floating): the nations as links in columns, by name
 */
GtkWidget *
ent_facts_new_nations (EntDataset *dataset,
                       EntRows     nations)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (guint32));
  GtkWidget *flow = gtk_flow_box_new ();

  g_array_append_vals (sorted, nations.rows, nations.n_rows);
  g_array_sort_with_data (sorted, compare_nations, dataset);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  for (guint i = 0; i < sorted->len; i++)
    {
      EntRef ref = ent_ref (ENT_KIND_NATION, g_array_index (sorted, guint32, i));
      GtkWidget *child = gtk_flow_box_child_new ();

      /* The button takes the focus, not the place it stands in. */
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), ent_facts_new_link (dataset, ref, NULL));
      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
    }
  return flow;
}

/**
 * ent_facts_add_remarks:
 * @box: where to
 * @record: whose remarks
 * @uncertain: whether one of its dates is marked as uncertain
 *
 * Adds the note of a record and, with a sign, what is uncertain or disputed.
 */
void
ent_facts_add_remarks (GtkBox          *box,
                       const EntRecord *record,
                       gboolean         uncertain)
{
  if (record->note != NULL)
    gtk_box_append (box, ent_facts_new_quiet (record->note));
  if (uncertain)
    gtk_box_append (box, ent_facts_new_doubt (_("The date is uncertain.")));
  if (record->disputed != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("Disputed: %s"), record->disputed);

      gtk_box_append (box, ent_facts_new_doubt (text));
    }
}
