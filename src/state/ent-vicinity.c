/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-vicinity.h"

#include <glib/gi18n.h>

#include "state/ent-deeds.h"

struct _EntVicinity
{
  GObject      parent_instance;

  EntPipeline *pipeline; /* (nullable), owned */
  guint        steps;
};

G_DEFINE_FINAL_TYPE (EntVicinity, ent_vicinity, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STEPS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_node (EntThing thing)
{
  return ent_thing_is (thing, ENT_KIND_NATION) || ent_thing_is (thing, ENT_KIND_GROUPING);
}

static EntThing
get_center (EntVicinity *self)
{
  EntThing selection = self->pipeline != NULL ? ent_state_get_selection (ent_pipeline_get_state (self->pipeline)) : ENT_THING_NOTHING;

  return is_node (selection) ? selection : ENT_THING_NOTHING;
}

static void
set_steps (EntVicinity *self,
           guint        steps)
{
  if (self->steps == steps)
    return;
  self->steps = steps;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEPS]);
}

/* Those of @things from which one can go on and has not yet gone. */
static GArray *
take_new (EntThings *things,
          EntThings *visited)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (EntThing));

  for (guint i = 0; i < ent_things_get_n (things); i++)
    {
      EntThing thing = ent_things_get (things, i);

      if (is_node (thing) && !ent_things_has (visited, thing))
        g_array_append_val (nodes, thing);
    }
  for (guint i = 0; i < nodes->len; i++)
    ent_things_add (visited, g_array_index (nodes, EntThing, i));
  return nodes;
}

/* Adds what lies within so many steps. */
static void
reach (EntVicinity *self,
       guint        steps,
       EntThings   *lead,
       EntThings   *related)
{
  const EntChart *chart = ent_pipeline_get_chart (self->pipeline);
  EntSlice *slice = ent_pipeline_get_shown_slice (self->pipeline);
  g_autoptr (EntThings) visited = ent_things_new ();
  g_autoptr (EntThings) others = ent_things_new ();

  if (slice == NULL)
    return;
  ent_things_add (visited, get_center (self));
  chart->relate (slice, get_center (self), lead, related);
  for (guint step = 1; step < steps; step++)
    {
      g_autoptr (GArray) nodes = take_new (related, visited);

      for (guint i = 0; i < nodes->len; i++)
        chart->relate (slice, g_array_index (nodes, EntThing, i), others, related);
    }
}

/* How many groupings and nations lie within so many steps, the one in the middle not counted. */
static void
count (EntVicinity *self,
       guint        steps,
       guint       *n_groupings,
       guint       *n_nations)
{
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  EntThing center = get_center (self);

  *n_groupings = *n_nations = 0;
  if (center.kind == ENT_THING_NONE)
    return;
  reach (self, steps, lead, related);
  for (guint i = 0; i < ent_things_get_n (related); i++)
    {
      EntThing thing = ent_things_get (related, i);

      if (ent_thing_equal (thing, center))
        continue;
      *n_groupings += ent_thing_is (thing, ENT_KIND_GROUPING);
      *n_nations += ent_thing_is (thing, ENT_KIND_NATION);
    }
}

/* Lists the groupings of the view that lie within, and the nations that are hidden
 * where all others are: on whatever day they would be there. Returns whether somebody is
 * less on this day. */
static gboolean
sort_out (EntVicinity *self,
          GPtrArray   *groupings,
          GPtrArray   *hidden)
{
  EntState *state = ent_pipeline_get_state (self->pipeline);
  EntDataset *dataset = ent_state_get_dataset (state);
  EntSlice *slice = ent_pipeline_get_slice (self->pipeline);
  EntGraph *graph = ent_slice_get_graph (slice);
  const char *const *shown = ent_view_get_groupings (ent_state_get_view (state));
  const char *const *out = ent_view_get_hidden (ent_state_get_view (state));
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  gboolean is_less = FALSE;

  reach (self, self->steps, lead, related);
  ent_things_add (related, get_center (self));
  for (guint i = 0; shown[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, shown[i]);

      if (row == ENT_ROW_NONE || ent_things_has (related, ent_thing_of (ent_ref (ENT_KIND_GROUPING, row))))
        g_ptr_array_add (groupings, (gpointer) shown[i]);
    }
  for (guint i = 0; out[i] != NULL; i++)
    g_ptr_array_add (hidden, (gpointer) out[i]);
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);

      if (ent_things_has (related, ent_thing_of (ref)))
        continue;
      if (ref.kind == ENT_KIND_NATION)
        g_ptr_array_add (hidden, (gpointer) ent_dataset_get_record (dataset, ref)->id);
      is_less = is_less || ent_slice_get_node (slice, node) != ENT_PRESENCE_ABSENT;
    }
  g_ptr_array_add (groupings, NULL);
  g_ptr_array_add (hidden, NULL);
  return is_less;
}

/* Who is near may be others on another day. */
static void
scene_changed_cb (EntVicinity *self)
{
  if (self->steps > 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEPS]);
}

static void
selection_changed_cb (EntVicinity *self)
{
  if (get_center (self).kind == ENT_THING_NONE)
    set_steps (self, 0);
  else if (self->steps > 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEPS]);
}

static void
ent_vicinity_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STEPS:
      g_value_set_uint (value, ENT_VICINITY (object)->steps);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_vicinity_dispose (GObject *object)
{
  g_clear_object (&ENT_VICINITY (object)->pipeline);
  G_OBJECT_CLASS (ent_vicinity_parent_class)->dispose (object);
}

static void
ent_vicinity_class_init (EntVicinityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_vicinity_get_property;
  object_class->dispose = ent_vicinity_dispose;
  properties[PROP_STEPS] = g_param_spec_uint ("steps", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_vicinity_init (EntVicinity *self)
{
}

/**
 * ent_vicinity_new:
 *
 * Returns: (transfer full): the vicinity of nothing
 */
EntVicinity *
ent_vicinity_new (void)
{
  return g_object_new (ENT_TYPE_VICINITY, NULL);
}

/**
 * ent_vicinity_set_pipeline:
 * @pipeline: (nullable): that of the picture; a reference is kept
 */
void
ent_vicinity_set_pipeline (EntVicinity *self,
                           EntPipeline *pipeline)
{
  g_return_if_fail (ENT_IS_VICINITY (self));

  if (self->pipeline != NULL)
    {
      g_signal_handlers_disconnect_by_data (ent_pipeline_get_state (self->pipeline), self);
      g_signal_handlers_disconnect_by_data (self->pipeline, self);
    }
  g_set_object (&self->pipeline, pipeline);
  set_steps (self, 0);
  if (pipeline == NULL)
    return;
  g_signal_connect_object (ent_pipeline_get_state (pipeline), "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pipeline, "notify::scene", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ent_vicinity_get_steps:
 *
 * Returns: how far it reaches; 0 while all is looked at
 */
guint
ent_vicinity_get_steps (EntVicinity *self)
{
  g_return_val_if_fail (ENT_IS_VICINITY (self), 0);

  return self->steps;
}

/**
 * ent_vicinity_can_step:
 * @direction: 1 for a step more, −1 for one less
 *
 * Returns: whether there is something to see, of which more or less would be seen then
 */
gboolean
ent_vicinity_can_step (EntVicinity *self,
                       int          direction)
{
  guint n_groupings, n_nations, n_more_groupings, n_more_nations;

  g_return_val_if_fail (ENT_IS_VICINITY (self), FALSE);

  if (get_center (self).kind == ENT_THING_NONE)
    return FALSE;
  if (direction < 0)
    return self->steps > 1;
  if (self->steps == 0)
    return TRUE;
  count (self, self->steps, &n_groupings, &n_nations);
  count (self, self->steps + 1, &n_more_groupings, &n_more_nations);
  return n_groupings + n_nations < n_more_groupings + n_more_nations;
}

/**
 * ent_vicinity_step:
 * @direction: 1 for a step more, −1 for one less
 *
 * The first step begins with what is selected.
 *
 * Returns: whether there was one
 */
gboolean
ent_vicinity_step (EntVicinity *self,
                   int          direction)
{
  g_return_val_if_fail (ENT_IS_VICINITY (self), FALSE);

  if (!ent_vicinity_can_step (self, direction))
    return FALSE;
  set_steps (self, self->steps + (guint) direction);
  return TRUE;
}

/**
 * ent_vicinity_leave:
 *
 * Looks at all again. What is selected stays so.
 */
void
ent_vicinity_leave (EntVicinity *self)
{
  g_return_if_fail (ENT_IS_VICINITY (self));

  set_steps (self, 0);
}

/**
 * ent_vicinity_can_keep_only:
 * @self: a vicinity
 *
 * Returns: whether the picture has something beyond it
 */
gboolean
ent_vicinity_can_keep_only (EntVicinity *self)
{
  g_autoptr (GPtrArray) groupings = g_ptr_array_new ();
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();

  g_return_val_if_fail (ENT_IS_VICINITY (self), FALSE);

  return self->steps > 0 && sort_out (self, groupings, hidden);
}

/**
 * ent_vicinity_keep_only:
 * @self: a vicinity
 *
 * Leaves all beyond it out of the picture, and of that of any other day, as one
 * step that can be taken back: groupings are no longer shown, nations are hidden,
 * as the caption says.
 */
void
ent_vicinity_keep_only (EntVicinity *self)
{
  g_autoptr (GPtrArray) groupings = g_ptr_array_new ();
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  g_autoptr (EntView) fewer = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *name = NULL;
  g_autofree char *what = NULL;
  EntState *state;

  g_return_if_fail (ENT_IS_VICINITY (self));

  if (self->steps == 0 || !sort_out (self, groupings, hidden))
    return;
  state = ent_pipeline_get_state (self->pipeline);
  fewer = ent_view_with_groupings (ent_state_get_view (state), (const char *const *) groupings->pdata);
  view = ent_view_with_hidden (fewer, (const char *const *) hidden->pdata);
  name = ent_deeds_dup_name (state, get_center (self));
  /* Translators: what can be undone: “Undo Only China and Neighbours” */
  what = g_strdup_printf (_("Only %s and Neighbours"), name);
  ent_state_set_view (state, view, what);
}

/**
 * ent_vicinity_relate:
 * @lead: what is selected is added to it
 * @related: all that is within the steps is added to it, with the lines there
 */
void
ent_vicinity_relate (EntVicinity *self,
                     EntThings   *lead,
                     EntThings   *related)
{
  g_return_if_fail (ENT_IS_VICINITY (self));
  g_return_if_fail (lead != NULL && related != NULL);

  if (self->steps > 0 && get_center (self).kind != ENT_THING_NONE)
    reach (self, self->steps, lead, related);
}

/**
 * ent_vicinity_dup_text:
 *
 * Returns: (transfer full) (nullable): “China · 2 steps · 3 groupings, 16 nations”;
 *   %NULL while all is looked at
 */
char *
ent_vicinity_dup_text (EntVicinity *self)
{
  g_autofree char *name = NULL;
  g_autofree char *steps = NULL;
  g_autofree char *groupings = NULL;
  g_autofree char *nations = NULL;
  guint n_groupings, n_nations;

  g_return_val_if_fail (ENT_IS_VICINITY (self), NULL);

  if (self->steps == 0)
    return NULL;
  count (self, self->steps, &n_groupings, &n_nations);
  name = ent_deeds_dup_name (ent_pipeline_get_state (self->pipeline), get_center (self));
  /* Translators: how many lines away from a nation or a grouping */
  steps = g_strdup_printf (ngettext ("%u step", "%u steps", self->steps), self->steps);
  groupings = g_strdup_printf (ngettext ("%u grouping", "%u groupings", n_groupings), n_groupings);
  nations = g_strdup_printf (ngettext ("%u nation", "%u nations", n_nations), n_nations);
  return g_strdup_printf ("%s · %s · %s, %s", name, steps, groupings, nations);
}
