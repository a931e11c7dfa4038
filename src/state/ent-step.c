/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-step.h"

/**
 * ent_step_new:
 * @document: what is open; a reference is kept
 * @view: what is shown of it; a reference is kept
 * @what: the change in words for a person, such as “Show SCO”
 * @dated: whether the change moved the date as well
 *
 * Returns: (transfer full): a step
 */
EntStep *
ent_step_new (EntDocument *document,
              EntView     *view,
              const char  *what,
              gboolean     dated)
{
  EntStep *step = g_new (EntStep, 1);

  step->document = ent_document_ref (document);
  step->view = ent_view_ref (view);
  step->what = g_strdup (what);
  step->dated = dated;
  return step;
}

/**
 * ent_step_free:
 * @step: (transfer full) (type EntStep): a step
 */
void
ent_step_free (gpointer step)
{
  EntStep *self = step;

  ent_document_unref (self->document);
  ent_view_unref (self->view);
  g_free (self->what);
  g_free (self);
}

/**
 * ent_step_new_view:
 * @step: a step
 * @shown: the view shown when the step is taken
 *
 * The date, the part of the time that is seen and the theme are no part of a
 * step: one may look at another year and still take back the grouping that was
 * added before. Where the change itself led to another date, that comes back with it.
 *
 * Returns: (transfer full): the view the step leads to
 */
EntView *
ent_step_new_view (const EntStep *step,
                   EntView       *shown)
{
  EntPeriod time = ent_view_get_time (shown);
  g_autoptr (EntView) themed = ent_view_with_theme (step->view, ent_view_get_theme (shown));
  g_autoptr (EntView) view = ent_view_with_time (themed, time.first, time.last < ENT_DAY_MAX ? time.last : ENT_DAY_MIN);

  if (step->dated)
    return g_steal_pointer (&view);
  return ent_view_with_day (view, ent_view_get_day (shown));
}

/**
 * ent_step_renew:
 * @steps: (element-type EntStep): steps
 * @document: a document read anew; a reference is kept
 *
 * Steps that lead to the same state of its file lead to @document.
 */
void
ent_step_renew (GPtrArray   *steps,
                EntDocument *document)
{
  for (guint i = 0; i < steps->len; i++)
    {
      EntStep *step = g_ptr_array_index (steps, i);

      if (!ent_document_is_same (step->document, document))
        continue;
      ent_document_unref (step->document);
      step->document = ent_document_ref (document);
    }
}

/**
 * ent_step_move:
 * @steps: (element-type EntStep): steps
 * @before: a document
 * @saved: what has become of it
 *
 * Steps that lead to @before, or to something of its origin, lead to the file of @saved.
 */
void
ent_step_move (GPtrArray   *steps,
               EntDocument *before,
               EntDocument *saved)
{
  for (guint i = 0; i < steps->len; i++)
    {
      EntStep *step = g_ptr_array_index (steps, i);
      g_autoptr (EntDocument) document = step->document;

      if (document == before)
        step->document = ent_document_ref (saved);
      else if (ent_document_is_of_origin (document, before))
        step->document = ent_document_move (document, saved);
      else
        step->document = ent_document_ref (document);
    }
}
