/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-drag.h"

/**
 * ent_drag_claim:
 * @gesture: a drag that nobody has claimed yet
 * @dx: how far it has moved, in px
 * @dy: likewise
 *
 * A hand that clicks moves a little. What moves farther is no click any more, and
 * is claimed.
 *
 * Returns: whether it is claimed from now on
 */
gboolean
ent_drag_claim (GtkGestureDrag *gesture,
                double          dx,
                double          dy)
{
  GtkWidget *widget;
  double x, y;

  g_return_val_if_fail (GTK_IS_GESTURE_DRAG (gesture), FALSE);

  widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y) || !gtk_drag_check_threshold (widget, (int) x, (int) y, (int) (x + dx), (int) (y + dy)))
    return FALSE;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  return TRUE;
}
