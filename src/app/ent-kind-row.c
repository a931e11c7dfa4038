/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-kind-row.h"

#include <glib/gi18n.h>

#include "state/ent-kind-deeds.h"

struct _EntKindRow
{
  AdwBin          parent_instance;

  GtkImage       *arrow; /* borrowed; in the row, like the next two */
  GtkLabel       *name;
  GtkMenuButton  *button;
  EntState       *state; /* owned */
  EntGroupingKind kind;
};

G_DEFINE_FINAL_TYPE (EntKindRow, ent_kind_row, ADW_TYPE_BIN)

static void
make_menu (GtkMenuButton *button,
           gpointer       data)
{
  EntKindRow *self = data;
  g_autoptr (GMenuModel) menu = ent_kind_row_new_menu (self->state, self->kind);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
ent_kind_row_dispose (GObject *object)
{
  g_clear_object (&ENT_KIND_ROW (object)->state);
  G_OBJECT_CLASS (ent_kind_row_parent_class)->dispose (object);
}

static void
ent_kind_row_class_init (EntKindRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_kind_row_dispose;
}

static void
ent_kind_row_init (EntKindRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "pane-heading");
  gtk_menu_button_set_icon_name (self->button, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, make_menu, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "kind-button");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * ent_kind_row_new:
 * @state: the state of the window; a reference is kept
 *
 * Returns: (transfer floating): a row that wants ent_kind_row_show()
 */
GtkWidget *
ent_kind_row_new (EntState *state)
{
  EntKindRow *self;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_KIND_ROW, NULL);
  self->state = g_object_ref (state);
  return GTK_WIDGET (self);
}

/**
 * ent_kind_row_show:
 * @kind: a kind of grouping
 * @is_folded: whether its groupings are out of sight
 */
void
ent_kind_row_show (EntKindRow      *self,
                   EntGroupingKind  kind,
                   gboolean         is_folded)
{
  const char *plural = ent_grouping_kind_to_plural (kind);
  const char *folded_icon = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? "pan-start-symbolic" : "pan-end-symbolic";
  g_autofree char *label = NULL;

  g_return_if_fail (ENT_IS_KIND_ROW (self));

  self->kind = kind;
  gtk_label_set_label (self->name, plural);
  gtk_image_set_from_icon_name (self->arrow, is_folded ? folded_icon : "pan-down-symbolic");
  /* Translators: %s is a kind of grouping, such as “Summit groups” */
  label = g_strdup_printf (_("All of “%s”"), plural);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
append (GMenu           *menu,
        const char      *label,
        const char      *action,
        EntGroupingKind  kind)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", (guint32) kind);
  g_menu_append_item (menu, item);
}

static void
show_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       state)
{
  ent_kind_show_all (state, g_variant_get_uint32 (parameter));
}

static void
only_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       state)
{
  ent_kind_show_only (state, g_variant_get_uint32 (parameter));
}

static void
hide_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       state)
{
  ent_kind_hide_all (state, g_variant_get_uint32 (parameter));
}

static void
hide_all_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       state)
{
  ent_kinds_hide_all (state);
}

/**
 * ent_kind_row_insert_actions:
 * @widget: in which the rows stand
 * @state: the state of the window, which must outlive @widget
 *
 * Adds what the menus of the rows do, as actions `kind.…`.
 */
void
ent_kind_row_insert_actions (GtkWidget *widget,
                             EntState  *state)
{
  static const GActionEntry entries[] = {
    { .name = "show", .activate = show_activated, .parameter_type = "u" },
    { .name = "only", .activate = only_activated, .parameter_type = "u" },
    { .name = "hide", .activate = hide_activated, .parameter_type = "u" },
    { .name = "hide-all", .activate = hide_all_activated },
  };
  g_autoptr (GSimpleActionGroup) actions = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENT_IS_STATE (state));

  actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), state);
  gtk_widget_insert_action_group (widget, "kind", G_ACTION_GROUP (actions));
}

/**
 * ent_kind_row_new_menu:
 * @state: the state of the window
 * @kind: a kind of grouping
 *
 * Returns: (transfer full): what can be done with all groupings of a kind
 */
GMenuModel *
ent_kind_row_new_menu (EntState        *state,
                       EntGroupingKind  kind)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) of_kind = g_menu_new ();
  g_autoptr (GMenu) of_all = g_menu_new ();
  guint n_shown, n_groupings;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  n_groupings = ent_kind_count (state, kind, &n_shown);
  if (n_shown < n_groupings)
    {
      /* Translators: all groupings of a kind; the number is how many */
      g_autofree char *label = g_strdup_printf (_("Show All %u"), n_groupings);

      append (of_kind, label, "kind.show", kind);
    }
  append (of_kind, _("Only These"), "kind.only", kind);
  if (n_shown > 0)
    append (of_kind, _("Hide These"), "kind.hide", kind);
  g_menu_append (of_all, _("Hide All Groupings"), "kind.hide-all");
  g_menu_append_section (menu, ent_grouping_kind_to_plural (kind), G_MENU_MODEL (of_kind));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_all));
  return G_MENU_MODEL (menu);
}
