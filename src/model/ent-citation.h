/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

char *ent_citation_dup_text    (const EntSource *source);
char *ent_citation_dup_authors (const EntSource *source);
char *ent_citation_dup_url     (const EntSource *source);

G_END_DECLS
