/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-player.h"

/* What changed is to be read before the next step; a year may have nothing to read. */
#define CHANGE_MS 1400
#define YEAR_MS 900

struct _EntPlayer
{
  GObject      parent_instance;

  EntPipeline *pipeline; /* owned */
  gboolean     by_years;
  gboolean     is_stepping; /* the date moves by itself */
  guint        source;      /* of the timeout of the next step, or 0 */
};

G_DEFINE_FINAL_TYPE (EntPlayer, ent_player, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLAYING,
  PROP_PACE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static EntState *
get_state (EntPlayer *self)
{
  return ent_pipeline_get_state (self->pipeline);
}

static EntDay
get_day (EntPlayer *self)
{
  return ent_view_get_day (ent_state_get_view (get_state (self)));
}

static EntPeriod
get_axis (EntPlayer *self)
{
  EntState *state = get_state (self);

  return ent_view_get_axis (ent_state_get_view (state), ent_state_get_dataset (state), ent_day_today (),
                            ent_document_get_bundled (ent_state_get_document (state)));
}

/* Where the next step leads; %FALSE if there is none. */
static gboolean
find_next (EntPlayer *self,
           EntDay    *day)
{
  EntDay last = get_axis (self).last;

  if (self->by_years)
    {
      *day = MIN (ent_day_add_years (get_day (self), 1), last);
      return *day > get_day (self);
    }
  return ent_pipeline_find_change (self->pipeline, 1, day) && *day <= last;
}

/* That of the time line, or the day that is compared. */
static EntDay
get_beginning (EntPlayer *self)
{
  return MAX (get_axis (self).first, ent_view_get_since (ent_state_get_view (get_state (self))));
}

static void
move_to (EntPlayer *self,
         EntDay     day)
{
  self->is_stepping = TRUE;
  ent_state_set_day (get_state (self), day);
  self->is_stepping = FALSE;
}

static gboolean
timeout_cb (gpointer data)
{
  EntPlayer *self = data;

  /* Nobody sees a day whose picture is not there. */
  if (!ent_pipeline_get_busy (self->pipeline))
    ent_player_step (self);
  return G_SOURCE_CONTINUE;
}

/* Whoever does something has seen enough. */
static void
view_changed_cb (EntPlayer     *self,
                 EntViewFields  fields)
{
  if (!self->is_stepping && fields != ENT_VIEW_THEME)
    ent_player_set_playing (self, FALSE);
}

static void
stop_cb (EntPlayer *self)
{
  ent_player_set_playing (self, FALSE);
}

static void
ent_player_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  EntPlayer *self = ENT_PLAYER (object);

  switch (prop_id)
    {
    case PROP_PLAYING:
      g_value_set_boolean (value, ent_player_get_playing (self));
      break;
    case PROP_PACE:
      g_value_set_static_string (value, self->by_years ? "years" : "changes");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_player_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  EntPlayer *self = ENT_PLAYER (object);

  switch (prop_id)
    {
    case PROP_PLAYING:
      ent_player_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_PACE:
      ent_player_set_pace (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_player_dispose (GObject *object)
{
  EntPlayer *self = ENT_PLAYER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->pipeline);
  G_OBJECT_CLASS (ent_player_parent_class)->dispose (object);
}

static void
ent_player_class_init (EntPlayerClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_player_dispose;
  object_class->get_property = ent_player_get_property;
  object_class->set_property = ent_player_set_property;

  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  properties[PROP_PACE] = g_param_spec_string ("pace", NULL, NULL, "changes", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_player_init (EntPlayer *self)
{
}

/**
 * ent_player_new:
 * @pipeline: that of a window; a reference is kept
 *
 * Returns: (transfer full): a player that stands still
 */
EntPlayer *
ent_player_new (EntPipeline *pipeline)
{
  EntPlayer *self;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), NULL);

  self = g_object_new (ENT_TYPE_PLAYER, NULL);
  self->pipeline = g_object_ref (pipeline);
  g_signal_connect_object (get_state (self), "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "notify::selection", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * ent_player_get_playing:
 *
 * Returns: whether the date moves on
 */
gboolean
ent_player_get_playing (EntPlayer *self)
{
  g_return_val_if_fail (ENT_IS_PLAYER (self), FALSE);

  return self->source != 0;
}

/**
 * ent_player_set_playing:
 * @playing: whether the date is to move on
 *
 * At the end of the time line it begins anew, or on the day that is compared; where nothing ever changes it does not.
 */
void
ent_player_set_playing (EntPlayer *self,
                        gboolean   playing)
{
  EntDay next;

  g_return_if_fail (ENT_IS_PLAYER (self));

  if (playing == ent_player_get_playing (self))
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  if (playing && !find_next (self, &next))
    move_to (self, get_beginning (self));
  if (playing && find_next (self, &next))
    self->source = g_timeout_add (self->by_years ? YEAR_MS : CHANGE_MS, timeout_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

/**
 * ent_player_set_pace:
 * @pace: (nullable): “changes” or “years”
 *
 * How far a step is; to play on at another pace is up to whoever asks for it.
 */
void
ent_player_set_pace (EntPlayer  *self,
                     const char *pace)
{
  gboolean by_years = g_strcmp0 (pace, "years") == 0;

  g_return_if_fail (ENT_IS_PLAYER (self));

  if (by_years == self->by_years)
    return;
  ent_player_set_playing (self, FALSE);
  self->by_years = by_years;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACE]);
}

/**
 * ent_player_step:
 *
 * Goes one step on, and stops where none follows.
 *
 * Returns: whether one follows
 */
gboolean
ent_player_step (EntPlayer *self)
{
  EntDay next;

  g_return_val_if_fail (ENT_IS_PLAYER (self), FALSE);

  if (find_next (self, &next))
    move_to (self, next);
  if (find_next (self, &next))
    return TRUE;
  ent_player_set_playing (self, FALSE);
  return FALSE;
}
