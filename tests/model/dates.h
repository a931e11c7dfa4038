/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-date.h"

/* A date that a test knows to be sound. */
static inline EntDate
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntDate date = { 0 };

  if (!ent_date_parse (text, &date, &error))
    g_error ("%s: %s", text, error->message);

  return date;
}
