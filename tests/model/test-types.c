/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-types.h"

/* Each value must have an id that no other has. */
#define CHECK_ENUM(prefix, n_values)                                      \
  for (guint i = 0; i < (n_values); i++)                                  \
    {                                                                     \
      g_assert_cmpstr (prefix##_to_id (i), !=, NULL);                     \
      for (guint j = 0; j < i; j++)                                       \
        g_assert_cmpstr (prefix##_to_id (i), !=, prefix##_to_id (j));     \
    }

static void
ids_differ (void)
{
  CHECK_ENUM (ent_role, ENT_N_ROLES)
  CHECK_ENUM (ent_nation_kind, ENT_N_NATION_KINDS)
  CHECK_ENUM (ent_grouping_kind, ENT_N_GROUPING_KINDS)
  CHECK_ENUM (ent_tie_kind, ENT_N_TIE_KINDS)
  CHECK_ENUM (ent_event_kind, ENT_N_EVENT_KINDS)
}

static void
roles_come_back (void)
{
  for (guint i = 0; i < ENT_N_ROLES; i++)
    {
      EntRole role;

      g_assert_true (ent_role_from_id (ent_role_to_id (i), &role));
      g_assert_cmpuint (role, ==, i);
    }
}

static void
ids_are_those_of_the_format (void)
{
  g_assert_cmpstr (ent_role_to_id (ENT_ROLE_DIALOGUE_PARTNER), ==, "dialogue-partner");
  g_assert_cmpstr (ent_nation_kind_to_id (ENT_NATION_FORMER_STATE), ==, "former-state");
  g_assert_cmpstr (ent_grouping_kind_to_id (ENT_GROUPING_SUMMIT_GROUP), ==, "summit-group");
  g_assert_cmpstr (ent_tie_kind_to_id (ENT_TIE_TERRITORIAL_DISPUTE), ==, "territorial-dispute");
  g_assert_cmpstr (ent_event_kind_to_id (ENT_EVENT_ROLE_CHANGE), ==, "role-change");
}

static void
unknown_ids_are_refused (void)
{
  EntRole role = ENT_ROLE_PARTNER;

  g_assert_false (ent_role_from_id ("Member", &role));
  g_assert_false (ent_role_from_id ("", &role));
  g_assert_false (ent_role_from_id ("members", &role));
  g_assert_cmpuint (role, ==, ENT_ROLE_PARTNER);
}

static void
every_value_has_words (void)
{
  for (guint i = 0; i < ENT_N_ROLES; i++)
    g_assert_cmpstr (ent_role_to_text (i), !=, "");
  for (guint i = 0; i < ENT_N_GROUPING_KINDS; i++)
    {
      g_assert_cmpstr (ent_grouping_kind_to_text (i), !=, "");
      g_assert_cmpstr (ent_grouping_kind_to_plural (i), !=, "");
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (ent_grouping_kind_to_plural (i), !=, ent_grouping_kind_to_plural (j));
    }
  for (guint i = 0; i < ENT_N_NATION_KINDS; i++)
    g_assert_cmpstr (ent_nation_kind_to_text (i), !=, "");
  for (guint i = 0; i < ENT_N_TIE_KINDS; i++)
    g_assert_cmpstr (ent_tie_kind_to_text (i), !=, "");
  for (guint i = 0; i < ENT_N_EVENT_KINDS; i++)
    g_assert_cmpstr (ent_event_kind_to_text (i), !=, "");
}

static void
roles_have_classes (void)
{
  static const EntRoleClass classes[ENT_N_ROLES] = {
    [ENT_ROLE_MEMBER] = ENT_ROLE_CLASS_MEMBER,
    [ENT_ROLE_OBSERVER] = ENT_ROLE_CLASS_OUTER,
    [ENT_ROLE_DIALOGUE_PARTNER] = ENT_ROLE_CLASS_OUTER,
    [ENT_ROLE_PARTNER] = ENT_ROLE_CLASS_OUTER,
    [ENT_ROLE_ASSOCIATE] = ENT_ROLE_CLASS_OUTER,
    [ENT_ROLE_CANDIDATE] = ENT_ROLE_CLASS_PROSPECTIVE,
    [ENT_ROLE_INVITED] = ENT_ROLE_CLASS_PROSPECTIVE,
    [ENT_ROLE_SUSPENDED] = ENT_ROLE_CLASS_SUSPENDED,
  };

  for (guint role = 0; role < ENT_N_ROLES; role++)
    g_assert_cmpuint (ent_role_get_class (role), ==, classes[role]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/types/ids-differ", ids_differ);
  g_test_add_func ("/model/types/roles-come-back", roles_come_back);
  g_test_add_func ("/model/types/ids-are-those-of-the-format", ids_are_those_of_the_format);
  g_test_add_func ("/model/types/unknown-ids-are-refused", unknown_ids_are_refused);
  g_test_add_func ("/model/types/every-value-has-words", every_value_has_words);
  g_test_add_func ("/model/types/roles-have-classes", roles_have_classes);

  return g_test_run ();
}
