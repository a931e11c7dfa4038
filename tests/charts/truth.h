/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tests/charts/stage.h"

guint    truth_count_lies     (Stage *stage);
guint    truth_count_overlaps (Stage *stage);
gboolean truth_is_member      (Stage *stage,
                               guint  nation,
                               guint  grouping);
