/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-toast-guard.h"
#include "app/ent-window-private.h"
#include "charts/ent-caption.h"
#include "view/ent-view-shelf.h"

/* The views that a person keeps: they are the same in all windows. */

/* What a toast can bring back. */
typedef struct
{
  EntWindow   *window; /* borrowed: toasts go with it */
  EntKeptView *view;   /* owned */
  guint        position;
} Removal;

static void
removal_free (gpointer  data,
              GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->view);
  g_free (removal);
}

/* ent_window_get_kept_views:
 *
 * Returns: (transfer none): the list of all windows, read when it is asked for first */
EntKeptViews *
ent_window_get_kept_views (void)
{
  static EntKeptViews *views;

  if (views == NULL)
    {
      g_autoptr (GFile) folder = ent_view_shelf_new_folder ();
      g_autoptr (GError) error = NULL;

      views = ent_kept_views_new (folder);
      if (!ent_kept_views_read (views, &error))
        g_info ("%s", error->message);
    }
  return views;
}

/* The title of the picture and its day. */
static char *
suggest_name (EntWindow *self)
{
  EntView *view = ent_state_get_view (self->state);
  g_autofree char *title = ent_caption_dup_title (view, ent_pipeline_get_slice (self->pipeline));
  g_autofree char *day = ent_day_to_text (ent_view_get_day (view));
  /* Translators: what a view is called: a title and a date */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), title, day);

  return ent_kept_list_suggest_name (ENT_KEPT_LIST (ent_window_get_kept_views ()), name);
}

static void
keep_view_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  EntSavedView *saved;
  EntKeptView *kept;

  if (ent_document_get_file (ent_state_get_document (self->state)) == NULL)
    return;
  saved = ent_window_new_saved_view (self, ent_state_get_view (self->state));
  saved->name = suggest_name (self);
  kept = ent_kept_views_keep (ent_window_get_kept_views (), saved, &error);
  /* Translators: %s is the name of a view */
  text = kept != NULL ? g_strdup_printf (_("Kept “%s”"), ent_kept_view_get_name (kept)) : g_strdup (error->message);
  ent_window_toast (self, text);
}

static void
kept_views_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  gtk_menu_button_popup (ENT_WINDOW (data)->views_button);
}

/* By way of its file, which is read as any other: so it brings its data set
 * along, or says which one is missing. */
static void
open_kept_view_activated (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  GFile *folder = ent_kept_list_get_folder (ENT_KEPT_LIST (ent_window_get_kept_views ()));
  g_autoptr (GFile) file = g_file_get_child (folder, g_variant_get_string (parameter, NULL));

  ent_window_open (data, file);
}

static void
put_back_cb (AdwToast *toast,
             Removal  *removal)
{
  g_autoptr (GError) error = NULL;

  if (!ent_kept_views_put_back (ent_window_get_kept_views (), removal->view, removal->position, &error))
    ent_window_toast (removal->window, error->message);
}

static void
delete_kept_view_activated (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  EntWindow *self = data;
  EntKeptViews *views = ent_window_get_kept_views ();
  guint position = ent_kept_list_find (ENT_KEPT_LIST (views), g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  EntKeptView *view = position != G_MAXUINT ? ent_kept_views_remove (views, position, &error) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;
  Removal *removal;

  if (error != NULL)
    ent_window_toast (self, error->message);
  if (view == NULL)
    return;
  /* Translators: %s is the name of a view */
  text = g_strdup_printf (_("Deleted “%s”"), ent_kept_view_get_name (view));
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  removal = g_new (Removal, 1);
  *removal = (Removal) { self, view, position };
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (put_back_cb), removal, removal_free, 0);
  ent_toast_guard_add (self->toasts, toast, ENT_TOAST_NEXT);
}

/* ent_window_add_kept:
 * Adds to a new window the ways of keeping views and of going back to them. */
void
ent_window_add_kept (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "keep-view", .activate = keep_view_activated },
    { .name = "kept-views", .activate = kept_views_activated },
    { .name = "open-kept-view", .activate = open_kept_view_activated, .parameter_type = "s" },
    { .name = "delete-kept-view", .activate = delete_kept_view_activated, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  ent_views_popover_set_views (self->views, ent_window_get_kept_views (), self->state);
}
