/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-window-private.h"
#include "base/ent-shown.h"
#include "io/ent-bundled.h"
#include "view/ent-view-file.h"

#define MIME_TYPE "application/vnd.entente+json"
#define MAX_RECENT 8

/* The menu beside Open: the files opened last, in this and in other windows, and
 * the way back to the bundled data. */

static void
open_recent_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ent_window_open (data, file);
}

static void
open_bundled_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  g_autoptr (GFile) file = ent_bundled_dataset_file ();

  ent_window_open (data, file);
}

/* Pictures and tables are opened by many programs, the other kinds by this one. */
static gboolean
is_of_ours (GtkRecentInfo *info)
{
  const char *type = gtk_recent_info_get_mime_type (info);

  if (type == NULL)
    return FALSE;
  return g_str_equal (type, MIME_TYPE) || g_str_equal (type, ENT_VIEW_FILE_MIME_TYPE)
         || gtk_recent_info_has_application (info, g_get_application_name ());
}

/* The menu beside Open: what was opened last, newest first, and the way back. */
static void
update_recent (EntWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) recent = g_menu_new ();
  g_autoptr (GMenu) bundled = g_menu_new ();
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  for (GList *l = infos; l != NULL && n < MAX_RECENT; l = l->next)
    {
      GtkRecentInfo *info = l->data;
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;
      g_auto (GStrv) pieces = NULL;

      if (!is_of_ours (info))
        continue;
      /* An underscore in a menu's label marks the key that follows it. */
      pieces = g_strsplit (gtk_recent_info_get_display_name (info), "_", -1);
      label = g_strjoinv ("__", pieces);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (recent, item);
      n++;
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  g_menu_append (bundled, _("_Bundled Data"), "win.open-bundled");
  if (n > 0)
    g_menu_append_section (menu, _("Recent"), G_MENU_MODEL (recent));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (bundled));
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
}

/* ent_window_add_recent:
 * @mime_type: (nullable): of a data set of ours if %NULL
 *
 * Lists a file among the recent ones. */
void
ent_window_add_recent (GFile      *file,
                       const char *mime_type)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = ent_shown_file_name (file);
  GtkRecentData data = {
    .display_name = name,
    .mime_type = (char *) (mime_type != NULL ? mime_type : MIME_TYPE),
    .app_name = (char *) g_get_application_name (),
    .app_exec = (char *) "entente %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* ent_window_add_recents:
 * Adds to a new window the menu of recent files. */
void
ent_window_add_recents (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "open-recent", .activate = open_recent_activated, .parameter_type = "s" },
    { .name = "open-bundled", .activate = open_bundled_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  /* What is read out are the buttons inside the split one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->open_button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (self->open_button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent files"), -1);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
  update_recent (self);
}
