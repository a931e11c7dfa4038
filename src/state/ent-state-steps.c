/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-state-private.h"

#include "state/ent-step.h"

/* The way back and forth again. */

static const char *
get_last_what (GPtrArray *steps)
{
  const EntStep *step = steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;

  return step ? step->what : NULL;
}

/* Several steps may bear the same words, so the words are not compared. */
static void
notify_steps (EntState *self,
              gboolean  could_undo,
              gboolean  could_redo)
{
  if (could_undo != ent_state_get_can_undo (self))
    g_object_notify (G_OBJECT (self), "can-undo");
  if (could_redo != ent_state_get_can_redo (self))
    g_object_notify (G_OBJECT (self), "can-redo");
  g_object_notify (G_OBJECT (self), "undo-what");
  g_object_notify (G_OBJECT (self), "redo-what");
}

static void
take_step (EntState  *self,
           GPtrArray *from,
           GPtrArray *to)
{
  gboolean could_undo = ent_state_get_can_undo (self);
  gboolean could_redo = ent_state_get_can_redo (self);
  g_autoptr (EntView) view = NULL;
  EntStep *step;

  if (from->len == 0)
    return;

  step = g_ptr_array_steal_index (from, from->len - 1);
  view = ent_step_new_view (step, self->view);
  g_ptr_array_add (to, ent_step_new (self->document, self->view, step->what, step->dated));

  g_object_freeze_notify (G_OBJECT (self));
  ent_state_replace (self, step->document, view);
  notify_steps (self, could_undo, could_redo);
  g_object_thaw_notify (G_OBJECT (self));
  ent_step_free (step);
}

void
ent_state_remember_step (EntState   *self,
                         const char *what,
                         gboolean    dated)
{
  gboolean could_undo = ent_state_get_can_undo (self);
  gboolean could_redo = ent_state_get_can_redo (self);

  g_ptr_array_add (self->back, ent_step_new (self->document, self->view, what, dated));
  g_ptr_array_set_size (self->forth, 0);
  notify_steps (self, could_undo, could_redo);
}

void
ent_state_forget_steps (EntState *self)
{
  gboolean could_undo = ent_state_get_can_undo (self);
  gboolean could_redo = ent_state_get_can_redo (self);

  g_ptr_array_set_size (self->back, 0);
  g_ptr_array_set_size (self->forth, 0);
  notify_steps (self, could_undo, could_redo);
}

/**
 * ent_state_get_can_undo:
 * @self: a state
 *
 * Returns: whether there is a step to take back
 */
gboolean
ent_state_get_can_undo (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), FALSE);

  return self->back->len > 0;
}

/**
 * ent_state_get_can_redo:
 * @self: a state
 *
 * Returns: whether there is a step to do again
 */
gboolean
ent_state_get_can_redo (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), FALSE);

  return self->forth->len > 0;
}

/**
 * ent_state_get_undo_what:
 * @self: a state
 *
 * Returns: (nullable) (transfer none): the change that would be taken back, in words
 */
const char *
ent_state_get_undo_what (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  return get_last_what (self->back);
}

/**
 * ent_state_get_redo_what:
 * @self: a state
 *
 * Returns: (nullable) (transfer none): the change that would be done again, in words
 */
const char *
ent_state_get_redo_what (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  return get_last_what (self->forth);
}

/**
 * ent_state_undo:
 * @self: a state
 *
 * Takes back the last step, if there is one. The theme stays as it is, and so
 * does the date unless the step itself had moved it.
 */
void
ent_state_undo (EntState *self)
{
  g_return_if_fail (ENT_IS_STATE (self));

  take_step (self, self->back, self->forth);
}

/**
 * ent_state_redo:
 * @self: a state
 *
 * Does again what ent_state_undo() took back last, if anything.
 */
void
ent_state_redo (EntState *self)
{
  g_return_if_fail (ENT_IS_STATE (self));

  take_step (self, self->forth, self->back);
}
