/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-application.h"

#include <glib/gi18n.h>

#include "app/ent-help.h"
#include "app/ent-preferences-window.h"
#include "app/ent-preferences.h"
#include "app/ent-spoken-names.h"
#include "app/ent-window.h"
#include "io/ent-bundled.h"
#include "view/ent-view.h"

/* A theme that is asked for; GTK and libadwaita look at it. */
#define THEME_VARIABLE "GTK_THEME"

struct _EntApplication
{
  AdwApplication parent_instance;

  GSettings     *settings; /* (nullable), owned */
};

G_DEFINE_FINAL_TYPE (EntApplication, ent_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accelerators[4];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.open", { "<Control>o" } },
  { "win.import", { "<Control>i" } },
  { "win.new-grouping", { "<Control><Shift>n" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.save-view", { "<Control><Alt>s" } },
  { "win.keep-view", { "<Control>d" } },
  { "win.kept-views", { "<Control><Shift>d" } },
  { "win.stories", { "<Control><Shift>t" } },
  { "win.add-step", { "<Control><Shift>a" } },
  { "win.show-story", { "F5" } },
  { "win.export", { "<Control>e" } },
  { "win.export-data", { "<Control><Shift>e" } },
  { "win.copy-picture", { "<Control><Shift>c" } },
  { "win.print", { "<Control>p" } },
  { "win.search", { "<Control>f" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-100", { "<Control><Alt>0" } },
  { "win.focus", { "<Control><Shift>f" } },
  { "win.only-near", { "<Control><Shift>o" } },
  { "win.fit", { "<Control>0", "<Control>KP_0" } },
  { "win.previous-change", { "<Alt>Page_Up", "<Alt>KP_Page_Up" } },
  { "win.next-change", { "<Alt>Page_Down", "<Alt>KP_Page_Down" } },
  { "win.compare", { "<Control>t" } },
  { "win.table", { "<Control><Shift>m" } },
  { "win.play", { "<Control><Shift>p" } },
  { "win.toggle-panes", { "F9" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.fullscreen", { "F11" } },
  { "app.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};

/* Ctrl and its number for each chart. */
static void
set_chart_keys (GtkApplication *application)
{
  for (EntChartKind chart = 0; chart < ENT_N_CHARTS; chart++)
    {
      g_autofree char *action = g_strdup_printf ("win.chart::%s", ent_view_get_chart_id (chart));
      g_autofree char *key = g_strdup_printf ("<Control>%u", chart + 1);

      gtk_application_set_accels_for_action (application, action, (const char *const[]) { key, NULL });
    }
}

/* Where the schema is not installed, nothing is remembered; that is no reason
 * not to start. */
static GSettings *
make_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ENT_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
open_window (EntApplication *self,
             GFile          *file)
{
  ent_window_open (ent_window_new (GTK_APPLICATION (self), self->settings), file);
}

static void
ent_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();

  if (window != NULL)
    gtk_window_present (window);
  else
    ent_window_resume (ent_window_new_opening (GTK_APPLICATION (application), ENT_APPLICATION (application)->settings, bundled));
}

static void
ent_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_window (ENT_APPLICATION (application), files[i]);
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  GList *windows = NULL;

  /* Some go with others. */
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (data)); l != NULL; l = l->next)
    windows = g_list_append (windows, g_object_ref (l->data));

  /* Each window is asked to close, so that it can remember itself. One whose
   * file is still being read is not on the screen, and cannot be asked. */
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_realized (l->data))
      gtk_window_close (l->data);
    else
      gtk_window_destroy (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  static const char *const developers[] = { "The Entente developers", NULL };

  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "application-name", _("Entente"),
                         "application-icon", ENT_APP_ID,
                         "version", ENT_VERSION,
                         "comments", _("Explore multilateral alliances in an interactive network"),
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Entente developers",
                         NULL);
}

static void
preferences_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (ent_preferences_window_new (parent, ENT_APPLICATION (data)->settings)));
}

static void
toast (gpointer    window,
       const char *text)
{
  if (ENT_IS_WINDOW (window))
    ent_window_toast (window, text);
}

static void
help_shown_cb (GObject      *window,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error))
    toast (window, _("No application can open the help"));
}

static void
help_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));
  g_autoptr (GFile) page = ent_help_find ();
  g_autofree char *uri = page != NULL ? g_file_get_uri (page) : NULL;

  if (uri != NULL)
    gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, help_shown_cb, NULL);
  else
    toast (window, _("The help is not installed"));
}

static gboolean
quit_shortcut_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);
  return TRUE;
}

static gboolean
quit_from_popover_cb (GtkWidget *popover,
                      GVariant  *arguments,
                      gpointer   data)
{
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "quit", NULL);
  return TRUE;
}

/* A popover that is up keeps the keys from the window it belongs to. There is no
 * list of popovers: GTK makes many of them itself, and late. So all of them have
 * the key, of whatever class; a class that exists already would not inherit it. */
static void
add_quit_to_popovers (void)
{
  g_autoptr (GTypeClass) popover = g_type_class_ref (GTK_TYPE_POPOVER);

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (popover), GDK_KEY_q, GDK_CONTROL_MASK, quit_from_popover_cb, NULL);
}

/* The application's keys work in its own windows. Dialogues, those of GTK and
 * libadwaita among them, are none, and a modal one keeps the keys to itself. */
static void
toplevels_changed_cb (EntApplication *self,
                      guint           position,
                      guint           n_removed,
                      guint           n_added,
                      GListModel     *toplevels)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);
      GtkEventController *controller = gtk_shortcut_controller_new ();

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK),
                                                              gtk_callback_action_new (quit_shortcut_cb, self, NULL)));
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      gtk_widget_add_controller (window, controller);
    }
}

/* GTK would read its own style sheet, which libadwaita replaces by an empty one for its
 * own at once. Who sets a theme gets it. */
static void
begin_style (void)
{
  gboolean is_set = g_getenv (THEME_VARIABLE) != NULL;

  if (!is_set)
    g_setenv (THEME_VARIABLE, "Adwaita-empty", TRUE);
  gtk_init ();
  gtk_settings_get_default ();
  if (!is_set)
    g_unsetenv (THEME_VARIABLE);
  adw_init ();
}

/* GTK begins to read the theme of icons in a thread as soon as anybody asks for it.
 * libadwaita and the application then add folders of their own, for which the first
 * has to wait until all is read, whereupon it is forgotten; the first window would
 * read it again and wait. So libadwaita comes first, before the thread has begun,
 * and in the end GTK is told that the theme has changed, which has it read in the
 * thread while the window is made. */
static void
start_toolkit (GApplication *application)
{
  begin_style ();
  G_APPLICATION_CLASS (ent_application_parent_class)->startup (application);
  g_object_notify (G_OBJECT (gtk_settings_get_default ()), "gtk-icon-theme-name");
}

static void
ent_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_activated },
    { .name = "about", .activate = about_activated },
    { .name = "help", .activate = help_activated },
    { .name = "preferences", .activate = preferences_activated },
  };
  EntApplication *self = ENT_APPLICATION (application);

  start_toolkit (application);
  g_set_application_name (_("Entente"));
  gtk_window_set_default_icon_name (ENT_APP_ID);
  self->settings = make_settings ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  if (self->settings != NULL)
    ent_preferences_follow (self->settings);
  else
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "preferences")), FALSE);
  add_quit_to_popovers ();
  ent_spoken_names_start ();
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (toplevels_changed_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, accelerators[i].accelerators);
  set_chart_keys (GTK_APPLICATION (self));
}

static void
ent_application_finalize (GObject *object)
{
  g_clear_object (&ENT_APPLICATION (object)->settings);
  G_OBJECT_CLASS (ent_application_parent_class)->finalize (object);
}

static void
ent_application_class_init (EntApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_application_finalize;
  application_class->startup = ent_application_startup;
  application_class->activate = ent_application_activate;
  application_class->open = ent_application_open;
}

static void
ent_application_init (EntApplication *self)
{
}

/**
 * ent_application_new:
 *
 * The program with windows: one per file it is asked to open, or one on the
 * bundled data.
 *
 * Returns: (transfer full): the application, to be run
 */
EntApplication *
ent_application_new (void)
{
  return g_object_new (ENT_TYPE_APPLICATION,
                       "application-id", ENT_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/entente/Entente",
                       NULL);
}
