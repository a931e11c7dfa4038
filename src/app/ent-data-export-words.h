/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-data-export-job.h"

G_BEGIN_DECLS

/* What would be written, in words. */

char *ent_data_export_words_dup_counts (const EntDataExportSurvey *survey);
char *ent_data_export_words_dup_losses (const EntDataExportSurvey *survey);

G_END_DECLS
