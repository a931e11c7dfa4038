/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-state.h"
#include "tests/state/fixture.h"

/* States about the small world, as if it had been read from a file with its title. */

static inline EntDocument *
fixture_new_document (EntDataset *dataset)
{
  g_autofree char *path = g_strdup_printf ("/nowhere/%s.json", ent_dataset_get_title (dataset));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ent_document_new (dataset, file, NULL, NULL);
}

static inline EntState *
fixture_new_state (EntDataset *dataset,
                   EntView    *view)
{
  g_autoptr (EntDocument) document = fixture_new_document (dataset);

  return ent_state_new (document, view);
}

static inline void
fixture_open (EntState   *state,
              EntDataset *dataset,
              EntView    *view)
{
  g_autoptr (EntDocument) document = fixture_new_document (dataset);

  ent_state_set_document (state, document, view);
}
