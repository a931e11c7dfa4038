/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-card-list.h"

#include "app/ent-card-rows.h"

#define MAX_ROUNDS 8 /* of scrolling, until no height that becomes known moves a card away again */

struct _EntCardList
{
  GtkWidget           parent_instance;

  GtkAdjustment      *adjustments[2]; /* (nullable), owned; by orientation */
  GtkScrollablePolicy policies[2];

  EntCardRows        *rows;        /* owned */
  guint               cursor;      /* where the keyboard is, or was last */
  int                 width;       /* of the rows, in px; 0 before the first layout */
  guint               fill_source; /* of the callback that fills what the layout left empty, or 0 */
  gboolean            adjusting;   /* it is the list itself that moves its adjustment */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (EntCardList, ent_card_list, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static guint activate_signal;

static EntScroll *
get_scroll (EntCardList *self)
{
  return ent_card_rows_get_scroll (self->rows);
}

static void
adjust (EntCardList *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (adjustment == NULL)
    return;
  self->adjusting = TRUE;
  gtk_adjustment_configure (adjustment, ent_scroll_get_value (get_scroll (self)), 0, MAX (ent_scroll_get_extent (get_scroll (self)), height),
                            height * 0.1, height * 0.9, height);
  self->adjusting = FALSE;
}

static void
fill (EntCardList *self)
{
  EntCardRow *row;

  if (self->width <= 0)
    return;
  ent_card_rows_fill (self->rows, self->width);
  adjust (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  row = ent_card_rows_find (self->rows, self->cursor);
  if (gtk_widget_is_focus (GTK_WIDGET (self)) && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntCardList *self = ENT_CARD_LIST (widget);

  self->fill_source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
value_changed_cb (EntCardList *self)
{
  if (self->adjusting)
    return;
  ent_scroll_set_value (get_scroll (self), gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  fill (self);
}

static void
ent_card_list_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  EntCardList *self = ENT_CARD_LIST (widget);

  for (guint i = 0; i < ent_card_rows_get_n (self->rows); i++)
    {
      int row_minimum, row_natural;

      gtk_widget_measure (GTK_WIDGET (ent_card_rows_get (self->rows, i)), orientation, for_size, &row_minimum, &row_natural, NULL, NULL);
      *minimum = MAX (*minimum, row_minimum);
      *natural = MAX (*natural, row_natural);
    }
}

static void
ent_card_list_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  EntCardList *self = ENT_CARD_LIST (widget);

  self->width = width;
  ent_scroll_set_page (get_scroll (self), height);
  ent_card_rows_measure (self->rows, width);
  adjust (self);
  if (!ent_card_rows_is_filled (self->rows) && self->fill_source == 0)
    self->fill_source = gtk_widget_add_tick_callback (widget, fill_cb, NULL, NULL);

  for (guint i = 0; i < ent_card_rows_get_n (self->rows); i++)
    {
      guint position = ent_card_row_get_position (ent_card_rows_get (self->rows, i));
      GtkAllocation place = { 0, (int) ent_scroll_get_place (get_scroll (self), position), width,
                              (int) ent_scroll_get_height (get_scroll (self), position) };

      gtk_widget_size_allocate (GTK_WIDGET (ent_card_rows_get (self->rows, i)), &place, -1);
    }
}

static guint
get_cursor (EntCardList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return row != NULL ? ent_card_row_get_position (ENT_CARD_ROW (row)) : self->cursor;
}

static gboolean
is_seen_whole (EntCardList *self,
               guint        position)
{
  double place = ent_scroll_get_place (get_scroll (self), position);

  return ent_card_rows_find (self->rows, position) != NULL && place >= 0
         && place + ent_scroll_get_height (get_scroll (self), position) <= gtk_widget_get_height (GTK_WIDGET (self));
}

/* With the heading above it, if it has one: nothing that can be walked to would
 * bring that into sight. */
static void
reveal (EntCardList *self,
        guint        position)
{
  for (guint round = 0; round < MAX_ROUNDS && !(round > 0 && is_seen_whole (self, position)); round++)
    {
      if (position > 0 && ent_card_rows_is_heading (self->rows, position - 1))
        ent_scroll_reveal (get_scroll (self), position - 1);
      ent_scroll_reveal (get_scroll (self), position);
      fill (self);
    }
}

/* What can be walked to: what is at a place, or else the next that way, or the
 * other way; G_MAXUINT if there is nothing but headings. */
static guint
find_card (EntCardList *self,
           gint64       position,
           int          step)
{
  const gint64 n_cards = ent_card_rows_get_n_cards (self->rows);

  position = CLAMP (position, 0, n_cards - 1);
  for (gint64 i = position; i >= 0 && i < n_cards; i += step)
    if (!ent_card_rows_is_heading (self->rows, (guint) i))
      return (guint) i;
  for (gint64 i = position; i >= 0 && i < n_cards; i -= step)
    if (!ent_card_rows_is_heading (self->rows, (guint) i))
      return (guint) i;
  return G_MAXUINT;
}

static gboolean
move_to (EntCardList *self,
         gint64       position,
         int          step)
{
  guint card = find_card (self, position, step);
  EntCardRow *row;

  if (card == G_MAXUINT)
    return FALSE;
  self->cursor = card;
  reveal (self, card);
  row = ent_card_rows_find (self->rows, card);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

typedef enum
{
  MOVE_UP,
  MOVE_DOWN,
  MOVE_PAGE_UP,
  MOVE_PAGE_DOWN,
  MOVE_TO_START,
  MOVE_TO_END,
} Move;

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntCardList *self = ENT_CARD_LIST (widget);
  gint64 page = MAX ((gint64) ent_card_rows_get_n (self->rows) - 2, 1);
  const gint64 steps[] = { -1, 1, -page, page, -(gint64) G_MAXUINT32, G_MAXUINT32 };
  gint64 step = steps[CLAMP (g_variant_get_int32 (parameter), MOVE_UP, MOVE_TO_END)];

  move_to (self, get_cursor (self) + step, step < 0 ? -1 : 1);
}

static void
activate (EntCardList *self,
          guint        position)
{
  if (position < ent_card_rows_get_n_cards (self->rows) && !ent_card_rows_is_heading (self->rows, position))
    g_signal_emit (self, activate_signal, 0, position);
}

static void
activate_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  EntCardList *self = ENT_CARD_LIST (widget);

  activate (self, get_cursor (self));
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             EntCardList     *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, ENT_TYPE_CARD_ROW) : NULL;

  if (row != NULL)
    activate (self, ent_card_row_get_position (ENT_CARD_ROW (row)));
}

static gboolean
ent_card_list_grab_focus (GtkWidget *widget)
{
  EntCardList *self = ENT_CARD_LIST (widget);
  EntCardRow *row = ent_card_rows_find (self->rows, self->cursor);

  return row != NULL ? gtk_widget_grab_focus (GTK_WIDGET (row)) : GTK_WIDGET_CLASS (ent_card_list_parent_class)->grab_focus (widget);
}

/* Tab goes through the links of one card and then on to what is beside the
 * list; the arrows go from card to card. */
static gboolean
ent_card_list_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  EntCardList *self = ENT_CARD_LIST (widget);
  GtkWidget *inside = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (inside != NULL)
    {
      /* Back from the card itself is out of it: newer GTK would go to its last link, and from that to the card. */
      if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_is_focus (inside))
        return FALSE;
      if (gtk_widget_child_focus (inside, direction))
        return TRUE;
      return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (inside);
    }
  if (ent_card_rows_get_n (self->rows) == 0 || gtk_widget_is_focus (widget))
    return FALSE;
  if (ent_card_rows_find (self->rows, self->cursor) == NULL)
    self->cursor = ent_card_row_get_position (ent_card_rows_get (self->rows, 0));
  return move_to (self, self->cursor, 1);
}

static void
ent_card_list_set_focus_child (GtkWidget *widget,
                               GtkWidget *child)
{
  EntCardList *self = ENT_CARD_LIST (widget);

  GTK_WIDGET_CLASS (ent_card_list_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    self->cursor = ent_card_row_get_position (ENT_CARD_ROW (child));
}

static void
set_adjustment (EntCardList    *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (*own != NULL)
    g_signal_handlers_disconnect_by_func (*own, value_changed_cb, self);
  g_set_object (own, adjustment);
  if (*own != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (*own, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  adjust (self);
}

static void
ent_card_list_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  EntCardList *self = ENT_CARD_LIST (object);

  switch (property)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
ent_card_list_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  EntCardList *self = ENT_CARD_LIST (object);

  switch (property)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
ent_card_list_dispose (GObject *object)
{
  EntCardList *self = ENT_CARD_LIST (object);

  ent_card_rows_set_cards (self->rows, 0, NULL, NULL);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);
  G_OBJECT_CLASS (ent_card_list_parent_class)->dispose (object);
}

static void
ent_card_list_finalize (GObject *object)
{
  EntCardList *self = ENT_CARD_LIST (object);

  ent_card_rows_free (self->rows);
  G_OBJECT_CLASS (ent_card_list_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint keys[][2] = {
    [MOVE_UP] = { GDK_KEY_Up, GDK_KEY_KP_Up },
    [MOVE_DOWN] = { GDK_KEY_Down, GDK_KEY_KP_Down },
    [MOVE_PAGE_UP] = { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up },
    [MOVE_PAGE_DOWN] = { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down },
    [MOVE_TO_START] = { GDK_KEY_Home, GDK_KEY_KP_Home },
    [MOVE_TO_END] = { GDK_KEY_End, GDK_KEY_KP_End },
  };
  static const guint activating[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  gtk_widget_class_install_action (widget_class, "cards.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "cards.activate", NULL, activate_action);
  for (int move = MOVE_UP; move <= MOVE_TO_END; move++)
    for (guint i = 0; i < 2; i++)
      gtk_widget_class_add_binding_action (widget_class, keys[move][i], 0, "cards.move", "i", move);
  for (guint i = 0; i < G_N_ELEMENTS (activating); i++)
    gtk_widget_class_add_binding_action (widget_class, activating[i], 0, "cards.activate", NULL);
}

static void
ent_card_list_class_init (EntCardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_card_list_dispose;
  object_class->finalize = ent_card_list_finalize;
  object_class->get_property = ent_card_list_get_property;
  object_class->set_property = ent_card_list_set_property;
  widget_class->measure = ent_card_list_measure;
  widget_class->size_allocate = ent_card_list_size_allocate;
  widget_class->grab_focus = ent_card_list_grab_focus;
  widget_class->focus = ent_card_list_focus;
  widget_class->set_focus_child = ent_card_list_set_focus_child;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  activate_signal = g_signal_new ("activate", ENT_TYPE_CARD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cards");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ent_card_list_init (EntCardList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = ent_card_rows_new (GTK_WIDGET (self));
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * ent_card_list_set_cards:
 * @n_cards: how many there are
 * @funcs: (nullable): what makes one when it comes on the screen; copied
 * @data: for @funcs
 *
 * Shows other cards, from the first one on.
 */
void
ent_card_list_set_cards (EntCardList            *self,
                         guint                   n_cards,
                         const EntCardListFuncs *funcs,
                         gpointer                data)
{
  gboolean had_focus;

  g_return_if_fail (ENT_IS_CARD_LIST (self));
  g_return_if_fail (funcs != NULL || n_cards == 0);

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  self->cursor = 0;
  ent_card_rows_set_cards (self->rows, n_cards, funcs, data);
  fill (self);
  if (had_focus)
    move_to (self, 0, 1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ent_card_list_reorder:
 * @n_cards: how many cards there are now
 * @places: (nullable): where each card that there was stands now, or %G_MAXUINT
 *   if it is gone; %NULL where there was none
 *
 * Shows the same cards in another order. The list is not scrolled. The focus
 * goes with its card, if need be off the screen, from where the keyboard brings
 * it back.
 */
void
ent_card_list_reorder (EntCardList *self,
                       guint        n_cards,
                       const guint *places)
{
  guint cursor;

  g_return_if_fail (ENT_IS_CARD_LIST (self));
  g_return_if_fail (places != NULL || ent_card_rows_get_n_cards (self->rows) == 0);

  cursor = self->cursor < ent_card_rows_get_n_cards (self->rows) ? places[self->cursor] : 0;
  self->cursor = cursor < n_cards ? cursor : 0;
  ent_card_rows_reorder (self->rows, n_cards, places);
  ent_card_rows_bind_anew (self->rows);
  fill (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ent_card_list_bind_anew:
 *
 * Shows on the cards on the screen what they say now.
 */
void
ent_card_list_bind_anew (EntCardList *self)
{
  g_return_if_fail (ENT_IS_CARD_LIST (self));

  ent_card_rows_bind_anew (self->rows);
}

/**
 * ent_card_list_reveal:
 * @position: a card
 *
 * Scrolls no more than it takes to see a card.
 *
 * Returns: (transfer none) (nullable): its row; %NULL before the list is on the screen
 */
EntCardRow *
ent_card_list_reveal (EntCardList *self,
                      guint        position)
{
  g_return_val_if_fail (ENT_IS_CARD_LIST (self), NULL);
  g_return_val_if_fail (position < ent_card_rows_get_n_cards (self->rows), NULL);

  reveal (self, position);
  return ent_card_rows_find (self->rows, position);
}

/**
 * ent_card_list_scroll_to:
 * @position: a card
 * @offset: how much of it to leave above the upper edge, in px
 *
 * Scrolls so that the card is at the upper edge, or as near as the end allows.
 */
void
ent_card_list_scroll_to (EntCardList *self,
                         guint        position,
                         double       offset)
{
  g_return_if_fail (ENT_IS_CARD_LIST (self));

  ent_scroll_set_top (get_scroll (self), position, offset);
  fill (self);
}

/**
 * ent_card_list_get_place:
 * @offset: (out): how much of it is above the upper edge, in px
 *
 * Returns: the card at the upper edge
 */
guint
ent_card_list_get_place (EntCardList *self,
                         double      *offset)
{
  g_return_val_if_fail (ENT_IS_CARD_LIST (self), 0);
  g_return_val_if_fail (offset != NULL, 0);

  return ent_scroll_get_top (get_scroll (self), offset);
}
