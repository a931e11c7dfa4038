/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-grouping-window.h"
#include "app/ent-shortcuts.h"
#include "app/ent-window-private.h"
#include "state/ent-comparison.h"
#include "state/ent-deeds.h"

/* What a window can be told to do, apart from opening files and taking its picture along. */

static void
show_help_overlay_activated (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  ent_shortcuts_present (data);
}

static void
undo_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  ent_state_undo (ENT_WINDOW (data)->state);
}

static void
redo_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  ent_state_redo (ENT_WINDOW (data)->state);
}

static void
clear_selection_activated (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  ent_state_set_selection (ENT_WINDOW (data)->state, ENT_THING_NOTHING);
}

static void
back_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  ent_details_panel_go_back (ENT_WINDOW (data)->details);
}

static void
release_pins_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  EntWindow *self = data;
  g_autoptr (EntView) view = ent_view_without_pins (ent_state_get_view (self->state));

  /* Translators: what can be undone: “Undo Release Pins” */
  ent_state_set_view (self->state, view, _("Release Pins"));
}

static void
show_hidden_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  ent_deeds_show_hidden (ENT_WINDOW (data)->state);
}

static void
new_grouping_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  gtk_window_present (GTK_WINDOW (ent_grouping_window_new (data, ENT_WINDOW (data)->state)));
}

static void
search_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  gtk_menu_button_popup (ENT_WINDOW (data)->search_button);
}

/* F9 hides or shows the panes together, one that is out of step first. */
static void
toggle_panes_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  EntWindow *self = data;
  gboolean shown = adw_flap_get_reveal_flap (self->groupings_flap) || adw_flap_get_reveal_flap (self->details_flap);

  adw_flap_set_reveal_flap (self->groupings_flap, !shown);
  adw_flap_set_reveal_flap (self->details_flap, !shown);
}

static void
previous_change_activated (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  ent_timeline_step (ENT_WINDOW (data)->timeline, -1);
}

static void
next_change_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  ent_timeline_step (ENT_WINDOW (data)->timeline, 1);
}

static void
compare_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  ent_timeline_ask_to_compare (ENT_WINDOW (data)->timeline);
}

static void
stop_comparing_activated (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  ent_comparison_stop (ENT_WINDOW (data)->state);
}

/* Wherever a date stands that one may want to see. */
static void
go_to_date_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  ent_timeline_go_to (ENT_WINDOW (data)->timeline, g_variant_get_string (parameter, NULL));
}

static void
fullscreen_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  GtkWindow *window = data;

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* Actions of the canvas live on the canvas; accelerators look in the window. */
static void
canvas_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  g_autofree char *name = g_strconcat ("canvas.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (ENT_WINDOW (data)->canvas), name, NULL);
}

/* Where no application is known for it, the error speaks of an operation. */
static void
finish_show_uri (EntWindow    *self,
                 GAsyncResult *result,
                 const char   *no_application)
{
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (self), result, &error) || self->state == NULL)
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    ent_window_toast (self, no_application);
  else
    ent_window_toast (self, error->message);
}

static void
open_uri_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntWindow) self = data;

  finish_show_uri (self, result, _("No application can open this address"));
}

static void
open_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (EntWindow) self = data;

  finish_show_uri (self, result, _("No application can open this file"));
}

/* A data set may come from anywhere: only addresses of pages are followed. */
static void
open_uri_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  EntWindow *self = data;
  const char *uri = g_variant_get_string (parameter, NULL);
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0)
    {
      ent_window_toast (self, _("Only http and https addresses are opened"));
      return;
    }
  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, open_uri_cb, g_object_ref (self));
}

/* For what the widgets of the window have to say. */
static void
toast_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  ent_window_toast (ENT_WINDOW (data), g_variant_get_string (parameter, NULL));
}

static void
open_saved_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntWindow *self = data;

  gtk_show_uri_full (GTK_WINDOW (self), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME, NULL, open_saved_cb,
                     g_object_ref (self));
}

static void
set_enabled (EntWindow  *self,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/* ent_window_add_actions:
 * Adds the actions to a new window. */
void
ent_window_add_actions (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-help-overlay", .activate = show_help_overlay_activated },
    { .name = "undo", .activate = undo_activated },
    { .name = "redo", .activate = redo_activated },
    { .name = "clear-selection", .activate = clear_selection_activated },
    { .name = "back", .activate = back_activated },
    { .name = "release-pins", .activate = release_pins_activated },
    { .name = "show-hidden", .activate = show_hidden_activated },
    { .name = "new-grouping", .activate = new_grouping_activated },
    { .name = "search", .activate = search_activated },
    { .name = "toggle-panes", .activate = toggle_panes_activated },
    { .name = "previous-change", .activate = previous_change_activated },
    { .name = "next-change", .activate = next_change_activated },
    { .name = "compare", .activate = compare_activated },
    { .name = "stop-comparing", .activate = stop_comparing_activated },
    { .name = "go-to-date", .activate = go_to_date_activated, .parameter_type = "s" },
    { .name = "fullscreen", .activate = fullscreen_activated },
    { .name = "zoom-in", .activate = canvas_activated },
    { .name = "zoom-out", .activate = canvas_activated },
    { .name = "zoom-100", .activate = canvas_activated },
    { .name = "fit", .activate = canvas_activated },
    { .name = "arrange", .activate = canvas_activated },
    { .name = "focus", .activate = canvas_activated },
    { .name = "only-near", .activate = canvas_activated },
    { .name = "open-uri", .activate = open_uri_activated, .parameter_type = "s" },
    { .name = "toast", .activate = toast_activated, .parameter_type = "s" },
    { .name = "open-saved", .activate = open_saved_activated, .parameter_type = "s" },
  };
  g_autoptr (GPropertyAction) groupings = g_property_action_new ("show-groupings", self->groupings_flap, "reveal-flap");
  g_autoptr (GPropertyAction) details = g_property_action_new ("show-details", self->details_flap, "reveal-flap");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (groupings));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (details));
}

/* ent_window_add_player:
 * Adds the actions that move the date by itself; the time line has a pipeline by then. */
void
ent_window_add_player (EntWindow *self)
{
  EntPlayer *player = ent_timeline_get_player (self->timeline);
  g_autoptr (GPropertyAction) play = g_property_action_new ("play", player, "playing");
  g_autoptr (GPropertyAction) pace = g_property_action_new ("play-pace", player, "pace");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (play));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (pace));
  if (self->settings != NULL)
    g_settings_bind (self->settings, "play-pace", player, "pace", G_SETTINGS_BIND_DEFAULT);
}

/* ent_window_update_actions:
 * Switches off what would do nothing and names what undo and redo would do. */
void
ent_window_update_actions (EntWindow *self)
{
  const char *undo = ent_state_get_undo_what (self->state);
  const char *redo = ent_state_get_redo_what (self->state);
  /* Translators: followed by what is undone, such as “Show G20” */
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_("Undo %s"), undo) : g_strdup (_("Undo"));
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("Redo %s"), redo) : g_strdup (_("Redo"));
  EntDocument *document = ent_state_get_document (self->state);
  GPtrArray *warnings = ent_document_get_warnings (document);
  guint n_pins;

  ent_view_get_pins (ent_state_get_view (self->state), &n_pins);
  set_enabled (self, "undo", ent_state_get_can_undo (self->state));
  set_enabled (self, "redo", ent_state_get_can_redo (self->state));
  set_enabled (self, "clear-selection", ent_state_get_selection (self->state).kind != ENT_THING_NONE);
  set_enabled (self, "release-pins", n_pins > 0);
  set_enabled (self, "show-hidden", ent_view_get_hidden (ent_state_get_view (self->state))[0] != NULL);
  set_enabled (self, "new-grouping", ent_document_get_file (ent_state_get_document (self->state)) != NULL);
  set_enabled (self, "export-data", ent_document_get_file (document) != NULL);
  set_enabled (self, "save", ent_document_get_file (document) != NULL);
  set_enabled (self, "save-as", ent_document_get_file (document) != NULL);
  set_enabled (self, "save-copy", ent_document_get_file (document) != NULL);
  set_enabled (self, "additions", ent_document_get_bundled (document)
                                      && ent_document_get_added (document)->len + ent_document_get_left_out (document)->len > 0);
  set_enabled (self, "revert", ent_document_get_own_file (document) != NULL && ent_document_get_changed (document));
  set_enabled (self, "compare", ent_document_get_file (ent_state_get_document (self->state)) != NULL);
  set_enabled (self, "stop-comparing", ent_comparison_get (self->state) > ENT_DAY_MIN);
  set_enabled (self, "show-warnings", warnings->len > 0);
  gtk_widget_set_tooltip_text (self->undo_button, undo_text);
  gtk_widget_set_tooltip_text (self->redo_button, redo_text);
}
