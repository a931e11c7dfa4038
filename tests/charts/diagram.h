/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-stages.h"

G_BEGIN_DECLS

/* An Euler diagram that is tested, and what of it can be read without the
 * program's own combinations: from the tables of the data, and from its outlines. */
typedef struct
{
  EntDataset *dataset;
  EntView    *view;
  EntStages  *stages;
} Diagram;

EntDataset *diagram_load_bundled (void);
void        diagram_open         (Diagram    *diagram,
                                  EntDataset *dataset,
                                  const char *groupings,
                                  const char *day);
void        diagram_clear        (Diagram    *diagram);
void        diagram_move         (Diagram    *diagram,
                                  EntDay      day);
gboolean    diagram_is_drawn     (Diagram    *diagram);
gboolean    diagram_is_member    (EntDataset *dataset,
                                  guint32     nation,
                                  guint32     grouping,
                                  EntDay      day);
guint       diagram_read_tables  (Diagram    *diagram,
                                  EntRef      nation,
                                  EntDay      day);
guint       diagram_read_point   (Diagram    *diagram,
                                  EntPoint    point);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Diagram, diagram_clear)

G_END_DECLS
