/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

/**
 * EntNews:
 *
 * What changed in the network of a window, day by day, in words. The changes
 * are collected when they are first asked for, and again for another network.
 */
typedef struct _EntNews EntNews;

EntNews *ent_news_new       (EntPipeline *pipeline);
void     ent_news_free      (EntNews     *news);
char    *ent_news_dup_on    (EntNews     *news,
                             EntDay       day);
char    *ent_news_dup_until (EntNews     *news,
                             EntDay       day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntNews, ent_news_free)

G_END_DECLS
