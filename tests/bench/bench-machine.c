/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one processor of this machine can do at most, whoever asks it: what the figures of the other benchmarks are held to. Each
 * is the least of some runs, since whatever else the machine does only adds to it. */
#include <glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#define N_RUNS 9

/* More than any cache holds. */
#define N_BYTES ((gsize) 128 << 20)

/* A page as large as a window. */
#define WIDTH 1600
#define HEIGHT 1000
#define N_LINES 2000

/* What an anti-aliased line of one pixel touches of a row, or of a column. */
#define PIXELS_ACROSS 4
typedef guint32 Pixels __attribute__ ((vector_size (4 * PIXELS_ACROSS), aligned (4)));

#define N_NODES 1024

/* The loops that are measured are compiled for what processors have, as those of the program are. */
#define FOR_PROCESSORS __attribute__ ((target_clones ("default", "avx2"), optimize ("O3", "fast-math")))

typedef struct
{
  guint64 *from, *to;
  guint32 *pixels;
  float    x[N_NODES];
  float    y[N_NODES];
  guint8   steps[N_NODES];
  double   sum; /* what nobody looks at, so that nothing is left out */
} Ground;

static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

FOR_PROCESSORS static void
read_all (Ground *ground)
{
  guint64 sum = 0;

  for (gsize i = 0; i < N_BYTES / sizeof *ground->from; i++)
    sum += ground->from[i];
  ground->sum += (double) sum;
}

static void
copy_all (Ground *ground)
{
  memcpy (ground->to, ground->from, N_BYTES);
  ground->sum += (double) ground->to[1];
}

static void
fill_page (Ground *ground)
{
  memset (ground->pixels, 0x5a, WIDTH * HEIGHT * sizeof *ground->pixels);
}

/* Memory as the kernel gives it: by the page, when it is first written to. */
static void
take_new_pages (Ground *ground)
{
  guint8 *pages = mmap (NULL, N_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  g_assert (pages != MAP_FAILED);
  madvise (pages, N_BYTES, MADV_NOHUGEPAGE);
  for (gsize i = 0; i < N_BYTES; i += 4096)
    pages[i] = 1;
  ground->sum += pages[4096];
  munmap (pages, N_BYTES);
}

/* What a line touches is read and written, whatever is reckoned in between: in another row each time, as of a steep one. */
static void
cross_rows (Ground *ground)
{
  for (guint line = 0; line < N_LINES; line++)
    for (guint row = 0; row < HEIGHT; row++)
      {
        Pixels *pixels = (Pixels *) (ground->pixels + row * WIDTH + (line * 37 + row / 2) % (WIDTH - PIXELS_ACROSS));

        *pixels ^= 1;
      }
}

/* What two nodes add to the stress of a layout, and how it moves them: a difference of places, a root and a division. */
FOR_PROCESSORS static void
pull_pairs (Ground *ground)
{
  for (guint i = 0; i < N_NODES; i++)
    {
      float sum_x = 0, sum_y = 0;

      for (guint j = 0; j < N_NODES; j++)
        {
          float dx = ground->x[i] - ground->x[j], dy = ground->y[i] - ground->y[j];
          float share = (float) ground->steps[j] / sqrtf (dx * dx + dy * dy + 1e-8f) - 1;

          sum_x += share * dx;
          sum_y += share * dy;
        }
      ground->sum += (double) (sum_x + sum_y);
    }
}

static void
measure (const char *what,
         void        (*work) (Ground *ground),
         Ground     *ground,
         double      n,
         const char *unit)
{
  double least_ms = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double begin_ms = get_ms ();

      work (ground);
      least_ms = MIN (least_ms, get_ms () - begin_ms);
    }
  g_print ("%-44s %8.3f %s\n", what, least_ms * 1e6 / n, unit);
}

int
main (void)
{
  Ground ground = { 0 };

  setlocale (LC_ALL, "");
  ground.from = g_malloc (N_BYTES);
  ground.to = g_malloc (N_BYTES);
  ground.pixels = g_new0 (guint32, WIDTH * HEIGHT);
  memset (ground.from, 1, N_BYTES);
  memset (ground.to, 1, N_BYTES);
  for (guint i = 0; i < N_NODES; i++)
    {
      ground.x[i] = (float) fmod (i * 0.618034, 1);
      ground.y[i] = (float) i / N_NODES;
      ground.steps[i] = (guint8) (1 + i % 7);
    }

  measure ("reading memory", read_all, &ground, N_BYTES / 1024.0, "ns a KiB");
  measure ("copying memory", copy_all, &ground, N_BYTES / 1024.0, "ns a KiB");
  measure ("memory of the kernel’s", take_new_pages, &ground, N_BYTES / 4096.0, "ns a page of 4 KiB");
  measure ("filling a page of 1600 × 1000 in the cache", fill_page, &ground, 1e6, "ms");
  measure ("four pixels of a line, read and written", cross_rows, &ground, N_LINES * HEIGHT, "ns");
  measure ("a pair of nodes of a layout", pull_pairs, &ground, N_NODES * N_NODES, "ns");
  g_free (ground.from);
  g_free (ground.to);
  g_free (ground.pixels);
  return ground.sum < 0;
}
