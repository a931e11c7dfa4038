/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-references.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

/* The pieces that details are put together from. Text is always plain text.
 * What names a record is a button with the action `details.select`, what names
 * a page one with `win.open-uri`, the number of a source leads to
 * `details.show-source`. All return floating references. */

GtkWidget *ent_facts_new_text       (const char      *text,
                                     const char      *css_class);
GtkWidget *ent_facts_new_quiet      (const char      *text);
GtkWidget *ent_facts_new_referenced (EntDataset      *dataset,
                                     const char      *text,
                                     const char      *css_class,
                                     EntReferences   *references,
                                     EntRows          sources);
GtkWidget *ent_facts_new_fact       (const char      *name,
                                     const char      *value);
GtkWidget *ent_facts_new_doubt      (const char      *text);
GtkWidget *ent_facts_new_link       (EntDataset      *dataset,
                                     EntRef           ref,
                                     const char      *text);
GtkWidget *ent_facts_new_web        (const char      *text,
                                     const char      *url);
GtkWidget *ent_facts_new_pills      (EntState        *state,
                                     EntRows          groupings);
GtkWidget *ent_facts_new_nations    (EntDataset      *dataset,
                                     EntRows          nations);
void       ent_facts_add_remarks    (GtkBox          *box,
                                     const EntRecord *record,
                                     gboolean         uncertain);

G_END_DECLS
