/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-camera.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntOpKind:
 * @ENT_OP_BEGIN: what follows, up to its end, stands for one thing
 * @ENT_OP_END: ends what the last beginning began
 * @ENT_OP_PATH: a path, filled by the even-odd rule and then stroked
 * @ENT_OP_CIRCLE: a circle, filled and then stroked
 * @ENT_OP_PILL: a box with round corners, filled and then stroked
 * @ENT_OP_FLAG: a flag clipped to a circle
 * @ENT_OP_TEXT: a text, its halo stroked below it
 * @ENT_OP_VEIL: a colour over all that is there
 */
typedef enum
{
  ENT_OP_BEGIN,
  ENT_OP_END,
  ENT_OP_PATH,
  ENT_OP_CIRCLE,
  ENT_OP_PILL,
  ENT_OP_FLAG,
  ENT_OP_TEXT,
  ENT_OP_VEIL,
} EntOpKind;

/**
 * EntOp:
 * @kind: what is to be done
 * @n_dashes: how many of @dashes count; 0 for a solid line
 * @round_caps: whether dashes have round ends
 * @is_grey: of a flag: whether it is drawn in greys
 * @thing: of a beginning: what is drawn, or nothing
 * @bounds: of a beginning: what it may touch, in world units
 * @n_ops: of a beginning: how many ops follow up to its end, which counts
 * @fill: colour of the inside, of a text or of a veil; of a flag the opacity counts
 * @stroke: colour of the line, or of a text's halo
 * @line_width: of the stroke; 0 for none
 * @point: middle of a circle, pill or flag; upper left corner of a text's box
 * @dashes: of a path, circle or pill: lengths of dashes and gaps in turn
 * @segments: of a path
 * @n_segments: of a path: how many
 * @radius: of a circle or flag; half height of a pill
 * @half_width: of a pill
 * @corner: of a pill: the radius of its corners
 * @flag: of a flag: its name
 * @text: of a text
 * @style: of a text: how it is set
 * @angle: of a text: how far it is turned about @point, in radians, clockwise
 *
 * One step of a drawing: finished geometry in world units, colours of the theme.
 * Fills of no opacity and strokes of no width are none. Large networks have a hundred
 * thousand steps, so that what no kind has together shares its place.
 */
typedef struct
{
  EntOpKind kind;
  guint8    n_dashes;
  guint8    round_caps;
  guint8    is_grey;
  union
  {
    struct
    {
      EntThing thing;
      EntRect  bounds;
      guint    n_ops;
    };
    struct
    {
      EntColor fill;
      EntColor stroke;
      double   line_width;
      EntPoint point;
      union
      {
        struct
        {
          double dashes[4];
          union
          {
            struct
            {
              const EntSegment *segments;
              guint             n_segments;
            };
            struct
            {
              double radius;
              union
              {
                struct
                {
                  double half_width;
                  double corner;
                };
                const char *flag;
              };
            };
          };
        };
        struct
        {
          const char  *text;
          EntTextStyle style;
          double       angle;
        };
      };
    };
  };
} EntOp;

/**
 * EntOps:
 *
 * A drawing, resolved: a flat list of paths, texts and flags in the order in
 * which they are drawn. Whatever writes pictures only walks it; halo, rim,
 * arcs, badges, dashes and what is too small to be read were decided when
 * it was made. It keeps its scene. One owner; once made it is only read.
 */
typedef struct _EntOps EntOps;

/**
 * EntEmphasis:
 * @lead: what is brought out, and what surrounds others with it
 * @related: what goes with that, and is drawn at full strength, too
 * @fade: how much of the background lies over the rest, from 0 to 1
 * @is_faded: whether the rest is drawn faded itself, so that it needs no veil
 * @selection: what has the ring of the selection, or nothing
 * @selected: (nullable): what else has one, where several are selected together
 * @focus: what has the ring of the keyboard focus, or nothing
 *
 * What is brought out of a picture. The sets are borrowed.
 */
typedef struct
{
  EntThings *lead;
  EntThings *related;
  double     fade;
  gboolean   is_faded;
  EntThing   selection;
  EntThings *selected;
  EntThing   focus;
} EntEmphasis;

EntOps      *ent_ops_new          (EntScene          *scene,
                                   EntCamera          camera,
                                   EntThemeKind       theme,
                                   const EntMeasure  *measure);
EntOps      *ent_ops_new_emphasis (EntScene          *scene,
                                   EntCamera          camera,
                                   EntThemeKind       theme,
                                   const EntMeasure  *measure,
                                   const EntEmphasis *emphasis);
void         ent_ops_free         (EntOps            *ops);
EntCamera    ent_ops_get_camera   (EntOps            *ops);
const EntOp *ent_ops_get          (EntOps            *ops,
                                   guint             *n_ops);
char        *ent_ops_dump         (EntOps            *ops,
                                   EntDataset        *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOps, ent_ops_free)

G_END_DECLS
