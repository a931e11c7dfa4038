/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-export-background-row.h"
#include "app/ent-export-dialog.h"
#include "app/ent-export-frame-row.h"
#include "app/ent-export-order.h"
#include "app/ent-export-page-group.h"
#include "app/ent-export-preview.h"
#include "app/ent-export-series-group.h"
#include "app/ent-export-words-group.h"

G_BEGIN_DECLS

struct _EntExportDialog
{
  AdwWindow               parent_instance;

  /* Template widgets */
  EntExportPreview       *preview;
  GtkLabel               *pixels;
  GtkLabel               *advice;
  EntExportSeriesGroup   *series_group;
  EntExportPageGroup     *page_group;
  EntExportFrameRow      *frame_row;
  AdwComboRow            *arrange_row;
  AdwComboRow            *theme_row;
  EntExportBackgroundRow *background_row;
  EntExportWordsGroup    *words_group;
  GtkButton              *copy_button;
  GtkWidget              *save_button;
  GtkSpinner             *spinner;

  EntPipeline            *pipeline;    /* owned */
  GSettings              *settings;    /* (nullable), owned */
  GCancellable           *cancellable; /* owned; of the writing */
  gboolean                ready;       /* the rows have their first values */
  gboolean                saving;
};

EntExportOrder *ent_export_dialog_make_order (EntExportDialog *self);
void            ent_export_dialog_update     (EntExportDialog *self);
void            ent_export_dialog_set_words  (EntExportDialog *self,
                                              const char      *text,
                                              gboolean         is_problem);
void            ent_export_dialog_remember   (EntExportDialog *self);
void            ent_export_dialog_choose     (EntExportDialog *self);

G_END_DECLS
