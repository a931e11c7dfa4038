/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ent_pdf_catalog_add (GByteArray *document,
                              const char *entries);

G_END_DECLS
