/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-document.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/* EntStep: what a step on the way back leads to. The way forward holds the same. */
typedef struct
{
  EntDocument *document; /* owned */
  EntView     *view;     /* owned */
  char        *what;     /* the change that the step takes back or does again, owned */
  gboolean     dated;    /* whether the change moved the date as well */
} EntStep;

EntStep *ent_step_new      (EntDocument   *document,
                            EntView       *view,
                            const char    *what,
                            gboolean       dated);
void     ent_step_free     (gpointer       step);
EntView *ent_step_new_view (const EntStep *step,
                            EntView       *shown);
void     ent_step_renew    (GPtrArray     *steps,
                            EntDocument   *document);
void     ent_step_move     (GPtrArray     *steps,
                            EntDocument   *before,
                            EntDocument   *saved);

G_END_DECLS
