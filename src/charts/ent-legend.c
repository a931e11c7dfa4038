/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-caption-private.h"
#include "charts/ent-tie-style.h"

#define TEXT_SIZE 11.0
#define SAMPLE_WIDTH 26.0
#define SAMPLE_GAP 6.0 /* between sample and words */
#define ENTRY_GAP 18.0
#define ROW_HEIGHT 17.0
#define DISC_RADIUS 6.0

/* What a sample shows. */
typedef enum
{
  SAMPLE_LINE,      /* of a dash and marks */
  SAMPLE_TIE,       /* likewise, in the colour of a kind of tie */
  SAMPLE_SUSPENDED, /* a disc with the ring of who is suspended */
  SAMPLE_BITE,      /* an outline with a bay */
} Sample;

typedef struct
{
  Sample  sample;
  EntDash dash;
  guint   marks;
  guint32 rgb;
  char   *text; /* owned */
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
}

static void
add_entry (GArray     *entries,
           Entry       entry,
           const char *text)
{
  entry.text = g_strdup (text);
  g_array_append_val (entries, entry);
}

static gboolean
has_bites (EntScene *picture)
{
  const EntSceneItem *items = ent_scene_get_items (picture);

  for (guint i = 0; i < ent_scene_get_n_items (picture); i++)
    if (items[i].marks & ENT_MARK_CUT_OUT)
      return TRUE;
  return FALSE;
}

static gboolean
has_disputed_members (EntCaptionFacts *facts)
{
  for (guint i = 0; i < facts->disputed->len; i++)
    if (ent_role_get_class (((const EntMembership *) g_ptr_array_index (facts->disputed, i))->role) == ENT_ROLE_CLASS_MEMBER)
      return TRUE;
  return FALSE;
}

/* Kinds of ties in the order in which people are told of them everywhere. */
static void
add_tie_entries (GArray          *entries,
                 EntCaptionFacts *facts)
{
  for (EntTieKind kind = 0; kind < ENT_N_TIE_KINDS; kind++)
    if (facts->ties & 1u << kind)
      {
        EntTieStyle style = ent_tie_style_get (kind);

        add_entry (entries, (Entry) { SAMPLE_TIE, style.dash, .rgb = style.rgb }, ent_tie_kind_to_text (kind));
      }
  if (facts->possible_ties && !facts->possible_roles)
    add_entry (entries, (Entry) { SAMPLE_LINE, ENT_DASH_SOLID, ENT_MARK_POSSIBLY }, _("Not certain on this day"));
  if (facts->n_disputed_ties > 0)
    add_entry (entries, (Entry) { SAMPLE_LINE, ENT_DASH_SOLID, ENT_MARK_DISPUTED }, _("Tie, disputed"));
}

/* Only what this picture shows is explained. Outer roles keep their dashes
 * where they are uncertain or disputed; the notes name those. */
static GArray *
collect_entries (EntCaptionFacts *facts,
                 EntScene        *picture)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  gboolean classes[ENT_ROLE_CLASS_SUSPENDED + 1] = { FALSE };

  g_array_set_clear_func (entries, clear_entry);
  for (guint role = 0; role < ENT_N_ROLES; role++)
    if (facts->roles & 1u << role)
      classes[ent_role_get_class (role)] = TRUE;

  if (classes[ENT_ROLE_CLASS_MEMBER])
    add_entry (entries, (Entry) { SAMPLE_LINE, ENT_DASH_SOLID }, _("Member"));
  if (classes[ENT_ROLE_CLASS_OUTER])
    add_entry (entries, (Entry) { SAMPLE_LINE, ENT_DASH_DASHED }, _("Observer or partner"));
  if (classes[ENT_ROLE_CLASS_PROSPECTIVE])
    add_entry (entries, (Entry) { SAMPLE_LINE, ENT_DASH_DOTTED }, _("Candidate or invited"));
  if (facts->possible_roles)
    add_entry (entries,
               (Entry) { SAMPLE_LINE, facts->possible_roles & 1u << ENT_ROLE_MEMBER ? ENT_DASH_SOLID : ENT_DASH_DASHED, ENT_MARK_POSSIBLY },
               _("Not certain on this day"));
  if (has_disputed_members (facts))
    add_entry (entries, (Entry) { SAMPLE_LINE, ENT_DASH_SOLID, ENT_MARK_DISPUTED }, _("Member, disputed"));
  if (classes[ENT_ROLE_CLASS_SUSPENDED])
    add_entry (entries, (Entry) { SAMPLE_SUSPENDED, .marks = ENT_MARK_SUSPENDED }, _("Suspended"));
  add_tie_entries (entries, facts);
  if (picture && has_bites (picture))
    add_entry (entries, (Entry) { SAMPLE_BITE }, _("Cut out: not a member"));
  return entries;
}

static void
add_line_sample (EntScene    *scene,
                 const Entry *entry,
                 double       x,
                 double       y)
{
  EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { x, y } } },
    { ENT_SEGMENT_LINE, { { x + SAMPLE_WIDTH, y } } },
  };

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_PAGE,
    .bounds = { x, y - 2, x + SAMPLE_WIDTH, y + 2 },
    .marks = entry->marks,
    .rgb = entry->rgb,
    .stroke = entry->sample == SAMPLE_TIE ? ENT_COLOR_GROUPING_LINE : ENT_COLOR_CAPTION,
    .stroke_alpha = 1,
    .line_width = 1.5,
    .dash = entry->dash,
  }, segments, G_N_ELEMENTS (segments));
}

/* A piece of an outline that makes way. */
static void
add_bite_sample (EntScene *scene,
                 double    x,
                 double    y)
{
  EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { x, y + 5 } } },
    { ENT_SEGMENT_CURVE, { { x + 8, y + 5 }, { x + 5, y - 5 }, { x + SAMPLE_WIDTH / 2, y - 5 } } },
    { ENT_SEGMENT_CURVE, { { x + SAMPLE_WIDTH - 5, y - 5 }, { x + SAMPLE_WIDTH - 8, y + 5 }, { x + SAMPLE_WIDTH, y + 5 } } },
  };

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_PAGE,
    .bounds = { x, y - 7, x + SAMPLE_WIDTH, y + 7 },
    .stroke = ENT_COLOR_CAPTION,
    .stroke_alpha = 1,
    .line_width = 2,
  }, segments, G_N_ELEMENTS (segments));
}

static void
add_sample (EntScene    *scene,
            const Entry *entry,
            double       x,
            double       y)
{
  EntSceneItem item = {
    .shape = ENT_SHAPE_DISC,
    .layer = ENT_LAYER_PAGE,
    .bounds = { x, y - DISC_RADIUS - 3, x + SAMPLE_WIDTH, y + DISC_RADIUS + 3 },
    .marks = entry->marks,
    .fill = ENT_COLOR_DISC,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_DISC_RIM,
    .stroke_alpha = 1,
    .line_width = 0.8,
    .point = { x + SAMPLE_WIDTH / 2, y },
    .radius = DISC_RADIUS,
  };

  switch (entry->sample)
    {
    case SAMPLE_LINE:
    case SAMPLE_TIE:
      add_line_sample (scene, entry, x, y);
      break;
    case SAMPLE_BITE:
      add_bite_sample (scene, x, y);
      break;
    case SAMPLE_SUSPENDED:
      ent_scene_add (scene, &item);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_legend_add:
 * @scene: (nullable): where the legend is added, or %NULL to measure it
 * @facts: what the picture shows
 * @picture: (nullable): the picture, for bites
 * @measure: how text is measured
 * @room: its upper left corner and its width count
 *
 * Adds the legend, in as many rows as it takes.
 *
 * Returns: the height of the rows; 0 when there is nothing to explain
 */
double
ent_legend_add (EntScene         *scene,
                EntCaptionFacts  *facts,
                EntScene         *picture,
                const EntMeasure *measure,
                EntRect           room)
{
  g_autoptr (GArray) entries = collect_entries (facts, picture);
  double row_height = measure->scale * ROW_HEIGHT;
  double x = room.x0, y = room.y0 + row_height / 2;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      EntTextStyle style = { .size = measure->scale * TEXT_SIZE };
      double text_x, width, height;

      measure->measure (entry->text, &style, &width, &height, measure->user_data);
      if (x > room.x0 && x + SAMPLE_WIDTH + SAMPLE_GAP + width > room.x1)
        {
          x = room.x0;
          y += row_height;
        }
      text_x = x + SAMPLE_WIDTH + SAMPLE_GAP;
      if (text_x + width > room.x1)
        {
          style.width = MAX (room.x1 - text_x, 1);
          style.max_lines = 1;
        }
      if (scene)
        {
          add_sample (scene, entry, x, y);
          ent_scene_add (scene, &(EntSceneItem) {
            .shape = ENT_SHAPE_TEXT,
            .layer = ENT_LAYER_PAGE,
            .bounds = { text_x, y - height / 2, text_x + width, y + height / 2 },
            .fill = ENT_COLOR_CAPTION,
            .fill_alpha = 1,
            .point = { text_x, y - height / 2 },
            .text = entry->text,
            .text_style = style,
            .priority = G_MAXUINT,
          });
        }
      x = text_x + width + ENTRY_GAP;
    }
  return entries->len > 0 ? y + row_height / 2 - room.y0 : 0;
}
