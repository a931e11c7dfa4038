/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas.h"
#include "app/ent-timeline.h"
#include "app/ent-window-private.h"
#include "window-fixture.h"

/* What a whole window looks like at the sizes people give it, and what it is
 * called for those who do not see it. */

static GtkWidget *
find_by_action (GtkWidget  *root,
                const char *action)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *widget = helper_find (root, GTK_TYPE_BUTTON, i);

      if (widget == NULL || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
        return widget;
    }
}

/* Within the window, and not squeezed to nothing. */
static gboolean
is_reachable (EntWindow *window,
              GtkWidget *widget)
{
  graphene_rect_t bounds;

  return widget != NULL && gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget)
         && gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds) && bounds.origin.x >= 0
         && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (GTK_WIDGET (window));
}

static graphene_rect_t
get_bounds (EntWindow *window,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  return bounds;
}

/* What has given way is no longer drawn, wherever it is. */
static gboolean
is_drawn (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
      return FALSE;
  return TRUE;
}

/* The sides of the header bar share its width, whatever it is. */
static void
test_header_sides (void)
{
  for (int width = 360; width <= 900; width += 36)
    {
      EntWindow *window = window_fixture_new (width, 700);
      graphene_rect_t search = get_bounds (window, GTK_WIDGET (window->search_button));
      GtkWidget *before[] = { GTK_WIDGET (window->open_button), window->undo_button, window->redo_button };

      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        if (is_drawn (before[i]))
          {
            graphene_rect_t bounds = get_bounds (window, before[i]);

            g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, search.origin.x);
          }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
check_width (int      width,
             gboolean title,
             gboolean groupings)
{
  EntWindow *window = window_fixture_new (width, 700);
  GtkWidget *root = GTK_WIDGET (window);

  g_assert_cmpint (gtk_widget_get_width (root), <=, width);
  g_assert_true (is_reachable (window, find_by_action (root, "win.export")));
  g_assert_true (is_reachable (window, find_by_action (root, "win.show-groupings")));
  g_assert_true (is_reachable (window, find_by_action (root, "win.show-details")));
  /* Charts are chosen in the header bar, or else below the picture. */
  g_assert_cmpint (gtk_widget_get_mapped (window->charts), ==, width >= 1000);
  g_assert_cmpint (gtk_widget_get_mapped (window->charts_below), ==, width < 1000);
  g_assert_cmpint (gtk_widget_get_mapped (helper_find (root, ADW_TYPE_WINDOW_TITLE, 0)), ==, title);
  g_assert_cmpint (!adw_flap_get_folded (ADW_FLAP (helper_find (root, ADW_TYPE_FLAP, 0))), ==, groupings);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_widths (void)
{
  check_width (1280, TRUE, TRUE);
  check_width (890, FALSE, FALSE);
  check_width (720, FALSE, FALSE);
  check_width (360, FALSE, FALSE);
}

/* The label of how many events there are, in the one of its places that is to be seen. */
static GtkLabel *
find_count (GtkWidget *root)
{
  GtkWidget *timeline = helper_find (root, ENT_TYPE_TIMELINE, 0);

  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (timeline, GTK_TYPE_LABEL, i);

      if (label == NULL || (gtk_widget_get_mapped (label) && g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), " events")))
        return GTK_LABEL (label);
    }
}

typedef struct
{
  int        width;
  gboolean   has_buttons;
  GtkWidget *root;
} RowCase;

static gboolean
is_laid_out (gpointer data)
{
  const RowCase *row = data;
  GtkLabel *count = find_count (row->root);

  return count != NULL && !pango_layout_is_ellipsized (gtk_label_get_layout (count))
         && gtk_widget_get_mapped (find_by_action (row->root, "win.zoom-in")) == row->has_buttons;
}

/* What stands beside the date: the number of events whole, and the buttons only
 * where there is room for both. */
static void
test_beside_the_date (void)
{
  RowCase cases[] = { { 360, FALSE, NULL }, { 480, FALSE, NULL }, { 600, TRUE, NULL }, { 1280, TRUE, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntWindow *window = window_fixture_new (cases[i].width, 700);

      cases[i].root = GTK_WIDGET (window);
      helper_wait (is_laid_out, &cases[i]); /* what has no room goes in a frame of its own */
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
add_font_sizes (GtkWidget *root,
                GPtrArray *labels,
                GArray    *sizes)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (root, GTK_TYPE_LABEL, i);
      int size;

      if (label == NULL)
        return;
      size = pango_font_description_get_size (pango_context_get_font_description (gtk_widget_get_pango_context (label)));
      g_ptr_array_add (labels, g_object_ref (label));
      g_array_append_val (sizes, size);
    }
}

/* The lists in the panes are filled once they know how large they are. */
static gboolean
has_many_labels (gpointer window)
{
  return helper_find (window, GTK_TYPE_LABEL, 100) != NULL;
}

/* All letters grow with those of the desktop, the small ones, too. */
static void
test_larger_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (int));
  EntWindow *window;

  g_object_set (settings, "gtk-font-name", "DejaVu Sans 10", NULL);
  window = window_fixture_new (1280, 800);
  helper_wait (has_many_labels, window);
  add_font_sizes (GTK_WIDGET (window), labels, sizes);

  g_object_set (settings, "gtk-font-name", "DejaVu Sans 15", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);
      PangoContext *context = gtk_widget_get_pango_context (label);
      int size = pango_font_description_get_size (pango_context_get_font_description (context));

      if (gtk_widget_get_mapped (label) && fabs (size - 1.5 * g_array_index (sizes, int, i)) > 0.02 * size)
        g_error ("“%s” goes from %g to %g points", gtk_label_get_text (GTK_LABEL (label)),
                 (double) g_array_index (sizes, int, i) / PANGO_SCALE, (double) size / PANGO_SCALE);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_settings_reset_property (settings, "gtk-font-name");
}

static gboolean
has_text (GtkWidget *widget)
{
  GtkWidget *label = helper_find (widget, GTK_TYPE_LABEL, 0);

  return label != NULL && *gtk_label_get_text (GTK_LABEL (label)) != '\0';
}

/* A button is called what is written on it; all else needs a name of its own. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
      || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
  return GTK_IS_BUTTON (widget) && has_text (widget);
}

/* The inner half of a widget of two speaks for itself only through the outer one. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_TEXT (widget) || GTK_IS_MENU_BUTTON (parent)
         || (parent != NULL && ADW_IS_SPLIT_BUTTON (parent));
}

static void
find_nameless (GtkWidget *widget,
               guint     *n_focusable,
               GString   *nameless)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (gtk_widget_get_focusable (widget) && !is_part (widget))
    {
      ++*n_focusable;
      if (!has_name (widget))
        {
          g_string_append (nameless, "\n# ");
          for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
            g_string_append_printf (nameless, " %s", G_OBJECT_TYPE_NAME (w));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_nameless (child, n_focusable, nameless);
}

static void
test_names (void)
{
  EntWindow *window = window_fixture_new (1280, 800);
  g_autoptr (GString) nameless = g_string_new (NULL);
  guint n_focusable = 0;

  find_nameless (GTK_WIDGET (window), &n_focusable, nameless);
  g_test_message ("%u widgets take the focus", n_focusable);
  g_assert_cmpuint (n_focusable, >, 100);
  if (nameless->len > 0)
    {
      g_print ("# without a name:%s\n", nameless->str);
      g_test_fail ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a key does to a widget by itself; NULL for nothing. */
static char *
dup_action (GtkWidget *widget,
            guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (key, 0);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; G_IS_LIST_MODEL (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));
        }
    }
  return NULL;
}

/* The canvas does what the help says of it, and each key is called by its name. */
static void
test_shortcuts (void)
{
  EntWindow *window = window_fixture_new (1280, 800);
  GtkWidget *canvas = helper_find (GTK_WIDGET (window), ENT_TYPE_CANVAS, 0);
  g_autofree char *fit = dup_action (canvas, GDK_KEY_0);
  GtkWidget *help, *picture, *shortcut;
  guint n_keys = 0;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL));
  help = GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
  picture = gtk_widget_get_ancestor (helper_find_label (help, "Picture"), GTK_TYPE_SHORTCUTS_GROUP);
  g_assert_cmpstr (fit, ==, "action(canvas.fit)");
  for (guint i = 0; (shortcut = helper_find (picture, GTK_TYPE_SHORTCUTS_SHORTCUT, i)) != NULL; i++)
    {
      g_autofree char *accelerators = NULL;
      g_auto (GStrv) keys = NULL;

      g_object_get (shortcut, "accelerator", &accelerators, NULL);
      keys = g_strsplit (accelerators, " ", -1);
      for (guint k = 0; keys[k] != NULL; k++)
        {
          g_autofree char *action = NULL;
          GdkModifierType modifiers;
          guint key;

          g_assert_true (gtk_accelerator_parse (keys[k], &key, &modifiers));
          action = dup_action (canvas, key);
          if (modifiers == 0 && action == NULL)
            g_error ("The canvas does nothing at “%s”", keys[k]);
          n_keys += modifiers == 0;
        }
    }
  g_assert_cmpuint (n_keys, >=, 9);
  g_assert_nonnull (helper_find_label (help, "Page Up"));
  g_assert_null (helper_find_label (help, "Page_Up"));
  gtk_window_destroy (GTK_WINDOW (window));
}

HELPER_MAIN (
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
    g_test_add_func ("/app/window-shape/widths", test_widths);
    g_test_add_func ("/app/window-shape/header-sides", test_header_sides);
    g_test_add_func ("/app/window-shape/beside-the-date", test_beside_the_date);
    g_test_add_func ("/app/window-shape/larger-text", test_larger_text);
    g_test_add_func ("/app/window-shape/names", test_names);
    g_test_add_func ("/app/window-shape/shortcuts", test_shortcuts);)
