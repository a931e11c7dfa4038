/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-problem.h"
#include "state/ent-document.h"
#include "state/ent-origin.h"

G_BEGIN_DECLS

struct _EntDocument
{
  gatomicrefcount ref_count;

  /* owned */
  EntDataset *dataset;
  GFile      *file;      /* (nullable) */
  GPtrArray  *warnings;  /* EntProblem */
  char       *file_name; /* (nullable): for display; %NULL without a file and for the bundled one */
  EntTally   *tally;     /* (nullable): of a file of others */

  /* What it holds: the text of a data set, and what was added to it. */
  GBytes     *base;   /* (nullable): the text; %NULL if it is that of the file, and not yet asked for */
  GPtrArray  *added;  /* EntAdded */
  GPtrArray  *left_out; /* EntAdded: what does not go with the bundled data, but is kept */
  char       *state;  /* (nullable): names what both together are, see ent_data_file_name_state() */
  EntOrigin  *origin; /* of the file */
};

EntDocument *ent_document_new_like     (EntDocument  *document,
                                        EntDataset   *dataset,
                                        GPtrArray    *warnings,
                                        const char   *state);
EntDocument *ent_document_read_bundled (GFile        *file,
                                        EntReading   *reading,
                                        EntProblem  **note);
EntDocument *ent_document_put_on       (EntDocument  *document,
                                        EntDocument  *before,
                                        gboolean      keeps_added,
                                        GError      **error);
GBytes      *ent_document_load_content (EntDocument  *document,
                                        GError      **error);

G_END_DECLS
