/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-addition.h"
#include "state/ent-grouping-draft.h"
#include "tests/app/window-helpers.h"

static inline void
window_added_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Adds a grouping of two nations, as the window of a new alliance does. */
static inline void
window_add_grouping (WindowFixture *fixture,
                     const char    *name)
{
  EntState *state = window_get_state (fixture);
  EntGroupingDraft *draft = ent_grouping_draft_new (ent_state_get_document (state));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groupings = NULL;
  g_autoptr (EntView) view = NULL;

  ent_grouping_draft_set_name (draft, name);
  ent_grouping_draft_set_text (draft, "India, Russia (since 2005)");
  ent_grouping_draft_set_since (draft, "2004");
  ent_grouping_draft_add_async (draft, NULL, window_added_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  document = ent_addition_finish (result, &groupings, &error);
  g_assert_no_error (error);
  view = ent_view_with_grouping (ent_state_get_view (state), groupings[0], TRUE);
  ent_state_change_document (state, document, view, "Add");
  ent_grouping_draft_free (draft);
}
