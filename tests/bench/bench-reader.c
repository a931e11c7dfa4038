/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-reader.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* CPU seconds and peak memory of opening data sets of 10,000, 100,000 and 1,000,000
 * events (or as many as are given), and one of 250,000 memberships, and of json-glib's
 * parser alone on the same file. The two take turns, each in a process of its own, and
 * the memory that such a process has before it reads is taken off. */

#define N_MEMBERSHIPS 250000
#define N_ROUNDS 3

typedef struct
{
  double s;
  double mib;
} Figure;

/* What a file has. */
typedef struct
{
  guint n_nations;
  guint n_groupings;
  guint n_memberships;
  guint n_events;
} Size;

static void
write_owners (FILE       *out,
              const Size *size)
{
  fputs ("{\"format\": \"entente\", \"version\": 1, \"title\": \"Bench\", \"updated\": \"2025-06-01\",\n"
         "\"sources\": [{\"id\": \"s\", \"type\": \"webpage\", \"title\": \"Source\"}],\n\"nations\": [", out);
  for (guint i = 0; i < size->n_nations; i++)
    fprintf (out, "%s\n{\"id\": \"n%u\", \"name\": \"Nation %u\", \"sources\": [\"s\"]}", i > 0 ? "," : "", i, i);
  fputs ("],\n\"groupings\": [", out);
  for (guint i = 0; i < size->n_groupings; i++)
    fprintf (out, "%s\n{\"id\": \"g%u\", \"name\": \"Grouping %u\", \"kind\": \"other\", \"from\": \"1900\", \"sources\": [\"s\"]}",
             i > 0 ? "," : "", i, i);
  fputs ("],\n\"memberships\": [", out);
  for (guint i = 0; i < size->n_memberships; i++)
    fprintf (out, "%s\n{\"nation\": \"n%u\", \"grouping\": \"g%u\", \"role\": \"member\", \"from\": \"1950\", \"sources\": [\"s\"]}",
             i > 0 ? "," : "", (i + i / size->n_nations) % size->n_nations, i % size->n_groupings);
}

static void
write_file (const char *path,
            const Size *size)
{
  FILE *out = fopen (path, "w");

  g_assert_nonnull (out);
  write_owners (out, size);
  fputs ("],\n\"events\": [", out);
  for (guint i = 0; i < size->n_events; i++)
    fprintf (out, "%s\n{\"id\": \"e%u\", \"title\": \"Meeting %u of ministers\", \"kind\": \"ministerial\", \"from\": \"%04u-%02u-%02u\", "
                  "\"groupings\": [\"g%u\"], \"nations\": [\"n%u\", \"n%u\"], \"sources\": [\"s\"]}",
             i > 0 ? "," : "", i, i, 1900 + i * 7919u % 125, 1 + i * 31u % 12, 1 + i * 17u % 28, i % size->n_groupings, i % size->n_nations,
             (i * 7 + 3) % size->n_nations);
  fputs ("]}\n", out);
  g_assert_cmpint (fclose (out), ==, 0);
}

static gboolean
read_ours (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_file (file, NULL, NULL, &error);

  if (dataset == NULL)
    g_printerr ("%s\n", error->message);
  return dataset != NULL;
}

static gboolean
read_nothing (const char *path)
{
  return TRUE;
}

static gboolean
read_json_glib (const char *path)
{
  return json_parser_load_from_file (json_parser_new_immutable (), path, NULL);
}

/* Runs @read in a process of its own, whose largest size the kernel keeps. */
static Figure
measure (gboolean    (*read) (const char *path),
         const char *path)
{
  struct rusage usage;
  int status;
  pid_t child = fork ();

  if (child == 0)
    _exit (read (path) ? 0 : 1);
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_printerr ("the file could not be read\n");

  return (Figure) { (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                    + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
                    (double) usage.ru_maxrss / 1024 };
}

/* The best of some rounds: what else the machine does only adds to it. */
static void
compare (const char *path,
         const Size *size)
{
  Figure ours = { G_MAXDOUBLE, 0 }, theirs = { G_MAXDOUBLE, 0 }, nothing = measure (read_nothing, path);
  g_autofree char *content = NULL;
  gsize length = 0;
  double mib;

  write_file (path, size);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_clear_pointer (&content, g_free);
  mib = (double) length / (1024 * 1024);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Figure json = measure (read_json_glib, path), own = measure (read_ours, path);

      ours = (Figure) { MIN (ours.s, own.s), MAX (ours.mib, own.mib - nothing.mib) };
      theirs = (Figure) { MIN (theirs.s, json.s), MAX (theirs.mib, json.mib - nothing.mib) };
    }
  g_print ("%8u events, %6u memberships, %6.1f MiB: json-glib %7.3f s %7.1f MiB, opened %7.3f s %7.1f MiB: "
           "%.2f x its time, %.2f x its memory, above the file %.2f x\n",
           size->n_events, size->n_memberships, mib, theirs.s, theirs.mib, ours.s, ours.mib, ours.s / theirs.s, ours.mib / theirs.mib,
           (ours.mib - mib) / (theirs.mib - mib));
}

int
main (int    argc,
      char **argv)
{
  static const Size sizes[] = {
    { 200, 100, 200, 10000 }, { 200, 100, 200, 100000 }, { 200, 100, 200, 1000000 }, { 20000, 50000, N_MEMBERSHIPS, 0 },
  };
  g_autofree char *folder = g_dir_make_tmp ("bench-reader-XXXXXX", NULL);
  g_autofree char *path = NULL;

  g_assert_nonnull (folder);
  path = g_build_filename (folder, "events.json", NULL);
  if (argc > 1)
    compare (path, &(Size) { 200, 100, 200, (guint) strtoul (argv[1], NULL, 10) });
  else
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      compare (path, &sizes[i]);
  unlink (path);
  rmdir (folder);

  return 0;
}
