/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-words.h"

#include <string.h>

#include "base/ent-fold.h"

/* The words of others, folded, with bars between them: heads of columns, roles,
 * and what stands for an end that is open, in English, German, French, Spanish,
 * Russian and Chinese. All of them are here, and nowhere else. Two bars part one
 * language of heads from the next. */

static const char *const languages[] = { "en", "de", "fr", "es", "ru", "zh" };

typedef struct
{
  EntImportMeaning meaning;
  EntImportSystem  system;
  const char      *words;
} HeadWords;

static const HeadWords heads[] = {
  { ENT_IMPORT_NATION, ENT_IMPORT_NAMES,
    "country|countries|country name|nation|nations|state|state name|statenme|statename|member state|member country|member name|member|"
    "member label|name|party|"
    "parties|participant|"
    "economy|territory|country or area|location|entity||"
    "land|staat|nation|mitgliedsstaat|mitgliedstaat|mitglied|vertragsstaat||"
    "pays|etat|etat membre|membre|partie||pais|estado|estado miembro|miembro||"
    "страна|государство|государство член|участник||国家|国名|成员国|成员" },
  { ENT_IMPORT_NATION, ENT_IMPORT_ISO3, "iso|iso3|iso 3|iso3c|iso code|iso a3|iso alpha 3|alpha 3|alpha3|alpha 3 code|cca3|country code|country "
                                        "code 3|id nation|nation id|code" },
  { ENT_IMPORT_NATION, ENT_IMPORT_ISO2, "iso2|iso 2|iso2c|iso a2|iso alpha 2|alpha 2|alpha2|alpha 2 code|cca2|tld" },
  { ENT_IMPORT_NATION, ENT_IMPORT_M49, "un|m49|un m49|un code|m49 code|ccn3|iso numeric|numeric|iso n3|isonum|iso3n|numeric code" },
  { ENT_IMPORT_NATION, ENT_IMPORT_COW, "ccode|cow|cowcode|cow code|cown|cowc|cow number|state number|statenum|mem ccode" },
  { ENT_IMPORT_NATION, ENT_IMPORT_COW_LETTERS, "stateabb|state abb|cow abb|cowabb|stabb" },
  { ENT_IMPORT_NATION, ENT_IMPORT_GW, "gw|gwcode|gw code|gwno|gw no|gwn|gwid|gw number" },
  { ENT_IMPORT_NATION, ENT_IMPORT_QID, "qid|item|wikidata|wikidata id|wikidata qid|wikidata item" },
  { ENT_IMPORT_GROUPING, ENT_IMPORT_NAMES,
    "grouping|group|group name|alliance|alliance name|organisation|organization|org|orgs|igo|igo name|bloc|block|pact|treaty|club|union|community|"
    "coalition|"
    "association|institution|body|forum|agreement|version id|version4id|atopid|alliance id|ioname|orgname||"
    "gruppe|gruppierung|bundnis|bund|allianz|pakt|block|vertrag|organisation|gemeinschaft|abkommen|verband||"
    "groupe|alliance|organisation|pacte|traite|accord|communaute||"
    "grupo|alianza|organizacion|pacto|bloque|tratado|acuerdo|comunidad||"
    "группа|союз|организация|пакт|альянс|блок|договор|объединение||组织|集团|联盟|同盟|条约" },
  { ENT_IMPORT_ROLE, ENT_IMPORT_NAMES,
    "role|status|type|membership|membership type|membership status|kind|capacity||rolle|art|status der mitgliedschaft|mitgliedschaft||"
    "statut|qualite||rol|tipo|estatus|calidad||роль|статус|тип||角色|身份|状态" },
  { ENT_IMPORT_FROM, ENT_IMPORT_NAMES,
    "from|start|since|joined|join|accession|acceded|entry|entered|entry into force|begin|beginning|began|admission|admitted|effective|valid from|in|"
    "membership start|start time|mem st|yrent|moved in|ratified|ratification||"
    "von|ab|seit|beitritt|eintritt|beginn|anfang|aufnahme|beigetreten||"
    "depuis|debut|adhesion|entree|a partir|des||desde|inicio|ingreso|adhesion|incorporacion|entrada|comienzo||"
    "с|начало|вступление|присоединение|дата вступления||加入|开始|加入日期|自" },
  { ENT_IMPORT_UNTIL, ENT_IMPORT_NAMES,
    "until|end|ended|ends|left|leave|exit|exited|withdrawal|withdrew|withdrawn|departure|termination|expiry|out|valid until|end time|mem end|"
    "yrexit|till|"
    "membership end||"
    "bis|austritt|ende|ausgetreten|ausscheiden||"
    "fin|sortie|retrait|jusque|jusqu a|jusqu||fin|hasta|salida|retiro|final|termino|baja||"
    "по|до|конец|выход|окончание||退出|结束|至|退出日期" },
  { ENT_IMPORT_LAST, ENT_IMPORT_NAMES,
    "to|last|through|thru|end year|last year|last day|year last|final year|to year|until and including|end inclusive|inclusive||"
    "letzter tag|letztes jahr|bis einschliesslich|bis einschl||jusqu au|jusqu a inclus|dernier jour|derniere annee||ultimo dia|ultimo ano|hasta "
    "inclusive||"
    "последний год|последний день||最后一年" },
  { ENT_IMPORT_YEAR, ENT_IMPORT_NAMES, "year|yr||jahr||annee|an||ano|anno||год||年|年份" },
  { ENT_IMPORT_REMARK, ENT_IMPORT_NAMES,
    "note|notes|remark|remarks|comment|comments|description|footnote||bemerkung|bemerkungen|anmerkung|notiz|hinweis|kommentar||"
    "remarque|remarques|commentaire||nota|notas|comentario|observaciones||примечание|комментарий||备注|说明" },
  { ENT_IMPORT_FROM_PRECISION, ENT_IMPORT_NAMES, "from precision|start precision|start time precision|since precision|joined precision|start date "
                                                 "precision|accession precision" },
  { ENT_IMPORT_UNTIL_PRECISION, ENT_IMPORT_NAMES, "until precision|end precision|end time precision|left precision|end date precision|exit "
                                                  "precision" },
  { ENT_IMPORT_FROM, ENT_IMPORT_NAMES, "mem st year|start year|from year|styear|beg year|byear|begyr" },
  { ENT_IMPORT_FROM_MONTH, ENT_IMPORT_NAMES, "mem st month|start month|from month|stmonth|moent|beg month" },
  { ENT_IMPORT_FROM_DAY, ENT_IMPORT_NAMES, "mem st day|start day|from day|stday|daent|dayent|beg day" },
  { ENT_IMPORT_UNTIL, ENT_IMPORT_NAMES, "mem end year|until year" },
  { ENT_IMPORT_UNTIL_MONTH, ENT_IMPORT_NAMES, "mem end month|end month|until month|endmonth|moexit|moterm" },
  { ENT_IMPORT_UNTIL_DAY, ENT_IMPORT_NAMES, "mem end day|end day|until day|endday|daexit|dayexit" },
  { ENT_IMPORT_LEFT_CENSORED, ENT_IMPORT_NAMES, "left censor|left censored" },
  { ENT_IMPORT_GROUPING_ID, ENT_IMPORT_NAMES, "grouping id" },
  { ENT_IMPORT_FOUNDING, ENT_IMPORT_NAMES,
    "founding|founder|founding member|founding state|original member|is founder||grundungsmitglied|grunder||fondateur|membre fondateur||"
    "fundador|miembro fundador||учредитель|основатель||创始成员|创始国" },
  { ENT_IMPORT_SPAN, ENT_IMPORT_NAMES,
    "span|period|periods|years|dates|membership period|from to|since until|duration|term||zeitraum|jahre|dauer|von bis||periode|annees|duree||"
    "periodo|anos|duracion||период|годы||期间|年代" },
  { ENT_IMPORT_SOURCE, ENT_IMPORT_NAMES,
    "source|sources|source title|reference|references|citation||quelle|quellen|beleg|belege||source titre||fuente|fuentes|referencia||"
    "источник|источники||来源" },
  { ENT_IMPORT_SOURCE_URL, ENT_IMPORT_NAMES,
    "source url|source link|source address|url|link|web address||internetadresse|weblink||adresse web|lien||enlace||ссылка||链接|网址" },
  { ENT_IMPORT_SOURCE_PUBLISHER, ENT_IMPORT_NAMES, "source publisher|publisher||herausgeber|verlag||editeur||editorial||издательство||出版社" },
  { ENT_IMPORT_SOURCE_DATE, ENT_IMPORT_NAMES, "source date|published|publication date||veroffentlicht||date de publication" },
};

/* Words of a head that say nothing of their own beside another one. */
static const char fillers[] =
    "|date|dates|of|the|year|yr|day|time|label|name|a|an|datum|tag|jahr|der|des|die|zum|de|du|la|le|les|d|l|annee|jour|del|fecha|ano|дата|год|日期|"
    "into|on|at|membership|member|mitgliedschaft|s|";

typedef struct
{
  EntRole     role;
  const char *words;
} RoleWords;

static const RoleWords roles[] = {
  { ENT_ROLE_MEMBER,
    "member|members|full member|full members|full membership|member state|member states|founding member|founding members|founder|"
    "founders|state party|party|signatory and party|active|1|yes|y|x|"
    "mitglied|mitglieder|vollmitglied|vollmitglieder|grundungsmitglieder|mitgliedsstaat|mitgliedstaat|grundungsmitglied|membre|membres|"
    "membre fondateur|membres fondateurs|etat membre|etat partie|membre a part entiere|"
    "miembro|miembros|miembro pleno|miembro fundador|estado miembro|член|члены|полноправный член|участник|участники|成员|成员国|正式成员" },
  { ENT_ROLE_OBSERVER,
    "observer|observers|observer state|observer status|permanent observer|3|beobachter|beobachterstatus|observateur|observateurs|"
    "observador|observadores|наблюдатель|наблюдатели|观察员|观察员国" },
  { ENT_ROLE_DIALOGUE_PARTNER, "dialogue partner|dialogue partners|dialog partner|dialogpartner|partenaire de dialogue|socio de dialogo|партнёр "
                               "по диалогу|партнер "
                               "по диалогу|对话伙伴|对话伙伴国" },
  { ENT_ROLE_PARTNER,
    "partner|partners|partner country|partner countries|partner state|partner states|partnerland|partnerstaat|"
    "partenaire|pays partenaire|socio|pais socio|партнер|партнёр|伙伴|伙伴国" },
  { ENT_ROLE_ASSOCIATE,
    "associate|associates|associated|associate member|associate member state|associate state|associate members|associated member|"
    "associated state|2|assoziiert|assoziiertes mitglied|assoziierter|"
    "associe|membre associe|asociado|miembro asociado|ассоциированный член|准成员|联系国" },
  { ENT_ROLE_CANDIDATE,
    "candidate|candidates|applicant|acceding|candidate member|candidate country|candidate countries|candidate states|applicants|kandidat|"
    "kandidaten|beitrittskandidat|beitrittskandidaten|bewerber|candidat|pays candidat|candidato|"
    "кандидат|候选国|候选" },
  { ENT_ROLE_INVITED, "invited|invitee|invited member|eingeladen|invite|invitado|приглашенный|受邀" },
  { ENT_ROLE_SUSPENDED, "suspended|suspension|suspendiert|ausgesetzt|ruht|suspendu|suspendido|приостановлен|приостановлено|暂停" },
};

static const char open_words[] =
    "|-|.|..|...|*|na|n/a|n.a.|null|none|nil|nan|present|now|today|current|currently|ongoing|on going|to date|open|still|active|9999|9999-12-31|"
    "2999-12-31|"
    "-9|-99|-999|infinity|+infinity|-infinity|inf|heute|jetzt|offen|laufend|andauernd|a ce jour|aujourd'hui|aujourdhui|en cours|actualidad|hoy|"
    "presente|actual|настоящее время|по настоящее время|сейчас|н.в.|至今|现在|";

/* What stands for a date that there is, and that nobody knows. */
static const char unknown_words[] =
    "|?|??|???|unknown|not known|date unknown|unbekannt|inconnu|inconnue|desconocido|desconocida|неизвестно|未知|不详|";

/* January first; of each month the names in the languages above, nominative and genitive. */
static const char *const months[] = {
  "january|januar|janner|janvier|enero|январь|января|一月",
  "february|februar|fevrier|febrero|февраль|февраля|二月",
  "march|marz|maerz|mars|marzo|март|марта|三月",
  "april|avril|abril|апрель|апреля|四月",
  "may|mai|mayo|май|мая|五月",
  "june|juni|juin|junio|июнь|июня|六月",
  "july|juli|juillet|julio|июль|июля|七月",
  "august|aout|agosto|август|августа|八月",
  "september|septembre|septiembre|setiembre|sept|сентябрь|сентября|九月",
  "october|oktober|octobre|octubre|октябрь|октября|十月",
  "november|novembre|noviembre|ноябрь|ноября|十一月",
  "december|dezember|decembre|diciembre|декабрь|декабря|十二月",
};

#define MIN_MONTH_LETTERS 3

static const char *const meaning_ids[] = {
  NULL, "nation", "grouping", "role", "from", "until", "last", "year", "note", "from-precision", "until-precision",
  "from-month", "from-day", "until-month", "until-day", "left-censored", "grouping-id", "flag", "founding",
  "span", "source", "source-url", "source-publisher", "source-date",
  "title", "kind", "place", "summary", "id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (meaning_ids) == ENT_IMPORT_N_MEANINGS);

static const char *const system_ids[] = { "names", "iso3", "iso2", "m49", "cow", "cow-letters", "gw", "qid" };

G_STATIC_ASSERT (G_N_ELEMENTS (system_ids) == ENT_IMPORT_N_SYSTEMS);

/* Whether @word is one of @words. */
static gboolean
contains (const char *words,
          const char *word)
{
  const gsize length = strlen (word);

  for (const char *p = strstr (words, word); p != NULL && length > 0; p = strstr (p + 1, word))
    if ((p == words || p[-1] == '|') && (p[length] == '|' || p[length] == '\0'))
      return TRUE;
  return FALSE;
}

/* “startPrecision” and “start_precision” are two words. */
static char *
split_words (const char *head)
{
  GString *text = g_string_new (NULL);

  for (const char *p = head; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (p > head && g_ascii_isupper (*p) && g_ascii_islower (p[-1]))
        g_string_append_c (text, ' ');
      if (c == '(' || c == '[')
        break;
      g_string_append_unichar (text, g_unichar_isalnum (c) ? c : ' ');
    }
  return g_string_free (text, FALSE);
}

/**
 * ent_import_words_fold:
 * @text: a text
 *
 * Returns: (transfer full): the text without case, marks, and blanks at its
 *   ends or several in a row
 */
char *
ent_import_words_fold (const char *text)
{
  g_autofree char *folded = ent_fold (text);
  GString *result = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0xfeff && c != 0x200b)
        g_string_append_unichar (result, c);
      else if (result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);
  return g_string_free (result, FALSE);
}

static EntImportMeaning
find_words (const char      *words,
            EntImportSystem *system)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (contains (heads[i].words, words))
      {
        *system = heads[i].system;
        return heads[i].meaning;
      }
  return ENT_IMPORT_NOTHING;
}

/* The words that are left when those are out that say nothing. */
static char *
strip_fillers (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *between = g_strconcat ("|", words[i], "|", NULL);

      if (strstr (fillers, between) == NULL)
        g_ptr_array_add (kept, words[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv (" ", (char **) kept->pdata);
}

/**
 * ent_import_words_find_head:
 * @head: the head of a column
 * @system: (out): by what it names nations, if it does
 *
 * Returns: what the column says, as far as its head tells
 */
EntImportMeaning
ent_import_words_find_head (const char      *head,
                            EntImportSystem *system)
{
  g_autofree char *words = split_words (head);
  g_autofree char *folded = ent_import_words_fold (words);
  g_autofree char *stripped = NULL;
  EntImportMeaning meaning;

  *system = ENT_IMPORT_NAMES;
  meaning = find_words (folded, system);
  if (meaning != ENT_IMPORT_NOTHING)
    return meaning;
  stripped = strip_fillers (folded);
  return find_words (stripped, system);
}

/* In how many languages a head has a word, and the last of them. */
static guint
count_languages (const char *folded,
                 guint      *language)
{
  guint n_languages = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_auto (GStrv) words = g_strsplit (heads[i].words, "||", -1);

      for (guint j = 0; words[j] != NULL && words[1] != NULL; j++)
        if (contains (words[j], folded))
          {
            *language = j;
            n_languages++;
          }
    }
  return n_languages;
}

/**
 * ent_import_words_find_language:
 * @texts: (array zero-terminated=1): the heads of a table
 *
 * Returns: (nullable): the language of most heads, as far as they are words of
 *   one language; %NULL if there is none
 */
const char *
ent_import_words_find_language (const char *const *texts)
{
  guint counts[G_N_ELEMENTS (languages)] = { 0 };
  guint best = 0;
  gboolean is_even = TRUE;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *words = split_words (texts[i]);
      g_autofree char *folded = ent_import_words_fold (words);
      guint language;

      if (count_languages (folded, &language) == 1)
        counts[language]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (counts[i] >= counts[best] && counts[i] > 0)
      {
        is_even = i != best && counts[i] == counts[best];
        best = i;
      }
  return is_even ? NULL : languages[best];
}

/**
 * ent_import_words_find_role:
 * @word: how others call a role
 * @role: (out): the role
 *
 * Returns: whether it is known
 */
gboolean
ent_import_words_find_role (const char *word,
                            EntRole    *role)
{
  g_autofree char *folded = ent_import_words_fold (word);

  if (ent_role_from_id (folded, role))
    return TRUE;
  g_strdelimit (folded, "-_", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (contains (roles[i].words, folded))
      {
        *role = roles[i].role;
        return TRUE;
      }
  return FALSE;
}

/**
 * ent_import_words_is_founding:
 * @word: how others call a role
 *
 * Returns: whether it is that of a founding member
 */
gboolean
ent_import_words_is_founding (const char *word)
{
  static const char *const stems[] = { "founding", "founder", "grundungs", "fondateur", "fundador", "учредител", "основател", "创始" };
  g_autofree char *folded = ent_import_words_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (strstr (folded, stems[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * ent_import_words_read_answer:
 * @word: a cell where a yes or a no may stand
 * @answer: (out): which; nothing is a no
 *
 * Returns: whether it is one of them
 */
gboolean
ent_import_words_read_answer (const char *word,
                              gboolean   *answer)
{
  static const char yes[] = "yes|y|true|1|x|ja|oui|si|да|是|founder|founding|founding member|";
  static const char no[] = "no|n|false|0|nein|non|нет|否|";
  g_autofree char *folded = ent_import_words_fold (word);

  *answer = *folded != '\0' && contains (yes, folded);
  return *answer || ent_import_words_is_open (word) || contains (no, folded);
}

/**
 * ent_import_words_is_open:
 * @word: a cell where a date might stand
 *
 * Returns: whether it says that there is none: as an end, that it goes on; as a
 *   beginning, that it is not known
 */
gboolean
ent_import_words_is_open (const char *word)
{
  g_autofree char *folded = ent_import_words_fold (word);
  g_autofree char *between = NULL;

  if (*folded == '\0' || strcmp (folded, "–") == 0 || strcmp (folded, "—") == 0 || strcmp (folded, "−") == 0)
    return TRUE;
  between = g_strconcat ("|", folded, "|", NULL);
  return strstr (open_words, between) != NULL;
}

/**
 * ent_import_words_is_unknown:
 * @word: what stands in a cell of dates
 *
 * Returns: whether it says that there is a date which is not known
 */
gboolean
ent_import_words_is_unknown (const char *word)
{
  g_autofree char *folded = ent_import_words_fold (word);
  g_autofree char *between = g_strconcat ("|", folded, "|", NULL);

  return *folded != '\0' && strstr (unknown_words, between) != NULL;
}

/**
 * ent_import_words_find_month:
 * @word: a word, folded
 *
 * Returns: the month whose name it is, or begins with three letters or more;
 *   0 for none, or for more than one
 */
int
ent_import_words_find_month (const char *word)
{
  const gsize length = strlen (word);
  int found = 0;

  for (int month = 1; month <= (int) G_N_ELEMENTS (months); month++)
    if (contains (months[month - 1], word))
      return month;
  if (g_utf8_strlen (word, -1) < MIN_MONTH_LETTERS)
    return 0;
  for (int month = 1; month <= (int) G_N_ELEMENTS (months); month++)
    for (const char *p = months[month - 1]; p != NULL; p = strchr (p, '|'))
      {
        p += *p == '|';
        if (strncmp (p, word, length) != 0)
          continue;
        if (found != 0 && found != month)
          return 0;
        found = month;
      }
  return found;
}

/**
 * ent_import_meaning_to_id:
 * @meaning: a meaning
 *
 * Returns: (nullable): its word on the command line and in JSON; %NULL for a
 *   column that is not used
 */
const char *
ent_import_meaning_to_id (EntImportMeaning meaning)
{
  return meaning_ids[meaning];
}

/**
 * ent_import_meaning_from_id:
 * @id: a word of the command line; “-” for a column that is not used
 * @meaning: (out): the meaning
 *
 * Returns: whether there is such a meaning
 */
gboolean
ent_import_meaning_from_id (const char       *id,
                            EntImportMeaning *meaning)
{
  *meaning = ENT_IMPORT_NOTHING;
  if (*id == '\0' || g_str_equal (id, "-"))
    return TRUE;
  for (guint i = 1; i < G_N_ELEMENTS (meaning_ids); i++)
    if (g_str_equal (meaning_ids[i], id))
      {
        *meaning = (EntImportMeaning) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * ent_import_meaning_read:
 * @word: a word of the command line: that of a meaning, or “nation:cow”
 * @meaning: (out): the meaning
 * @system: (inout): by what the column names nations, if the word says it
 * @has_system: (out): whether it does
 *
 * Returns: whether there is such a meaning
 */
gboolean
ent_import_meaning_read (const char       *word,
                         EntImportMeaning *meaning,
                         EntImportSystem  *system,
                         gboolean         *has_system)
{
  const char *colon = strchr (word, ':');
  g_autofree char *before = colon != NULL ? g_strndup (word, (gsize) (colon - word)) : NULL;

  *has_system = colon != NULL && g_str_equal (before, "nation") && ent_import_system_from_id (colon + 1, system);
  return (colon == NULL || *has_system) && ent_import_meaning_from_id (colon != NULL ? before : word, meaning);
}

/**
 * ent_import_system_to_id:
 * @system: by what a column names nations
 *
 * Returns: its word on the command line
 */
const char *
ent_import_system_to_id (EntImportSystem system)
{
  return system_ids[system];
}

/**
 * ent_import_system_from_id:
 * @id: a word of the command line
 * @system: (out): by what a column names nations
 *
 * Returns: whether there is such a system
 */
gboolean
ent_import_system_from_id (const char      *id,
                           EntImportSystem *system)
{
  for (guint i = 0; i < G_N_ELEMENTS (system_ids); i++)
    if (g_str_equal (system_ids[i], id))
      {
        *system = (EntImportSystem) i;
        return TRUE;
      }
  return FALSE;
}
