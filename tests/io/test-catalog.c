/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-catalog.h"

#include <string.h>

#include <glib/gstdio.h>

#include "tests/file-fixture.h"

/* Two texts, “day” and “year”, with translations, as msgfmt writes them. */
typedef struct
{
  guint32 magic, revision, n_texts, texts, translations, hash_size, hash;
  guint32 entries[8]; /* length and place, of the texts and then of the translations */
  char    bytes[32];
} Compiled;

#define AT(place) ((guint32) (G_STRUCT_OFFSET (Compiled, bytes) + (place)))

static const Compiled sound = {
  0x950412de, 0, 2, 28, 44, 0, 0, { 3, AT (0), 4, AT (4), 3, AT (9), 4, AT (13) }, "day\0year\0Tag\0Jahr",
};

static EntCatalog *
open_compiled (FileFixture    *fixture,
               const Compiled *compiled,
               gsize           length)
{
  g_assert_true (g_file_set_contents (fixture->path, (const char *) compiled, (gssize) length, NULL));

  return ent_catalog_open (fixture->path);
}

static void
translates (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (EntCatalog) catalog = open_compiled (fixture, &sound, sizeof sound);

  g_assert_nonnull (catalog);
  g_assert_cmpstr (ent_catalog_translate (catalog, "day"), ==, "Tag");
  g_assert_cmpstr (ent_catalog_translate (catalog, "year"), ==, "Jahr");
  g_assert_null (ent_catalog_translate (catalog, "month"));
  g_assert_null (ent_catalog_translate (catalog, ""));
  g_assert_null (ent_catalog_translate (catalog, "zzz"));
}

/* A machine with the other order of bytes has written it. */
static void
reads_the_other_order (FileFixture   *fixture,
                       gconstpointer  data)
{
  Compiled swapped = sound;
  guint32 *numbers = &swapped.magic;
  g_autoptr (EntCatalog) catalog = NULL;

  for (guint i = 0; i < G_STRUCT_OFFSET (Compiled, bytes) / sizeof *numbers; i++)
    numbers[i] = GUINT32_SWAP_LE_BE (numbers[i]);
  catalog = open_compiled (fixture, &swapped, sizeof swapped);
  g_assert_nonnull (catalog);
  g_assert_cmpstr (ent_catalog_translate (catalog, "year"), ==, "Jahr");
}

static void
refuses_what_is_broken (FileFixture   *fixture,
                        gconstpointer  data)
{
  Compiled broken = sound;

  g_assert_null (ent_catalog_open (fixture->path));
  for (gsize length = 0; length < sizeof sound; length++)
    {
      g_autoptr (EntCatalog) cut = open_compiled (fixture, &sound, length);

      /* What lies in the file may be read, and nothing beyond. */
      if (cut != NULL)
        ent_catalog_translate (cut, "year");
    }
  broken.magic = 1;
  g_assert_null (open_compiled (fixture, &broken, sizeof broken));
  broken = sound;
  broken.n_texts = 0x20000000;
  g_assert_null (open_compiled (fixture, &broken, sizeof broken));
}

static void
leaves_out_what_is_no_text (FileFixture   *fixture,
                            gconstpointer  data)
{
  Compiled broken = sound;
  g_autoptr (EntCatalog) catalog = NULL;

  broken.entries[4] = 0xffffffff;
  broken.bytes[13] = '\xff';
  catalog = open_compiled (fixture, &broken, sizeof broken);
  g_assert_nonnull (catalog);
  g_assert_null (ent_catalog_translate (catalog, "day"));
  g_assert_null (ent_catalog_translate (catalog, "year"));
}

#define ADD(name, func) g_test_add ("/io/catalog/" name, FileFixture, "a.mo", file_fixture_set_up, func, file_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("translates", translates);
  ADD ("reads-the-other-order", reads_the_other_order);
  ADD ("refuses-what-is-broken", refuses_what_is_broken);
  ADD ("leaves-out-what-is-no-text", leaves_out_what_is_no_text);

  return g_test_run ();
}
