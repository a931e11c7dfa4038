/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/ent-announcer.h"
#include "app/ent-chart-switcher.h"
#include "app/ent-late-menu.h"
#include "app/ent-toast-guard.h"
#include "app/ent-window-private.h"
#include "state/ent-deeds.h"
#include "state/ent-details.h"
#include "state/ent-first-view.h"

G_DEFINE_FINAL_TYPE (EntWindow, ent_window, ADW_TYPE_APPLICATION_WINDOW)

static EntThemeKind
get_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? ENT_THEME_HIGH_CONTRAST_DARK : ENT_THEME_HIGH_CONTRAST;
  return dark ? ENT_THEME_DARK : ENT_THEME_LIGHT;
}

static void
style_changed_cb (EntWindow *self)
{
  ent_state_set_theme (self->state, get_theme ());
}

/* ent_window_update_title:
 * Says what is open, whether something of it is not saved, and what follows from that. */
void
ent_window_update_title (EntWindow *self)
{
  EntDocument *document = ent_state_get_document (self->state);
  const char *name = ent_document_get_title (document);
  g_autofree char *title = ent_document_get_changed (document) ? g_strdup_printf ("• %s", name) : g_strdup (name);
  g_autofree char *updated = ent_day_to_text (ent_dataset_get_updated (ent_document_get_dataset (document)));
  /* Translators: a date */
  g_autofree char *subtitle = g_strdup_printf (_("Data of %s"), updated);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, ent_document_get_file (document) != NULL ? subtitle : NULL);
  gtk_window_set_title (GTK_WINDOW (self), title);
  ent_window_fit_width (self);
  ent_window_update_actions (self);
}

static void
document_changed_cb (EntWindow *self)
{
  ent_window_update_title (self);
  /* It must not offer the warnings of another file. Dismissing a toast that is
   * still coming up makes libadwaita 1.2 use freed memory. */
  if (self->warnings_toast != NULL)
    adw_toast_set_button_label (self->warnings_toast, NULL);
}

/* What stands in the place of a picture: what to do, or that the data has nothing
 * to draw; nothing while no file is read and so nothing is known of its data. */
static void
update_empty_page (EntWindow *self)
{
  EntView *view = ent_state_get_view (self->state);
  EntDataset *dataset = ent_state_get_dataset (self->state);
  gboolean has_file = ent_document_get_file (ent_state_get_document (self->state)) != NULL;
  gboolean has_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) > 0;
  gboolean has_ties = ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) > 0;
  AdwStatusPage *page = ADW_STATUS_PAGE (self->empty_page);

  gtk_widget_set_visible (self->blank_page, !has_file);
  gtk_widget_set_visible (self->empty_page, has_file
                                                && ent_view_get_groupings (view)[0] == NULL
                                                && !(has_ties && ent_view_find_ties (view, dataset) != 0));
  adw_status_page_set_description (page, has_groupings
                                             ? _("Switch on a grouping to see who belongs to it.")
                                             : _("This data set has neither groupings nor ties. Its records are found by search."));
  gtk_widget_set_visible (self->empty_groupings, has_groupings);
}

static void
view_changed_cb (EntWindow     *self,
                 EntViewFields  fields)
{
  update_empty_page (self);
  /* Moving the date, which happens many times a second, is no step to take back. */
  if (fields != ENT_VIEW_DAY)
    ent_window_update_actions (self);
}

/* Where that is preferred, the date goes along with the events and quotes one reads. */
static void
show_day_of (EntWindow *self,
             EntThing   selection)
{
  EntDate date = { 0 };

  if (self->settings == NULL || !g_settings_get_boolean (self->settings, "events-move-date"))
    return;
  if (selection.kind == ENT_THING_RECORD)
    date = ent_details_find_date (ent_state_get_dataset (self->state), selection.record);
  if (ent_date_is_set (date))
    ent_timeline_show_day (self->timeline, ent_date_get_day (date));
}

/* Whoever selects something wants to read about it. Where the panes lie over
 * the picture, that has to be brought up. */
/* Of several things it is what stands above their page. */
static void
announce_selection (EntWindow *self,
                    EntThing   selection)
{
  EntDay day = ent_view_get_day (ent_state_get_view (self->state));
  g_autofree char *name = selection.kind == ENT_THING_SEVERAL
                              ? ent_details_dup_several (ent_state_get_dataset (self->state), selection, day)
                              : ent_deeds_dup_name (self->state, selection);
  /* Translators: what was selected, such as “China”; read out by a screen reader */
  g_autofree char *selected = g_strdup_printf (_("%s selected"), name);

  if (selection.kind == ENT_THING_NONE)
    ent_announcer_say (GTK_WIDGET (self), _("Nothing selected"));
  else if (*name != '\0')
    ent_announcer_say (GTK_WIDGET (self), selected);
}

static void
selection_changed_cb (EntWindow *self)
{
  EntThing selection = ent_state_get_selection (self->state);

  ent_window_update_actions (self);
  announce_selection (self, selection);
  if (selection.kind == ENT_THING_NONE)
    return;
  show_day_of (self, selection);
  if (adw_flap_get_folded (self->groupings_flap))
    adw_flap_set_reveal_flap (self->groupings_flap, FALSE);
  if (adw_flap_get_folded (self->details_flap))
    adw_flap_set_reveal_flap (self->details_flap, TRUE);
  if (!gtk_widget_has_focus (GTK_WIDGET (self->canvas)))
    ent_canvas_reveal (self->canvas, selection);
}

static void
zoom_changed_cb (EntWindow *self)
{
  double percent = 100 * ent_viewport_get_zoom (ent_canvas_get_viewport (self->canvas));
  g_autofree char *text = percent < 1 ? g_strdup_printf ("%.1g %%", percent) : g_strdup_printf ("%ld %%", lround (percent));

  gtk_label_set_label (self->zoom_label, text);
}

static void
node_activated_cb (GtkWidget *widget,
                   EntWindow *self)
{
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
}

static void
restore (EntWindow *self)
{
  if (self->settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->groupings_flap, g_settings_get_boolean (self->settings, "show-groupings"));
  adw_flap_set_reveal_flap (self->details_flap, g_settings_get_boolean (self->settings, "show-details"));
  g_settings_bind (self->settings, "folded-kinds", self->groupings, "folded-kinds", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "groupings-width", self->groupings_handle, "pane-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "details-width", self->details_handle, "pane-width", G_SETTINGS_BIND_DEFAULT);
}

/* Without settings there is no place for them. */
static void
offer_own_presets (EntWindow *self)
{
  g_autoptr (EntOwnPresets) presets = self->settings != NULL ? ent_own_presets_new (self->settings) : NULL;

  if (presets != NULL)
    ent_groupings_panel_set_own_presets (self->groupings, presets);
}

/* ent_window_remember:
 * Puts into the settings how the window looks and what it is about. */
void
ent_window_remember (EntWindow *self)
{
  EntView *view = ent_state_get_view (self->state);
  EntDay day = ent_view_get_day (view);
  g_autofree char *date = day == ent_day_today () ? g_strdup ("") : ent_day_to_iso (day);
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  if (self->settings == NULL)
    return;

  g_settings_set_boolean (self->settings, "window-maximized", maximized);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (!maximized && width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  /* A pane shown over the picture closes by itself; that is not saved as a preference. */
  if (!adw_flap_get_folded (self->groupings_flap))
    g_settings_set_boolean (self->settings, "show-groupings", adw_flap_get_reveal_flap (self->groupings_flap));
  if (!adw_flap_get_folded (self->details_flap))
    g_settings_set_boolean (self->settings, "show-details", adw_flap_get_reveal_flap (self->details_flap));
  if (ent_document_get_file (ent_state_get_document (self->state)) == NULL)
    return;
  g_settings_set_strv (self->settings, "groupings", ent_view_get_groupings (view));
  g_settings_set_string (self->settings, "day", date);
}

static void
ent_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  EntWindow *self = ENT_WINDOW (widget);

  GTK_WIDGET_CLASS (ent_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (width != self->fitted_width)
    ent_window_fit_width (self);
  self->fitted_width = width;
}

static void
close_anyway (EntWindow *self,
              GFile     *file)
{
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
ent_window_close_request (GtkWindow *window)
{
  EntWindow *self = ENT_WINDOW (window);

  if (!self->may_close && ent_document_get_changed (ent_state_get_document (self->state)))
    {
      ent_window_settle (self, close_anyway, NULL);
      return TRUE;
    }
  /* Only the window that goes last with the bundled data is what comes back. */
  ent_window_remember (ENT_WINDOW (window));
  ent_session_write_now (ENT_WINDOW (window)->session);
  return GTK_WINDOW_CLASS (ent_window_parent_class)->close_request (window);
}

static gboolean
nothing_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* A label with links of GTK 4.8 that gets the focus looks at what had it before,
 * which may have been removed, and is freed as soon as the window lets go of it.
 * That lives on until all are done with the change, but not longer than a window
 * that is closed. */
static void
focus_changed_cb (EntWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->focus != NULL && focus != NULL)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, nothing_cb, g_object_ref (self->focus), g_object_unref);
  g_set_object (&self->focus, focus);
}

static void
ent_window_dispose (GObject *object)
{
  EntWindow *self = ENT_WINDOW (object);

  g_clear_object (&self->focus);
  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
  if (self->session != NULL)
    ent_session_end (self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->resumed, ent_saved_view_free);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->bundled, ent_document_unref);
  g_clear_pointer (&self->imported, ent_document_unref);
  g_clear_handle_id (&self->disk_source, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_object (&self->watched);
  g_clear_pointer (&self->disk_state, g_free);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->state);
  g_clear_weak_pointer (&self->warnings_toast);
  g_clear_weak_pointer (&self->story_window);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_WINDOW);
  G_OBJECT_CLASS (ent_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, header);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, reading_spinner);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, charts);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, charts_below);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, search_words);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, search);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, export_words);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, views_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, views);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, hints);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, groupings_flap);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, groupings);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, groupings_handle);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, details_handle);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, details);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, picture_place);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, blank_page);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, empty_groupings);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, table_switch);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, vicinity_bar);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, reading_notice);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, disk_bar);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, disk_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, timeline);
  gtk_widget_class_bind_template_callback (widget_class, node_activated_cb);
}

static void
ent_window_class_init (EntWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ent_window_close_request;
  widget_class->size_allocate = ent_window_size_allocate;

  g_type_ensure (ENT_TYPE_CANVAS);
  g_type_ensure (ENT_TYPE_CANVAS_NOTICE);
  g_type_ensure (ENT_TYPE_CHART_SWITCHER);
  g_type_ensure (ENT_TYPE_DETAILS_PANEL);
  g_type_ensure (ENT_TYPE_GROUPINGS_PANEL);
  g_type_ensure (ENT_TYPE_HINTS);
  g_type_ensure (ENT_TYPE_PANE_HANDLE);
  g_type_ensure (ENT_TYPE_READING_NOTICE);
  g_type_ensure (ENT_TYPE_SEARCH_POPOVER);
  g_type_ensure (ENT_TYPE_TIMELINE);
  g_type_ensure (ENT_TYPE_VICINITY_BAR);
  g_type_ensure (ENT_TYPE_VIEWS_POPOVER);
  bind_template (widget_class);

  /* Keys that text being typed has a use for: they come here only when nothing
   * with the focus wanted them, unlike the accelerators of the application. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.clear-selection", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
ent_window_init (EntWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_late_menu_set (self->menu_button, self->primary_menu);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  /* The sign follows the number in all languages. */
  gtk_widget_set_direction (GTK_WIDGET (self->zoom_label), GTK_TEXT_DIR_LTR);
}

/**
 * ent_window_new:
 * @application: the application
 * @settings: (nullable): what is remembered; a reference is kept
 *
 * A window with nothing in it. It presents itself when the file that
 * ent_window_open() is called with has been read, or when that takes longer
 * than a person notices.
 *
 * Returns: (transfer none): a window, not yet presented
 */
EntWindow *
ent_window_new (GtkApplication *application,
                GSettings      *settings)
{
  EntWindow *self = g_object_new (ENT_TYPE_WINDOW, "application", application, NULL);
  g_autoptr (EntDocument) nothing = ent_document_new_empty ();
  g_autoptr (EntView) view = ent_first_view_new (ent_document_get_dataset (nothing), (const char *const[]) { NULL }, ent_day_today ());
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_set_object (&self->settings, settings);
  self->state = ent_state_new (nothing, view);
  self->pipeline = ent_pipeline_new (self->state, ent_text_get_measure ());

  ent_window_add_actions (self);
  ent_window_add_panes (self);
  ent_window_add_charts (self);
  ent_window_add_files (self);
  ent_window_add_recents (self);
  ent_window_add_additions (self);
  ent_window_add_pictures (self);
  ent_window_add_data (self);
  ent_window_add_reload (self);
  ent_window_add_save (self);
  ent_window_add_views (self);
  ent_window_add_stories (self);
  ent_window_add_story_files (self);
  ent_window_add_things (self);
  ent_groupings_panel_set_state (self->groupings, self->state);
  ent_timeline_set_pipeline (self->timeline, self->pipeline);
  ent_window_add_player (self);
  ent_search_popover_set_state (self->search, self->state);
  ent_details_panel_set_state (self->details, self->state);
  ent_canvas_set_pipeline (self->canvas, self->pipeline);
  ent_window_add_kept (self);
  ent_window_add_session (self); /* after the canvas has heard of a picture */
  ent_vicinity_bar_set_vicinity (self->vicinity_bar, ent_canvas_get_vicinity (self->canvas));
  ent_canvas_notice_set_pipeline (self->notice, self->pipeline, ent_canvas_get_viewport (self->canvas));

  g_signal_connect_object (ent_canvas_get_viewport (self->canvas), "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::document", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::can-undo", G_CALLBACK (ent_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::can-redo", G_CALLBACK (ent_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);

  ent_pane_handle_set_pane (self->groupings_handle, GTK_WIDGET (self->groupings), self->middle, _("Width of the groupings"));
  ent_pane_handle_set_pane (self->details_handle, GTK_WIDGET (self->details), self->middle, _("Width of the details"));
  restore (self);
  ent_hints_begin (self->hints, self->state, settings);
  offer_own_presets (self);
  style_changed_cb (self);
  document_changed_cb (self);
  view_changed_cb (self, ENT_VIEW_ALL);
  zoom_changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->canvas));
  return self;
}

/**
 * ent_window_get_state:
 *
 * Returns: (transfer none): what the window is about
 */
EntState *
ent_window_get_state (EntWindow *self)
{
  g_return_val_if_fail (ENT_IS_WINDOW (self), NULL);

  return self->state;
}

/**
 * ent_window_get_pipeline:
 *
 * Returns: (transfer none): what makes the picture
 */
EntPipeline *
ent_window_get_pipeline (EntWindow *self)
{
  g_return_val_if_fail (ENT_IS_WINDOW (self), NULL);

  return self->pipeline;
}

/**
 * ent_window_toast:
 * @text: plain text
 *
 * Says something in passing.
 */
void
ent_window_toast (EntWindow  *self,
                  const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (ENT_IS_WINDOW (self));

  /* The title of a toast is markup. */
  escaped = g_markup_escape_text (text, -1);
  ent_toast_guard_add (self->toasts, adw_toast_new (escaped), ENT_TOAST_LAST);
}
