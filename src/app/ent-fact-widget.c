/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-fact-widget.h"

#include "app/ent-pill.h"
#include "app/ent-record-icon.h"
#include "app/ent-tooltip.h"
#include "words/ent-record-words.h"

/* Of a summary; the page of the record tells all. */
#define MAX_LINES 4

/* Before the name of a record. */
#define ICON_SIZE 20
#define ICON_GAP 6

/* A text of that many letters is as wide as NARROW digits in any font, and no list is narrower than these. */
#define LONG 20
#define NARROW 6

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* Else GTK finds out how high it were with a letter a line, which takes longer than all else of a card. */
  if (g_utf8_strlen (text, -1) >= LONG)
    gtk_label_set_width_chars (GTK_LABEL (label), NARROW);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_summary (const char *text)
{
  GtkWidget *label = new_text (text, NULL);

  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
new_quote (const char *text)
{
  GtkWidget *label = new_text (text, "quote-text");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

/* The two above each other. */
static GtkWidget *
add_name (GtkWidget  *widget,
          const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), new_text (name, "quiet"));
  gtk_box_append (GTK_BOX (box), widget);
  return box;
}

/* The text with a sign before it. */
static GtkWidget *
new_doubt (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = new_text (text, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 14);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "doubt");
  return box;
}

/* A button that selects the record. */
static GtkWidget *
new_link (EntState *state,
          EntRef    ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  EntDay day = ent_view_get_day (ent_state_get_view (state));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ICON_GAP);
  g_autofree char *title = ent_record_dup_title (dataset, ref, day);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), ent_record_icon_new (dataset, ref, day, ICON_SIZE));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  ent_tooltip_begin (button, title);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "record-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.select");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", (guint) ref.kind, ref.row);
  return button;
}

/* A button that selects the record, and below its name what is said of it. */
static GtkWidget *
new_row (EntState      *state,
         const EntFact *fact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *link = new_link (state, ent_ref (fact->records, fact->rows.rows[0]));
  GtkWidget *text;

  gtk_box_append (GTK_BOX (box), link);
  if (fact->text == NULL)
    return box;
  text = new_text (fact->text, "quiet");
  gtk_widget_set_margin_start (text, ICON_SIZE + ICON_GAP); /* below the name */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, text, NULL, -1);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

/* A button that opens the page in the browser; the arrow says that a click
 * leaves the program. */
static GtkWidget *
new_web (const char *text,
         const char *url)
{
  g_autofree char *words = g_strconcat (text, "\u00a0↗", NULL);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = new_text (words, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  ent_tooltip_begin (button, url);
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

/* One label with the text and behind it the numbers of its sources, which lead
 * to them. */
static GtkWidget *
new_sourced (EntDataset           *dataset,
             const EntFact        *fact,
             EntDetailsReferences *references)
{
  GtkWidget *label = new_text ("", "quiet");
  g_autofree char *escaped = g_markup_escape_text (fact->text != NULL ? fact->text : "", -1);
  g_autoptr (GString) markup = g_string_new (escaped);

  for (guint i = 0; i < fact->rows.n_rows; i++)
    {
      guint32 source = fact->rows.rows[i];
      g_autofree char *title = ent_record_escape (ent_dataset_get_source (dataset, source)->title);
      g_autofree char *marked_up = g_markup_escape_text (title, -1);
      /* GTK takes the title of a link for markup, too. */
      g_autofree char *tooltip = g_markup_escape_text (marked_up, -1);

      g_string_append_printf (markup, "%s<a href=\"%u\" title=\"%s\">[%u]</a>", markup->len > 0 ? " " : "", source, tooltip,
                              ent_details_references_get_number (references, source));
    }
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  gtk_widget_add_css_class (label, "referenced");
  g_signal_connect (label, "activate-link", G_CALLBACK (activate_reference_cb), NULL);
  return fact->name != NULL ? add_name (label, fact->name) : label;
}

/* Many in columns, few beside each other. */
static GtkWidget *
new_columns (EntState      *state,
             const EntFact *fact)
{
  GtkWidget *flow = g_object_new (GTK_TYPE_FLOW_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  for (guint i = 0; i < fact->rows.n_rows; i++)
    {
      GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

      /* The button takes the focus, not the place it stands in. */
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), new_link (state, ent_ref (fact->records, fact->rows.rows[i])));
      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
    }
  return flow;
}

static GtkWidget *
new_records (EntState      *state,
             const EntFact *fact)
{
  GtkWidget *line;

  if (fact->kind == ENT_FACT_LINKS && fact->rows.n_rows > 1)
    return new_columns (state, fact);

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, fact->text != NULL ? 8 : 6);
  for (guint i = 0; i < fact->rows.n_rows; i++)
    gtk_box_append (GTK_BOX (line), fact->kind == ENT_FACT_PILLS ? ent_pill_new (state, fact->rows.rows[i])
                                                                 : new_link (state, ent_ref (fact->records, fact->rows.rows[i])));
  if (fact->text != NULL)
    gtk_box_append (GTK_BOX (line), new_text (fact->text, "record-title"));
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  return line;
}

/**
 * ent_fact_widget_new:
 * @state: the state of the window
 * @fact: a fact about its dataset; nothing of it is kept
 * @references: the numbers of the page
 *
 * Returns: (transfer floating): the fact to be seen
 */
GtkWidget *
ent_fact_widget_new (EntState             *state,
                     const EntFact        *fact,
                     EntDetailsReferences *references)
{
  g_return_val_if_fail (ENT_IS_STATE (state), NULL);
  g_return_val_if_fail (fact != NULL, NULL);

  switch (fact->kind)
    {
    case ENT_FACT_TEXT:
      return new_text (fact->text, NULL);
    case ENT_FACT_SUMMARY:
      return new_summary (fact->text);
    case ENT_FACT_TITLE:
      return new_text (fact->text, "record-title");
    case ENT_FACT_HEADING:
      return new_text (fact->text, "heading");
    case ENT_FACT_NAMED:
      return add_name (new_text (fact->text, NULL), fact->name);
    case ENT_FACT_QUIET:
      return new_text (fact->text, "quiet");
    case ENT_FACT_DOUBT:
      return new_doubt (fact->text);
    case ENT_FACT_QUOTE:
      return new_quote (fact->text);
    case ENT_FACT_WEB:
      return fact->url != NULL ? new_web (fact->text, fact->url) : new_text (fact->text, NULL);
    case ENT_FACT_SOURCED:
      return new_sourced (ent_state_get_dataset (state), fact, references);
    case ENT_FACT_LINKS:
    case ENT_FACT_PILLS:
      return new_records (state, fact);
    case ENT_FACT_ROW:
      return new_row (state, fact);
    default:
      g_return_val_if_reached (NULL);
    }
}
