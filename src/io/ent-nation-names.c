/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-nation-names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-fold.h"
#include "io/ent-iso-codes.h"
#include "io/ent-name-language.h"

/* Short names in English for which the standard has only a long one, or none. */
static const struct
{
  const char *id;
  const char *name;
} short_names[] = {
  { "ARE", NC_("nation", "UAE") },
  { "BRN", NC_("nation", "Brunei") },
  { "COD", NC_("nation", "DR Congo") },
  { "CSK", NC_("nation", "Czechoslovakia") },
  { "DDR", NC_("nation", "East Germany") },
  { "EUE", NC_("nation", "European Union") },
  { "RUS", NC_("nation", "Russia") },
  { "SUN", NC_("nation", "Soviet Union") },
  { "XAU", NC_("nation", "African Union") },
  { "XKX", NC_("nation", "Kosovo") },
  { "YMD", NC_("nation", "South Yemen") },
  { "YUG", NC_("nation", "Yugoslavia") },
};

/* What nations were called that the standard knows by another name today. */
static const struct
{
  const char *id;
  const char *name;
} former_names[] = {
  { "BFA", NC_("nation", "Upper Volta") },
  { "CPV", NC_("nation", "Cape Verde") },
  { "DEU", NC_("nation", "West Germany") },
  { "EGY", NC_("nation", "United Arab Republic") },
  { "MMR", NC_("nation", "Burma") },
  { "RUS", NC_("nation", "Soviet Union") },
  { "SRB", NC_("nation", "Serbia and Montenegro") },
  { "SRB", NC_("nation", "Yugoslavia") },
  { "VNM", NC_("nation", "South Vietnam") },
  { "YEM", NC_("nation", "North Yemen") },
};

/* Without regard to case, accents and the shape of apostrophes. */
static char *
dup_folded (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "’", -1);
  g_autofree char *plain = g_strjoinv ("'", parts);

  return ent_fold (plain);
}

static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *folded_a = a != NULL ? dup_folded (a) : NULL;
  g_autofree char *folded_b = b != NULL ? dup_folded (b) : NULL;

  return folded_a != NULL && folded_b != NULL && g_str_equal (folded_a, folded_b);
}

/* “Micronesia” of “Micronesia, Federated States of”, “Holy See” of “Holy See
 * (Vatican City State)”. */
static char *
dup_beginning (const char *name)
{
  return g_strchomp (g_strndup (name, strcspn (name, ",(")));
}

static gboolean
is_beginning_of (const EntIsoNation *entry,
                 const char         *name)
{
  g_autofree char *beginning = entry->alone ? dup_beginning (entry->name) : NULL;

  return is_same_name (name, beginning);
}

static gboolean
is_name_of (const EntIsoNation *entry,
            const char         *name)
{
  return is_same_name (name, entry->name) || is_same_name (name, entry->common_name) || is_same_name (name, entry->official_name)
         || is_beginning_of (entry, name);
}

/* “Republic” and “Korea” of “Korea, Republic” the other way round. */
static char *
turn_round (const char *head,
            const char *tail)
{
  g_autofree char *stem = g_strndup (head, g_utf8_find_prev_char (head, head + strlen (head)) - head);
  const char *gap = g_str_has_suffix (tail, "'") || g_str_has_suffix (tail, "’") ? "" : " ";
  g_autofree char *turned = NULL;
  char first[7] = { 0 };

  /* “Kongo, Demokratyczna Republika Konga” has all of the name in its tail. */
  turned = g_utf8_strlen (stem, -1) >= 3 && strstr (tail, stem) != NULL ? g_strdup (tail) : g_strconcat (tail, gap, head, NULL);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (turned)), first);

  return g_strconcat (first, g_utf8_next_char (turned), NULL);
}

/* A long form as it stands in an index, made fit for a label. */
static char *
dup_short_form (const EntIsoNation *entry,
                const char         *translation)
{
  g_auto (GStrv) parts = g_strsplit (translation, ", ", -1);
  gboolean inverted = strchr (entry->name, ',') != NULL;
  gboolean of = g_str_has_suffix (entry->name, " of") || g_str_has_suffix (entry->name, " of the");

  if (g_strv_length (parts) != 2 || *parts[0] == '\0' || *parts[1] == '\0' || strchr (translation, '(') != NULL
      || strstr (entry->name, " and ") != NULL || (inverted && !of))
    return g_strdup (translation);
  if (inverted && entry->alone)
    return g_strdup (parts[0]);

  return turn_round (parts[0], parts[1]);
}

/* That of Entente itself, or nothing: the standard's would be that of today. */
static char *
translate_former (const char *code,
                  const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (former_names); i++)
    if (g_str_equal (former_names[i].id, code) && is_same_name (former_names[i].name, name))
      return g_strdup (ent_name_language_translate_own (former_names[i].name));

  return NULL;
}

/**
 * ent_nation_names_translate:
 * @id: a nation's id, in any case
 * @name: its name in the data
 *
 * Finds the name of a nation in the language of the person (`LANGUAGE`, else
 * the locale's `LC_MESSAGES`), or in the one that ent_name_language_choose() was
 * told. A name that is not an English one known for @id
 * was chosen by the author of the data and is left alone.
 *
 * What is taken, in this order:
 *
 * 1. for the few nations for which the standard has no short name (Russia, the
 *    UAE, the European Union …), the translation of Entente itself, if @name is
 *    that short name;
 * 2. iso-codes' translation of its common name (South Korea, Iran);
 * 3. its translation of the standard's name. Of one that stands as in an index,
 *    “Palestine, State of”, what is before the comma is enough where no other
 *    nation's begins likewise; of two Congos or two Koreas, and where only the
 *    translator turned it round (“Russie, Fédération de”), the parts are put
 *    into their natural order. Lists of islands stay as they are. What stands
 *    in brackets goes if @name is without it;
 * 4. for some names that nations had before (the Soviet Union), the translation
 *    of Entente itself.
 *
 * The tables are loaded when they are first needed, never in English; without
 * iso-codes all names stay in English. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL to keep @name
 */
char *
ent_nation_names_translate (const char *id,
                            const char *name)
{
  g_autofree char *code = NULL;
  const char *short_name = NULL, *translation;
  const EntIsoNation *entry;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  /* Some in that language beside most in English would look like a mistake. */
  if (ent_name_language_is_english () || g_hash_table_size (ent_iso_codes_get_nations ()) == 0)
    return NULL;

  code = g_ascii_strup (id, -1);
  for (guint i = 0; i < G_N_ELEMENTS (short_names); i++)
    if (g_str_equal (short_names[i].id, code) && is_same_name (short_names[i].name, name))
      short_name = short_names[i].name;
  if (short_name != NULL)
    {
      translation = ent_name_language_translate_own (short_name);
      if (translation != NULL)
        return g_strdup (translation);
    }

  entry = g_hash_table_lookup (ent_iso_codes_get_nations (), code);
  if (entry == NULL || (short_name == NULL && !is_name_of (entry, name)))
    return translate_former (code, name);
  translation = ent_name_language_translate (entry->common_name);
  if (translation != NULL)
    return g_strdup (translation);
  translation = ent_name_language_translate (entry->name);

  if (translation == NULL)
    return NULL;
  if (strchr (entry->name, '(') != NULL && is_beginning_of (entry, name))
    return dup_beginning (translation);

  return dup_short_form (entry, translation);
}

/* Whether each word of @name begins one of @full: “St Kitts & Nevis” of “Saint
 * Kitts and Nevis”. */
static gboolean
is_cut_short (const char *name,
              const char *full)
{
  return full != NULL && g_str_match_string (g_str_has_prefix (name, "St ") ? name + strlen ("St ") : name, full, TRUE);
}

/**
 * ent_nation_names_find:
 * @nation: a nation as written
 *
 * Translates its name with ent_nation_names_translate(). A name cut short to
 * fit below a flag (“N. Macedonia”) is known to no table, but the whole one
 * stands beside it. Any other name that no table knows was chosen by the author.
 *
 * Returns: (transfer full) (nullable): its name in the language of the person,
 *   or %NULL to keep the one written
 */
char *
ent_nation_names_find (const EntNation *nation)
{
  char *translation;
  gboolean cut_short;

  g_return_val_if_fail (nation != NULL, NULL);

  translation = ent_nation_names_translate (nation->record.id, nation->name);
  cut_short = is_cut_short (nation->name, nation->official_name);
  for (guint i = 0; nation->aliases[i] != NULL; i++)
    cut_short |= is_cut_short (nation->name, nation->aliases[i]);
  if (translation == NULL && cut_short && nation->official_name != NULL)
    translation = ent_nation_names_translate (nation->record.id, nation->official_name);
  for (guint i = 0; translation == NULL && cut_short && nation->aliases[i] != NULL; i++)
    translation = ent_nation_names_translate (nation->record.id, nation->aliases[i]);

  return translation;
}
