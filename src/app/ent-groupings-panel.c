/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-groupings-panel.h"

#include <glib/gi18n.h>

#include "app/ent-card-list.h"
#include "app/ent-context-menu.h"
#include "app/ent-grouping-chips.h"
#include "app/ent-grouping-row.h"
#include "app/ent-groupings-order.h"
#include "app/ent-presets-button.h"
#include "app/ent-role-list.h"
#include "app/ent-thing-menu.h"
#include "app/ent-kind-row.h"
#include "app/ent-line-switches.h"
#include "state/ent-deeds.h"
#include "state/ent-grouping-list.h"

/* From how many groupings on a filter is worth its room. */
#define MIN_FILTERED 12

struct _EntGroupingsPanel
{
  AdwBin                    parent_instance;

  /* Template widgets */
  GtkSearchEntry           *filter;
  EntGroupingChips         *chips;
  GtkLabel                 *title;
  EntPresetsButton         *presets;
  GtkLabel                 *nothing;
  GtkScrolledWindow        *scroller;
  EntCardList              *list;
  GtkEventControllerMotion *pointer; /* over the list */
  EntRoleList              *roles;
  EntLineSwitches          *ties;

  EntState                 *state;     /* owned */
  EntDataset               *dataset;   /* owned; that of the groupings */
  EntGroupingList          *groupings; /* owned; what is listed, in its order */
  GStrv                     seen;      /* (nullable), owned; the groupings of the view, as they were last */
  guint                     folded;    /* kinds, a bit each */
  gboolean                  switching; /* a switch of a row is being carried out */
  guint                     arrange_source;
};

G_DEFINE_FINAL_TYPE (EntGroupingsPanel, ent_groupings_panel, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FOLDED_KINDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
bind_grouping (EntGroupingsPanel     *self,
               EntCardRow            *row,
               const EntGroupingItem *item,
               gboolean               last)
{
  GtkWidget *card = adw_bin_get_child (ADW_BIN (row));
  EntThing selection = ent_state_get_selection (self->state);
  g_autoptr (GPtrArray) classes = g_ptr_array_new ();
  g_autofree char *description = NULL;

  if (!ENT_IS_GROUPING_ROW (card))
    card = ent_grouping_row_new (self->state);
  ent_grouping_row_show (ENT_GROUPING_ROW (card), item->grouping);
  description = ent_grouping_row_dup_description (ENT_GROUPING_ROW (card));
  ent_card_row_set_card (row, card, ent_dataset_get_grouping_name (self->dataset, item->grouping), description);

  g_ptr_array_add (classes, (char *) "grouping-row");
  g_ptr_array_add (classes, (char *) "activatable");
  if (item->shown)
    g_ptr_array_add (classes, (char *) "shown");
  if (last)
    g_ptr_array_add (classes, (char *) "last");
  if (ent_grouping_row_get_absent (ENT_GROUPING_ROW (card)))
    g_ptr_array_add (classes, (char *) "absent");
  if (ent_thing_equal (selection, ent_thing_of (ent_ref (ENT_KIND_GROUPING, item->grouping))))
    g_ptr_array_add (classes, (char *) "current");
  g_ptr_array_add (classes, NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (row), (const char **) classes->pdata);
}

/* It can be walked to and folds what is below it. */
static void
bind_kind (EntGroupingsPanel *self,
           EntCardRow        *row,
           EntGroupingKind    kind)
{
  GtkWidget *card = adw_bin_get_child (ADW_BIN (row));
  gboolean is_folded = ent_grouping_list_get_folded (self->groupings, kind);

  if (!ENT_IS_KIND_ROW (card))
    card = ent_kind_row_new (self->state);
  ent_kind_row_show (ENT_KIND_ROW (card), kind, is_folded);
  ent_card_row_set_card (row, card, ent_grouping_kind_to_plural (kind), is_folded ? _("Folded") : _("Unfolded"));
  gtk_widget_set_css_classes (GTK_WIDGET (row), (const char *[]) { "kind-row", "activatable", NULL });
}

static void
bind (EntCardRow *row,
      guint       position,
      gpointer    data)
{
  EntGroupingsPanel *self = data;
  const EntGroupingItem *item = ent_grouping_list_get_item (self->groupings, position);

  if (item->grouping == ENT_ROW_NONE)
    bind_kind (self, row, item->kind);
  else
    bind_grouping (self, row, item, position + 1 == ent_grouping_list_get_n_items (self->groupings));
}

static gboolean
is_heading (guint    position,
            gpointer data)
{
  EntGroupingsPanel *self = data;

  return ent_grouping_list_get_item (self->groupings, position)->grouping == ENT_ROW_NONE;
}

static void
list_anew (EntGroupingsPanel *self)
{
  ent_card_list_set_cards (self->list, ent_grouping_list_get_n_items (self->groupings),
                           &(EntCardListFuncs) { .bind = bind }, self);
}

/* The heading of what is at the upper edge of the list, as far as that has gone
 * above the edge. */
static const char *
get_title (EntGroupingsPanel *self)
{
  double offset;
  guint top = ent_card_list_get_place (self->list, &offset);

  if (ent_grouping_list_get_n_items (self->groupings) == 0)
    return _("Groupings");
  if (top < ent_grouping_list_get_n_items (self->groupings) && is_heading (top, self))
    top = top > 0 ? top - 1 : G_MAXUINT;
  if (top < ent_grouping_list_get_n_items (self->groupings) && !ent_grouping_list_get_item (self->groupings, top)->shown)
    return ent_grouping_kind_to_plural (ent_grouping_list_get_item (self->groupings, top)->kind);
  if (ent_view_get_groupings (ent_state_get_view (self->state))[0] == NULL)
    return _("None shown");
  /* None of those that are shown is what is looked for. */
  return is_heading (0, self) ? _("Not shown") : _("Shown");
}

static void
update_title (EntGroupingsPanel *self)
{
  if (self->dataset != NULL)
    gtk_label_set_label (self->title, get_title (self));
}

/* Data may lack groupings altogether; then no letters are to blame. */
static const char *
get_why_nothing (EntGroupingsPanel *self)
{
  if (ent_dataset_get_n_rows (self->dataset, ENT_KIND_GROUPING) > 0)
    return _("No grouping found. Try fewer letters or another name.");
  if (ent_dataset_get_n_rows (self->dataset, ENT_KIND_TIE) > 0)
    return _("This data set has no groupings. Its ties are shown as lines between nations.");
  return _("This data set has neither groupings nor ties. Its records are found by search.");
}

static void
update_nothing (EntGroupingsPanel *self)
{
  gtk_label_set_label (self->nothing, get_why_nothing (self));
  /* Before a file is read nobody knows what it has. */
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), ent_document_get_file (ent_state_get_document (self->state)) != NULL
                                                          && ent_grouping_list_get_n_items (self->groupings) == 0);
}

static EntGroupingItem *
dup_items (EntGroupingsPanel *self)
{
  guint n_items = ent_grouping_list_get_n_items (self->groupings);

  return n_items > 0 ? g_memdup2 (ent_grouping_list_get_item (self->groupings, 0), n_items * sizeof (EntGroupingItem)) : NULL;
}

static void
reorder (EntGroupingsPanel     *self,
         const EntGroupingItem *before,
         guint                  n_before)
{
  g_autofree guint *places = ent_grouping_list_find_places (self->groupings, before, n_before);

  ent_card_list_reorder (self->list, ent_grouping_list_get_n_items (self->groupings), places);
}

/* Rows change places only for another choice of groupings, and the list stays
 * where it is: whoever switches with the keyboard keeps the focus on the
 * grouping, which has gone to the others, without being taken there. */
static void
arrange_rows (EntGroupingsPanel *self)
{
  guint n_before = ent_grouping_list_get_n_items (self->groupings);
  g_autofree EntGroupingItem *before = dup_items (self);

  if (ent_grouping_list_set_shown (self->groupings, ent_view_get_groupings (ent_state_get_view (self->state))))
    reorder (self, before, n_before);
}

static void
fold (EntGroupingsPanel *self,
      EntGroupingKind    kind,
      gboolean           is_folded)
{
  guint n_before = ent_grouping_list_get_n_items (self->groupings);
  g_autofree EntGroupingItem *before = dup_items (self);

  if (ent_grouping_list_set_folded (self->groupings, kind, is_folded))
    reorder (self, before, n_before);
}

/* Whoever switches a row expects to find it at the same place again: a second
 * click undoes the first. Rows stay where they are until the pointer has gone, or,
 * for keys and fingers, the focus. */
static gboolean
is_in_use (EntGroupingsPanel *self)
{
  return self->switching || gtk_event_controller_motion_contains_pointer (self->pointer);
}

static gboolean
has_focus (EntGroupingsPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

static gboolean
arrange_cb (gpointer data)
{
  EntGroupingsPanel *self = data;

  self->arrange_source = 0;
  if (self->dataset != NULL && !is_in_use (self))
    arrange_rows (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: GTK tells one widget after the other, and fails if rows go meanwhile. */
static void
pointer_or_focus_left_cb (EntGroupingsPanel *self)
{
  if (self->arrange_source == 0)
    self->arrange_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_cb, self, NULL);
}

static void
update_rows (EntGroupingsPanel *self)
{
  ent_card_list_bind_anew (self->list);
  update_title (self);
}

/* The filter is set back after the list, which it then does not change. */
static void
show_dataset (EntGroupingsPanel *self,
              EntDataset        *dataset)
{
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  g_clear_pointer (&self->groupings, ent_grouping_list_free);
  self->dataset = ent_dataset_ref (dataset);
  self->groupings = ent_grouping_list_new (dataset);
  for (EntGroupingKind kind = 0; kind < ENT_N_GROUPING_KINDS; kind++)
    ent_grouping_list_set_folded (self->groupings, kind, (self->folded & 1u << kind) != 0);
  ent_grouping_list_set_shown (self->groupings, ent_view_get_groupings (ent_state_get_view (self->state)));
  list_anew (self);
  update_nothing (self);
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  gtk_widget_set_visible (GTK_WIDGET (self->filter), ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) > MIN_FILTERED);
  gtk_widget_set_visible (GTK_WIDGET (self->roles), ent_dataset_get_n_rows (self->dataset, ENT_KIND_GROUPING) > 0);
}

static void
view_changed_cb (EntGroupingsPanel *self,
                 EntViewFields      fields)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  EntView *view = ent_state_get_view (self->state);

  if (dataset != self->dataset)
    show_dataset (self, dataset);
  else if (fields & ENT_VIEW_GROUPINGS
           && (ent_groupings_order_is_all ((const char *const *) self->seen, ent_view_get_groupings (view)) || !is_in_use (self)))
    arrange_rows (self);
  if (fields & ENT_VIEW_GROUPINGS)
    {
      g_strfreev (self->seen);
      self->seen = g_strdupv ((char **) ent_view_get_groupings (view));
    }

  if (fields & (ENT_VIEW_GROUPINGS | ENT_VIEW_DAY | ENT_VIEW_SINCE | ENT_VIEW_RANGE | ENT_VIEW_THEME))
    update_rows (self);
}

static void
activate_cb (EntGroupingsPanel *self,
             guint              position)
{
  const EntGroupingItem *item = ent_grouping_list_get_item (self->groupings, position);

  if (item->grouping != ENT_ROW_NONE)
    {
      ent_state_set_selection (self->state, ent_thing_of (ent_ref (ENT_KIND_GROUPING, item->grouping)));
      return;
    }
  /* What is looked for is seen, folded or not. */
  if (ent_grouping_list_is_filtered (self->groupings))
    return;
  self->folded ^= 1u << item->kind;
  fold (self, item->kind, (self->folded & 1u << item->kind) != 0);
  update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED_KINDS]);
}

static void
switch_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  EntGroupingsPanel *self = ENT_GROUPINGS_PANEL (widget);
  g_autoptr (EntView) view = NULL;
  g_autofree char *what = NULL;
  guint32 grouping;
  gboolean shown;

  g_variant_get (parameter, "(ub)", &grouping, &shown);
  view = ent_view_with_grouping (ent_state_get_view (self->state), ent_dataset_get_grouping (self->dataset, grouping)->record.id, shown);
  /* Translators: what can be undone: “Undo Show G20” */
  what = g_strdup_printf (shown ? _("Show %s") : _("Hide %s"), ent_dataset_get_grouping_name (self->dataset, grouping));
  self->switching = TRUE;
  ent_state_set_view (self->state, view, what);
  self->switching = FALSE;
  /* Assistive technology switches without either, and neither will leave. */
  if (!has_focus (self))
    pointer_or_focus_left_cb (self);
}

static void
filter_changed_cb (GtkSearchEntry    *entry,
                   EntGroupingsPanel *self)
{
  if (!ent_grouping_list_set_text (self->groupings, gtk_editable_get_text (GTK_EDITABLE (entry))))
    return;
  list_anew (self);
  update_nothing (self);
  update_title (self);
}

/* Enter in the filter goes to the check of the first grouping that was found. */
static void
filter_activate_cb (GtkSearchEntry    *entry,
                    EntGroupingsPanel *self)
{
  guint first = 0;
  EntCardRow *row;

  filter_changed_cb (entry, self); /* the entry waits a little after a key */
  while (first < ent_grouping_list_get_n_items (self->groupings) && is_heading (first, self))
    first++;
  if (first == ent_grouping_list_get_n_items (self->groupings))
    return;
  row = ent_card_list_reveal (self->list, first);
  if (row != NULL)
    ent_grouping_row_take_focus (ENT_GROUPING_ROW (adw_bin_get_child (ADW_BIN (row))));
}

static void
filter_stop_cb (GtkSearchEntry    *entry,
                EntGroupingsPanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

/* What is listed there, whatever of its row is pointed at. */
static const EntGroupingItem *
find_item (EntGroupingsPanel *self,
           GtkWidget         *target)
{
  GtkWidget *row = target != NULL ? gtk_widget_get_ancestor (target, ENT_TYPE_CARD_ROW) : NULL;

  return row != NULL ? ent_grouping_list_get_item (self->groupings, ent_card_row_get_position (ENT_CARD_ROW (row))) : NULL;
}

static GMenuModel *
make_menu (EntMenuPlace *place,
           gpointer      data)
{
  EntGroupingsPanel *self = data;
  const EntGroupingItem *item = find_item (self, place->target);

  if (item == NULL)
    return NULL;
  if (item->grouping == ENT_ROW_NONE)
    return ent_kind_row_new_menu (self->state, item->kind);
  return ent_thing_menu_new (self->state, ent_thing_of (ent_ref (ENT_KIND_GROUPING, item->grouping)));
}

static guint32
get_shown_at (double    x,
              double    y,
              gboolean *is_lower,
              gpointer  data)
{
  EntGroupingsPanel *self = data;
  GtkWidget *target = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  const EntGroupingItem *item = find_item (self, target);
  graphene_rect_t bounds;

  if (item == NULL || !item->shown || !gtk_widget_compute_bounds (gtk_widget_get_ancestor (target, ENT_TYPE_CARD_ROW), GTK_WIDGET (self), &bounds))
    return ENT_ROW_NONE;
  *is_lower = y > bounds.origin.y + bounds.size.height / 2;
  return item->grouping;
}

/* Keys move the row that has the focus among those that are shown. */
static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntGroupingsPanel *self = ENT_GROUPINGS_PANEL (widget);
  const EntGroupingItem *item = find_item (self, gtk_root_get_focus (gtk_widget_get_root (widget)));

  if (item != NULL && item->grouping != ENT_ROW_NONE)
    ent_deed_do (ent_deeds_lookup (g_variant_get_int32 (parameter) < 0 ? "move-up" : "move-down"), self->state,
                 ent_thing_of (ent_ref (ENT_KIND_GROUPING, item->grouping)));
}

static void
ent_groupings_panel_dispose (GObject *object)
{
  EntGroupingsPanel *self = ENT_GROUPINGS_PANEL (object);

  g_clear_handle_id (&self->arrange_source, g_source_remove);
  g_clear_object (&self->state);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_GROUPINGS_PANEL);
  g_clear_pointer (&self->groupings, ent_grouping_list_free);
  g_clear_pointer (&self->seen, g_strfreev);
  G_OBJECT_CLASS (ent_groupings_panel_parent_class)->dispose (object);
}

static GStrv
dup_folded_kinds (EntGroupingsPanel *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (EntGroupingKind kind = 0; kind < ENT_N_GROUPING_KINDS; kind++)
    if ((self->folded & 1u << kind) != 0)
      g_strv_builder_add (builder, ent_grouping_kind_to_id (kind));
  return g_strv_builder_end (builder);
}

/* Kinds that are not known are forgotten. */
static void
set_folded_kinds (EntGroupingsPanel *self,
                  const char *const *ids)
{
  for (EntGroupingKind kind = 0; kind < ENT_N_GROUPING_KINDS; kind++)
    {
      gboolean is_folded = ids != NULL && g_strv_contains (ids, ent_grouping_kind_to_id (kind));

      self->folded = (self->folded & ~(1u << kind)) | (is_folded ? 1u << kind : 0);
      if (self->groupings != NULL)
        fold (self, kind, is_folded);
    }
  update_title (self);
}

static void
ent_groupings_panel_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_take_boxed (value, dup_folded_kinds (ENT_GROUPINGS_PANEL (object)));
}

static void
ent_groupings_panel_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  set_folded_kinds (ENT_GROUPINGS_PANEL (object), g_value_get_boxed (value));
}

static void
ent_groupings_panel_class_init (EntGroupingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_groupings_panel_dispose;
  G_OBJECT_CLASS (klass)->get_property = ent_groupings_panel_get_property;
  G_OBJECT_CLASS (klass)->set_property = ent_groupings_panel_set_property;

  properties[PROP_FOLDED_KINDS] = g_param_spec_boxed ("folded-kinds", NULL, NULL, G_TYPE_STRV,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (ENT_TYPE_CARD_LIST);
  g_type_ensure (ENT_TYPE_GROUPING_CHIPS);
  g_type_ensure (ENT_TYPE_PRESETS_BUTTON);
  g_type_ensure (ENT_TYPE_ROLE_LIST);
  g_type_ensure (ENT_TYPE_LINE_SWITCHES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-groupings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, filter);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, chips);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, title);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, presets);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, pointer);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, roles);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, ties);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointer_or_focus_left_cb);
  gtk_widget_class_install_action (widget_class, "groupings.switch", "(ub)", switch_action);
  gtk_widget_class_install_action (widget_class, "groupings.move", "i", move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "groupings.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "groupings.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "groupings.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "groupings.move", "i", 1);
}

static void
ent_groupings_panel_init (EntGroupingsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_context_menu_attach (GTK_WIDGET (self), make_menu, self);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ent_groupings_panel_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_groupings_panel_set_state (EntGroupingsPanel *self,
                               EntState          *state)
{
  g_return_if_fail (ENT_IS_GROUPINGS_PANEL (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  ent_kind_row_insert_actions (GTK_WIDGET (self), state);
  ent_groupings_order_attach (GTK_WIDGET (self), state, get_shown_at, self);
  ent_grouping_chips_set_state (self->chips, state);
  ent_presets_button_set_state (self->presets, state);
  ent_role_list_set_state (self->roles, state);
  ent_line_switches_set_state (self->ties, state);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::selection", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}

/**
 * ent_groupings_panel_set_own_presets:
 * @presets: those of a person; a reference is kept. To be called once, after the state is set.
 */
void
ent_groupings_panel_set_own_presets (EntGroupingsPanel *self,
                                     EntOwnPresets     *presets)
{
  g_return_if_fail (ENT_IS_GROUPINGS_PANEL (self));

  ent_presets_button_set_own (self->presets, presets);
}
