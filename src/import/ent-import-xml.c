/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-xml.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

#include "base/ent-shown.h"

/* How many bytes the parser takes at a time: the reading can be given up
 * between them. */
#define CHUNK_BYTES (32 * 1024)

/* How an attribute stands in the array that libxml2 hands over. */
enum
{
  ATTRIBUTE_NAME,
  ATTRIBUTE_PREFIX,
  ATTRIBUTE_URI,
  ATTRIBUTE_VALUE,
  ATTRIBUTE_END,
  N_ATTRIBUTE_PARTS,
};

typedef struct
{
  const char *name;  /* in the parser's dictionary */
  gsize       value; /* in texts */
} Attribute;

typedef struct
{
  EntImportXmlEvent kind;
  const char       *name; /* in the parser's dictionary */
  guint             first_attribute;
  guint             n_attributes;
  gsize             text; /* in texts */
  guint             line;
  guint             column;
} Event;

struct _EntImportXml
{
  xmlParserCtxt   *parser;
  EntImportReport *report;      /* borrowed */
  GCancellable    *cancellable; /* borrowed */
  const char      *at;          /* what the parser has not been given yet */
  const char      *end;
  gboolean         ended; /* the parser knows that nothing follows */
  gboolean         failed;
  guint            open;  /* elements the parser is in */
  guint            depth; /* elements the walk is in */
  guint            line;  /* of what the walk stands at */
  guint            column;
  GArray          *events; /* of the last chunk */
  guint            next;   /* in events */
  GArray          *attributes;
  GString         *texts; /* zero-terminated, one after the other */
};

static void
fail_at (EntImportXml *self,
         guint         line,
         guint         column,
         const char   *message)
{
  if (!self->failed)
    ent_import_refuse (self->report, MAX (line, 1), MAX (column, 1), message);
  self->failed = TRUE;
  xmlStopParser (self->parser);
}

/* Where the tag begins at whose end the parser stands. */
static void
find_tag (EntImportXml *self,
          guint        *line,
          guint        *column)
{
  const xmlParserInput *input = self->parser->input;
  const xmlChar *at = input->cur;
  guint n_chars = 0;

  *line = (guint) MAX (input->line, 1);
  while (at > input->base && *at != '<')
    {
      at--;
      n_chars += (*at & 0xc0) != 0x80;
      if (*at == '\n')
        *line -= *line > 1;
    }
  if (*line == (guint) input->line)
    {
      *column = (guint) input->col > n_chars ? (guint) input->col - n_chars : 1;
      return;
    }
  for (*column = 1; at > input->base && at[-1] != '\n'; at--)
    *column += (at[-1] & 0xc0) != 0x80;
}

static Event *
add_event (EntImportXml      *self,
           EntImportXmlEvent  kind,
           const char        *name)
{
  Event event = { .kind = kind, .name = name, .first_attribute = self->attributes->len, .text = self->texts->len };

  g_array_append_val (self->events, event);
  return &g_array_index (self->events, Event, self->events->len - 1);
}

static void
add_text (EntImportXml *self,
          const char   *text,
          gsize         length)
{
  g_string_append_len (self->texts, text, (gssize) length);
  g_string_append_c (self->texts, '\0');
}

/* As long as entities are not replaced, libxml2 leaves an ampersand of an
 * attribute, however it is written, as “&#38;”. Other entities cannot be, since
 * they would have to be declared. */
static void
add_value (EntImportXml *self,
           const char   *value,
           const char   *end)
{
  static const char ampersand[] = "&#38;";
  const gsize n_bytes = sizeof ampersand - 1;
  const char *found;

  while ((found = memmem (value, (gsize) (end - value), ampersand, n_bytes)) != NULL)
    {
      g_string_append_len (self->texts, value, found + 1 - value);
      value = found + n_bytes;
    }
  add_text (self, value, (gsize) (end - value));
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  EntImportXml *self = data;
  Event *event;
  guint line, column;

  find_tag (self, &line, &column);
  if (++self->open > ENT_IMPORT_MAX_DEPTH)
    {
      g_autofree char *message = g_strdup_printf (_("elements are nested more than %d deep"), ENT_IMPORT_MAX_DEPTH);

      fail_at (self, line, column, message);
      return;
    }
  event = add_event (self, ENT_IMPORT_XML_START, (const char *) name);
  event->line = line;
  event->column = column;
  event->n_attributes = (guint) n_attributes;
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **parts = attributes + i * N_ATTRIBUTE_PARTS;
      Attribute attribute = { (const char *) parts[ATTRIBUTE_NAME], self->texts->len };

      g_array_append_val (self->attributes, attribute);
      add_value (self, (const char *) parts[ATTRIBUTE_VALUE], (const char *) parts[ATTRIBUTE_END]);
    }
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  EntImportXml *self = data;

  self->open--;
  add_event (self, ENT_IMPORT_XML_END, (const char *) name)->line = (guint) self->parser->input->line;
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  EntImportXml *self = data;

  add_event (self, ENT_IMPORT_XML_TEXT, NULL)->line = (guint) self->parser->input->line;
  add_text (self, (const char *) text, (gsize) length);
}

/* Is called when the name of the document type has been read, before anything
 * that it declares. */
static void
document_type_cb (void          *data,
                  const xmlChar *name,
                  const xmlChar *public_id,
                  const xmlChar *system_id)
{
  EntImportXml *self = data;
  guint line, column;

  find_tag (self, &line, &column);
  fail_at (self, line, column,
           _("a document type (DOCTYPE) is refused, since it can name other files and grow without end; take it out and try again"));
}

static void
error_cb (void     *data,
          xmlError *error)
{
  EntImportXml *self = data;
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;

  if (error->level == XML_ERR_WARNING || error->domain == XML_FROM_NAMESPACE)
    return; /* prefixes are not looked at */
  if (error->code == XML_ERR_DOCUMENT_END && self->parser->nameNr > 0)
    {
      text = ent_shown ((const char *) self->parser->name);
      message = g_strdup_printf (_("this is no sound XML: the file ends within the element “%s”"), text);
      fail_at (self, (guint) error->line, (guint) MAX (error->int2, 1), message);
      return;
    }
  text = g_utf8_make_valid (error->message != NULL ? error->message : "", -1);
  message = g_strdup_printf (_("this is no sound XML: %s"), g_strstrip (text));
  fail_at (self, (guint) MAX (error->line, 1), (guint) MAX (error->int2, 1), message);
}

/* Gives the parser what comes next. */
static void
feed (EntImportXml *self)
{
  gsize length = MIN ((gsize) (self->end - self->at), CHUNK_BYTES);

  g_array_set_size (self->events, 0);
  g_array_set_size (self->attributes, 0);
  g_string_truncate (self->texts, 0);
  self->next = 0;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      self->failed = TRUE;
      return;
    }
  self->ended = length == 0;
  xmlParseChunk (self->parser, self->at, (int) length, self->ended);
  self->at += length;
  if (self->ended && !self->failed && self->parser->wellFormed != 1)
    fail_at (self, (guint) self->parser->input->line, (guint) self->parser->input->col, _("this is no sound XML"));
}

/**
 * ent_import_xml_new:
 * @input: a document; its bytes must outlive the walk
 * @report: takes what is wrong with it; must outlive the walk
 *
 * Returns: (transfer full): a walk that stands before the document
 */
EntImportXml *
ent_import_xml_new (const EntImportInput *input,
                    EntImportReport      *report)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = document_type_cb,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
    .cdataBlock = characters_cb,
    .serror = error_cb,
  };
  EntImportXml *self;
  const char *data;
  int n_head;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  self = g_new0 (EntImportXml, 1);
  self->report = report;
  self->cancellable = input->cancellable;
  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  self->attributes = g_array_new (FALSE, FALSE, sizeof (Attribute));
  self->texts = g_string_new (NULL);

  /* The encoding is told by the first four bytes. */
  n_head = (int) MIN (input->length, 4);
  data = input->length > 0 ? input->data : ""; /* of no bytes there need be no place */
  self->parser = xmlCreatePushParserCtxt (&handler, self, data, n_head, NULL);
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET);
  self->at = data + n_head;
  self->end = data + input->length;
  if (input->length == 0)
    fail_at (self, 1, 1, _("the file is empty"));

  return self;
}

/**
 * ent_import_xml_free:
 * @xml: (transfer full) (nullable): a walk
 */
void
ent_import_xml_free (EntImportXml *xml)
{
  if (xml == NULL)
    return;

  xmlFreeParserCtxt (xml->parser);
  g_array_unref (xml->events);
  g_array_unref (xml->attributes);
  g_string_free (xml->texts, TRUE);
  g_free (xml);
}

/* What the walk stands at; before the document, an event that says nothing. */
static const Event *
get_event (EntImportXml *self)
{
  static const Event none = { .kind = ENT_IMPORT_XML_DONE };

  return self->next > 0 ? &g_array_index (self->events, Event, self->next - 1) : &none;
}

/**
 * ent_import_xml_next:
 * @xml: a walk
 *
 * Goes on by a tag or a piece of text. What was lent of the one before is gone.
 *
 * Returns: what it stands at
 */
EntImportXmlEvent
ent_import_xml_next (EntImportXml *xml)
{
  const Event *event;

  g_return_val_if_fail (xml != NULL, ENT_IMPORT_XML_FAILED);

  while (!xml->failed && !xml->ended && xml->next == xml->events->len)
    feed (xml);
  if (xml->failed)
    return ENT_IMPORT_XML_FAILED;
  if (xml->next == xml->events->len)
    return ENT_IMPORT_XML_DONE;

  xml->next++;
  event = get_event (xml);
  xml->line = event->line;
  xml->column = event->column;
  if (event->kind == ENT_IMPORT_XML_START)
    xml->depth++;
  else if (event->kind == ENT_IMPORT_XML_END)
    xml->depth--;

  return event->kind;
}

/**
 * ent_import_xml_next_child:
 * @xml: a walk
 * @depth: that of an element the walk is in, as ent_import_xml_get_depth() said
 *   at its beginning
 *
 * Goes on to the next element directly within that one, over all that stands
 * before it.
 *
 * Returns: whether there is one; otherwise the walk stands at the end of the
 *   element, or has failed
 */
gboolean
ent_import_xml_next_child (EntImportXml *xml,
                           guint         depth)
{
  g_return_val_if_fail (xml != NULL, FALSE);

  while (xml->depth >= depth)
    {
      EntImportXmlEvent event = ent_import_xml_next (xml);

      if (event == ENT_IMPORT_XML_START && xml->depth == depth + 1)
        return TRUE;
      if (event == ENT_IMPORT_XML_FAILED || event == ENT_IMPORT_XML_DONE)
        return FALSE;
    }

  return FALSE;
}

/**
 * ent_import_xml_get_depth:
 * @xml: a walk
 *
 * Returns: how many elements it is in
 */
guint
ent_import_xml_get_depth (EntImportXml *xml)
{
  g_return_val_if_fail (xml != NULL, 0);

  return xml->depth;
}

/**
 * ent_import_xml_get_name:
 * @xml: a walk that stands at a tag
 *
 * Returns: the name of the element without its prefix
 */
const char *
ent_import_xml_get_name (EntImportXml *xml)
{
  const Event *event;

  g_return_val_if_fail (xml != NULL, "");

  event = get_event (xml);
  return event->name != NULL ? event->name : "";
}

/**
 * ent_import_xml_is:
 * @xml: a walk that stands at a tag
 * @name: a name without a prefix
 *
 * Returns: whether the element has this name
 */
gboolean
ent_import_xml_is (EntImportXml *xml,
                   const char   *name)
{
  return strcmp (ent_import_xml_get_name (xml), name) == 0;
}

/**
 * ent_import_xml_get_attribute:
 * @xml: a walk that stands at the beginning of an element
 * @name: a name without a prefix
 *
 * Returns: (nullable) (transfer none): the value, until the walk goes on; %NULL
 *   if there is no such attribute
 */
const char *
ent_import_xml_get_attribute (EntImportXml *xml,
                              const char   *name)
{
  const Event *event;

  g_return_val_if_fail (xml != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  event = get_event (xml);
  for (guint i = 0; i < event->n_attributes; i++)
    {
      const Attribute *attribute = &g_array_index (xml->attributes, Attribute, event->first_attribute + i);

      if (strcmp (attribute->name, name) == 0)
        return xml->texts->str + attribute->value;
    }

  return NULL;
}

/**
 * ent_import_xml_get_text:
 * @xml: a walk that stands at text
 *
 * Returns: (transfer none): the text, until the walk goes on
 */
const char *
ent_import_xml_get_text (EntImportXml *xml)
{
  const Event *event;

  g_return_val_if_fail (xml != NULL, "");

  event = get_event (xml);
  return event->kind == ENT_IMPORT_XML_TEXT ? xml->texts->str + event->text : "";
}

/**
 * ent_import_xml_get_line:
 * @xml: a walk
 *
 * Returns: the line on which the tag begins, from 1
 */
guint
ent_import_xml_get_line (EntImportXml *xml)
{
  g_return_val_if_fail (xml != NULL, 1);

  return MAX (xml->line, 1);
}

/**
 * ent_import_xml_read_text:
 * @xml: a walk that stands at the beginning of an element
 *
 * Goes to the end of the element.
 *
 * Returns: (transfer full): all text in it, without blanks around it
 */
char *
ent_import_xml_read_text (EntImportXml *xml)
{
  return g_strstrip (ent_import_xml_read_plain (xml));
}

/**
 * ent_import_xml_read_plain:
 * @xml: a walk that stands at the beginning of an element
 *
 * Goes to the end of the element.
 *
 * Returns: (transfer full): all text in it, blanks included
 */
char *
ent_import_xml_read_plain (EntImportXml *xml)
{
  GString *text = g_string_new (NULL);
  guint depth;

  g_return_val_if_fail (xml != NULL, NULL);

  depth = xml->depth;
  while (xml->depth >= depth)
    {
      EntImportXmlEvent event = ent_import_xml_next (xml);

      if (event == ENT_IMPORT_XML_TEXT)
        g_string_append (text, ent_import_xml_get_text (xml));
      else if (event == ENT_IMPORT_XML_FAILED || event == ENT_IMPORT_XML_DONE)
        break;
    }

  return g_string_free (text, FALSE);
}

/**
 * ent_import_xml_fail:
 * @xml: a walk that stands at a tag
 * @message: what is wrong with it
 *
 * Ends the walk: the document is sound XML but not what it should be.
 */
void
ent_import_xml_fail (EntImportXml *xml,
                     const char   *message)
{
  g_return_if_fail (xml != NULL);
  g_return_if_fail (message != NULL);

  fail_at (xml, xml->line, xml->column, message);
}

/**
 * ent_import_xml_has_failed:
 * @xml: a walk
 *
 * Returns: whether it ended before the document did
 */
gboolean
ent_import_xml_has_failed (EntImportXml *xml)
{
  g_return_val_if_fail (xml != NULL, TRUE);

  return xml->failed;
}
