/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-caption.h"
#include "charts/ent-chart.h"
#include "graph/ent-role-changes.h"

G_BEGIN_DECLS

/* What a picture shows, counted once for all the caption says. Of several days
 * everything that is so on one of them counts. */
struct _EntCaptionFacts
{
  const EntChart *chart;      /* borrowed; in which it is shown; %NULL where there is no legend */
  const EntCaptionDay *days;  /* borrowed */
  guint       n_days;
  EntSlice   *slice;          /* borrowed; of the last day */
  EntDataset *dataset;        /* borrowed */
  guint       n_groupings;    /* asked for and known */
  guint       n_existing;     /* of them, on the day */
  guint       n_members;      /* nations that are members of one */
  guint       n_others;       /* other nations that are there */
  EntRoles    other_roles;    /* what those others are */
  EntRoles    roles;          /* of all that is drawn */
  EntTieKinds ties;           /* kinds of all ties that are drawn */
  EntTieKinds possible_ties;  /* of them, those that hold possibly somewhere */
  guint       n_ties;         /* ties that are drawn */
  guint       n_tied;         /* nations that have one of them */
  guint       n_disputed_ties;
  EntRoles    possible_roles; /* of them, those that hold possibly somewhere */
  GPtrArray  *disputed;       /* EntMembership, borrowed rows; owned */
  GPtrArray  *suspended;      /* likewise */
  GArray     *sources;        /* rows, each once, in order of the edges; owned */
  GPtrArray  *publishers;     /* borrowed names, those of most roles first; owned */
  gboolean    is_patterned;   /* groupings differ by the pattern of their line, too */
  gboolean    compares;       /* two days in full */
  gboolean    follows_date;   /* each day is compared with the one before it in a series */
  guint       n_steps[ENT_N_ROLE_STEPS]; /* nations that are there or were, by what became of them */
  double      zoom;           /* of the picture on its page; 0 while it is not known */
  gboolean    is_file;        /* nobody can come nearer */
  const char *excerpt;        /* (nullable), borrowed; what is to be said of the part that is on the page */
  EntPeriod   time;           /* of a picture of all dates: the part of the time that is seen, where that is to be said; as ent_view_get_time() */
};

void  ent_caption_facts_init  (EntCaptionFacts  *facts,
                               const EntCaptionDay *days,
                               guint             n_days);
void  ent_caption_facts_clear (EntCaptionFacts  *facts);

gboolean ent_caption_would_show  (EntCaptionFacts  *facts,
                                  guint32           membership);
const char *ent_caption_get_possible (EntCaptionFacts *facts);
char *ent_caption_write_without  (EntCaptionFacts  *facts,
                                  const char       *groupings);
char *ent_caption_write_range    (EntCaptionFacts  *facts);
char *ent_caption_write_title    (EntCaptionFacts  *facts,
                                  EntView          *view);
char *ent_caption_write_finding  (EntCaptionFacts  *facts,
                                  EntView          *view);
char *ent_caption_write_date     (EntCaptionFacts  *facts,
                                  EntView          *view);
char *ent_caption_write_notes    (EntCaptionFacts    *facts,
                                  const EntMeasure   *measure,
                                  const EntTextStyle *style);
gboolean ent_caption_fits        (const char         *text,
                                  const EntMeasure   *measure,
                                  const EntTextStyle *style);
char *ent_caption_join_groupings (EntCaptionFacts  *facts,
                                  const gboolean   *chosen);
char *ent_caption_write_empty    (EntCaptionFacts  *facts);
char *ent_caption_write_sources  (EntCaptionFacts    *facts,
                                  EntMedium           medium,
                                  const EntMeasure   *measure,
                                  const EntTextStyle *style);
char *ent_caption_write_data     (EntCaptionFacts  *facts);

double ent_legend_add (EntScene         *scene,
                       GArray           *entries,
                       const EntMeasure *measure,
                       double            text_size,
                       EntRect           room);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntCaptionFacts, ent_caption_facts_clear)

G_END_DECLS
