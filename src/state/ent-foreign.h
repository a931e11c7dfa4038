/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-result.h"
#include "io/ent-reading.h"
#include "model/ent-dataset.h"
#include "state/ent-foreign-answers.h"

G_BEGIN_DECLS

/**
 * EntTally:
 * @n_taken: rows that became something
 * @n_remarked: those of them of which something is said
 * @n_asked: rows that have several meanings, and are not taken
 * @n_left_out: rows that are at fault or say again what was said
 * @n_there: rows of which the open data has already what they say
 * @asks: whether something has to be told before all of the file can be taken
 *
 * What became of the rows of a file that is none of ours.
 */
typedef struct
{
  guint    n_taken;
  guint    n_remarked;
  guint    n_asked;
  guint    n_left_out;
  guint    n_there;
  gboolean asks;
} EntTally;

/**
 * EntForeign:
 * @dataset: (nullable): what was made of it
 * @content: (nullable): the same as the text of a data set
 * @problems: (element-type EntProblem): what is said of it, what is not taken first
 * @is_head: only a part of it was read
 * @is_list: it was found to be a list as people write it
 * @result: (nullable): what came of the import, with what would have to be told
 *
 * A table, network or list of others, read as a data set.
 */
typedef struct
{
  EntDataset *dataset;
  GBytes     *content;
  GPtrArray  *problems;
  EntTally    tally;
  gboolean    is_head;
  gboolean    is_list;
  EntImportResult *result;
} EntForeign;

gboolean ent_foreign_read         (EntForeign               *foreign,
                                   GFile                    *file,
                                   EntReading               *reading,
                                   GError                  **error);
gboolean ent_foreign_read_content (EntForeign               *foreign,
                                   GBytes                   *content,
                                   EntImportNations         *nations,
                                   const EntForeignAnswers  *answers,
                                   EntReading               *reading);
gboolean ent_foreign_has_any      (const EntForeign         *foreign);
gboolean ent_foreign_make_dataset (EntForeign               *foreign,
                                   const char               *name,
                                   GError                  **error);
gboolean ent_foreign_read_both    (const char               *text,
                                   char                    **day_first,
                                   char                    **month_first);
void     ent_foreign_clear        (EntForeign               *foreign);
void     ent_foreign_free         (EntForeign               *foreign);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntForeign, ent_foreign_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntForeign, ent_foreign_free)

G_END_DECLS
