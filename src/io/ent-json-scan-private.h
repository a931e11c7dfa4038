/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-json-keys.h"
#include "io/ent-json-scan.h"

G_BEGIN_DECLS

/* EntJsonScan: how far a text was looked at. For the scan only: ent-json-scan.c
 * knows what may follow what, ent-json-scan-value.c what a text and a number are. */
typedef struct
{
  const char     *start;
  const char     *end;
  const char     *at; /* the next byte */
  const char     *line_start;
  guint           line;
  guint           depth;
  guint           n_values;
  guint           max_values;
  char            open[ENT_JSON_MAX_DEPTH]; /* “{” or “[”, outermost first */
  EntJsonKeys    *keys;
  GString        *key; /* one with escapes, decoded */
  EntProblemList *problems;
} EntJsonScan;

void     ent_json_scan_report        (EntJsonScan *scan,
                                      const char  *at,
                                      const char  *message);
gboolean ent_json_scan_fail_at       (EntJsonScan *scan,
                                      const char  *at,
                                      const char  *message);
gboolean ent_json_scan_fail_encoding (EntJsonScan *scan);
gboolean ent_json_scan_string        (EntJsonScan *scan,
                                      GString     *decoded);
gboolean ent_json_scan_number        (EntJsonScan *scan);

G_END_DECLS
