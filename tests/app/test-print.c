/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-print.h"

#include <glib/gstdio.h>
#include <string.h>

#include "helpers.h"

typedef struct
{
  EntState               *state;
  char                   *path; /* what is printed goes there */
  GtkPrintOperation      *operation;
  GtkPrintOperationResult result;
  gboolean                is_done;
} Fixture;

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Fixture                 *fixture)
{
  fixture->result = result;
  fixture->is_done = TRUE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->state = helper_new_state ();
  fixture->path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "printed.pdf", NULL);
  fixture->operation = ent_print_new (ent_state_get_document (fixture->state), ent_state_get_view (fixture->state));
  g_signal_connect (fixture->operation, "done", G_CALLBACK (done_cb), fixture);
  gtk_print_operation_set_export_filename (fixture->operation, fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->operation);
  g_object_unref (fixture->state);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->is_done;
}

/* The numbers behind the first /MediaBox: where the page begins and ends, in pt. */
static gboolean
is_landscape (const char *pdf,
              gsize       length)
{
  const char *box = memmem (pdf, length, "/MediaBox [", strlen ("/MediaBox ["));
  double left, top, width, height;

  g_assert_nonnull (box);
  g_assert_cmpint (sscanf (box, "/MediaBox [ %lf %lf %lf %lf", &left, &top, &width, &height), ==, 4);
  return width > height;
}

/* What is written is letters, which can be searched for. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *pdf = NULL;
  gsize length;

  gtk_print_operation_run (fixture->operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  helper_wait (is_done, fixture);
  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_file_get_contents (fixture->path, &pdf, &length, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_nonnull (memmem (pdf, length, "/FontDescriptor", strlen ("/FontDescriptor")));
  g_assert_true (is_landscape (pdf, length));
}

/* Whoever chose black and white has a reason. */
static void
test_theme (Fixture       *fixture,
            gconstpointer  data)
{
  static const EntThemeKind printed[ENT_N_THEMES] = {
    [ENT_THEME_LIGHT] = ENT_THEME_PRINT,
    [ENT_THEME_DARK] = ENT_THEME_PRINT,
    [ENT_THEME_PRINT] = ENT_THEME_PRINT,
    [ENT_THEME_BLACK_AND_WHITE] = ENT_THEME_BLACK_AND_WHITE,
    [ENT_THEME_HIGH_CONTRAST] = ENT_THEME_PRINT,
    [ENT_THEME_HIGH_CONTRAST_DARK] = ENT_THEME_PRINT,
  };

  for (EntThemeKind i = 0; i < ENT_N_THEMES; i++)
    {
      g_autoptr (EntView) themed = ent_view_with_theme (ent_state_get_view (fixture->state), i);
      g_autoptr (EntView) dressed = ent_print_dress (themed);

      g_assert_cmpint (ent_view_get_theme (dressed), ==, printed[i]);
      g_assert_cmpint (ent_view_get_arrange (dressed), ==, ENT_ARRANGE_DATE);
    }
}

/* Given up while a worker makes the page. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_signal_connect_after (fixture->operation, "draw-page", G_CALLBACK (gtk_print_operation_cancel), NULL);
  gtk_print_operation_run (fixture->operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  helper_wait (is_done, fixture);
  g_assert_cmpint (gtk_print_operation_get_status (fixture->operation), ==, GTK_PRINT_STATUS_FINISHED_ABORTED);
}

#define ADD(path, func) g_test_add ("/app/print/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("page", test_page)
        ADD ("theme", test_theme)
            ADD ("cancel", test_cancel))
