/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/aimless-hand.h"

#include <X11/XKBlib.h>
#include <dlfcn.h>
#include <gdk/x11/gdkx.h>

#define N_BUTTONS 9

static const struct
{
  GdkModifierType modifier;
  guint           key;
} modifier_keys[] = {
  { GDK_CONTROL_MASK, GDK_KEY_Control_L },
  { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
  { GDK_ALT_MASK, GDK_KEY_Alt_L },
};

/* The library is looked for when the test runs: AT-SPI, which tests need anyway,
 * brings it along, but not its headers. */
struct _Hand
{
  Display *display; /* of its own, so that what it asks for has arrived when it goes on */
  gboolean is_down[N_BUTTONS + 1];
  int      (*fake_key) (Display *display, unsigned int code, Bool is_down, unsigned long delay);
  int      (*fake_button) (Display *display, unsigned int button, Bool is_down, unsigned long delay);
  int      (*fake_motion) (Display *display, int screen, int x, int y, unsigned long delay);
};

/* Returns %NULL where there is no X server, or none that lets itself be driven. */
Hand *
hand_new (void)
{
  void *library = dlopen ("libXtst.so.6", RTLD_NOW);
  Hand *hand = g_new0 (Hand, 1);

  if (library != NULL && GDK_IS_X11_DISPLAY (gdk_display_get_default ()))
    {
      hand->fake_key = dlsym (library, "XTestFakeKeyEvent");
      hand->fake_button = dlsym (library, "XTestFakeButtonEvent");
      hand->fake_motion = dlsym (library, "XTestFakeMotionEvent");
      hand->display = XOpenDisplay (gdk_display_get_name (gdk_display_get_default ()));
    }
  if (hand->display == NULL || hand->fake_key == NULL || hand->fake_button == NULL || hand->fake_motion == NULL)
    g_clear_pointer (&hand, hand_free);
  return hand;
}

void
hand_free (Hand *hand)
{
  if (hand->display != NULL)
    XCloseDisplay (hand->display);
  g_free (hand);
}

/* Points at a place of a window or a popover that is on the screen. */
void
hand_point (Hand      *hand,
            GtkNative *native,
            double     x,
            double     y)
{
  GdkSurface *surface = gtk_native_get_surface (native);
  int scale = gdk_surface_get_scale_factor (surface);
  double offset_x, offset_y;
  int root_x, root_y;
  Window child;

  gtk_native_get_surface_transform (native, &offset_x, &offset_y);
  if (!XTranslateCoordinates (hand->display, gdk_x11_surface_get_xid (surface), DefaultRootWindow (hand->display),
                              (int) ((x + offset_x) * scale), (int) ((y + offset_y) * scale), &root_x, &root_y, &child))
    return;
  hand->fake_motion (hand->display, DefaultScreen (hand->display), root_x, root_y, 0);
  XSync (hand->display, False);
}

/* Buttons from 4 on are those of a wheel. */
void
hand_press (Hand     *hand,
            guint     button,
            gboolean  is_down)
{
  g_assert_cmpuint (button, <=, N_BUTTONS);
  if (hand->is_down[button] == is_down)
    return;
  hand->is_down[button] = is_down;
  hand->fake_button (hand->display, button, is_down, 0);
  XSync (hand->display, False);
}

void
hand_click (Hand  *hand,
            guint  button)
{
  hand_press (hand, button, TRUE);
  hand_press (hand, button, FALSE);
}

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

/* Waits until what was asked for is done; a window that went meanwhile is no fault. */
static void
finish (Hand *hand)
{
  XErrorHandler before = XSetErrorHandler (ignore_error);

  XSync (hand->display, False);
  XSetErrorHandler (before);
}

/* Moves a window into the corner of the screen, from wherever it was dragged:
 * where there is no monitor, GDK 4.8 cannot place a popover. */
void
hand_bring_back (Hand      *hand,
                 GtkNative *native)
{
  XMoveWindow (hand->display, gdk_x11_surface_get_xid (gtk_native_get_surface (native)), 0, 0);
  finish (hand);
}

/* Without a window manager nobody else gives a window the keys. */
void
hand_focus (Hand      *hand,
            GtkNative *native)
{
  XSetInputFocus (hand->display, gdk_x11_surface_get_xid (gtk_native_get_surface (native)), RevertToPointerRoot, CurrentTime);
  finish (hand);
}

static void
type_modifiers (Hand            *hand,
                GdkModifierType  modifiers,
                gboolean         is_down)
{
  for (guint i = 0; i < G_N_ELEMENTS (modifier_keys); i++)
    if (modifiers & modifier_keys[i].modifier)
      hand->fake_key (hand->display, XKeysymToKeycode (hand->display, modifier_keys[i].key), is_down, 0);
}

/* Returns whether the keyboard has such a key. */
gboolean
hand_type (Hand            *hand,
           guint            key,
           GdkModifierType  modifiers)
{
  unsigned int code = XKeysymToKeycode (hand->display, key);

  if (code == 0)
    return FALSE;
  if (XkbKeycodeToKeysym (hand->display, code, 0, 0) != key && XkbKeycodeToKeysym (hand->display, code, 0, 1) == key)
    modifiers |= GDK_SHIFT_MASK;
  type_modifiers (hand, modifiers, TRUE);
  hand->fake_key (hand->display, code, True, 0);
  hand->fake_key (hand->display, code, False, 0);
  type_modifiers (hand, modifiers, FALSE);
  XSync (hand->display, False);
  return TRUE;
}

/* Takes the fingers off all buttons. */
void
hand_let_go (Hand *hand)
{
  for (guint button = 1; button <= N_BUTTONS; button++)
    hand_press (hand, button, FALSE);
}
