/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-arena.h"
#include "paint/ent-ops.h"
#include "scene/ent-pattern-choice.h"

G_BEGIN_DECLS

#define ENT_N_KEPT_TONES 128

/* Room between a disc and its rim, in world units. */
#define ENT_HALO_WIDTH 2.0

struct _EntOps
{
  EntScene  *scene; /* owned: texts and paths are its */
  EntCamera  camera;
  GArray    *ops;   /* EntOp */
  EntArena  *arena; /* paths that are not the scene's */
};

/**
 * EntResolver:
 * @ops: what is being made
 * @theme: the colours
 * @measure: how text is measured
 * @zoom: screen px per world unit; decides what is legible
 * @begun: place of the last beginning
 * @tone: by which the opacity of lines between bodies is multiplied
 * @patterns: which patterns groupings have
 * @tones: colours of groupings that were worked out, by a hash of role and rgb
 *
 * What the parts of resolving share. Lives on the stack.
 */
typedef struct
{
  EntOps           *ops;
  EntThemeKind      theme;
  const EntMeasure *measure;
  double            zoom;
  guint             begun;
  double            tone;
  EntPatternChoice  patterns;
  struct
  {
    EntColorRole role; /* none: free */
    guint32      rgb;
    EntColor     color;
  } tones[ENT_N_KEPT_TONES];
} EntResolver;

void     ent_resolver_init         (EntResolver        *resolver,
                                    EntScene           *scene,
                                    EntCamera           camera,
                                    EntThemeKind        theme,
                                    const EntMeasure   *measure);
void     ent_resolver_begin        (EntResolver        *resolver,
                                    EntThing            thing,
                                    EntRect             bounds);
void     ent_resolver_end          (EntResolver        *resolver);
void     ent_resolver_add          (EntResolver        *resolver,
                                    const EntOp        *op);
EntColor ent_resolver_get_color    (EntResolver        *resolver,
                                    EntColorRole        role,
                                    guint32             rgb,
                                    double              alpha);
EntColor ent_resolver_let_through  (EntColor            color,
                                    EntColor            ground,
                                    double              alpha,
                                    double              min_contrast);
void     ent_resolver_add_item     (EntResolver        *resolver,
                                    const EntSceneItem *item);
gboolean ent_resolver_is_thread    (const EntSceneItem *item);
double   ent_resolver_get_line_width (EntResolver      *resolver,
                                    const EntSceneItem *item);
double   ent_resolver_find_tone    (EntResolver        *resolver);
EntOp    ent_resolver_make_pill    (const EntSceneItem *item,
                                    double              grow);
EntPattern ent_resolver_get_pattern (EntResolver       *resolver,
                                    const EntSceneItem *item);
void     ent_resolver_add_outline  (EntResolver        *resolver,
                                    const EntOp        *op,
                                    EntPattern          pattern,
                                    gboolean            possibly);
double   ent_resolver_get_inset    (EntResolver        *resolver,
                                    const EntSceneItem *item);
void     ent_resolver_add_frame    (EntResolver        *resolver,
                                    const EntSceneItem *item);
void     ent_resolver_add_disc     (EntResolver        *resolver,
                                    const EntSceneItem *item);
void     ent_op_set_dash          (EntOp              *op,
                                    const EntSceneItem *item);
void     ent_resolver_add_bar     (EntResolver        *resolver,
                                    const EntSceneItem *item);
void     ent_resolver_add_badge    (EntResolver        *resolver,
                                    const EntSceneItem *item,
                                    EntPoint            at);
gboolean ent_resolver_is_legible   (EntResolver        *resolver,
                                    const EntSceneItem *item);

G_END_DECLS
