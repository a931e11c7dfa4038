/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-state.h"

G_BEGIN_DECLS

struct _EntState
{
  GObject       parent_instance;

  /* owned */
  EntDocument  *document;
  EntView      *view;
  EntRowFilter *filter;
  GPtrArray    *back;  /* EntStep, the last one first to be taken back */
  GPtrArray    *forth; /* EntStep */

  EntThing      selection;
  EntThing      hover;

  gboolean      is_other; /* another dataset came, and ::view-changed has yet to say so */
};

/* ent-state.c */
void ent_state_replace       (EntState    *self,
                              EntDocument *document,
                              EntView     *view);

/* ent-state-steps.c */
void ent_state_remember_step (EntState    *self,
                              const char  *what,
                              gboolean     dated);
void ent_state_forget_steps  (EntState    *self);

G_END_DECLS
