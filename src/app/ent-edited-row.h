/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_EDITED_ROW (ent_edited_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntEditedRow, ent_edited_row, ENT, EDITED_ROW, GtkListBoxRow)

/**
 * EntEditedRowClass:
 * @begin: fills in its note and returns its name; %NULL where it cannot be edited
 * @finish: takes the name that was written, without blanks around it, and the note
 * @remove: deletes what it shows
 * @move: moves that so many places down
 * @drop: puts what another row of the list shows in its place; returns whether that is done
 *
 * A row of a list that has the order of a person, with a name and a note, which are
 * edited where they stand. Actions: `row.edit`, `row.delete`, `row.move-up`,
 * `row.move-down`.
 */
struct _EntEditedRowClass
{
  GtkListBoxRowClass parent_class;

  const char *(*begin)  (EntEditedRow *self);
  void        (*finish) (EntEditedRow *self,
                         const char   *name);
  void        (*remove) (EntEditedRow *self);
  void        (*move)   (EntEditedRow *self,
                         int           by);
  gboolean    (*drop)   (EntEditedRow *self,
                         GObject      *item);
};

void       ent_edited_row_fill       (EntEditedRow *self,
                                      GtkWidget    *shown,
                                      GtkWidget    *note,
                                      int           max_name_chars,
                                      GObject      *item);
void       ent_edited_row_done       (EntEditedRow *self);
GtkWidget *ent_edited_row_new_menu   (const char   *edit,
                                      const char   *label);
void       ent_edited_row_pass_focus (GtkWidget    *list,
                                      guint         nth);

G_END_DECLS
