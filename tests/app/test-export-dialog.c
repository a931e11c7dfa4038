/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-export-dialog.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "app/ent-export-preview.h"
#include "helpers.h"

typedef struct
{
  EntState    *state;
  EntPipeline *pipeline;
  GSettings   *settings;
  GtkWidget   *dialog;
  char        *folder;
  gboolean     closed;
} Fixture;

static gboolean
has_positions (gpointer data)
{
  return ent_pipeline_get_arrangement (data) != NULL;
}

static void
closed_cb (Fixture *fixture)
{
  fixture->closed = TRUE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const keys[] = {
    "export-format", "export-size", "export-unit", "export-theme", "export-background", "export-without", "export-for-page",
    "export-dates", "export-skip-unchanged",
  };

  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  fixture->state = helper_new_state ();
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  ent_pipeline_set_page (fixture->pipeline, 800, 500);
  helper_wait (has_positions, fixture->pipeline);
  fixture->settings = g_settings_new ("io.github.entente.Entente");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->dialog = ent_export_dialog_new (NULL, fixture->pipeline, fixture->settings, 800, 500);
  g_signal_connect_swapped (fixture->dialog, "close-request", G_CALLBACK (closed_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gtk_test_widget_wait_for_draw (fixture->dialog);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (!fixture->closed)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_object_unref (fixture->settings);
  g_object_unref (fixture->pipeline);
  g_object_unref (fixture->state);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* The row of a title, or NULL where it is not shown. */
static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = helper_find (fixture->dialog, ADW_TYPE_PREFERENCES_ROW, i);

      if (row == NULL)
        return NULL;
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return gtk_widget_get_visible (row) ? row : NULL;
    }
}

/* Chooses what is called @name in the row of a title. */
static void
choose (Fixture    *fixture,
        const char *title,
        const char *name)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (fixture, title));
  GListModel *model;
  guint i = 0;

  g_assert_nonnull (row);
  model = adw_combo_row_get_model (row);
  while (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), name))
    g_assert_cmpuint (++i, <, g_list_model_get_n_items (model));
  adw_combo_row_set_selected (row, i);
}

static const char *
get_choice (Fixture    *fixture,
            const char *title)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (fixture, title));

  return gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (row)), adw_combo_row_get_selected (row));
}

static GtkSpinButton *
get_spin (Fixture    *fixture,
          const char *title)
{
  GtkWidget *row = find_row (fixture, title);

  g_assert_nonnull (row);
  return GTK_SPIN_BUTTON (helper_find (row, GTK_TYPE_SPIN_BUTTON, 0));
}

static void
set_own (Fixture    *fixture,
         double      width,
         double      height,
         const char *unit)
{
  choose (fixture, "Size", "Own Size");
  choose (fixture, "Unit", unit);
  gtk_spin_button_set_value (get_spin (fixture, "Width"), width);
  gtk_spin_button_set_value (get_spin (fixture, "Height"), height);
}

#define assert_says(fixture, text) g_assert_nonnull (helper_find_label ((fixture)->dialog, text))

static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *name = ent_export_dialog_dup_name (ENT_EXPORT_DIALOG (fixture->dialog));
  g_autofree char *drawing = NULL;

  g_assert_cmpstr (name, ==, "alpha-beta-2012-06-01.png");
  choose (fixture, "Format", "SVG");
  drawing = ent_export_dialog_dup_name (ENT_EXPORT_DIALOG (fixture->dialog));
  g_assert_cmpstr (drawing, ==, "alpha-beta-2012-06-01.svg");
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *size;
    const char *png;
    const char *svg;
    const char *pdf;
  } cases[] = {
    { "As on the Screen", "1600 × 1000 pixels", "800 × 500 px", "212 × 132 mm" },
    { "Article", "2400 × 1500 pixels", "1200 × 750 px", "318 × 198 mm" },
    { "Slide, 16:9", "1920 × 1080 pixels", "960 × 540 px", "254 × 143 mm" },
    { "Square, 1:1", "1080 × 1080 pixels", "540 × 540 px", "143 × 143 mm" },
    { "Portrait, 4:5", "1080 × 1350 pixels", "540 × 675 px", "143 × 179 mm" },
    { "Story, 9:16", "1080 × 1920 pixels", "540 × 960 px", "143 × 254 mm" },
    { "Column, 85 mm", "1004 × 709 pixels, 85 × 60 mm on paper", "85 × 60 mm", "85 × 60 mm" },
    { "Two Columns, 180 mm", "2126 × 1417 pixels, 180 × 120 mm on paper", "180 × 120 mm", "180 × 120 mm" },
    { "A4, Landscape", "3508 × 2480 pixels, 297 × 210 mm on paper", "297 × 210 mm", "297 × 210 mm" },
    { "A4, Portrait", "2480 × 3508 pixels, 210 × 297 mm on paper", "210 × 297 mm", "210 × 297 mm" },
    { "A3, Landscape", "4961 × 3508 pixels, 420 × 297 mm on paper", "420 × 297 mm", "420 × 297 mm" },
    { "A3, Portrait", "3508 × 4961 pixels, 297 × 420 mm on paper", "297 × 420 mm", "297 × 420 mm" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (fixture, "Size", cases[i].size);
      choose (fixture, "Format", "SVG");
      assert_says (fixture, cases[i].svg);
      choose (fixture, "Format", "PDF");
      assert_says (fixture, cases[i].pdf);
      choose (fixture, "Format", "PNG");
      assert_says (fixture, cases[i].png);
    }
}

/* What makes no difference is not asked. */
static void
test_questions (Fixture       *fixture,
                gconstpointer  data)
{
  choose (fixture, "Size", "Article");
  g_assert_nonnull (find_row (fixture, "Scale"));
  g_assert_null (find_row (fixture, "Pixels per Inch"));
  g_assert_null (find_row (fixture, "Width"));
  choose (fixture, "Scale", "1 ×");
  assert_says (fixture, "1200 × 750 pixels");
  choose (fixture, "Scale", "2 ×");

  choose (fixture, "Size", "Column, 85 mm");
  g_assert_null (find_row (fixture, "Scale"));
  gtk_spin_button_set_value (get_spin (fixture, "Pixels per Inch"), 600);
  assert_says (fixture, "2008 × 1417 pixels, 85 × 60 mm on paper");
  gtk_spin_button_set_value (get_spin (fixture, "Pixels per Inch"), 300);
  choose (fixture, "Format", "PDF");
  g_assert_null (find_row (fixture, "Scale"));
  g_assert_null (find_row (fixture, "Pixels per Inch"));
}

static void
test_own_size (Fixture       *fixture,
               gconstpointer  data)
{
  set_own (fixture, 120, 80, "mm");
  assert_says (fixture, "1417 × 945 pixels, 120 × 80 mm on paper");

  /* The size stays, whatever it is written in. */
  choose (fixture, "Unit", "cm");
  g_assert_cmpfloat (gtk_spin_button_get_value (get_spin (fixture, "Width")), ==, 12);
  assert_says (fixture, "1417 × 945 pixels, 120 × 80 mm on paper");
  choose (fixture, "Unit", "in");
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (get_spin (fixture, "Height")), 3.15, 1e-9);

  set_own (fixture, 640, 400, "px");
  assert_says (fixture, "1280 × 800 pixels");
}

static void
test_impossible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *save = gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog));

  set_own (fixture, 2, 80, "mm");
  assert_says (fixture, "A side of the picture must be at least 16 px (4.2 mm) long");
  g_assert_false (gtk_widget_get_sensitive (save));
  set_own (fixture, 20, 80, "mm");
  g_assert_true (gtk_widget_get_sensitive (save));
  set_own (fixture, 20000, 20000, "px");
  g_assert_false (gtk_widget_get_sensitive (save));
}

static EntPicture *
get_picture (Fixture *fixture)
{
  return ent_export_preview_get_picture (ENT_EXPORT_PREVIEW (helper_find (fixture->dialog, ENT_TYPE_EXPORT_PREVIEW, 0)));
}

static gboolean
has_picture (gpointer data)
{
  return get_picture (data) != NULL;
}

/* What is seen is made anew for each choice, and only the last counts. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  helper_wait (has_picture, fixture);
  choose (fixture, "Theme", "Dark");
  g_assert_null (get_picture (fixture));
  helper_wait (has_picture, fixture);
  g_assert_cmpint (ent_view_get_theme (ent_picture_get_view (get_picture (fixture))), ==, ENT_THEME_DARK);

  choose (fixture, "Theme", "Light");
  choose (fixture, "Theme", "Print");
  choose (fixture, "Places", "Arranged for This Page");
  helper_wait (has_picture, fixture);
  g_assert_cmpint (ent_view_get_theme (ent_picture_get_view (get_picture (fixture))), ==, ENT_THEME_PRINT);
  g_assert_cmpint (ent_view_get_arrange (ent_picture_get_view (get_picture (fixture))), ==, ENT_ARRANGE_DATE);

  set_own (fixture, 1, 1, "mm");
  g_assert_null (get_picture (fixture));
}

/* Closed while a worker is at it. */
static void
test_close_early (Fixture       *fixture,
                  gconstpointer  data)
{
  choose (fixture, "Places", "Arranged for This Page");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->closed;
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  choose (fixture, "Size", "As on the Screen");
  choose (fixture, "Theme", "Dark");
  helper_wait (has_picture, fixture);
  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), file);
  helper_wait (is_closed, fixture);

  texture = gdk_texture_new_from_file (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1600);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 1000);
  g_unlink (path);
}

static void
open_again (Fixture *fixture)
{
  fixture->closed = FALSE;
  fixture->dialog = ent_export_dialog_new (NULL, fixture->pipeline, fixture->settings, 800, 500);
  g_signal_connect_swapped (fixture->dialog, "close-request", G_CALLBACK (closed_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

/* What is saved is as was chosen, whether it has been seen or not, and chosen the next time, too. */
static void
test_remembered (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "drawing.svg", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *legend;

  choose (fixture, "Format", "SVG");
  set_own (fixture, 150, 90, "mm");
  choose (fixture, "Theme", "Print");
  choose (fixture, "Places", "Arranged for This Page");
  legend = helper_find (find_row (fixture, "Legend"), GTK_TYPE_SWITCH, 0);
  gtk_switch_set_active (GTK_SWITCH (legend), FALSE);
  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), file);
  helper_wait (is_closed, fixture);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "width=\"150mm\""));

  open_again (fixture);
  g_assert_cmpstr (get_choice (fixture, "Format"), ==, "SVG");
  g_assert_cmpstr (get_choice (fixture, "Size"), ==, "Own Size");
  g_assert_cmpstr (get_choice (fixture, "Unit"), ==, "mm");
  g_assert_cmpfloat (gtk_spin_button_get_value (get_spin (fixture, "Width")), ==, 150);
  g_assert_cmpfloat (gtk_spin_button_get_value (get_spin (fixture, "Height")), ==, 90);
  g_assert_cmpstr (get_choice (fixture, "Theme"), ==, "Print");
  g_assert_cmpstr (get_choice (fixture, "Places"), ==, "Arranged for This Page");
  legend = helper_find (find_row (fixture, "Legend"), GTK_TYPE_SWITCH, 0);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (legend)));
  legend = helper_find (find_row (fixture, "Sources"), GTK_TYPE_SWITCH, 0);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (legend)));
  g_unlink (path);
}

/* The button that says how much of the picture is saved. */
static GtkToggleButton *
get_frame_button (Fixture    *fixture,
                  const char *label)
{
  GtkWidget *row = find_row (fixture, "Picture");

  for (guint i = 0;; i++)
    {
      GtkWidget *button = helper_find (row, GTK_TYPE_TOGGLE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_str_equal (gtk_button_get_label (GTK_BUTTON (button)), label))
        return GTK_TOGGLE_BUTTON (button);
    }
}

static gboolean
caption_says (EntPicture *picture,
              const char *words)
{
  EntScene *caption = ent_picture_get_caption (picture);

  for (guint i = 0; i < ent_scene_get_n_items (caption); i++)
    if (ent_scene_get_items (caption)[i].text != NULL && strstr (ent_scene_get_items (caption)[i].text, words) != NULL)
      return TRUE;
  return FALSE;
}

/* What is not there cannot be chosen, and it is said why. */
static void
test_frame_missing (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_true (gtk_toggle_button_get_active (get_frame_button (fixture, "_All")));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_frame_button (fixture, "_Visible"))));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_frame_button (fixture, "S_elected"))));
  assert_says (fixture, "Nothing in the picture is selected");
}

static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  EntThing alpha = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0));

  gtk_window_close (GTK_WINDOW (fixture->dialog));
  ent_state_set_selection (fixture->state, alpha);
  open_again (fixture);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_frame_button (fixture, "S_elected"))));
  gtk_toggle_button_set_active (get_frame_button (fixture, "S_elected"), TRUE);
  helper_wait (has_picture, fixture);
  g_assert_true (ent_picture_brings_out (get_picture (fixture)));
  g_assert_true (caption_says (get_picture (fixture), "Brought out: "));
}

/* Where things are in the window, whatever else is chosen. */
static void
test_visible (Fixture       *fixture,
              gconstpointer  data)
{
  EntRect bounds = ent_scene_get_bounds (ent_pipeline_get_scene (fixture->pipeline));
  EntRect part = { bounds.x0, bounds.y0, (bounds.x0 + bounds.x1) / 2, (bounds.y0 + bounds.y1) / 2 };

  ent_export_dialog_set_visible_part (ENT_EXPORT_DIALOG (fixture->dialog), part);
  choose (fixture, "Places", "Arranged for This Page");
  gtk_toggle_button_set_active (get_frame_button (fixture, "_Visible"), TRUE);
  g_assert_false (gtk_widget_get_sensitive (find_row (fixture, "Places")));
  helper_wait (has_picture, fixture);
  g_assert_false (ent_rect_is_empty (ent_picture_get_clip (get_picture (fixture))));
  g_assert_cmpint (ent_view_get_arrange (ent_picture_get_view (get_picture (fixture))), ==, ENT_ARRANGE_PERIOD);
  g_assert_true (caption_says (get_picture (fixture), "Part of the picture"));

  gtk_toggle_button_set_active (get_frame_button (fixture, "_All"), TRUE);
  g_assert_true (gtk_widget_get_sensitive (find_row (fixture, "Places")));
  g_assert_cmpstr (get_choice (fixture, "Places"), ==, "Arranged for This Page");
  helper_wait (has_picture, fixture);
  g_assert_false (caption_says (get_picture (fixture), "Part of the picture"));
}

/* The first pixel of what is saved: 0xAARRGGBB. */
static guint32
save_pixel (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  cairo_surface_t *surface;
  guint32 pixel;

  choose (fixture, "Size", "As on the Screen");
  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), file);
  helper_wait (is_closed, fixture);
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  memcpy (&pixel, cairo_image_surface_get_data (surface), sizeof pixel);
  if (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24)
    pixel |= 0xff000000;
  cairo_surface_destroy (surface);
  g_unlink (path);
  return pixel;
}

static void
test_background (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *button = helper_find (find_row (fixture, "Background"), GTK_TYPE_COLOR_BUTTON, 0);
  const GdkRGBA color = { 0.125f, 0.1875f, 0.375f, 1 };

  g_assert_false (gtk_widget_get_visible (button));
  choose (fixture, "Background", "Own Colour");
  g_assert_true (gtk_widget_get_visible (button));
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (button), &color);
  helper_wait (has_picture, fixture);
  assert_says (fixture, "The words are hard to read on this background; the dark theme suits it better.");
  choose (fixture, "Theme", "Dark");
  helper_wait (has_picture, fixture);
  g_assert_null (helper_find_label (fixture->dialog, "The words are hard to read on this background; the dark theme suits it better."));
  g_assert_cmphex (save_pixel (fixture), ==, 0xff203060);

  open_again (fixture);
  g_assert_cmpstr (get_choice (fixture, "Background"), ==, "Own Colour");
  choose (fixture, "Background", "None, Transparent");
  g_assert_cmphex (save_pixel (fixture), ==, 0);

  open_again (fixture);
  g_assert_cmpstr (get_choice (fixture, "Background"), ==, "None, Transparent");
}

static GtkEditable *
get_entry (Fixture    *fixture,
           const char *title)
{
  GtkWidget *row = find_row (fixture, title);

  g_assert_nonnull (row);
  return GTK_EDITABLE (row);
}

static GtkSwitch *
get_part (Fixture    *fixture,
          const char *title)
{
  return GTK_SWITCH (helper_find (find_row (fixture, title), GTK_TYPE_SWITCH, 0));
}

/* Each part goes and comes back, and one button brings back the usual words. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const parts[] = { "Title", "What It Comes To", "Date and Counts", "Notes", "Legend", "Sources" };
  GtkWidget *reset = helper_find_tooltip (fixture->dialog, GTK_TYPE_BUTTON, "Reset to the Usual Words");
  EntView *view;

  gtk_editable_set_text (get_entry (fixture, "Title in Place of the Usual One"), "Two of Many");
  gtk_editable_set_text (get_entry (fixture, "Sentence in Place of the Usual One"), "They meet.");
  helper_wait (has_picture, fixture);
  g_assert_true (caption_says (get_picture (fixture), "Two of Many"));
  g_assert_true (caption_says (get_picture (fixture), "They meet."));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_switch_set_active (get_part (fixture, parts[i]), FALSE);
      helper_wait (has_picture, fixture);
      view = ent_picture_get_view (get_picture (fixture));
      g_assert_cmpint (ent_view_get_parts (view), ==, ENT_PARTS_ALL & ~((1 << (i + 1)) - 1));
    }

  g_signal_emit_by_name (reset, "clicked");
  helper_wait (has_picture, fixture);
  view = ent_picture_get_view (get_picture (fixture));
  g_assert_cmpint (ent_view_get_parts (view), ==, ENT_PARTS_ALL);
  g_assert_null (ent_view_get_title (view));
  g_assert_null (ent_view_get_caption (view));
  g_assert_false (caption_says (get_picture (fixture), "They meet."));
}

/* Words of the view's own are there to be changed. */
static void
test_own_words (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (EntView) titled = ent_view_with_title (ent_state_get_view (fixture->state), "Their Own");

  gtk_window_close (GTK_WINDOW (fixture->dialog));
  ent_state_set_view (fixture->state, titled, "Words");
  open_again (fixture);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, "Title in Place of the Usual One")), ==, "Their Own");
}

static GtkWidget *
find_message (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_message (gpointer data)
{
  return find_message () != NULL;
}

static void
test_not_saved (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.png");

  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), file);
  helper_wait (has_message, NULL);
  g_assert_false (fixture->closed);
  gtk_window_destroy (GTK_WINDOW (find_message ()));
}

/* The file that is open in the window is never a target. */
static void
test_not_onto_the_data (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "data.json", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "picture.png", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) target = g_file_new_for_path (link);
  g_autoptr (EntDocument) document = ent_document_new (ent_state_get_dataset (fixture->state), file, NULL, NULL);
  GtkWidget *message;

  g_assert_true (g_file_set_contents (path, "the data", -1, NULL));
  g_assert_cmpint (symlink ("data.json", link), ==, 0);
  ent_state_set_document (fixture->state, document, ent_state_get_view (fixture->state));
  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), target);
  helper_wait (has_message, NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "the data");

  message = find_message ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "it is the data set itself"));
  gtk_window_destroy (GTK_WINDOW (message));
  g_unlink (link);
  g_unlink (path);
}

static void
test_copy_sources (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *button = helper_find_tooltip (fixture->dialog, GTK_TYPE_BUTTON, "Copy the Sources of This Picture");
  g_autofree char *text = NULL;

  g_assert_false (gtk_widget_get_sensitive (button));
  helper_wait (has_picture, fixture);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  text = helper_read_clipboard (fixture->dialog);
  g_assert_cmpstr (text, ==, "“A page”.");
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
remove_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
}

static void
set_entry (Fixture    *fixture,
           const char *title,
           const char *text)
{
  g_assert_nonnull (find_row (fixture, title));
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, title)), text);
}

#define OWN_DATES "Dates as YYYY-MM-DD, with Commas Between Them"
#define FROM "From (a Date or a Year; Empty for the Beginning)"
#define SKIP "Leave Out What Looks Like the Date Before"

static void
choose_own_dates (Fixture    *fixture,
                  const char *make,
                  const char *dates)
{
  choose (fixture, "Make", make);
  choose (fixture, "Dates", "Dates of Your Own");
  set_entry (fixture, OWN_DATES, dates);
}

/* Of one picture nothing is asked of a series; of a series what makes a difference. */
static void
test_series_questions (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *save = gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog));

  g_assert_null (find_row (fixture, "Dates"));
  g_assert_null (find_row (fixture, SKIP));
  choose (fixture, "Make", "A Picture for Each Date");
  g_assert_nonnull (find_row (fixture, FROM));
  g_assert_nonnull (find_row (fixture, SKIP));
  g_assert_null (find_row (fixture, OWN_DATES));
  choose (fixture, "Dates", "Dates of Your Own");
  g_assert_null (find_row (fixture, FROM));

  g_assert_false (gtk_widget_get_sensitive (save));
  set_entry (fixture, OWN_DATES, "2010-01-01, 2012-01-0");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (gtk_widget_has_css_class (find_row (fixture, OWN_DATES), "error"));
  set_entry (fixture, OWN_DATES, "2010-01-01, 2012-01-01");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (gtk_widget_has_css_class (find_row (fixture, OWN_DATES), "error"));
  choose (fixture, "Size", "Article");
  helper_wait (has_picture, fixture);
  assert_says (fixture, "2 dates, 2400 × 1500 pixels");
}

static gboolean
has_label (gpointer data)
{
  return helper_find_label (((Fixture *) data)->dialog, "There is no such date in this time.") != NULL;
}

static void
test_no_such_dates (Fixture       *fixture,
                    gconstpointer  data)
{
  choose (fixture, "Make", "A Picture for Each Date");
  choose (fixture, "Dates", "1 January of Each Year");
  set_entry (fixture, FROM, "3000");
  helper_wait (has_label, fixture);
  g_assert_false (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog))));
  set_entry (fixture, FROM, "");
  helper_wait (has_picture, fixture);
  g_assert_true (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog))));
}

static void
test_sheet (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_panels;

  choose_own_dates (fixture, "A Sheet of 4 Dates", "2010-01-01, 2012-01-01, 2011-01-01");
  helper_wait (has_picture, fixture);
  ent_picture_get_panels (get_picture (fixture), &n_panels);
  g_assert_cmpuint (n_panels, ==, 3);
  /* It is always arranged for its cells. */
  g_assert_false (gtk_widget_get_sensitive (find_row (fixture, "Places")));
  choose (fixture, "Make", "One Picture");
  g_assert_true (gtk_widget_get_sensitive (find_row (fixture, "Places")));
}

/* Into a folder; what is there already is replaced only by those who say so. */
static void
test_series_saved (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "alpha-beta-002-2012-01-01.png", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  choose (fixture, "Size", "As on the Screen");
  choose_own_dates (fixture, "A Picture for Each Date", "2010-01-01, 2012-01-01");
  g_assert_true (g_file_set_contents (path, "as it was", -1, NULL));
  ent_export_dialog_save_series (ENT_EXPORT_DIALOG (fixture->dialog), folder, FALSE);
  helper_wait (has_message, NULL);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "as it was");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_message ())), ==, "1 file of the 2 is in the folder already.");

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_message ()), "replace");
  helper_wait (is_closed, fixture);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  g_clear_pointer (&content, g_free);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "\x89PNG"));
  remove_files (fixture);
}

static gboolean
has_drawn (gpointer data)
{
  Fixture *fixture = data;

  return count_files (fixture) >= 2;
}

static gboolean
is_empty (gpointer data)
{
  return count_files (data) == 0;
}

/* Given up in the middle: nothing stays. */
static void
test_series_cancelled (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GString) dates = g_string_new (NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (dates, "%s20%02u-%02u-01", i > 0 ? "," : "", i / 12, i % 12 + 1);
  choose_own_dates (fixture, "A Picture for Each Date", dates->str);
  ent_export_dialog_save_series (ENT_EXPORT_DIALOG (fixture->dialog), folder, FALSE);
  helper_wait (has_drawn, fixture);
  g_assert_cmpuint (count_files (fixture), <, 300);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  helper_wait (is_empty, fixture);
}

static void
test_series_as_document (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  choose (fixture, "Format", "PDF");
  choose_own_dates (fixture, "A Picture for Each Date", "2010-01-01, 2012-01-01");
  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), file);
  helper_wait (is_closed, fixture);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));

  /* The dates are remembered, the series is not. */
  open_again (fixture);
  g_assert_cmpstr (get_choice (fixture, "Make"), ==, "One Picture");
  choose (fixture, "Make", "A Sheet of 9 Dates");
  g_assert_cmpstr (get_choice (fixture, "Dates"), ==, "Dates of Your Own");
  g_unlink (path);
}

/* A message of libadwaita 1.7 measures its heading for less room than it needs at
 * any rate, and GTK 4.18 warns of that; a warning ends a test. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

#define ADD(path, func) g_test_add ("/app/export-dialog/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    g_log_set_writer_func (write_log, NULL, NULL);
    ADD ("name", test_name)
        ADD ("sizes", test_sizes)
            ADD ("questions", test_questions)
                ADD ("own-size", test_own_size)
                    ADD ("impossible", test_impossible)
                        ADD ("preview", test_preview)
                            ADD ("frame-missing", test_frame_missing)
                                ADD ("selected", test_selected)
                                    ADD ("visible", test_visible)
                                        ADD ("background", test_background)
                                            ADD ("words", test_words)
                                                ADD ("own-words", test_own_words)
                                                    ADD ("close-early", test_close_early)
                                                        ADD ("remembered", test_remembered)
                                                            ADD ("copy-sources", test_copy_sources)
                                                                ADD ("saved", test_saved)
                                                                    ADD ("not-saved", test_not_saved)
                                                                        ADD ("not-onto-the-data", test_not_onto_the_data)
                                                                            ADD ("series-questions", test_series_questions)
                                                                                ADD ("no-such-dates", test_no_such_dates)
                                                                                    ADD ("sheet", test_sheet)
                                                                                        ADD ("series-saved", test_series_saved)
                                                                                            ADD ("series-cancelled", test_series_cancelled)
                                                                                                ADD ("series-as-document", test_series_as_document))
