/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-web-address.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"

#define MAX_PORT 65535

/* Beside letters and digits: “unreserved” and “sub-delims” of RFC 3986. */
#define NAME_CHARS "-._~!$&'()*+,;="

/* “pchar”, and what else a path, a query or a fragment may hold. */
#define REST_CHARS NAME_CHARS ":@/?"

static char *
refuse_char (const char *at)
{
  gunichar c = g_utf8_get_char (at);
  g_autofree char *shown = ent_shown_escape (at, g_utf8_next_char (at) - at, 1);
  g_autoptr (GString) escapes = g_string_new (NULL);

  if (c == '%')
    return g_strdup (_("“%” must be followed by two hexadecimal digits"));
  if (c == '@')
    return g_strdup (_("“@” has no place in the host; a user name and a password do not belong into a data set"));
  if (ent_shown_is_harmful (c))
    return g_strdup_printf (_("the control character “%s” has no place in it"), shown);

  for (const char *byte = at; byte < g_utf8_next_char (at); byte++)
    g_string_append_printf (escapes, "%%%02X", (guchar) *byte);
  return g_strdup_printf (_("“%1$s” must be written as “%2$s” here"), shown, escapes->str);
}

/* Characters beyond ASCII pass as they do in RFC 3987: people copy them out of
 * their browsers, and every program knows how to write them otherwise. */
static gboolean
is_allowed (const char *at,
            const char *chars)
{
  gunichar c = g_utf8_get_char (at);

  if (c >= 0x80)
    return !ent_shown_is_harmful (c) && !g_unichar_isspace (c);
  if (c == '%')
    return g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]);

  return g_ascii_isalnum ((char) c) || strchr (chars, (int) c) != NULL;
}

/* What is wrong with the first character from @at to @end that is not allowed. */
static char *
check_chars (const char *at,
             const char *end,
             const char *chars)
{
  for (; at < end; at = g_utf8_next_char (at))
    if (!is_allowed (at, chars))
      return refuse_char (at);

  return NULL;
}

static char *
check_port (const char *at,
            const char *end)
{
  guint port = 0;

  for (; at < end; at++)
    {
      port = g_ascii_isdigit (*at) ? port * 10 + (guint) g_ascii_digit_value (*at) : MAX_PORT + 1;
      if (port > MAX_PORT)
        return g_strdup_printf (_("behind the host stands a port, a number up to %d"), MAX_PORT);
    }

  return NULL;
}

/* The host, and the port behind it. */
static char *
check_authority (const char *at,
                 const char *end)
{
  const char *host_end;
  g_autofree char *literal = NULL;
  char *fault;

  if (memchr (at, '@', (gsize) (end - at)) != NULL)
    return refuse_char (memchr (at, '@', (gsize) (end - at)));
  if (at < end && *at == '[')
    {
      host_end = memchr (at, ']', (gsize) (end - at));
      literal = g_strndup (at + 1, host_end != NULL ? (gsize) (host_end - at - 1) : 0);
      /* GLib would let a zone of this computer pass. */
      if (strchr (literal, ':') == NULL || strchr (literal, '%') != NULL || !g_hostname_is_ip_address (literal))
        return g_strdup (_("in brackets stands an IPv6 address"));
      host_end++;
      if (host_end < end && *host_end != ':')
        return refuse_char (host_end);
    }
  else
    {
      host_end = memchr (at, ':', (gsize) (end - at));
      host_end = host_end != NULL ? host_end : end;
      if (host_end == at)
        return g_strdup (_("a host is missing"));
      fault = check_chars (at, host_end, NAME_CHARS);
      if (fault != NULL)
        return fault;
    }

  return host_end < end ? check_port (host_end + 1, end) : NULL;
}

/**
 * ent_web_address_find_fault:
 * @text: UTF-8
 *
 * Holds @text to RFC 3986, as far as addresses of the web go: the scheme is
 * http or https in any case, there is a host (a name, IPv4, or IPv6 in
 * brackets) and no user, the port is one, and what may not stand in an address
 * is percent-encoded. Letters beyond ASCII may stand as they are (RFC 3987).
 *
 * Returns: (transfer full) (nullable): what is wrong with it, to follow a
 *   colon; %NULL if it is an address
 */
char *
ent_web_address_find_fault (const char *text)
{
  const char *authority, *rest, *fragment;
  char *fault;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_ascii_strncasecmp (text, "http://", 7) == 0)
    authority = text + 7;
  else if (g_ascii_strncasecmp (text, "https://", 8) == 0)
    authority = text + 8;
  else
    return g_strdup (_("it must begin with http:// or https://"));

  rest = authority + strcspn (authority, "/?#");
  fault = check_authority (authority, rest);
  if (fault != NULL)
    return fault;

  /* A second “#” has no place in the fragment. */
  fragment = rest + strcspn (rest, "#");
  fault = check_chars (rest, fragment, REST_CHARS);
  if (fault == NULL && *fragment == '#')
    fault = check_chars (fragment + 1, text + strlen (text), REST_CHARS);

  return fault;
}
