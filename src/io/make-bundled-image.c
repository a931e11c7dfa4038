/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-bundled-image.h"
#include "io/ent-json-reader.h"

/* make-bundled-image DATA IMAGE: reads the bundled data, with all that is checked then, and
 * writes its image. Run when the program is built. */

GResource *
ent_bundled_image_get_resource (void)
{
  return NULL;
}

/* What is wrong has to be said each time, and in the language of the person: such data
 * has no image. */
static GBytes *
make (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) content = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = NULL;

  if (content == NULL)
    return NULL;
  dataset = ent_json_reader_read_data (g_bytes_get_data (content, NULL), g_bytes_get_size (content), path, &problems, &error);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = ent_problem_to_text (g_ptr_array_index (problems, i), path);

      g_printerr ("%s\n", text);
    }
  return dataset != NULL && problems->len == 0 ? ent_bundled_image_new (content, dataset) : g_bytes_new_static (NULL, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("make-bundled-image DATA IMAGE\n");
      return 2;
    }
  image = make (argv[1]);
  if (image == NULL || !g_file_set_contents (argv[2], g_bytes_get_data (image, NULL), (gssize) g_bytes_get_size (image), &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : argv[1]);
      return 1;
    }
  return 0;
}
