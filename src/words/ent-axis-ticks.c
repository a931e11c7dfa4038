/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-axis-ticks.h"

#include "model/ent-date.h"

#define LABEL_GAP 20 /* least distance between two names, in px */

#define DAYS_BELOW_DAYS 62

typedef struct
{
  EntPeriod      period;
  double         day_px;
  EntAxisMeasure measure;
  gpointer       data;
  GArray        *ticks;
} Axis;

static void
clear_tick (gpointer tick)
{
  g_free (((EntAxisTick *) tick)->text);
}

static void
add (Axis   *axis,
     EntDay  day,
     char   *text)
{
  EntAxisTick tick = { day, text };

  g_array_append_val (axis->ticks, tick);
}

/* Every how many units one is named, so that the names have room; those at the
 * ends, too, which are moved in by half their width. */
static int
find_step (const int *steps,
           guint      n_steps,
           double     unit_px,
           int        text_px)
{
  for (guint i = 0; i < n_steps - 1; i++)
    if (steps[i] * unit_px >= text_px + MAX (LABEL_GAP, text_px / 2))
      return steps[i];
  return steps[n_steps - 1];
}

/* The width of the widest year there may be: eras are a part of it. */
static int
measure_years (const Axis *axis,
               int         first,
               int         last)
{
  const int years[] = { first, last, CLAMP (999, first, last) };
  int widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *text = ent_day_year_to_text (years[i]);

      widest = MAX (widest, axis->measure (text, axis->data));
    }
  return widest;
}

static void
add_years (Axis *axis)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
  int first = ent_day_get_year (axis->period.first);
  int last = ent_day_get_year (axis->period.last);
  int step = find_step (steps, G_N_ELEMENTS (steps), axis->day_px * 365.25, measure_years (axis, first, last));

  for (int year = first; year <= last; year++)
    {
      EntDay day = ent_day_new (year, 1, 1);
      /* 100 BC is the year −99. */
      int counted = year > 0 ? year : year - 1;

      if (day < axis->period.first || (step > 10 && counted % (step / 10) != 0))
        continue;
      add (axis, day, counted % step == 0 ? ent_day_year_to_text (year) : NULL);
    }
}

/* “March 2026” */
static char *
dup_month (int year,
           int month)
{
  return ent_date_to_text ((EntDate) { .earliest = ent_day_new (year, month, 1),
                                       .latest = ent_day_new (year, month, ent_day_get_n_in_month (year, month)),
                                       .precision = ENT_PRECISION_MONTH });
}

static void
add_months (Axis *axis)
{
  static const int steps[] = { 1, 2, 3, 6, 12 };
  int year, month, step, widest = 0;

  ent_day_get_ymd (axis->period.first, &year, &month, NULL);
  for (int i = 1; i <= 12; i++)
    {
      g_autofree char *text = dup_month (year, i);

      widest = MAX (widest, axis->measure (text, axis->data));
    }
  step = find_step (steps, G_N_ELEMENTS (steps), axis->day_px * 365.25 / 12, widest);

  for (; ent_day_new (year, month, 1) <= axis->period.last; year += month == 12, month = month % 12 + 1)
    if (ent_day_new (year, month, 1) >= axis->period.first)
      add (axis, ent_day_new (year, month, 1), (month - 1) % step == 0 ? dup_month (year, month) : NULL);
}

static void
add_days (Axis *axis)
{
  static const int steps[] = { 1, 2, 5, 10, 20, DAYS_BELOW_DAYS };
  int step, widest = 0;

  for (EntDay day = axis->period.first; day <= axis->period.last; day++)
    {
      g_autofree char *text = ent_day_to_text (day);

      widest = MAX (widest, axis->measure (text, axis->data));
    }
  step = find_step (steps, G_N_ELEMENTS (steps), axis->day_px, widest);
  for (EntDay day = axis->period.first; day <= axis->period.last; day++)
    add (axis, day, (day - axis->period.first) % step == 0 ? ent_day_to_text (day) : NULL);
}

/**
 * ent_axis_ticks_new:
 * @period: the days of the axis
 * @width: of the axis, in px
 * @measure: how wide a name is
 * @data: for @measure
 *
 * Returns: (transfer full) (element-type EntAxisTick): the ticks of the axis, in
 *   their order; as many of them named as have room, and at least one tick, if the
 *   period is shorter than two years
 */
GArray *
ent_axis_ticks_new (EntPeriod      period,
                    double         width,
                    EntAxisMeasure measure,
                    gpointer       data)
{
  EntDay length = period.last - period.first;
  Axis axis = { period, width / MAX (1, length), measure, data, NULL };

  g_return_val_if_fail (measure != NULL, NULL);

  axis.ticks = g_array_new (FALSE, FALSE, sizeof (EntAxisTick));
  g_array_set_clear_func (axis.ticks, clear_tick);
  if (length < DAYS_BELOW_DAYS)
    add_days (&axis);
  else if (length < ENT_AXIS_MONTHS_BELOW_DAYS)
    add_months (&axis);
  else
    add_years (&axis);
  return axis.ticks;
}
