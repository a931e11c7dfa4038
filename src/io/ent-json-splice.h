/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-added.h"

G_BEGIN_DECLS

GBytes *ent_json_splice (GBytes    *content,
                         EntAdded  *added,
                         GError   **error);

G_END_DECLS
