/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-state.h"

#include <glib/gi18n.h>

/* What a step on the way back leads to. The way forward holds the same. */
typedef struct
{
  EntDataset *dataset; /* owned */
  EntView    *view;    /* owned */
  char       *what;    /* the change that the step takes back or does again, owned */
  gboolean    dated;   /* whether the change moved the date as well */
} Step;

struct _EntState
{
  GObject parent_instance;

  /* owned */
  EntDataset *dataset;
  EntView    *view;
  EntSearch  *search; /* (nullable): made when first asked for */
  GPtrArray  *back;   /* Step, the last one first to be taken back */
  GPtrArray  *forth;  /* Step */

  EntThing    selection;
  EntThing    hover;

  gboolean    is_other; /* another dataset came, and ::view-changed has yet to say so */
};

G_DEFINE_FINAL_TYPE (EntState, ent_state, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DATASET,
  PROP_VIEW,
  PROP_SELECTION,
  PROP_HOVER,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_WHAT,
  PROP_REDO_WHAT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint view_changed_signal;

static Step *
step_new (EntDataset *dataset,
          EntView    *view,
          const char *what,
          gboolean    dated)
{
  Step *step = g_new (Step, 1);

  step->dataset = ent_dataset_ref (dataset);
  step->view = ent_view_ref (view);
  step->what = g_strdup (what);
  step->dated = dated;
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  ent_dataset_unref (step->dataset);
  ent_view_unref (step->view);
  g_free (step->what);
  g_free (step);
}

static const char *
get_last_what (GPtrArray *steps)
{
  const Step *step = steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;

  return step ? step->what : NULL;
}

/* Several steps may bear the same words, so the words are not compared. */
static void
notify_steps (EntState *self,
              gboolean  could_undo,
              gboolean  could_redo)
{
  if (could_undo != ent_state_get_can_undo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (could_redo != ent_state_get_can_redo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_WHAT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_WHAT]);
}

/* What has the same name in another dataset. */
static EntThing
find_again (EntDataset *old_dataset,
            EntThing    thing,
            EntDataset *dataset)
{
  g_autofree char *key = ent_thing_to_key (thing, old_dataset);

  return ent_thing_from_key (key, dataset);
}

static void
replace_view (EntState *self,
              EntView  *view)
{
  g_autoptr (EntView) old = self->view;
  EntViewFields fields = ent_view_diff (old, view);

  self->view = ent_view_ref (view);
  if (fields)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
  if (self->is_other)
    fields = ENT_VIEW_ALL;
  self->is_other = FALSE;
  if (fields)
    g_signal_emit (self, view_changed_signal, 0, fields);
}

static void
replace_dataset (EntState   *self,
                 EntDataset *dataset)
{
  g_autoptr (EntDataset) old = NULL;

  if (self->dataset == dataset)
    return;

  old = self->dataset;
  self->dataset = ent_dataset_ref (dataset);
  self->is_other = TRUE;
  g_clear_pointer (&self->search, ent_search_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATASET]);

  /* Rows mean something else now, even where their numbers stay. */
  if (self->selection.kind != ENT_THING_NONE)
    {
      self->selection = find_again (old, self->selection, dataset);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
    }
  if (self->hover.kind != ENT_THING_NONE)
    {
      self->hover = ENT_THING_NOTHING;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVER]);
    }
}

/* The date and the theme are no part of a step: one may look at another year
 * and still take back the grouping that was added before. Where the change
 * itself led to another date, that comes back with it. */
static EntView *
dress_view (EntState   *self,
            const Step *step)
{
  g_autoptr (EntView) view = ent_view_with_theme (step->view, ent_view_get_theme (self->view));

  if (step->dated)
    return g_steal_pointer (&view);
  return ent_view_with_day (view, ent_view_get_day (self->view));
}

static void
take_step (EntState  *self,
           GPtrArray *from,
           GPtrArray *to)
{
  gboolean could_undo = ent_state_get_can_undo (self);
  gboolean could_redo = ent_state_get_can_redo (self);
  g_autoptr (EntView) view = NULL;
  Step *step;

  if (from->len == 0)
    return;

  step = g_ptr_array_steal_index (from, from->len - 1);
  view = dress_view (self, step);
  g_ptr_array_add (to, step_new (self->dataset, self->view, step->what, step->dated));

  g_object_freeze_notify (G_OBJECT (self));
  replace_dataset (self, step->dataset);
  replace_view (self, view);
  notify_steps (self, could_undo, could_redo);
  g_object_thaw_notify (G_OBJECT (self));
  step_free (step);
}

static void
remember_step (EntState   *self,
               const char *what,
               gboolean    dated)
{
  gboolean could_undo = ent_state_get_can_undo (self);
  gboolean could_redo = ent_state_get_can_redo (self);

  g_ptr_array_add (self->back, step_new (self->dataset, self->view, what, dated));
  g_ptr_array_set_size (self->forth, 0);
  notify_steps (self, could_undo, could_redo);
}

static void
ent_state_finalize (GObject *object)
{
  EntState *self = ENT_STATE (object);

  g_clear_pointer (&self->search, ent_search_free);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  g_clear_pointer (&self->view, ent_view_unref);
  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forth, g_ptr_array_unref);

  G_OBJECT_CLASS (ent_state_parent_class)->finalize (object);
}

static void
ent_state_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  EntState *self = ENT_STATE (object);

  switch (prop_id)
    {
    case PROP_DATASET:
      g_value_set_pointer (value, self->dataset);
      break;
    case PROP_VIEW:
      g_value_set_pointer (value, self->view);
      break;
    case PROP_SELECTION:
      g_value_set_pointer (value, &self->selection);
      break;
    case PROP_HOVER:
      g_value_set_pointer (value, &self->hover);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, ent_state_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, ent_state_get_can_redo (self));
      break;
    case PROP_UNDO_WHAT:
      g_value_set_string (value, ent_state_get_undo_what (self));
      break;
    case PROP_REDO_WHAT:
      g_value_set_string (value, ent_state_get_redo_what (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_state_class_init (EntStateClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ent_state_finalize;
  object_class->get_property = ent_state_get_property;

  /* Pointers are borrowed: the values are counted types without a GType. */
  properties[PROP_DATASET] = g_param_spec_pointer ("dataset", NULL, NULL, flags);
  properties[PROP_VIEW] = g_param_spec_pointer ("view", NULL, NULL, flags);
  properties[PROP_SELECTION] = g_param_spec_pointer ("selection", NULL, NULL, flags);
  properties[PROP_HOVER] = g_param_spec_pointer ("hover", NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_WHAT] = g_param_spec_string ("undo-what", NULL, NULL, NULL, flags);
  properties[PROP_REDO_WHAT] = g_param_spec_string ("redo-what", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  view_changed_signal = g_signal_new ("view-changed", ENT_TYPE_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ent_state_init (EntState *self)
{
  self->back = g_ptr_array_new_with_free_func (step_free);
  self->forth = g_ptr_array_new_with_free_func (step_free);
}

/**
 * ent_state_new:
 * @dataset: what it is about; a reference is kept
 * @view: what is shown of it; a reference is kept
 *
 * Returns: (transfer full): a state with nothing selected and no way back
 */
EntState *
ent_state_new (EntDataset *dataset,
               EntView    *view)
{
  EntState *self;

  g_return_val_if_fail (dataset, NULL);
  g_return_val_if_fail (view, NULL);

  self = g_object_new (ENT_TYPE_STATE, NULL);
  self->dataset = ent_dataset_ref (dataset);
  self->view = ent_view_ref (view);
  return self;
}

/**
 * ent_state_get_dataset:
 * @self: a state
 *
 * Returns: (transfer none): the dataset
 */
EntDataset *
ent_state_get_dataset (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  return self->dataset;
}

/**
 * ent_state_get_search:
 * @self: a state
 *
 * The first call after a change of dataset builds the index.
 *
 * Returns: (transfer none): the index of the dataset's words
 */
EntSearch *
ent_state_get_search (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  if (!self->search)
    self->search = ent_search_new (self->dataset);
  return self->search;
}

/**
 * ent_state_set_dataset:
 * @self: a state
 * @dataset: another dataset
 * @view: what is shown of it
 *
 * Opens another dataset, as a step that can be taken back. The selection is
 * carried over by id where the new dataset has the same record.
 */
void
ent_state_set_dataset (EntState   *self,
                       EntDataset *dataset,
                       EntView    *view)
{
  g_autofree char *what = NULL;

  g_return_if_fail (ENT_IS_STATE (self));
  g_return_if_fail (dataset);
  g_return_if_fail (view);

  if (dataset == self->dataset && ent_view_equal (view, self->view))
    return;

  /* Translators: a step that can be undone; %s is the title of a data set. */
  what = g_strdup_printf (_("Open “%s”"), ent_dataset_get_title (dataset));
  g_object_freeze_notify (G_OBJECT (self));
  remember_step (self, what, TRUE);
  replace_dataset (self, dataset);
  replace_view (self, view);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_state_get_view:
 * @self: a state
 *
 * Returns: (transfer none): the view
 */
EntView *
ent_state_get_view (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  return self->view;
}

/**
 * ent_state_set_view:
 * @self: a state
 * @view: another view of the same dataset
 * @what: the change in words for a person, such as “Show SCO”
 *
 * Changes the view as one step that can be taken back; what could be done
 * again is forgotten. An equal view is no step. Whoever changes a view many
 * times during one gesture calls this once, at its end.
 */
void
ent_state_set_view (EntState   *self,
                    EntView    *view,
                    const char *what)
{
  g_return_if_fail (ENT_IS_STATE (self));
  g_return_if_fail (view);
  g_return_if_fail (what);

  if (ent_view_equal (view, self->view))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  remember_step (self, what, ent_view_get_day (view) != ent_view_get_day (self->view));
  replace_view (self, view);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_state_set_day:
 * @self: a state
 * @day: the date to show
 *
 * Moves the date; no step of its own. The selection stays.
 */
void
ent_state_set_day (EntState *self,
                   EntDay    day)
{
  g_autoptr (EntView) view = NULL;

  g_return_if_fail (ENT_IS_STATE (self));

  view = ent_view_with_day (self->view, day);
  replace_view (self, view);
}

/**
 * ent_state_set_theme:
 * @self: a state
 * @theme: the colours to paint with
 *
 * Changes the theme; no step of its own.
 */
void
ent_state_set_theme (EntState     *self,
                     EntThemeKind  theme)
{
  g_autoptr (EntView) view = NULL;

  g_return_if_fail (ENT_IS_STATE (self));

  view = ent_view_with_theme (self->view, theme);
  replace_view (self, view);
}

/**
 * ent_state_get_selection:
 * @self: a state
 *
 * Returns: what is selected, or nothing
 */
EntThing
ent_state_get_selection (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), ENT_THING_NOTHING);

  return self->selection;
}

/**
 * ent_state_set_selection:
 * @self: a state
 * @thing: what to select, or nothing
 */
void
ent_state_set_selection (EntState *self,
                         EntThing  thing)
{
  g_return_if_fail (ENT_IS_STATE (self));

  if (ent_thing_equal (self->selection, thing))
    return;
  self->selection = thing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * ent_state_get_hover:
 * @self: a state
 *
 * Returns: what the pointer is on, or nothing
 */
EntThing
ent_state_get_hover (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), ENT_THING_NOTHING);

  return self->hover;
}

/**
 * ent_state_set_hover:
 * @self: a state
 * @thing: what the pointer is on, or nothing
 */
void
ent_state_set_hover (EntState *self,
                     EntThing  thing)
{
  g_return_if_fail (ENT_IS_STATE (self));

  if (ent_thing_equal (self->hover, thing))
    return;
  self->hover = thing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVER]);
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
