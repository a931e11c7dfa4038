/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-svg.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/ent-citation.h"
#include "paint/ent-painter.h"
#include "paint/ent-svg-private.h"
#include "paint/ent-svg-view.h"
#include "paint/ent-svg-writer.h"
#include "scene/ent-theme.h"

#define MM_PER_INCH 25.4

/* For flags of a grey theme: the luminosity that the blend of the painter keeps. */
#define LUMINOSITY "0.3 0.59 0.11 0 0 "
#define GREY_FILTER                                                                                                 \
  "<filter id=\"grey\" color-interpolation-filters=\"sRGB\"><feColorMatrix values=\"" LUMINOSITY LUMINOSITY LUMINOSITY \
  "0 0 0 1 0\"/></filter>\n"

/* A single stroke between two things, as against a shape of its own. */
static gboolean
is_stroke (const EntOp *op)
{
  return op->n_segments <= 3;
}

/* What a piece is part of, by what is drawn of it. */
static const char *
part_of (const EntOp *ops,
         guint        begin)
{
  const EntOp *first = &ops[begin + 1];
  EntThing thing = ops[begin].thing;

  if (ent_thing_is (thing, ENT_KIND_MEMBERSHIP))
    return is_stroke (first) ? "spoke" : "bar";
  if (ent_thing_is (thing, ENT_KIND_TIE))
    return "tie";
  if (ent_thing_is (thing, ENT_KIND_GROUPING) && first->kind == ENT_OP_PATH)
    return first->line_width > 0 ? "outline" : "area";
  if (ent_thing_is (thing, ENT_KIND_NATION) && first->kind == ENT_OP_PATH)
    return is_stroke (first) ? "union" : "nation";
  if (first->kind == ENT_OP_TEXT)
    return "name";
  return ent_thing_is (thing, ENT_KIND_GROUPING) ? "grouping" : ent_thing_is (thing, ENT_KIND_NATION) ? "nation" : "thing";
}

/* What it is in words, a line each, for whoever points at it. */
static char *
dup_title (EntPicture            *picture,
           const EntPicturePanel *panel,
           EntThing               thing)
{
  g_auto (EntDescription) says = { 0 };
  GString *title;

  if (!ent_picture_describe (picture, panel, thing, &says))
    return NULL;
  title = g_string_new (says.name);
  if (says.roles != NULL)
    g_string_append_printf (title, "\n%s", says.roles);
  if (says.changes != NULL)
    g_string_append_printf (title, "\n%s", says.changes);
  if (says.since != NULL)
    g_string_append_printf (title, "\n%s", says.since);
  return g_string_free (title, FALSE);
}

/* Where the first of a record's sources that can be read anywhere is. */
static char *
dup_address (EntDataset      *dataset,
             const EntRecord *record)
{
  for (guint i = 0; i < record->sources.n_rows; i++)
    {
      char *url = ent_citation_dup_url (ent_dataset_get_source (dataset, record->sources.rows[i]));

      if (url != NULL)
        return url;
    }
  return NULL;
}

/* The sources of a nation itself are of its capital and its names. What the
 * picture says of it, where its lines rest, is its first role. */
static char *
dup_link_of_nation (EntPicture *picture,
                    EntSlice   *slice,
                    EntRef      nation)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_picture_get_dataset (picture);
  EntRows incident;
  guint node;

  if (!ent_graph_lookup_node (graph, nation, &node))
    return NULL;
  incident = ent_graph_get_incident (graph, node);
  for (guint i = 0; i < incident.n_rows; i++)
    {
      guint32 membership = ent_graph_get_edges (graph)[incident.rows[i]].membership;
      char *url = ent_slice_get_edge (slice, incident.rows[i]) != ENT_PRESENCE_ABSENT
                      ? dup_address (dataset, &ent_dataset_get_membership (dataset, membership)->record)
                      : NULL;

      if (url != NULL)
        return url;
    }
  return NULL;
}

/* Where the source is for what the picture shows of a thing. */
static char *
dup_link (EntPicture *picture,
          EntSlice   *slice,
          EntThing    thing)
{
  EntRef record = ent_thing_get_record (thing);

  if (record.kind == ENT_KIND_NONE)
    return NULL;
  if (record.kind == ENT_KIND_NATION)
    return dup_link_of_nation (picture, slice, record);
  return dup_address (ent_picture_get_dataset (picture), ent_dataset_get_record (ent_picture_get_dataset (picture), record));
}

/* @first_id, if there is one, is the name of the first step alone. */
static void
add_steps (EntSvg      *svg,
           const EntOp *ops,
           guint        begin,
           const char  *first_id)
{
  for (guint i = begin + 1; i < begin + ops[begin].n_ops; i++)
    {
      g_autofree char *disc = ops[i].kind == ENT_OP_FLAG ? ent_svg_ids_of (svg->ids, "disc", ops[begin].thing) : NULL;

      ent_svg_add_op (svg, &ops[i], i == begin + 1 && first_id != NULL ? first_id : disc, NULL);
    }
}

/* What is a single shape has its id itself, and so has a line of several strokes;
 * the rest is a group. */
static void
add_thing (EntSvg                *svg,
           EntPicture            *picture,
           const EntPicturePanel *panel,
           const EntOp           *ops,
           const EntSvgPiece     *piece)
{
  EntThing thing = ops[piece->begin].thing;
  const char *part = part_of (ops, piece->begin);
  g_autofree char *id = ent_svg_ids_of (svg->ids, part, thing);
  g_autofree char *title = dup_title (picture, panel, thing);
  g_autofree char *link = g_str_equal (part, "area") ? NULL : dup_link (picture, panel->slice, thing);
  gboolean is_line = ops[piece->begin + 1].kind == ENT_OP_PATH;

  if (link != NULL)
    {
      g_string_append (svg->out, "<a");
      ent_svg_add_value (svg->out, "xlink:href", link);
      g_string_append_c (svg->out, '>');
    }
  if (is_line && ops[piece->begin].n_ops == 2)
    {
      ent_svg_add_op (svg, &ops[piece->begin + 1], id, title);
    }
  else
    {
      g_string_append (svg->out, "<g");
      if (!is_line)
        ent_svg_add_value (svg->out, "id", id);
      g_string_append (svg->out, ">\n");
      if (title != NULL)
        ent_svg_add_element (svg->out, "title", title);
      add_steps (svg, ops, piece->begin, is_line ? id : NULL);
      if (piece->name != 0)
        add_steps (svg, ops, piece->name, NULL);
      g_string_append (svg->out, "</g>\n");
    }
  if (link != NULL)
    g_string_append (svg->out, "</a>\n");
}

/* What lies wholly beyond the clip is not in the file either. */
static void
add_pieces (EntSvg                *svg,
            EntPicture            *picture,
            const EntPicturePanel *panel,
            EntOps                *drawing)
{
  g_autoptr (GArray) pieces = NULL;
  const EntOp *ops;
  guint n_ops;

  ops = ent_ops_get (drawing, &n_ops);
  pieces = ent_svg_list_pieces (ops, n_ops);
  for (guint i = 0; i < pieces->len; i++)
    {
      const EntSvgPiece *piece = &g_array_index (pieces, EntSvgPiece, i);

      if (!ent_rect_is_empty (panel->clip)
          && !ent_rect_intersects (ent_camera_rect_to_screen (panel->camera, ops[piece->begin].bounds), panel->clip))
        continue;
      if (ops[piece->begin].thing.kind == ENT_THING_NONE)
        add_steps (svg, ops, piece->begin, NULL);
      else
        add_thing (svg, picture, panel, ops, piece);
    }
}

static void
begin_group (EntSvg     *svg,
             const char *id,
             EntCamera   camera)
{
  g_string_append_printf (svg->out, "<g id=\"%s\" transform=\"translate(", id);
  ent_svg_print (svg->out, camera.x);
  g_string_append_c (svg->out, ' ');
  ent_svg_print (svg->out, camera.y);
  g_string_append (svg->out, ") scale(");
  ent_svg_print_exactly (svg->out, camera.zoom);
  g_string_append (svg->out, ")\">\n");
}

/* What is brought out is in the file twice; the ids are those of what stands out. */
static void
add_brought_out (EntSvg                *svg,
                 EntPicture            *picture,
                 const EntPicturePanel *panel,
                 EntOps                *drawing,
                 EntOps                *brought_out)
{
  g_autoptr (GString) strong = g_string_new (NULL);
  GString *out = svg->out;

  svg->out = strong;
  add_pieces (svg, picture, panel, brought_out);
  svg->out = out;
  g_string_append (out, "<g id=\"faded\" opacity=\"");
  ent_svg_print (out, 1 - ENT_FADE_GLANCE);
  g_string_append (out, "\">\n");
  add_pieces (svg, picture, panel, drawing);
  g_string_append_printf (out, "</g>\n<g id=\"brought-out\">\n%s</g>\n", strong->str);
}

/* A piece of a panel, cut off by the clip of that number. */
static void
add_part (EntSvg                *svg,
          EntPicture            *picture,
          const EntPicturePanel *panel,
          const char            *id,
          guint                  part,
          double                 inches)
{
  EntThemeKind theme = ent_view_get_theme (ent_picture_get_view (picture));
  g_autoptr (EntOps) drawing = ent_picture_panel_new_ops (panel, theme);
  g_autoptr (EntOps) brought_out = ent_picture_panel_new_brought_out (panel, theme);
  gboolean is_cut = !ent_rect_is_empty (panel->clip);

  svg->inches = inches * panel->camera.zoom;
  if (is_cut)
    g_string_append_printf (svg->out, part == 0 ? "<g clip-path=\"url(#frame)\">\n" : "<g clip-path=\"url(#frame-%u)\">\n", part);
  begin_group (svg, id, panel->camera);
  if (brought_out != NULL)
    add_brought_out (svg, picture, panel, drawing, brought_out);
  else
    add_pieces (svg, picture, panel, drawing);
  g_string_append (svg->out, is_cut ? "</g>\n</g>\n" : "</g>\n");
}

/* Heads that stay at the edges of what is seen are groups of their own. */
static void
add_panel (EntSvg                *svg,
           EntPicture            *picture,
           const EntPicturePanel *panel,
           const char            *id,
           double                 inches)
{
  EntPicturePanel parts[ENT_PICTURE_PANEL_MAX_PARTS];
  guint n_parts = ent_picture_panel_list_parts (panel, parts);

  add_part (svg, picture, &parts[0], id, 0, inches);
  for (guint i = 1; i < n_parts; i++)
    {
      g_autofree char *heads = ent_svg_ids_claim (svg->ids, "heads");

      add_part (svg, picture, &parts[i], heads, i, inches);
    }
}

/* The days of the page. On a sheet each names its parts by its date, as things are on it several times. */
static void
add_panels (EntSvg     *svg,
            EntPicture *picture,
            double      inches)
{
  guint n_panels;
  const EntPicturePanel *panels = ent_picture_get_panels (picture, &n_panels);

  if (n_panels == 1)
    {
      add_panel (svg, picture, &panels[0], "network", inches);
      return;
    }
  for (guint i = 0; i < n_panels; i++)
    {
      g_autofree char *day = ent_day_to_iso (ent_slice_get_day (panels[i].slice));
      g_autofree char *group = g_strconcat ("network-", day, NULL);
      g_autofree char *id = ent_svg_ids_claim (svg->ids, group);

      ent_svg_ids_set_suffix (svg->ids, day);
      add_panel (svg, picture, &panels[i], id, inches);
    }
  ent_svg_ids_set_suffix (svg->ids, NULL);
}

/* The words are written as another panel, which is all of the page. */
static void
add_caption (EntSvg     *svg,
             EntPicture *picture,
             double      inches)
{
  const EntPicturePanel caption = {
    .scene = ent_picture_get_caption (picture),
    .camera = ENT_CAMERA_IDENTITY,
    .slice = ent_picture_get_slice (picture),
    .clip = ENT_RECT_EMPTY,
  };

  add_panel (svg, picture, &caption, "caption", inches);
}

/* Beyond what a piece of the network is cut off. */
static void
add_clip (GString *out,
          guint    part,
          EntRect  clip)
{
  g_string_append_printf (out, part == 0 ? "<clipPath id=\"frame\"><rect x=\"" : "<clipPath id=\"frame-%u\"><rect x=\"", part);
  ent_svg_print (out, clip.x0);
  g_string_append (out, "\" y=\"");
  ent_svg_print (out, clip.y0);
  g_string_append (out, "\" width=\"");
  ent_svg_print (out, clip.x1 - clip.x0);
  g_string_append (out, "\" height=\"");
  ent_svg_print (out, clip.y1 - clip.y0);
  g_string_append (out, "\"/></clipPath>\n");
}

static void
add_clips (GString    *out,
           EntPicture *picture)
{
  EntPicturePanel parts[ENT_PICTURE_PANEL_MAX_PARTS];
  guint n_panels, n_parts;

  n_parts = ent_picture_panel_list_parts (ent_picture_get_panels (picture, &n_panels), parts);
  for (guint i = 0; i < n_parts; i++)
    if (!ent_rect_is_empty (parts[i].clip))
      add_clip (out, i, parts[i].clip);
}

/* As style sheets write them: names of several words in quotation marks. */
static char *
dup_fonts (void)
{
  g_auto (GStrv) families = g_strsplit (ent_theme_get_fonts (), ", ", -1);
  GString *fonts = g_string_new (NULL);

  for (guint i = 0; families[i] != NULL; i++)
    g_string_append_printf (fonts, strchr (families[i], ' ') != NULL ? "%s'%s'" : "%s%s", i > 0 ? ", " : "", families[i]);
  return g_string_free (fonts, FALSE);
}

static void
add_root (GString          *out,
          const EntSvgPage *page,
          const char       *language)
{
  const char *unit = page->on_paper ? "mm" : "";
  double length = page->on_paper ? page->inches * MM_PER_INCH : 1;
  g_autofree char *fonts = dup_fonts ();

  g_string_append (out, "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"");
  ent_svg_print (out, page->width * length);
  g_string_append_printf (out, "%s\" height=\"", unit);
  ent_svg_print (out, page->height * length);
  g_string_append_printf (out, "%s\" viewBox=\"0 0 ", unit);
  ent_svg_print (out, page->width);
  g_string_append_c (out, ' ');
  ent_svg_print (out, page->height);
  g_string_append_printf (out, "\" lang=\"%s\" xml:lang=\"%s\" role=\"img\" aria-labelledby=\"title desc\"", language, language);
  ent_svg_add_value (out, "font-family", fonts);
  g_string_append (out, " text-rendering=\"geometricPrecision\" fill-rule=\"evenodd\" stroke-linejoin=\"round\">\n");
}

/* What the file says of itself to programs, as in PNG. */
static void
add_metadata (GString    *out,
              EntPicture *picture,
              const char *view,
              const char *language)
{
  EntDataset *dataset = ent_picture_get_dataset (picture);
  g_autofree char *day = ent_picture_dup_days (picture);
  EntRows sources = ent_picture_list_sources (picture);

  g_string_append (out, "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">\n");
  ent_svg_add_element (out, "dc:title", ent_picture_get_title (picture));
  ent_svg_add_element (out, "dc:coverage", day);
  ent_svg_add_element (out, "dc:language", language);
  if (ent_dataset_get_license (dataset) != NULL)
    ent_svg_add_element (out, "dc:rights", ent_dataset_get_license (dataset));
  if (ent_dataset_get_title (dataset) != NULL)
    ent_svg_add_element (out, "dc:source", ent_dataset_get_title (dataset));
  for (guint i = 0; i < sources.n_rows; i++)
    {
      g_autofree char *citation = ent_citation_dup_text (ent_dataset_get_source (dataset, sources.rows[i]));

      ent_svg_add_element (out, "dc:source", citation);
    }
  g_string_append (out, "</rdf:Description></rdf:RDF>\n");
  if (view != NULL)
    {
      g_string_append (out, "<entente:view xmlns:entente=\"" ENT_SVG_VIEW_NAMESPACE "\">");
      ent_svg_add_text (out, view);
      g_string_append (out, "</entente:view>\n");
    }
  g_string_append (out, "</metadata>\n");
}

/* The names of what every document has; no thing of the data can take them. */
static void
claim_fixed_ids (EntSvgIds *ids)
{
  static const char *const fixed[] = { "title", "desc", "background", "network", "caption", "disc", "grey", "frame", "faded", "brought-out" };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_free (ent_svg_ids_claim (ids, fixed[i]));
}

/**
 * ent_svg_new_document:
 * @picture: a picture
 * @page: its page
 *
 * Writes a picture as SVG 1.1 that looks as it is painted: shapes, real text
 * line by line, every flag once. What stands for a thing of the data is named
 * by it (`nation-IND`, `outline-sco`, `spoke-IND-sco`, `grouping-sco`), says
 * what it is, and leads to its source. On a sheet the date comes behind each of these
 * names (`nation-IND-2018-01-01`). Nothing depends on the locale but the words.
 *
 * Any thread.
 *
 * Returns: (transfer full): the document
 */
char *
ent_svg_new_document (EntPicture       *picture,
                      const EntSvgPage *page)
{
  /* Translators: the BCP 47 code of the language of these translations, such as “de”; not seen, but used to pronounce texts. */
  const char *language = C_("language code", "en");
  g_autoptr (EntSvgFlags) flags = ent_svg_flags_new ();
  g_autoptr (EntSvgIds) ids = NULL;
  g_autoptr (GString) body = g_string_new (NULL);
  EntSvg svg = { .out = body, .flags = flags };
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Entente " ENT_VERSION " -->\n");

  g_return_val_if_fail (picture != NULL && page != NULL, g_string_free (out, FALSE));

  svg.ids = ids = ent_svg_ids_new (ent_picture_get_dataset (picture));
  claim_fixed_ids (ids);
  add_panels (&svg, picture, page->inches);
  add_caption (&svg, picture, page->inches);

  add_root (out, page, language);
  ent_svg_add_element (out, "title id=\"title\"", ent_picture_get_title (picture));
  ent_svg_add_element (out, "desc id=\"desc\"", ent_picture_get_description (picture));
  add_metadata (out, picture, page->view, language);
  g_string_append (out, "<defs>\n");
  ent_svg_flags_write (flags, out);
  if (svg.has_grey_flags)
    g_string_append (out, GREY_FILTER);
  add_clips (out, picture);
  g_string_append (out, "</defs>\n");
  if (page->background.alpha > 0)
    {
      g_string_append (out, "<rect id=\"background\" width=\"100%\" height=\"100%\"");
      ent_svg_add_paint (out, "fill", page->background);
      g_string_append (out, "/>\n");
    }
  g_string_append_len (out, body->str, (gssize) body->len);
  g_string_append (out, "</svg>\n");
  return g_string_free (out, FALSE);
}
