/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-own-presets.h"

#define KEY "presets"

typedef struct
{
  char  *name;
  char **groupings;
} Preset;

struct _EntOwnPresets
{
  GObject    parent_instance;

  GSettings *settings; /* owned */
  GPtrArray *presets;  /* Preset, owned; as the settings have them */
};

G_DEFINE_FINAL_TYPE (EntOwnPresets, ent_own_presets, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static Preset *
preset_new (const char        *name,
            const char *const *groupings)
{
  Preset *preset = g_new (Preset, 1);

  *preset = (Preset) { g_strdup (name), g_strdupv ((char **) groupings) };
  return preset;
}

static void
preset_free (gpointer data)
{
  Preset *preset = data;

  g_free (preset->name);
  g_strfreev (preset->groupings);
  g_free (preset);
}

static const Preset *
get (EntOwnPresets *self,
     guint          nth)
{
  return g_ptr_array_index (self->presets, nth);
}

static void
read_settings (EntOwnPresets *self)
{
  g_autoptr (GVariant) value = g_settings_get_value (self->settings, KEY);
  GVariantIter iter;
  const char *name;
  const char **groupings;

  g_ptr_array_set_size (self->presets, 0);
  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s^a&s)", &name, &groupings))
    {
      g_ptr_array_add (self->presets, preset_new (name, groupings));
      g_free (groupings);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is read back is heard of as any other change. */
static void
write_settings (EntOwnPresets *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sas)"));
  for (guint i = 0; i < self->presets->len; i++)
    g_variant_builder_add (&builder, "(s^as)", get (self, i)->name, get (self, i)->groupings);
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

/* Those that @dataset knows, as it writes them. */
static GPtrArray *
find_known (EntOwnPresets *self,
            guint          nth,
            EntDataset    *dataset)
{
  GPtrArray *known = g_ptr_array_new ();

  for (char **id = get (self, nth)->groupings; *id != NULL; id++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, *id);

      if (row != ENT_ROW_NONE)
        g_ptr_array_add (known, (char *) ent_dataset_get_grouping (dataset, row)->record.id);
    }
  return known;
}

static void
ent_own_presets_finalize (GObject *object)
{
  EntOwnPresets *self = ENT_OWN_PRESETS (object);

  g_clear_object (&self->settings);
  g_ptr_array_unref (self->presets);
  G_OBJECT_CLASS (ent_own_presets_parent_class)->finalize (object);
}

static void
ent_own_presets_class_init (EntOwnPresetsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_own_presets_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_own_presets_init (EntOwnPresets *self)
{
  self->presets = g_ptr_array_new_with_free_func (preset_free);
}

/**
 * ent_own_presets_new:
 * @settings: in which they are; a reference is kept
 *
 * Returns: (transfer full): the presets of a person
 */
EntOwnPresets *
ent_own_presets_new (GSettings *settings)
{
  EntOwnPresets *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ENT_TYPE_OWN_PRESETS, NULL);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (read_settings), self, G_CONNECT_SWAPPED);
  read_settings (self);
  return self;
}

/**
 * ent_own_presets_get_n:
 *
 * Returns: how many there are
 */
guint
ent_own_presets_get_n (EntOwnPresets *self)
{
  g_return_val_if_fail (ENT_IS_OWN_PRESETS (self), 0);

  return self->presets->len;
}

/**
 * ent_own_presets_get_name:
 * @nth: which one
 *
 * Returns: (transfer none): what it is called
 */
const char *
ent_own_presets_get_name (EntOwnPresets *self,
                          guint          nth)
{
  g_return_val_if_fail (ENT_IS_OWN_PRESETS (self) && nth < self->presets->len, NULL);

  return get (self, nth)->name;
}

/**
 * ent_own_presets_get_groupings:
 * @nth: which one
 *
 * Returns: (transfer none) (array zero-terminated=1): ids, of whatever data
 */
const char *const *
ent_own_presets_get_groupings (EntOwnPresets *self,
                               guint          nth)
{
  g_return_val_if_fail (ENT_IS_OWN_PRESETS (self) && nth < self->presets->len, NULL);

  return (const char *const *) get (self, nth)->groupings;
}

/**
 * ent_own_presets_find:
 * @name: what one is called
 *
 * Returns: which one that is, or %G_MAXUINT
 */
guint
ent_own_presets_find (EntOwnPresets *self,
                      const char    *name)
{
  g_return_val_if_fail (ENT_IS_OWN_PRESETS (self) && name != NULL, G_MAXUINT);

  for (guint i = 0; i < self->presets->len; i++)
    if (g_str_equal (get (self, i)->name, name))
      return i;
  return G_MAXUINT;
}

/**
 * ent_own_presets_find_shown:
 * @view: a view
 * @dataset: its data
 *
 * Returns: the first whose choice @view shows, in whatever order, or %G_MAXUINT
 */
guint
ent_own_presets_find_shown (EntOwnPresets *self,
                            EntView       *view,
                            EntDataset    *dataset)
{
  g_return_val_if_fail (ENT_IS_OWN_PRESETS (self), G_MAXUINT);
  g_return_val_if_fail (view != NULL && dataset != NULL, G_MAXUINT);

  for (guint i = 0; i < self->presets->len; i++)
    {
      g_autoptr (GPtrArray) known = find_known (self, i, dataset);
      gboolean all = known->len > 0 && g_strv_length ((char **) ent_view_get_groupings (view)) == known->len;

      for (guint j = 0; all && j < known->len; j++)
        all = ent_view_shows_grouping (view, g_ptr_array_index (known, j));
      if (all)
        return i;
    }
  return G_MAXUINT;
}

/**
 * ent_own_presets_new_view:
 * @nth: which one
 * @view: a view
 * @dataset: its data
 *
 * Returns: (transfer full) (nullable): a view of what @dataset has of the choice, on
 *   the same day; %NULL if that is nothing
 */
EntView *
ent_own_presets_new_view (EntOwnPresets *self,
                          guint          nth,
                          EntView       *view,
                          EntDataset    *dataset)
{
  g_autoptr (GPtrArray) known = NULL;

  g_return_val_if_fail (ENT_IS_OWN_PRESETS (self) && nth < self->presets->len, NULL);
  g_return_val_if_fail (view != NULL && dataset != NULL, NULL);

  known = find_known (self, nth, dataset);
  if (known->len == 0)
    return NULL;
  g_ptr_array_add (known, NULL);
  return ent_view_with_groupings (view, (const char *const *) known->pdata);
}

/**
 * ent_own_presets_keep:
 * @name: what it is to be called; one that is called so is replaced
 * @groupings: (array zero-terminated=1): ids
 *
 * Keeps a choice, after all others.
 */
void
ent_own_presets_keep (EntOwnPresets     *self,
                      const char        *name,
                      const char *const *groupings)
{
  guint same;

  g_return_if_fail (ENT_IS_OWN_PRESETS (self));
  g_return_if_fail (name != NULL && *name != '\0' && groupings != NULL);

  same = ent_own_presets_find (self, name);
  if (same != G_MAXUINT)
    g_ptr_array_remove_index (self->presets, same);
  g_ptr_array_insert (self->presets, same != G_MAXUINT ? (int) same : -1, preset_new (name, groupings));
  write_settings (self);
}

/**
 * ent_own_presets_rename:
 * @nth: which one
 * @name: what it is to be called
 *
 * Returns: whether it is called so now; it is not where another is
 */
gboolean
ent_own_presets_rename (EntOwnPresets *self,
                        guint          nth,
                        const char    *name)
{
  guint same;

  g_return_val_if_fail (ENT_IS_OWN_PRESETS (self) && nth < self->presets->len, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  same = ent_own_presets_find (self, name);
  if (*name == '\0' || (same != G_MAXUINT && same != nth))
    return FALSE;
  g_free (((Preset *) g_ptr_array_index (self->presets, nth))->name);
  ((Preset *) g_ptr_array_index (self->presets, nth))->name = g_strdup (name);
  write_settings (self);
  return TRUE;
}

/**
 * ent_own_presets_remove:
 * @nth: which one
 *
 * Forgets it.
 */
void
ent_own_presets_remove (EntOwnPresets *self,
                        guint          nth)
{
  g_return_if_fail (ENT_IS_OWN_PRESETS (self) && nth < self->presets->len);

  g_ptr_array_remove_index (self->presets, nth);
  write_settings (self);
}
