/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-filter-button.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 380 /* of the choices, in px; more is scrolled */

struct _EntFilterButton
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  GtkBox        *choices;
  GtkLabel      *left;
  GtkWidget     *clear;
  GtkEditable   *years[2]; /* (nullable): the first and the last one, while the popover has choices */

  EntRowFilter  *filter;  /* owned */
  EntDetails    *details; /* (nullable), borrowed: the page */
  EntDetailsTab *tab;     /* (nullable), borrowed: the list that is seen */
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (EntFilterButton, ent_filter_button, ADW_TYPE_BIN)

static void
check_toggled_cb (GtkCheckButton  *check,
                  EntFilterButton *self)
{
  guint facet, value;

  if (self->updating)
    return;
  facet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "facet"));
  value = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "value"));
  ent_row_filter_choose (self->filter, facet, value, gtk_check_button_get_active (check));
}

/* A year of the calendar; 0, which is none, for an empty text. */
static gboolean
read_year (GtkEditable *entry,
           gint64      *year)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  *year = 0;
  return *text == '\0' || g_ascii_string_to_signed (text, 10, 1, 9999, year, NULL);
}

static void
set_valid (GtkEditable *entry,
           gboolean     valid)
{
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* What is no year, or an end before its beginning, changes nothing and is marked. */
static void
year_changed_cb (GtkEditable     *entry,
                 EntFilterButton *self)
{
  EntPeriod period = { ENT_DAY_MIN, ENT_DAY_MAX };
  gint64 first, last;
  gboolean first_valid, last_valid;

  if (self->updating)
    return;
  first_valid = read_year (self->years[0], &first);
  last_valid = read_year (self->years[1], &last);
  if (first_valid && last_valid && first != 0 && last != 0 && last < first)
    last_valid = FALSE;
  set_valid (self->years[0], first_valid);
  set_valid (self->years[1], last_valid);
  if (!first_valid || !last_valid)
    return;
  if (first != 0)
    period.first = ent_day_new ((int) first, 1, 1);
  if (last != 0)
    period.last = ent_day_new ((int) last, 12, 31);
  self->updating = TRUE;
  ent_row_filter_set_period (self->filter, period);
  self->updating = FALSE;
}

static void
show_years (EntFilterButton *self)
{
  EntPeriod period = ent_row_filter_get_period (self->filter);
  EntDay days[] = { period.first, period.last };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *year = NULL;

      if (days[i] == ENT_DAY_MIN || days[i] == ENT_DAY_MAX)
        year = g_strdup ("");
      else
        year = g_strdup_printf ("%d", ent_day_get_year (days[i]));
      gtk_editable_set_text (self->years[i], year);
      set_valid (self->years[i], TRUE);
    }
}

/* How much of the list that is seen is left. */
static void
show_left (EntFilterButton *self)
{
  g_autofree char *text = NULL;

  if (self->details != NULL && self->tab != NULL)
    text = ent_details_dup_left (self->details, self->tab, self->filter);
  gtk_label_set_label (self->left, text != NULL ? text : "");
  gtk_widget_set_sensitive (self->clear, !ent_row_filter_is_none (self->filter));
}

/* Whether something is filtered; counting is for who sees the count. */
static void
show_filter (EntFilterButton *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (self->button))))
    show_left (self);
  if (ent_row_filter_is_none (self->filter))
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "filtering");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "filtering");
}

/* The choices are those of the filter, whoever made them. */
static void
filter_changed_cb (EntFilterButton *self)
{
  gboolean was_updating = self->updating;

  show_filter (self);
  self->updating = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child),
                                   ent_row_filter_get_chosen (self->filter, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "facet")),
                                                              GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "value"))));
  if (self->years[0] != NULL && !was_updating)
    show_years (self);
  self->updating = was_updating;
}

static void
add_heading (EntFilterButton *self,
             const char      *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (self->choices, label);
}

static void
add_years (EntFilterButton *self)
{
  const char *const names[] = { _("From year"), _("Up to year") };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (names[i]);
      GtkWidget *entry = gtk_entry_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      gtk_grid_attach (GTK_GRID (grid), label, 0, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), entry, 1, i, 1, 1);
      self->years[i] = GTK_EDITABLE (entry);
    }
  show_years (self);
  for (int i = 0; i < 2; i++)
    g_signal_connect (self->years[i], "changed", G_CALLBACK (year_changed_cb), self);
  gtk_box_append (self->choices, grid);
}

typedef struct
{
  EntRowFilter *filter;
  EntFacet      facet;
} Names;

static gint
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Names *names = data;

  return g_utf8_collate (ent_row_filter_get_name (names->filter, names->facet, *(const guint *) a),
                         ent_row_filter_get_name (names->filter, names->facet, *(const guint *) b));
}

/* Returns: (transfer full) (element-type guint): what some record of the page has,
 * and what is chosen, by name */
static GArray *
list_values (EntFilterButton *self,
             EntFacet         facet)
{
  guint n_values = ent_row_filter_get_n (self->filter, facet);
  g_autofree gboolean *found = g_new0 (gboolean, n_values + 1);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->details->tabs->len; i++)
    {
      EntDetailsTab *tab = g_ptr_array_index (self->details->tabs, i);

      if (tab->records != NULL)
        ent_row_filter_find_values (self->filter, facet, tab->records, self->details->about, found);
    }
  for (guint value = 0; value < n_values; value++)
    if (found[value] || ent_row_filter_get_chosen (self->filter, facet, value))
      g_array_append_val (values, value);
  g_array_sort_with_data (values, compare_names, &(Names) { self->filter, facet });
  return values;
}

static void
add_facet (EntFilterButton *self,
           EntFacet         facet)
{
  g_autoptr (GArray) values = list_values (self, facet);

  if (values->len == 0)
    return;
  add_heading (self, ent_facet_to_text (facet));
  for (guint i = 0; i < values->len; i++)
    {
      guint value = g_array_index (values, guint, i);
      GtkWidget *check = gtk_check_button_new_with_label (ent_row_filter_get_name (self->filter, facet, value));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), ent_row_filter_get_chosen (self->filter, facet, value));
      g_object_set_data (G_OBJECT (check), "facet", GUINT_TO_POINTER (facet));
      g_object_set_data (G_OBJECT (check), "value", GUINT_TO_POINTER (value));
      g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), self);
      gtk_box_append (self->choices, check);
    }
}

static void
remove_choices (EntFilterButton *self)
{
  GtkWidget *child;

  self->years[0] = self->years[1] = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
}

/* What can be chosen is that of the moment. */
static void
fill_cb (GtkMenuButton *button,
         gpointer       data)
{
  EntFilterButton *self = data;

  remove_choices (self);
  if (self->details == NULL)
    return;
  add_heading (self, _("Years"));
  add_years (self);
  for (EntFacet facet = 0; facet < ENT_N_FACETS; facet++)
    add_facet (self, facet);
  show_left (self);
}

static void
clear_cb (EntFilterButton *self)
{
  ent_row_filter_clear (self->filter);
}

static void
ent_filter_button_dispose (GObject *object)
{
  g_clear_object (&ENT_FILTER_BUTTON (object)->filter);
  G_OBJECT_CLASS (ent_filter_button_parent_class)->dispose (object);
}

static void
ent_filter_button_class_init (EntFilterButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_filter_button_dispose;
}

static GtkWidget *
new_popover (EntFilterButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "focusable", FALSE, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, NULL);

  self->choices = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "margin-end", 12, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->choices));
  self->left = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "hexpand", TRUE, NULL);
  self->clear = gtk_button_new_with_label (_("Clear"));
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->left));
  gtk_box_append (GTK_BOX (foot), self->clear);
  gtk_box_append (GTK_BOX (column), scrolled);
  gtk_box_append (GTK_BOX (column), foot);
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  return popover;
}

static void
ent_filter_button_init (EntFilterButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "entente-filter-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Filter the lists"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter the lists"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "filter-button");
  gtk_menu_button_set_popover (self->button, new_popover (self));
  gtk_menu_button_set_create_popup_func (self->button, fill_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * ent_filter_button_set_state:
 * @state: the state of the window; its filter is kept. To be called once.
 */
void
ent_filter_button_set_state (EntFilterButton *self,
                             EntState        *state)
{
  g_return_if_fail (ENT_IS_FILTER_BUTTON (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (ent_state_get_filter (state));
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ent_filter_button_set_details:
 * @details: the page, until another one is set; not kept
 */
void
ent_filter_button_set_details (EntFilterButton *self,
                               EntDetails      *details)
{
  gboolean has_list = FALSE;

  g_return_if_fail (ENT_IS_FILTER_BUTTON (self));
  g_return_if_fail (details != NULL);

  self->details = details;
  self->tab = NULL;
  /* The choices of another page, or of another dataset, are others. */
  gtk_menu_button_popdown (self->button);
  remove_choices (self);
  for (guint i = 0; i < details->tabs->len; i++)
    {
      EntDetailsTab *tab = g_ptr_array_index (details->tabs, i);

      has_list = has_list || (tab->records != NULL && ent_row_facets_have_days (ent_row_list_get_ref (tab->records, 0).kind));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), has_list);
  show_filter (self);
}

/**
 * ent_filter_button_set_tab:
 * @tab: the tab of the page that is seen
 */
void
ent_filter_button_set_tab (EntFilterButton *self,
                           EntDetailsTab   *tab)
{
  g_return_if_fail (ENT_IS_FILTER_BUTTON (self));

  self->tab = tab;
  show_filter (self);
}
