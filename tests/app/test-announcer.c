/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-announcer.h"

#include "helpers.h"

/* What is announced is heard as the description of what has the focus, until the
 * focus goes on. */

static void
run_idle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *button; /* described by its tooltip */
  GtkWidget *card;   /* described by us */
} Scene;

static Scene
new_scene (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Scene scene = { .button = gtk_button_new_with_label ("Play"), .card = gtk_button_new_with_label ("India") };

  gtk_box_append (GTK_BOX (box), scene.button);
  gtk_box_append (GTK_BOX (box), scene.card);
  ent_announcer_describe (GTK_ACCESSIBLE (scene.card), "Member of SCO");
  scene.window = helper_show (box);
  gtk_widget_grab_focus (scene.button);
  return scene;
}

static void
say (Scene      *scene,
     const char *text)
{
  ent_announcer_say (scene->card, text);
  run_idle ();
}

static void
test_where_the_focus_is (void)
{
  Scene scene = new_scene ();

  say (&scene, "China joins BRICS");
  gtk_test_accessible_assert_property (scene.button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "China joins BRICS");
  gtk_test_accessible_assert_property (scene.card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Member of SCO");

  /* The focus goes on, and a description of its own comes back. */
  gtk_widget_grab_focus (scene.card);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (scene.button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  say (&scene, "India is selected");
  gtk_test_accessible_assert_property (scene.card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "India is selected");
  gtk_widget_grab_focus (scene.button);
  gtk_test_accessible_assert_property (scene.card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Member of SCO");
  gtk_window_destroy (GTK_WINDOW (scene.window));
}

static void
test_said_together (void)
{
  Scene scene = new_scene ();

  ent_announcer_say (scene.button, "Compared with 1 January 2016");
  ent_announcer_say (scene.card, "26 changes");
  ent_announcer_say (scene.card, "");
  run_idle ();
  gtk_test_accessible_assert_property (scene.button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Compared with 1 January 2016\n26 changes");
  gtk_window_destroy (GTK_WINDOW (scene.window));
}

/* Nobody hears it: nothing has the focus, or the window goes before it is said. */
static void
test_unheard (void)
{
  Scene scene = new_scene ();
  GtkWidget *alone = g_object_ref_sink (gtk_label_new (NULL));

  gtk_window_set_focus (GTK_WINDOW (scene.window), NULL);
  say (&scene, "Unheard");
  gtk_widget_grab_focus (scene.button);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (scene.button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  ent_announcer_say (alone, "In no window");
  ent_announcer_say (scene.card, "Too late");
  gtk_window_destroy (GTK_WINDOW (scene.window));
  run_idle ();
  g_object_unref (alone);
}

HELPER_MAIN ({
  g_test_add_func ("/app/announcer/where-the-focus-is", test_where_the_focus_is);
  g_test_add_func ("/app/announcer/said-together", test_said_together);
  g_test_add_func ("/app/announcer/unheard", test_unheard);
})
