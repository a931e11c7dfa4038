/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-web-address.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *fault; /* (nullable): a part of it */
} addresses[] = {
  { "http://example.org", NULL },
  { "https://example.org/", NULL },
  { "HTTPS://Example.ORG/A", NULL },
  { "hTtP://a", NULL },
  { "http://example.org:8080/a/b;c=1,2/@x:y?q=a&r=b+c/d?e#part/two?three", NULL },
  { "http://example.org:", NULL },
  { "http://example.org:0", NULL },
  { "http://example.org:65535/", NULL },
  { "http://192.0.2.1/", NULL },
  { "http://[2001:db8::1]/", NULL },
  { "http://[::ffff:192.0.2.1]:80/x", NULL },
  { "http://a_b.example/~x", NULL },
  { "http://a%20b.example/", NULL },
  { "http://example.org?q", NULL },
  { "http://example.org#f", NULL },
  { "http://example.org/%C3%A4%c3%a4", NULL },
  { "https://de.example.org/wiki/Größe", NULL },
  { "https://münchen.example/", NULL },
  { "https://例え.テスト/", NULL },
  { "https://web.archive.org/web/2020/http://example.org/x", NULL },
  { "https://doi.org/10.1000/(SICI)1097-4571", NULL },

  { "", "must begin with http" },
  { "example.org", "must begin with http" },
  { "//example.org/", "must begin with http" },
  { "http:example.org", "must begin with http" },
  { "http:/example.org", "must begin with http" },
  { " http://example.org", "must begin with http" },
  { "httpx://example.org", "must begin with http" },
  { "ftp://example.org/", "must begin with http" },
  { "file:///etc/passwd", "must begin with http" },
  { "javascript:alert(1)//http://a", "must begin with http" },
  { "http://", "a host is missing" },
  { "https:///path", "a host is missing" },
  { "http://?q", "a host is missing" },
  { "http://#f", "a host is missing" },
  { "http://:80/", "a host is missing" },
  { "http://user@example.org/", "a user name" },
  { "http://user:password@example.org/", "a user name" },
  { "http://@example.org/", "a user name" },
  { "http://example.org\\@other.example/", "a user name" },
  { "http://example.org\\x", "“\\” must be written as “%5C”" },
  { "http://exa mple.org/", "“ ” must be written as “%20”" },
  { "http://example.org/a b", "“ ” must be written as “%20”" },
  { "http://example.org/ ", "“ ” must be written as “%20”" },
  { "http://example.org/<a>", "“<” must be written as “%3C”" },
  { "http://example.org/\"", "“\"” must be written as “%22”" },
  { "http://example.org/{a}", "“{” must be written as “%7B”" },
  { "http://example.org/a|b", "“|” must be written as “%7C”" },
  { "http://example.org/a^b`", "“^” must be written as “%5E”" },
  { "http://example.org/?a[]=1", "“[” must be written as “%5B”" },
  { "http://example.org/#a#b", "“#” must be written as “%23”" },
  { "http://example.org/a\xc2\xa0" "b", "must be written as “%C2%A0”" },
  { "http://example.org/a\nb", "control character “\\u000a”" },
  { "http://example.org/a\tb", "control character “\\u0009”" },
  { "http://example.org/\x7f", "control character “\\u007f”" },
  { "http://exa\x01mple.org/", "control character “\\u0001”" },
  { "http://example.org/\xe2\x80\xae", "control character “\\u202e”" },
  { "http://example.org/%", "two hexadecimal digits" },
  { "http://example.org/%4", "two hexadecimal digits" },
  { "http://example.org/%zz", "two hexadecimal digits" },
  { "http://example.org/?q=100%&r", "two hexadecimal digits" },
  { "http://%/", "two hexadecimal digits" },
  { "http://example.org:65536/", "a number up to 65535" },
  { "http://example.org:99999999999999999999/", "a number up to 65535" },
  { "http://example.org:80a/", "a number up to 65535" },
  { "http://example.org:-1/", "a number up to 65535" },
  { "http://2001:db8::1/", "a number up to 65535" },
  { "http://[2001:db8::1/", "IPv6" },
  { "http://[]/", "IPv6" },
  { "http://[192.0.2.1]/", "IPv6" },
  { "http://[2001:db8::g]/", "IPv6" },
  { "http://[fe80::1%25eth0]/", "IPv6" },
  { "http://[::1]x/", "“x” must be written as" },
  { "http://exam[ple].org/", "“[” must be written as “%5B”" },
};

static void
table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *exact = g_strdup (addresses[i].text);
      g_autofree char *fault = ent_web_address_find_fault (exact);

      if (addresses[i].fault == NULL ? fault != NULL : fault == NULL || strstr (fault, addresses[i].fault) == NULL)
        g_error ("%s: “%s” is said, “%s” was expected", addresses[i].text, fault, addresses[i].fault);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/web-address/table", table);

  return g_test_run ();
}
