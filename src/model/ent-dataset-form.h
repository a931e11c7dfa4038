/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a dataset and its rows have pointers, and what they lead to: what the image
 * of a dataset is made by. For the model only. */

typedef struct _EntForm EntForm;

typedef enum
{
  ENT_POINTER_TEXT,  /* const char *, may be NULL */
  ENT_POINTER_TEXTS, /* const char *const *, NULL-terminated */
  ENT_POINTER_PARTS, /* an array of structs or numbers */
  ENT_POINTER_PART,  /* one struct, may be NULL */
} EntPointerType;

typedef struct
{
  EntPointerType type;
  gsize          offset;   /* of the pointer in its struct */
  gsize          n_offset; /* of parts: where the struct has how many there are, a guint */
  const EntForm *part;     /* of parts and a part: what one is made of */
} EntPointer;

/* A struct: all of it that is no pointer stays as it is. */
struct _EntForm
{
  gsize             size;
  void              (*clear_padding) (gpointer data); /* (nullable): of a struct without gaps */
  const EntPointer *pointers;
  guint             n_pointers;
};

const EntForm *ent_dataset_get_form (void);

G_END_DECLS
