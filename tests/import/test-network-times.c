/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-network-times.h"

typedef struct
{
  EntImportTimeFormat format;
  EntImportSpell      spell;
  const char         *from;  /* NULL: there is none */
  const char         *until; /* “!”: cannot be read */
} Case;

static const Case cases[] = {
  { ENT_IMPORT_TIME_DATE, { "1994-05-01", "2003-02-09" }, "1994-05-01", "2003-02-10" },
  { ENT_IMPORT_TIME_DATE, { "1994-05-01", "2003-02-09", TRUE, TRUE }, "1994-05-02", "2003-02-09" },
  { ENT_IMPORT_TIME_DATE, { NULL, NULL }, NULL, NULL },
  { ENT_IMPORT_TIME_DATE, { "2001-02-28", "2001-02-28" }, "2001-02-28", "2001-03-01" },
  { ENT_IMPORT_TIME_DATE, { "1994", "2003" }, "1994", "2004-01-01" },
  { ENT_IMPORT_TIME_DATE, { "1994", "2003", TRUE, TRUE }, "1995-01-01", "2003-01-01" },
  { ENT_IMPORT_TIME_DATE, { "1994-02", "2003-12" }, "1994-02", "2004-01-01" },
  { ENT_IMPORT_TIME_DATE_TIME, { "1994-05-01T12:00:00+01:00", "2003-02-09T00:00:00Z" }, "1994-05-01", "2003-02-10" },
  { ENT_IMPORT_TIME_DATE_TIME, { NULL, "2003-02-09T00:00:00+01:00", FALSE, TRUE }, NULL, "2003-02-09" },
  { ENT_IMPORT_TIME_DATE_TIME, { NULL, "2003-02-09T08:00:00", FALSE, TRUE }, NULL, "2003-02-10" },
  { ENT_IMPORT_TIME_INTEGER, { "1994", "2003" }, "1994", "2004-01-01" },
  { ENT_IMPORT_TIME_DOUBLE, { "1994.0", "2003.0", FALSE, TRUE }, "1994", "2003-01-01" },
  { ENT_IMPORT_TIME_UNKNOWN, { "1994", "2003-02-09" }, "1994", "2003-02-10" },
  { ENT_IMPORT_TIME_DOUBLE, { "1994.5", NULL }, NULL, "!" },
  { ENT_IMPORT_TIME_INTEGER, { "12", NULL }, NULL, "!" },
  { ENT_IMPORT_TIME_INTEGER, { "1994", "3000" }, NULL, "!" },
  { ENT_IMPORT_TIME_DATE, { "757382400000", NULL }, NULL, "!" },
  { ENT_IMPORT_TIME_DATE, { "2001-02-29", NULL }, NULL, "!" },
};

static void
spells_become_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *item = &cases[i];
      g_autofree char *from = NULL;
      g_autofree char *until = NULL;
      gboolean can_be_read = ent_import_spell_to_texts (&item->spell, item->format, &from, &until);

      g_test_message ("%s – %s", item->spell.from, item->spell.until);
      g_assert_cmpint (can_be_read, ==, g_strcmp0 (item->until, "!") != 0);
      if (!can_be_read)
        continue;
      g_assert_cmpstr (from, ==, item->from);
      g_assert_cmpstr (until, ==, item->until);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/network-times/spells-become-dates", spells_become_dates);

  return g_test_run ();
}
