/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of a date without what others write around it. */

char *ent_import_date_dup_bare (const char *text);

G_END_DECLS
