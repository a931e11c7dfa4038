/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-encoding-guess.h"

#include <string.h>

#include "io/ent-file-encoding.h"

/* What a data set may say, the encoding it is kept in, and the one that is to be found. */
static const struct
{
  const char *text;
  const char *code;
  const char *guess; /* or NULL, where none is to be claimed */
} cases[] = {
  { "{\"name\": \"Россия\"}", "WINDOWS-1251", "WINDOWS-1251" },
  { "{\"name\": \"Содружество Независимых Государств\", \"note\": \"Договор подписан в Минске, см. § 3.\"}", "WINDOWS-1251", "WINDOWS-1251" },
  { "{\"name\": \"Україна\", \"note\": \"Перебуває у складі організації з її заснування, є членом і засновницею\"}", "WINDOWS-1251", "WINDOWS-1251" },
  { "{\"name\": \"Россия\", \"note\": \"Договор подписан в Минске\"}", "KOI8-R", "KOI8-R" },
  { "{\"name\": \"日本\"}", "CP932", "CP932" },
  { "{\"name\": \"アメリカ合衆国\", \"note\": \"条約は東京で署名された。\"}", "CP932", "CP932" },
  { "{\"name\": \"东南亚国家联盟\"}", "GB18030", "GB18030" },
  { "{\"name\": \"中华人民共和国\", \"note\": \"条约在北京签署，自签署之日起生效。\"}", "GB18030", "GB18030" },
  { "{\"name\": \"中華民國\", \"note\": \"條約在臺北簽署，自簽署之日起生效。\"}", "BIG5", "BIG5" },
  { "{\"name\": \"대한민국\", \"note\": \"조약은 서울에서 서명되었다\"}", "CP949", "CP949" },
  { "{\"name\": \"République française\", \"note\": \"L’État signe à Paris\"}", "WINDOWS-1252", "WINDOWS-1252" },
  { "{\"name\": \"Österreich\", \"note\": \"Größe, Bündnis, „Übereinkunft“\"}", "WINDOWS-1252", "WINDOWS-1252" },
  { "{\"name\": \"Škoda\"}", "WINDOWS-1252", "WINDOWS-1252" },
  { "{\"name\": \"São Tomé e Príncipe\", \"note\": \"Criação em Brasília, 23 °C\"}", "WINDOWS-1252", "WINDOWS-1252" },
  { "{\"name\": \"Białystok\", \"note\": \"Układ, który podpisała Łódź\"}", "WINDOWS-1250", "WINDOWS-1250" },
  { "{\"name\": \"Ελλάδα\", \"note\": \"Η συνθήκη υπογράφηκε στην Αθήνα\"}", "WINDOWS-1253", NULL },
  { "{\"name\": \"ישראל\", \"note\": \"האמנה נחתמה בירושלים\"}", "WINDOWS-1255", NULL },
  { "{\"name\": \"مصر\", \"note\": \"وقعت المعاهدة في القاهرة\"}", "WINDOWS-1256", NULL },
  { "{\"name\": \"ราชอาณาจักรไทย\"}", "TIS-620", NULL },
  { "{\"name\": \"アメリカ合衆国\", \"note\": \"ここにしめす\"}", "EUC-JP", "EUC-JP" },
  { "{\"name\": \"Russia\"}", "ASCII", NULL },
};

static void
encodings_are_told (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *bytes = g_convert (cases[i].text, -1, cases[i].code, "UTF-8", NULL, &length, &error);
      EntEncodingGuess guess;

      g_assert_no_error (error);
      g_test_message ("%s in %s", cases[i].text, cases[i].code);
      guess = ent_encoding_guess (bytes, length);
      g_assert_cmpstr (guess.code, ==, cases[i].guess);
      g_assert_true ((guess.name == NULL) == (guess.code == NULL));
    }
}

/* The first byte of @bytes that is not UTF-8 is explained. */
static void
assert_explained (const char *bytes,
                  gsize       length,
                  const char *expected)
{
  const char *at;
  g_autofree char *text = NULL;

  g_assert_false (g_utf8_validate (bytes, (gssize) length, &at));
  text = ent_file_encoding_explain_byte (bytes, length, at);
  g_assert_nonnull (strstr (text, expected));
}

static void
sentences_say_what_to_do (void)
{
  assert_explained ("[\"\xd0\xee\xf1\xf1\xe8\xff\"]", 10,
                    "this is probably Windows-1251 (Cyrillic); save it as UTF-8, or convert it: iconv -f WINDOWS-1251 -t UTF-8");
  assert_explained ("[\"\xc5\xeb\xeb\xdc\xe4\xe1\"]", 10, "this is in another encoding; save it as UTF-8, or convert it with iconv");
  assert_explained ("[\"Gr\xc3\xb6\xc3\x9f" "e, Gr\xc3\xbc\xc3\"]", 18, "most of it is; a character is broken here, write it anew");
  /* The first character is one of UTF-8, too, by chance. */
  assert_explained ("[\"\xc4\xa3\xd1\xc7\xd6\xd0\"]", 10, "this is probably GBK (Chinese)");
}

/* A piece is cut out of a long text where no character is, wherever it would
 * end; what is far away does not count. */
static void
long_texts_are_looked_at_in_part (void)
{
  for (guint n_blanks = 0; n_blanks < 9; n_blanks++)
    {
      g_autoptr (GString) text = g_string_new ("[");

      for (guint i = 0; i < 20000; i++)
        g_string_append (text, "\"\xc3\xa9t\xc3\xa9\",");
      for (guint i = 0; i < 20000; i++)
        g_string_append (text, "\"x\",");
      for (guint i = 0; i < 20000; i++)
        g_string_append_printf (text, "\"%s\",%*s", "\x93\xfa\x96\x7b", (int) n_blanks, "");
      assert_explained (text->str, text->len, "probably Shift-JIS");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/encoding-guess/encodings-are-told", encodings_are_told);
  g_test_add_func ("/io/encoding-guess/sentences-say-what-to-do", sentences_say_what_to_do);
  g_test_add_func ("/io/encoding-guess/long-texts-are-looked-at-in-part", long_texts_are_looked_at_in_part);

  return g_test_run ();
}
