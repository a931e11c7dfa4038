/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-spoken-names.h"

#include "helpers.h"

/* What screen readers are told of buttons: the label in them alone, without the
 * underline of a mnemonic, also when it becomes another; never the class of the picture
 * or of a page. */

static void
assert_named_by_label (GtkWidget *button)
{
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_mnemonics (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic ("_Cancel");
  GtkWidget *window = helper_show (button);

  assert_named_by_label (button);
  gtk_button_set_label (GTK_BUTTON (button), "_Close");
  assert_named_by_label (button);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What has no mnemonic keeps the name that it was given. */
static void
test_others (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *labelled = gtk_button_new_with_label ("Clear");
  GtkWidget *icon = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  GtkWidget *window;

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, "Clear all", -1);
  gtk_box_append (GTK_BOX (box), labelled);
  gtk_box_append (GTK_BOX (box), icon);
  window = helper_show (box);
  gtk_test_accessible_assert_property (labelled, GTK_ACCESSIBLE_PROPERTY_LABEL, "Clear");
  gtk_test_accessible_assert_property (icon, GTK_ACCESSIBLE_PROPERTY_LABEL, "Clear all");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_button_set_icon_name (GTK_BUTTON (icon), "edit-undo-symbolic");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pages (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkStackPage *unnamed = gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("One"), "one");
  GtkStackPage *named = gtk_stack_add_titled (GTK_STACK (stack), gtk_label_new ("Two"), "two", "The Second");
  GtkWidget *window = helper_show (stack);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (unnamed), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_PROPERTY_LABEL)
                  && gtk_test_accessible_check_property (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_PROPERTY_LABEL, "") == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_choices (void)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings ((const char *const[]) { "Light", "Dark", NULL });
  GtkWidget *window = helper_show (choice);
  GtkWidget *button = helper_find (choice, GTK_TYPE_TOGGLE_BUTTON, 0);

  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Light");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Dark");
  gtk_window_destroy (GTK_WINDOW (window));
}

HELPER_MAIN ({
  ent_spoken_names_start ();
  g_test_add_func ("/app/spoken-names/mnemonics", test_mnemonics);
  g_test_add_func ("/app/spoken-names/others", test_others);
  g_test_add_func ("/app/spoken-names/pages", test_pages);
  g_test_add_func ("/app/spoken-names/choices", test_choices);
})
