/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-grouping-draft.h"

#include <glib/gstdio.h>

#include "io/ent-data-file.h"
#include "io/ent-json-reader.h"
#include "state/ent-addition.h"

#define WORLD                                                                                                  \
  "{\"format\": \"entente\", \"version\": 1, \"title\": \"World\", \"updated\": \"2020-01-01\", \"unheard\": 1," \
  "\"sources\": [{\"id\": \"import\", \"type\": \"webpage\", \"title\": \"A page\"}],"                          \
  "\"nations\": [{\"id\": \"NOR\", \"name\": \"Norway\", \"sources\": [\"import\"]},"                           \
  "{\"id\": \"ISL\", \"name\": \"Iceland\", \"sources\": [\"import\"]},"                                        \
  "{\"id\": \"KEN\", \"name\": \"Kenya\", \"sources\": [\"import\"]}],"                                         \
  "\"groupings\": [{\"id\": \"alpha\", \"name\": \"Alpha\", \"kind\": \"dialogue\", \"from\": \"2000\", \"sources\": [\"import\"]}]}"

typedef struct
{
  GFile            *file;
  EntDocument      *document;
  EntGroupingDraft *draft;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *state = NULL;
  g_autoptr (GFileIOStream) stream = NULL;

  fixture->file = g_file_new_tmp ("entente-XXXXXX.json", &stream, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), WORLD, -1, NULL));
  dataset = ent_json_reader_read_file (fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);
  state = ent_data_file_query_state (fixture->file, NULL, NULL);
  fixture->document = ent_document_new (dataset, fixture->file, NULL, state);
  fixture->draft = ent_grouping_draft_new (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_object_unref (fixture->file);
  ent_grouping_draft_free (fixture->draft);
  ent_document_unref (fixture->document);
}

static const char *
get_nation (Fixture *fixture,
            guint    i)
{
  const EntDraftName *name = ent_grouping_draft_get_name (fixture->draft, i);

  return name->nation != ENT_ROW_NONE ? ent_dataset_get_nation (ent_document_get_dataset (fixture->document), name->nation)->record.id : NULL;
}

static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  const EntDraftName *name;

  g_assert_nonnull (ent_grouping_draft_get_hint (fixture->draft));
  ent_grouping_draft_set_name (fixture->draft, "Harbour Pact");
  ent_grouping_draft_set_since (fixture->draft, "May 1994");
  ent_grouping_draft_set_role (fixture->draft, ENT_ROLE_DIALOGUE_PARTNER);
  ent_grouping_draft_set_text (fixture->draft, "Norway and Kenya (observer, since 2001)");
  g_assert_null (ent_grouping_draft_get_hint (fixture->draft));
  g_assert_cmpuint (ent_grouping_draft_get_n_names (fixture->draft), ==, 2);
  g_assert_cmpstr (get_nation (fixture, 0), ==, "NOR");
  name = ent_grouping_draft_get_name (fixture->draft, 0);
  g_assert_cmpint (name->role, ==, ENT_ROLE_DIALOGUE_PARTNER);
  g_assert_cmpint (name->span.from.earliest, ==, ent_day_new (1994, 5, 1));
  g_assert_null (name->reason);
  name = ent_grouping_draft_get_name (fixture->draft, 1);
  g_assert_cmpint (name->role, ==, ENT_ROLE_OBSERVER);
  g_assert_cmpint (name->span.from.earliest, ==, ent_day_new (2001, 1, 1));
}

/* What is not known waits, until it is chosen or left out. */
static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  const EntDraftName *name;

  ent_grouping_draft_set_name (fixture->draft, "Harbour Pact");
  ent_grouping_draft_set_text (fixture->draft, "Norwya, Atlantis, Kenya");
  g_assert_cmpuint (ent_grouping_draft_get_n_names (fixture->draft), ==, 3);
  name = ent_grouping_draft_get_name (fixture->draft, 0);
  g_assert_true (name->waits);
  g_assert_cmpuint (name->nation, ==, ENT_ROW_NONE);
  g_assert_cmpuint (name->suggestions->len, ==, 1);
  g_assert_cmpstr (name->reason, ==, "No nation is called so");
  ent_grouping_draft_choose (fixture->draft, 0, g_array_index (name->suggestions, guint32, 0));
  g_assert_cmpstr (get_nation (fixture, 0), ==, "NOR");
  g_assert_nonnull (ent_grouping_draft_get_hint (fixture->draft));
  ent_grouping_draft_leave_out (fixture->draft, 1, TRUE);
  g_assert_null (ent_grouping_draft_get_hint (fixture->draft));
  g_assert_true (ent_grouping_draft_get_name (fixture->draft, 1)->left_out);
  ent_grouping_draft_leave_out (fixture->draft, 1, FALSE);
  g_assert_nonnull (ent_grouping_draft_get_hint (fixture->draft));
}

/* A beginning is enough for a suggestion; who is named twice is taken once. */
static void
test_beginning_and_twice (Fixture       *fixture,
                          gconstpointer  data)
{
  const EntDraftName *name;

  ent_grouping_draft_set_name (fixture->draft, "Harbour Pact");
  ent_grouping_draft_set_text (fixture->draft, "Kenya, Icel, Kenya");
  name = ent_grouping_draft_get_name (fixture->draft, 1);
  g_assert_cmpuint (name->suggestions->len, ==, 1);
  name = ent_grouping_draft_get_name (fixture->draft, 2);
  g_assert_cmpstr (name->reason, ==, "Named twice, taken once");
  g_assert_false (name->waits);
}

static void
test_heading (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *heading = NULL;

  ent_grouping_draft_set_text (fixture->draft, "Norwya\nKenya\nIceland");
  heading = ent_grouping_draft_dup_heading (fixture->draft);
  g_assert_cmpstr (heading, ==, "Norwya");
  g_assert_cmpuint (ent_grouping_draft_get_n_names (fixture->draft), ==, 2);

  /* With another name, the first line may be a name that is spelt wrongly: it is not lost. */
  ent_grouping_draft_set_name (fixture->draft, "Harbour Pact");
  g_assert_cmpuint (ent_grouping_draft_get_n_names (fixture->draft), ==, 3);
  g_assert_cmpstr (ent_grouping_draft_get_name (fixture->draft, 0)->text, ==, "Norwya");
  ent_grouping_draft_choose (fixture->draft, 0, 0);
  g_assert_cmpstr (get_nation (fixture, 0), ==, "NOR");
  g_assert_null (ent_grouping_draft_get_name (fixture->draft, 0)->reason);

  ent_grouping_draft_set_name (fixture->draft, "alpha");
  g_assert_cmpstr (ent_grouping_draft_get_hint (fixture->draft), ==, "The data has a grouping of this name already.");
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static EntDocument *
add (Fixture  *fixture,
     GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) groupings = NULL;
  EntDocument *document;

  ent_grouping_draft_add_async (fixture->draft, NULL, added_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  document = ent_addition_finish (result, &groupings, error);
  g_assert_cmpstr (groupings[0], ==, "harbour-pact");
  return document;
}

/* What was there stays, and what is new has a source of its own. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = NULL;
  EntDataset *dataset;
  guint32 row;

  ent_grouping_draft_set_name (fixture->draft, "Harbour Pact");
  ent_grouping_draft_set_since (fixture->draft, "1994");
  ent_grouping_draft_set_text (fixture->draft, "Norway, Kenya (since 2001)");
  document = add (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (ent_document_get_changed (document));
  dataset = ent_document_get_dataset (document);
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING), ==, 2);
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), ==, 3);
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP), ==, 2);
  row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "harbour-pact");
  g_assert_cmpint (ent_dataset_get_grouping (dataset, row)->span.from.earliest, ==, ent_day_new (1994, 1, 1));
  row = ent_dataset_lookup (dataset, ENT_KIND_SOURCE, "import-harbour-pact");
  g_assert_cmpstr (ent_dataset_get_source (dataset, row)->title, ==, "Harbour Pact, as typed");
  g_assert_cmpuint (ent_document_get_warnings (document)->len, ==, 1); /* the key that nobody knows is still there */
}

/* What is there is no longer what the draft is about. */
static void
test_changed_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) failed = NULL;

  ent_grouping_draft_set_name (fixture->draft, "Harbour Pact");
  ent_grouping_draft_set_text (fixture->draft, "Norway (since 1994)");
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), WORLD " ", -1, NULL));
  failed = add (fixture, &error);
  g_assert_null (failed);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

#define ADD(path, func) g_test_add ("/grouping-draft/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("read", test_read);
  ADD ("unknown", test_unknown);
  ADD ("beginning-and-twice", test_beginning_and_twice);
  ADD ("heading", test_heading);
  ADD ("add", test_add);
  ADD ("changed-file", test_changed_file);

  return g_test_run ();
}
