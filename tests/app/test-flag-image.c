/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/helpers.h"

#include "app/ent-flag-image.h"

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

/* Whether there is a picture in what a widget draws. */
static gboolean
has_texture (GskRenderNode *node)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXTURE_NODE:
      return TRUE;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        if (has_texture (gsk_container_node_get_child (node, i)))
          return TRUE;
      return FALSE;
    case GSK_TRANSFORM_NODE:
      return has_texture (gsk_transform_node_get_child (node));
    case GSK_ROUNDED_CLIP_NODE:
      return has_texture (gsk_rounded_clip_node_get_child (node));
    case GSK_CLIP_NODE:
      return has_texture (gsk_clip_node_get_child (node));
    default:
      return FALSE;
    }
}

static gboolean
shows_flag (const char *flag)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *image = ent_flag_image_new (32);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  gboolean shows;

  ent_flag_image_set_flag (ENT_FLAG_IMAGE (image), flag, "QQ");
  gtk_window_set_child (GTK_WINDOW (window), image);
  gtk_window_present (GTK_WINDOW (window));
  helper_wait (is_mapped, image);
  gtk_widget_snapshot_child (window, image, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  shows = node != NULL && has_texture (node);
  g_clear_pointer (&node, gsk_render_node_unref);
  gtk_window_destroy (GTK_WINDOW (window));
  return shows;
}

static void
test_which_flag (void)
{
  g_assert_true (shows_flag ("in"));
  g_assert_true (shows_flag ("xau"));
  g_assert_false (shows_flag ("qq"));
  g_assert_false (shows_flag (NULL));
}

HELPER_MAIN (g_test_add_func ("/app/flag-image/which-flag", test_which_flag);)
