/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-state-private.h"

#include <glib/gi18n.h>

#include "state/ent-step.h"
#include "state/ent-view-growth.h"

G_DEFINE_FINAL_TYPE (EntState, ent_state, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DOCUMENT,
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
replace_document (EntState    *self,
                  EntDocument *document)
{
  g_autoptr (EntDocument) old = NULL;
  EntDataset *dataset = ent_document_get_dataset (document);

  if (self->document == document)
    return;

  old = self->document;
  self->document = ent_document_ref (document);
  ent_row_filter_set_dataset (self->filter, dataset, ent_document_is_same (document, old));
  self->is_other = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATASET]);

  /* Rows mean something else now, even where their numbers stay. */
  if (self->selection.kind != ENT_THING_NONE)
    {
      self->selection = find_again (ent_document_get_dataset (old), self->selection, dataset);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
    }
  if (self->hover.kind != ENT_THING_NONE)
    {
      self->hover = ENT_THING_NOTHING;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVER]);
    }
}

/* For the way back and forth: what is open and the view of it at once. */
void
ent_state_replace (EntState    *self,
                   EntDocument *document,
                   EntView     *view)
{
  replace_document (self, document);
  replace_view (self, view);
}

static void
ent_state_finalize (GObject *object)
{
  EntState *self = ENT_STATE (object);

  g_clear_object (&self->filter);
  g_clear_pointer (&self->document, ent_document_unref);
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
    case PROP_DOCUMENT:
      g_value_set_pointer (value, self->document);
      break;
    case PROP_DATASET:
      g_value_set_pointer (value, ent_document_get_dataset (self->document));
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
  properties[PROP_DOCUMENT] = g_param_spec_pointer ("document", NULL, NULL, flags);
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
  self->back = g_ptr_array_new_with_free_func (ent_step_free);
  self->forth = g_ptr_array_new_with_free_func (ent_step_free);
}

/**
 * ent_state_new:
 * @document: what is open; a reference is kept
 * @view: what is shown of it; a reference is kept
 *
 * Returns: (transfer full): a state with nothing selected and no way back
 */
EntState *
ent_state_new (EntDocument *document,
               EntView     *view)
{
  EntState *self;

  g_return_val_if_fail (document, NULL);
  g_return_val_if_fail (view, NULL);

  self = g_object_new (ENT_TYPE_STATE, NULL);
  self->document = ent_document_ref (document);
  self->view = ent_view_ref (view);
  self->filter = ent_row_filter_new (ent_document_get_dataset (document));
  return self;
}

/**
 * ent_state_get_document:
 * @self: a state
 *
 * Returns: (transfer none): what is open
 */
EntDocument *
ent_state_get_document (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  return self->document;
}

/**
 * ent_state_get_dataset:
 * @self: a state
 *
 * Returns: (transfer none): the dataset of the document
 */
EntDataset *
ent_state_get_dataset (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  return ent_document_get_dataset (self->document);
}

/**
 * ent_state_set_document:
 * @self: a state
 * @document: another document
 * @view: what is shown of it
 *
 * Opens another document, as a step that can be taken back; behind the first
 * one that is opened there is nothing to go back to. The selection is carried over by id
 * where the new dataset has the same record. Opening what is open already
 * changes nothing, not even the view.
 */
void
ent_state_set_document (EntState    *self,
                        EntDocument *document,
                        EntView     *view)
{
  g_return_if_fail (ENT_IS_STATE (self));
  g_return_if_fail (document);
  g_return_if_fail (view);

  if (ent_document_is_same (document, self->document))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  if (ent_document_get_file (self->document))
    {
      /* Translators: a step that can be undone; %s is the name of a file, or the title of the bundled data. */
      g_autofree char *what = g_strdup_printf (_("Open “%s”"), ent_document_get_title (document));

      ent_state_remember_step (self, what, TRUE);
    }
  else
    ent_state_forget_steps (self);
  replace_document (self, document);
  replace_view (self, view);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_state_change_document:
 * @self: a state
 * @document: what is open, with a change
 * @view: what is shown of it
 * @what: the change in words for a person, such as “Add “Harbour Pact””
 *
 * Changes what is open, as a step that can be taken back.
 */
void
ent_state_change_document (EntState    *self,
                           EntDocument *document,
                           EntView     *view,
                           const char  *what)
{
  g_return_if_fail (ENT_IS_STATE (self));
  g_return_if_fail (document && view && what);

  g_object_freeze_notify (G_OBJECT (self));
  ent_state_remember_step (self, what, ent_view_get_day (view) != ent_view_get_day (self->view));
  replace_document (self, document);
  replace_view (self, view);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_state_renew:
 * @self: a state
 * @document: what is open, read anew
 *
 * Puts it in the place of what is open, on the way back as well; no step.
 *
 * Returns: whether it is what is open, and not another state of the file
 */
gboolean
ent_state_renew (EntState    *self,
                 EntDocument *document)
{
  g_return_val_if_fail (ENT_IS_STATE (self), FALSE);

  if (!ent_document_is_same (document, self->document))
    return FALSE;
  ent_document_join (document, self->document);
  g_object_freeze_notify (G_OBJECT (self));
  ent_step_renew (self->back, document);
  ent_step_renew (self->forth, document);
  replace_document (self, document);
  replace_view (self, self->view);
  g_object_thaw_notify (G_OBJECT (self));
  return TRUE;
}

/**
 * ent_state_save:
 * @self: a state
 * @document: what was saved
 * @saved: what it is now: itself, or a document of another file
 *
 * Goes on under the name of @saved, on the way back as well; no step.
 */
void
ent_state_save (EntState    *self,
                EntDocument *document,
                EntDocument *saved)
{
  g_autoptr (EntDocument) old = NULL;

  g_return_if_fail (ENT_IS_STATE (self));
  g_return_if_fail (document && saved);

  if (saved != document)
    {
      ent_step_move (self->back, document, saved);
      ent_step_move (self->forth, document, saved);
      if (ent_document_is_of_origin (self->document, document))
        {
          old = self->document;
          self->document = old == document ? ent_document_ref (saved) : ent_document_move (old, saved);
        }
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
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
 * ent_state_open_view:
 * @self: a state
 * @view: a saved view of the same dataset
 * @what: the change in words for a person, such as “Open “a.png””
 *
 * Changes the view as ent_state_set_view() does, but to the letter.
 */
void
ent_state_open_view (EntState   *self,
                     EntView    *view,
                     const char *what)
{
  g_return_if_fail (ENT_IS_STATE (self));
  g_return_if_fail (view);
  g_return_if_fail (what);

  if (ent_view_equal (view, self->view))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  ent_state_remember_step (self, what, ent_view_get_day (view) != ent_view_get_day (self->view));
  replace_view (self, view);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_state_set_view:
 * @self: a state
 * @view: another view of the same dataset
 * @what: the change in words for a person, such as “Show SCO”
 *
 * Changes the view as one step that can be taken back; what could be done
 * again is forgotten. An equal view is no step. What was arranged for its day
 * alone grows (ent_view_growth_apply()). Whoever changes a view many
 * times during one gesture calls this once, at its end.
 */
void
ent_state_set_view (EntState   *self,
                    EntView    *view,
                    const char *what)
{
  g_autoptr (EntView) grown = NULL;

  g_return_if_fail (ENT_IS_STATE (self));
  g_return_if_fail (view);

  grown = ent_view_growth_apply (self->view, view);
  ent_state_open_view (self, grown, what);
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
  g_autoptr (EntView) grown = NULL;

  g_return_if_fail (ENT_IS_STATE (self));

  view = ent_view_with_day (self->view, day);
  grown = ent_view_growth_apply (self->view, view);
  replace_view (self, grown);
}

/**
 * ent_state_set_time:
 * @self: a state
 * @from: the first day of the part of the time to show, or %ENT_DAY_MIN for all
 * @until: its last day, or %ENT_DAY_MIN
 *
 * Looks at a part of the time of a picture of all dates; no step of its own.
 */
void
ent_state_set_time (EntState *self,
                    EntDay    from,
                    EntDay    until)
{
  g_autoptr (EntView) view = NULL;

  g_return_if_fail (ENT_IS_STATE (self));

  view = ent_view_with_time (self->view, from, until);
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
 * ent_state_get_filter:
 * @self: a state
 *
 * What lists leave out is no part of the picture, and no step to be taken back.
 *
 * Returns: (transfer none): which records lists show; the same object for any dataset
 */
EntRowFilter *
ent_state_get_filter (EntState *self)
{
  g_return_val_if_fail (ENT_IS_STATE (self), NULL);

  return self->filter;
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
