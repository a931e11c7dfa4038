/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* Sources for programs that cite. */

char *ent_data_csl_write (EntDataChoice *choice);

G_END_DECLS
