/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-merit.h"

#include "layout/ent-faults.h"
#include "layout/ent-page-fit.h"

#define FULL_ZOOM 1.0     /* names read well in the size they were measured in: larger is no gain */
#define WORTH_MOVING 1.25 /* by how much larger names must be for a picture to look other than before */

static guint
count_faults (EntOutlines *outlines,
              gboolean     day_only)
{
  EntWork *work = outlines->work;
  gboolean was_day_only = outlines->day_only;
  guint n;

  outlines->day_only = day_only;
  n = ent_faults_count_strangers (outlines, work->n_bodies, NULL) + ent_faults_count_crossings (outlines)
      + ent_faults_count_overlaps (work, work->n_bodies, 0);
  outlines->day_only = was_day_only;

  return n;
}

/**
 * ent_merit_measure:
 * @outlines: the outlines of a finished picture; all are brought up to date
 *
 * Returns: what can be read of the picture
 */
EntMerit
ent_merit_measure (EntOutlines *outlines)
{
  ent_outlines_update (outlines);

  return (EntMerit) {
    .n_day_faults = count_faults (outlines, TRUE),
    .n_faults = count_faults (outlines, FALSE),
    .zoom = ent_page_fit_get_zoom (outlines),
  };
}

/**
 * ent_merit_can_hardly_be_better:
 * @merit: what can be read of a picture
 *
 * Returns: whether no other picture of the network could be clearly better, so that
 *   none need be made
 */
gboolean
ent_merit_can_hardly_be_better (const EntMerit *merit)
{
  return merit->n_faults == 0 && merit->zoom * WORTH_MOVING >= FULL_ZOOM;
}

/**
 * ent_merit_is_clearly_better:
 * @merit: what can be read of a picture
 * @than: what can be read of another one
 *
 * Returns: whether the first picture reads so much better that people will put up
 *   with finding everything in a new place: it has fewer faults on the day shown, or
 *   less than half as many in all, or names that are larger where they were small
 */
gboolean
ent_merit_is_clearly_better (const EntMerit *merit,
                             const EntMerit *than)
{
  if (merit->n_day_faults != than->n_day_faults)
    return merit->n_day_faults < than->n_day_faults;
  if (merit->n_faults * 2 < than->n_faults)
    return TRUE;

  return merit->n_faults <= than->n_faults && MIN (merit->zoom, FULL_ZOOM) > WORTH_MOVING * than->zoom;
}
