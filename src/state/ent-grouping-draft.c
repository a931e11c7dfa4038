/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-grouping-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-list.h"
#include "import/ent-import-suggest.h"
#include "import/ent-import.h"
#include "state/ent-addition.h"

/* The columns of a list that is read, and of the table that is made of it. */
enum
{
  COLUMN_NATION,
  COLUMN_GROUPING,
  COLUMN_ROLE,
  COLUMN_FROM,
  COLUMN_UNTIL,
  COLUMN_NOTE,
  N_COLUMNS,
};

static const char *const heads[N_COLUMNS] = { "nation", "grouping", "role", "from", "until", "note" };

/* Stands for a name while none is typed, so that the rest can be read. */
#define NO_NAME "?"

struct _EntGroupingDraft
{
  EntDocument      *document; /* owned, like all that follows */
  EntImportNations *nations;
  char             *name;
  char             *text;
  char             *since;
  EntRole           role;
  GHashTable       *chosen;   /* (element-type utf8 guint32): nations by the key of a name */
  GHashTable       *left_out; /* (element-type utf8): keys of names */

  /* What comes of it; %NULL until it is read. */
  GPtrArray        *names; /* EntDraftName */
  EntImportResult  *result;
  char             *heading; /* (nullable): that of the text */
  char             *hint;    /* (nullable) */
};

static void
name_free (gpointer data)
{
  EntDraftName *name = data;

  g_free (name->text);
  g_clear_pointer (&name->suggestions, g_array_unref);
  g_free (name->reason);
  g_free (name->key);
  g_free (name);
}

static void
forget (EntGroupingDraft *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->result, ent_import_result_free);
  g_clear_pointer (&self->heading, g_free);
  g_clear_pointer (&self->hint, g_free);
}

static void
set_text (EntGroupingDraft  *self,
          char             **member,
          const char        *text)
{
  g_free (*member);
  *member = g_strstrip (g_strdup (text != NULL ? text : ""));
  forget (self);
}

/* Names that are written alike are told apart by their number. */
static char *
dup_key (EntGroupingDraft *self,
         const char       *text)
{
  g_autofree char *folded = ent_import_words_fold (text);
  char *key = g_strdup (folded);

  for (guint n = 2;; n++)
    {
      gboolean is_taken = FALSE;

      for (guint i = 0; i < self->names->len; i++)
        is_taken |= g_str_equal (((EntDraftName *) g_ptr_array_index (self->names, i))->key, key);
      if (!is_taken)
        return key;
      g_free (key);
      key = g_strdup_printf ("%s\n%u", folded, n);
    }
}

static EntDraftName *
add_name (EntGroupingDraft *self,
          const char       *text)
{
  EntDraftName *name = g_new0 (EntDraftName, 1);
  gpointer chosen;

  name->text = g_strdup (text);
  name->key = dup_key (self, text);
  name->nation = g_hash_table_lookup_extended (self->chosen, name->key, NULL, &chosen) ? GPOINTER_TO_UINT (chosen) : ENT_ROW_NONE;
  name->left_out = g_hash_table_contains (self->left_out, name->key);
  g_ptr_array_add (self->names, name);
  return name;
}

/* The date of all who have none of their own; none if it is not yet one. */
static gboolean
read_since (EntGroupingDraft *self,
            EntDate          *since)
{
  g_auto (EntImportDate) date = { 0 };

  *since = (EntDate) { 0 };
  if (*self->since == '\0')
    return TRUE;
  ent_import_date_read (&date, ENT_IMPORT_CELL_TEXT, self->since);
  if (date.kind != ENT_IMPORT_DATE_SURE)
    return FALSE;
  *since = date.date;
  return TRUE;
}

static void
add_cell (EntImportTable *table,
          const char     *text)
{
  ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, text != NULL ? text : "", -1);
}

static const char *
get_or (const char *text,
        const char *otherwise)
{
  return *text != '\0' ? text : otherwise;
}

/* A row of the table that becomes memberships; its line is that of the name. */
static void
add_row (EntGroupingDraft     *self,
         EntImportTable       *table,
         const EntImportTable *list,
         guint                 row,
         const char           *since)
{
  const EntDraftName *name = g_ptr_array_index (self->names, self->names->len - 1);
  EntDataset *dataset = ent_document_get_dataset (self->document);
  const char *grouping = *self->name != '\0' ? self->name : ent_import_table_get_text (list, row, COLUMN_GROUPING);

  if (name->left_out)
    return;
  ent_import_table_begin_row (table, self->names->len);
  add_cell (table, name->nation != ENT_ROW_NONE ? ent_dataset_get_nation (dataset, name->nation)->record.id : name->text);
  add_cell (table, get_or (grouping, NO_NAME));
  add_cell (table, get_or (ent_import_table_get_text (list, row, COLUMN_ROLE), ent_role_to_id (self->role)));
  add_cell (table, get_or (ent_import_table_get_text (list, row, COLUMN_FROM), since));
  add_cell (table, ent_import_table_get_text (list, row, COLUMN_UNTIL));
  add_cell (table, ent_import_table_get_text (list, row, COLUMN_NOTE));
}

/* A first line that is no nation is taken for a heading. Where the grouping has
 * another name it may be a name that is not spelt as we know it. */
static void
take_heading (EntGroupingDraft *self,
              EntImportTable   *table,
              EntImportTable   *list,
              guint             row,
              const char       *since)
{
  const char *heading = ent_import_table_get_text (list, row, COLUMN_GROUPING);
  g_autofree char *folded = ent_import_words_fold (heading);
  g_autofree char *own = ent_import_words_fold (self->name);
  EntDraftName *name;

  if (*heading == '\0' || g_strcmp0 (heading, self->heading) == 0)
    return;
  if (self->heading == NULL || *self->name != '\0')
    {
      g_free (self->heading);
      self->heading = g_strdup (heading);
    }
  if (*self->name == '\0' || g_str_equal (folded, own))
    return;
  name = add_name (self, heading);
  if (name->nation != ENT_ROW_NONE)
    {
      add_row (self, table, list, row, since);
      return;
    }
  name->suggestions = ent_import_suggest (self->nations, heading, ENT_GROUPING_DRAFT_MAX_SUGGESTIONS);
  name->reason = g_strdup (_("Taken for a heading"));
}

/* What a name lacks, in the words of somebody who has no options to tell it with. */
static void
explain (EntGroupingDraft       *self,
         EntDraftName           *name,
         const EntImportMessage *message)
{
  const gboolean is_of_date = g_strcmp0 (message->field, heads[COLUMN_FROM]) == 0 || g_strcmp0 (message->field, heads[COLUMN_UNTIL]) == 0;

  if (name->reason != NULL)
    return;
  name->waits = message->level >= ENT_IMPORT_ASK;
  if (g_strcmp0 (message->field, heads[COLUMN_NATION]) == 0)
    {
      name->suggestions = ent_import_suggest (self->nations, name->text, ENT_GROUPING_DRAFT_MAX_SUGGESTIONS);
      name->reason = g_strdup (ent_import_nations_knows (self->nations, ENT_IMPORT_NAMES, name->text) ? _("Several nations were called so")
                                                                                                      : _("No nation is called so"));
    }
  else if (g_strcmp0 (message->field, heads[COLUMN_ROLE]) == 0)
    name->reason = g_strdup (_("Its role is none that is known"));
  else if (is_of_date && message->level == ENT_IMPORT_ASK)
    name->reason = g_strdup (_("Its date can be read in several ways; write it like 1994-05-31"));
  else if (message->field == NULL)
    name->reason = g_strdup (name->waits ? _("Named twice, with other dates") : _("Named twice, taken once"));
  else
    name->reason = g_strdup (message->text);
}

/* Brings what the import found back to the names. */
static void
settle (EntGroupingDraft *self)
{
  g_autofree gboolean *taken = g_new0 (gboolean, self->names->len + 1);

  for (guint i = 0; i < self->result->memberships->len; i++)
    {
      const EntImportMembership *membership = &g_array_index (self->result->memberships, EntImportMembership, i);
      EntDraftName *name = g_ptr_array_index (self->names, membership->line - 1);

      name->nation = membership->nation;
      name->role = membership->role;
      name->span = membership->span;
      taken[membership->line] = TRUE;
    }
  for (guint i = 0; i < ent_import_report_get_n_messages (self->result->report); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (self->result->report, i);

      if (message->line > 0 && message->line <= self->names->len && !taken[message->line]
          && (message->level >= ENT_IMPORT_ASK || message->field == NULL))
        explain (self, g_ptr_array_index (self->names, message->line - 1), message);
    }
}

/* A grouping begins when that is said, or else with its first member. */
static gboolean
begin_groupings (EntGroupingDraft *self,
                 EntDate           since)
{
  gboolean is_new = TRUE;

  for (guint i = 0; i < self->result->groupings->len; i++)
    {
      EntImportGrouping *grouping = ent_import_result_get_grouping (self->result, i);

      is_new &= grouping->row == ENT_ROW_NONE;
      if (ent_date_is_set (since) && (!ent_date_is_set (grouping->from) || since.earliest < grouping->from.earliest))
        grouping->from = since;
    }
  return is_new;
}

static char *
find_hint (EntGroupingDraft *self,
           gboolean          has_since,
           gboolean          is_new)
{
  guint n_waiting = 0;

  for (guint i = 0; i < self->names->len; i++)
    n_waiting += ((EntDraftName *) g_ptr_array_index (self->names, i))->waits;
  if (!has_since)
    return g_strdup (_("Write the date like 1994, 1994-05 or 1994-05-31."));
  if (n_waiting > 0)
    return g_strdup_printf (ngettext ("%u name waits: mend it, choose who is meant, or leave it out.",
                                      "%u names wait: mend them, choose who is meant, or leave them out.", n_waiting), n_waiting);
  if (self->result->memberships->len == 0)
    return g_strdup (_("Nobody belongs to it yet."));
  if (*self->name == '\0' && self->heading == NULL)
    return g_strdup (_("It has no name yet."));
  if (!is_new)
    return g_strdup (_("The data has a grouping of this name already."));
  return NULL;
}

static void
read_all (EntGroupingDraft *self)
{
  const EntImportOptions options = { 0 };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportTable) list = NULL;
  g_autoptr (EntImportTable) table = ent_import_table_new (NULL);
  g_autofree char *edtf = NULL;
  EntDate since;
  gboolean has_since, is_new;

  if (self->names != NULL)
    return;
  self->names = g_ptr_array_new_with_free_func (name_free);
  self->result = ent_import_result_new (ent_document_get_dataset (self->document));
  list = ent_import_list_read (self->text, strlen (self->text), self->nations, report);
  has_since = read_since (self, &since);
  edtf = ent_date_is_set (since) ? ent_date_to_edtf (since) : g_strdup ("");
  ent_import_table_begin_row (table, 0);
  for (guint i = 0; i < N_COLUMNS; i++)
    add_cell (table, heads[i]);
  for (guint row = 1; row < ent_import_table_get_n_rows (list); row++)
    {
      take_heading (self, table, list, row, edtf);
      add_name (self, ent_import_table_get_text (list, row, COLUMN_NATION));
      add_row (self, table, list, row, edtf);
    }
  ent_import_table (self->result, self->nations, &options, table);
  settle (self);
  is_new = begin_groupings (self, since);
  self->hint = find_hint (self, has_since, is_new);
}

/**
 * ent_grouping_draft_new:
 * @document: what is open, whose nations are meant; a reference is kept
 *
 * Returns: (transfer full): a draft in which nothing is typed
 */
EntGroupingDraft *
ent_grouping_draft_new (EntDocument *document)
{
  EntGroupingDraft *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_new0 (EntGroupingDraft, 1);
  self->document = ent_document_ref (document);
  self->nations = ent_import_nations_new (ent_document_get_dataset (document));
  self->name = g_strdup ("");
  self->text = g_strdup ("");
  self->since = g_strdup ("");
  self->role = ENT_ROLE_MEMBER;
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * ent_grouping_draft_free:
 * @self: (transfer full): a draft
 */
void
ent_grouping_draft_free (EntGroupingDraft *self)
{
  g_return_if_fail (self != NULL);

  forget (self);
  ent_document_unref (self->document);
  ent_import_nations_free (self->nations);
  g_free (self->name);
  g_free (self->text);
  g_free (self->since);
  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->left_out);
  g_free (self);
}

/**
 * ent_grouping_draft_set_name:
 * @self: a draft
 * @name: what the grouping is called; empty for the heading of the text
 */
void
ent_grouping_draft_set_name (EntGroupingDraft *self,
                             const char       *name)
{
  g_return_if_fail (self != NULL);

  set_text (self, &self->name, name);
}

/**
 * ent_grouping_draft_set_text:
 * @self: a draft
 * @text: who belongs to it, as ent_import_list_read() reads it
 */
void
ent_grouping_draft_set_text (EntGroupingDraft *self,
                             const char       *text)
{
  g_return_if_fail (self != NULL);

  set_text (self, &self->text, text);
}

/**
 * ent_grouping_draft_set_since:
 * @self: a draft
 * @since: since when those belong to it of whom the text says nothing; may be empty
 */
void
ent_grouping_draft_set_since (EntGroupingDraft *self,
                              const char       *since)
{
  g_return_if_fail (self != NULL);

  set_text (self, &self->since, since);
}

/**
 * ent_grouping_draft_set_role:
 * @self: a draft
 * @role: of those of whom the text says nothing
 */
void
ent_grouping_draft_set_role (EntGroupingDraft *self,
                             EntRole           role)
{
  g_return_if_fail (self != NULL);

  self->role = role;
  forget (self);
}

/**
 * ent_grouping_draft_choose:
 * @self: a draft
 * @i: which of its names
 * @nation: row of the nation that is meant
 */
void
ent_grouping_draft_choose (EntGroupingDraft *self,
                           guint             i,
                           guint32           nation)
{
  const EntDraftName *name = ent_grouping_draft_get_name (self, i);

  g_return_if_fail (name != NULL);

  g_hash_table_insert (self->chosen, g_strdup (name->key), GUINT_TO_POINTER (nation));
  forget (self);
}

/**
 * ent_grouping_draft_leave_out:
 * @self: a draft
 * @i: which of its names
 * @left_out: whether it is left out
 */
void
ent_grouping_draft_leave_out (EntGroupingDraft *self,
                              guint             i,
                              gboolean          left_out)
{
  const EntDraftName *name = ent_grouping_draft_get_name (self, i);

  g_return_if_fail (name != NULL);

  if (left_out)
    g_hash_table_add (self->left_out, g_strdup (name->key));
  else
    g_hash_table_remove (self->left_out, name->key);
  forget (self);
}

/**
 * ent_grouping_draft_get_n_names:
 * @self: a draft
 *
 * Returns: how many names were typed
 */
guint
ent_grouping_draft_get_n_names (EntGroupingDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  read_all (self);
  return self->names->len;
}

/**
 * ent_grouping_draft_get_name:
 * @self: a draft
 * @i: which name, in the order of the text
 *
 * Returns: (transfer none): what became of it; until the draft changes
 */
const EntDraftName *
ent_grouping_draft_get_name (EntGroupingDraft *self,
                             guint             i)
{
  g_return_val_if_fail (self != NULL, NULL);

  read_all (self);
  g_return_val_if_fail (i < self->names->len, NULL);

  return g_ptr_array_index (self->names, i);
}

/**
 * ent_grouping_draft_dup_heading:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): what the text calls the grouping
 */
char *
ent_grouping_draft_dup_heading (EntGroupingDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  read_all (self);
  return g_strdup (self->heading);
}

/**
 * ent_grouping_draft_get_hint:
 * @self: a draft
 *
 * Returns: (nullable): what is to be done before it can be added; %NULL if it can
 */
const char *
ent_grouping_draft_get_hint (EntGroupingDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  read_all (self);
  return self->hint;
}

/**
 * ent_grouping_draft_add_async:
 * @self: a draft without a hint
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done, for ent_addition_finish()
 * @user_data: for @callback
 *
 * Makes a document of the open data and the grouping, in a worker.
 */
void
ent_grouping_draft_add_async (EntGroupingDraft    *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autofree char *title = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ent_grouping_draft_get_hint (self) == NULL);

  /* Translators: the title of a source; %s is a grouping */
  title = g_strdup_printf (_("%s, as typed"), *self->name != '\0' ? self->name : self->heading);
  ent_addition_start (self->document, g_steal_pointer (&self->result), title, cancellable, callback, user_data);
  forget (self);
}
