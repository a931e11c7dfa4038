/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-scroll.h"

#include "base/ent-lengths.h"

struct _EntScroll
{
  guint       n;
  EntLengths *heights; /* owned */
  double      page;    /* how high the page is */
  guint       top;     /* the thing at the upper edge */
  double      offset;  /* how much of it is above the edge */
};

static void
go_to (EntScroll *scroll,
       double     value)
{
  double start;

  if (scroll->n == 0)
    return;
  scroll->top = ent_lengths_find (scroll->heights, value, &start);
  scroll->offset = value - start;
}

/* Neither before the beginning nor beyond the end. */
static void
stay_inside (EntScroll *scroll)
{
  double value = ent_scroll_get_value (scroll);
  double last = MAX (ent_scroll_get_extent (scroll) - scroll->page, 0);

  if (value > last)
    go_to (scroll, last);
  if (value < 0)
    go_to (scroll, 0);
}

/**
 * ent_scroll_new:
 * @n: how many things there are
 * @height: a guess of how high each is
 *
 * Returns: (transfer full): the beginning of the column, on a page without height
 */
EntScroll *
ent_scroll_new (guint  n,
                double height)
{
  EntScroll *scroll = g_new0 (EntScroll, 1);

  scroll->n = n;
  scroll->heights = ent_lengths_new (n, height);
  return scroll;
}

/**
 * ent_scroll_free:
 * @scroll: (transfer full): a scroll
 */
void
ent_scroll_free (EntScroll *scroll)
{
  g_return_if_fail (scroll != NULL);

  ent_lengths_free (scroll->heights);
  g_free (scroll);
}

/**
 * ent_scroll_reorder:
 * @scroll: a scroll
 * @n: how many things there are now
 * @places: (nullable): where each thing that there was is now, or %G_MAXUINT if
 *   it is gone; %NULL where there was none
 * @height: a guess of how high each is that is new
 *
 * Puts the things in another order, with the heights that are known of them. As
 * much of the column is above the page as before, as far as there is as much.
 */
void
ent_scroll_reorder (EntScroll   *scroll,
                    guint        n,
                    const guint *places,
                    double       height)
{
  EntLengths *heights;
  double value;

  g_return_if_fail (scroll != NULL);
  g_return_if_fail (places != NULL || scroll->n == 0);

  heights = ent_lengths_new (n, height);
  value = ent_scroll_get_value (scroll);
  for (guint i = 0; i < scroll->n; i++)
    if (places[i] < n)
      ent_lengths_set (heights, places[i], ent_lengths_get (scroll->heights, i));
  ent_lengths_free (scroll->heights);
  scroll->heights = heights;
  scroll->n = n;
  scroll->top = 0;
  scroll->offset = 0;
  ent_scroll_set_value (scroll, value);
}

/**
 * ent_scroll_set_page:
 * @scroll: a scroll
 * @height: how high the page is
 */
void
ent_scroll_set_page (EntScroll *scroll,
                     double     height)
{
  g_return_if_fail (scroll != NULL);

  scroll->page = height;
  stay_inside (scroll);
}

/**
 * ent_scroll_set_height:
 * @scroll: a scroll
 * @index: a thing
 * @height: how high it is
 */
void
ent_scroll_set_height (EntScroll *scroll,
                       guint      index,
                       double     height)
{
  g_return_if_fail (scroll != NULL);

  ent_lengths_set (scroll->heights, index, height);
  stay_inside (scroll);
}

/**
 * ent_scroll_get_height:
 * @scroll: a scroll
 * @index: a thing
 *
 * Returns: how high it is, known or guessed
 */
double
ent_scroll_get_height (EntScroll *scroll,
                       guint      index)
{
  g_return_val_if_fail (scroll != NULL, 0);

  return ent_lengths_get (scroll->heights, index);
}

/**
 * ent_scroll_get_place:
 * @scroll: a scroll
 * @index: a thing
 *
 * Returns: where it is on the page, which begins at 0
 */
double
ent_scroll_get_place (EntScroll *scroll,
                      guint      index)
{
  g_return_val_if_fail (scroll != NULL, 0);

  return ent_lengths_get_start (scroll->heights, index) - ent_scroll_get_value (scroll);
}

/**
 * ent_scroll_get_extent:
 * @scroll: a scroll
 *
 * Returns: how high the whole column is, as far as it is known
 */
double
ent_scroll_get_extent (EntScroll *scroll)
{
  g_return_val_if_fail (scroll != NULL, 0);

  return ent_lengths_get_start (scroll->heights, scroll->n);
}

/**
 * ent_scroll_get_value:
 * @scroll: a scroll
 *
 * Returns: how much of the column is above the page
 */
double
ent_scroll_get_value (EntScroll *scroll)
{
  g_return_val_if_fail (scroll != NULL, 0);

  return ent_lengths_get_start (scroll->heights, scroll->top) + scroll->offset;
}

/**
 * ent_scroll_set_value:
 * @scroll: a scroll
 * @value: how much of the column is to be above the page, as far as there is as much
 */
void
ent_scroll_set_value (EntScroll *scroll,
                      double     value)
{
  g_return_if_fail (scroll != NULL);

  go_to (scroll, value);
  stay_inside (scroll);
}

/**
 * ent_scroll_get_top:
 * @scroll: a scroll
 * @offset: (out) (optional): how much of it is above the page
 *
 * Returns: the thing at the upper edge
 */
guint
ent_scroll_get_top (EntScroll *scroll,
                    double    *offset)
{
  g_return_val_if_fail (scroll != NULL, 0);

  if (offset != NULL)
    *offset = scroll->offset;
  return scroll->top;
}

/**
 * ent_scroll_set_top:
 * @scroll: a scroll
 * @top: what is to be at the upper edge, or as near to it as the end allows
 * @offset: how much of it is to be above the page
 */
void
ent_scroll_set_top (EntScroll *scroll,
                    guint      top,
                    double     offset)
{
  g_return_if_fail (scroll != NULL);

  if (scroll->n == 0)
    return;
  scroll->top = MIN (top, scroll->n - 1);
  scroll->offset = offset;
  stay_inside (scroll);
}

/**
 * ent_scroll_reveal:
 * @scroll: a scroll
 * @index: a thing
 *
 * Scrolls no more than it takes to have all of it on the page, or its beginning
 * if it is higher than that.
 */
void
ent_scroll_reveal (EntScroll *scroll,
                   guint      index)
{
  double begin, end;

  g_return_if_fail (scroll != NULL);
  g_return_if_fail (index < scroll->n);

  begin = ent_lengths_get_start (scroll->heights, index);
  end = ent_lengths_get_start (scroll->heights, index + 1);
  if (end > ent_scroll_get_value (scroll) + scroll->page)
    go_to (scroll, end - scroll->page);
  if (begin < ent_scroll_get_value (scroll))
    go_to (scroll, begin);
}

/**
 * ent_scroll_count_seen:
 * @scroll: a scroll
 *
 * Returns: how many things, from the top one on, are on the page as far as
 *   their heights are known
 */
guint
ent_scroll_count_seen (EntScroll *scroll)
{
  double start;
  guint last;

  g_return_val_if_fail (scroll != NULL, 0);

  if (scroll->n == 0)
    return 0;
  last = ent_lengths_find (scroll->heights, ent_scroll_get_value (scroll) + scroll->page, &start);
  return last - scroll->top + 1;
}
