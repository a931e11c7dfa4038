/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-import-assistant.h"
#include "tests/app/window-helpers.h"

/* What the tests of the assistant for files of others share. */

#define TABLE "country,organisation,joined\nIndia,Harbour Pact,1994\nChina,Harbour Pact,1995-03-01\n"

static inline GFile *
write_text (WindowFixture *fixture,
            const char    *name,
            const char    *text)
{
  GFile *file = g_file_get_child (fixture->folder, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

static inline gboolean
has_grouping (WindowFixture *fixture,
              const char    *id)
{
  return ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING, id) != ENT_ROW_NONE;
}

static inline guint
count_memberships (WindowFixture *fixture)
{
  return ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_MEMBERSHIP);
}

static inline GtkWidget *
find_assistant (void)
{
  return window_find_toplevel (ENT_TYPE_IMPORT_ASSISTANT);
}

static inline gboolean
has_label (gpointer text)
{
  return find_assistant () != NULL && helper_find_label (find_assistant (), text) != NULL;
}

/* Until the assistant has read the file anew, which it does after a pause. */
static inline void
wait_for (const char *text)
{
  helper_wait (has_label, (gpointer) text);
}

/* The row that says @text, not a cell of the file that does. */
static inline GtkWidget *
find_row (const char *text)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (find_assistant (), GTK_TYPE_LABEL, i);

      if (label == NULL)
        return NULL;
      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text) && gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) != NULL)
        return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
    }
}

static inline gboolean
has_row (gpointer text)
{
  return find_assistant () != NULL && find_row (text) != NULL;
}

static inline GtkWidget *
find_button (const char *text)
{
  GtkWidget *label = helper_find_label (find_assistant (), text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static inline gboolean
can_press (gpointer text)
{
  GtkWidget *button = find_button (text);

  return button != NULL && gtk_widget_is_sensitive (button);
}

static inline void
press (const char *text)
{
  helper_wait (can_press, (gpointer) text);
  g_signal_emit_by_name (find_button (text), "clicked");
}

static inline gboolean
is_gone (gpointer data)
{
  return find_assistant () == NULL;
}

/* Chooses a word in the drop-down or combo row beside @text. */
static inline void
choose (const char *text,
        GType       type,
        const char *word)
{
  g_autoptr (GListModel) words = NULL;
  GtkWidget *row, *choice;

  helper_wait (has_row, (gpointer) text);
  row = find_row (text);
  choice = type == ADW_TYPE_COMBO_ROW ? row : helper_find (row, type, 0);
  g_object_get (choice, "model", &words, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (words, i);

      if (!g_str_equal (gtk_string_object_get_string (item), word))
        continue;
      g_object_set (choice, "selected", i, NULL);
      return;
    }
  g_assert_not_reached ();
}
static inline void
import (WindowFixture *fixture,
        GFile         *file)
{
  ent_window_ask_foreign (fixture->window, file, TRUE);
}

static inline gboolean
is_there (gpointer data)
{
  return find_assistant () != NULL;
}

static inline void
go_to_result (void)
{
  helper_wait (is_there, NULL);
  while (find_button ("Add") == NULL && find_button ("Open") == NULL)
    press ("Next");
}
