/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-event-words.h"

#include <string.h>

/* The words of others for events, folded, with bars between them, in English,
 * German, French, Spanish, Russian and Chinese. */

static const struct
{
  EntImportMeaning meaning;
  const char      *words;
} heads[] = {
  { ENT_IMPORT_TITLE,
    "title|event|event title|event name|name|headline|meeting|titel|ereignis|bezeichnung|titre|evenement|titulo|evento|название|событие|标题|事件" },
  { ENT_IMPORT_KIND, "kind|type|event type|event kind|category|art|typ|kategorie|type d evenement|genre|tipo|clase|вид|тип|类型|种类" },
  { ENT_IMPORT_FROM,
    "from|date|day|when|start|start date|begin|begin date|first day|event date|datum|tag|von|beginn|date de debut|debut|fecha|desde|дата|начало|日期|"
    "开始" },
  { ENT_IMPORT_UNTIL, "until|end|end date|to|last day|through|bis|ende|letzter tag|fin|date de fin|hasta|по|конец|结束" },
  { ENT_IMPORT_PLACE, "place|venue|location|city|where|town|ort|stadt|tagungsort|lieu|ville|lugar|ciudad|sede|место|город|地点|城市" },
  { ENT_IMPORT_NATION,
    "nations|nation|countries|country|participants|participant|states|state|parties|members|lander|land|staaten|teilnehmer|beteiligte|pays|"
    "participants|etats|paises|pais|participantes|estados|страны|участники|国家|参与国|参加国" },
  { ENT_IMPORT_GROUPING,
    "groupings|grouping|groups|group|organisations|organisation|organizations|organization|alliances|alliance|bloc|gruppierungen|gruppierung|bundnis|"
    "gruppe|groupes|groupe|grupos|grupo|organizacion|организация|организации|组织" },
  { ENT_IMPORT_SUMMARY, "summary|description|abstract|text|details|zusammenfassung|beschreibung|resume|descripcion|resumen|описание|摘要" },
  { ENT_IMPORT_REMARK, "note|notes|remark|remarks|comment|comments|bemerkung|anmerkung|remarque|nota|notas|примечание|备注" },
  { ENT_IMPORT_ID, "id|event id|key" },
};

static const struct
{
  EntEventKind kind;
  const char  *words;
} kinds[] = {
  { ENT_EVENT_SUMMIT, "summit meeting|gipfel|gipfeltreffen|sommet|cumbre|саммит|峰会" },
  { ENT_EVENT_MINISTERIAL,
    "ministerial meeting|ministers meeting|meeting of ministers|foreign ministers|ministertreffen|reunion ministerielle|ministerielle|"
    "reunion ministerial|встреча министров|部长级会议" },
  { ENT_EVENT_FOUNDING, "foundation|founded|establishment|creation|grundung|fondation|fundacion|основание|成立" },
  { ENT_EVENT_TREATY, "pact|convention|vertrag|traite|tratado|договор|条约" },
  { ENT_EVENT_AGREEMENT, "accord|deal|memorandum|abkommen|ubereinkunft|acuerdo|соглашение|协定|协议" },
  { ENT_EVENT_ACCESSION, "enlargement|joining|admission|entry|beitritt|aufnahme|erweiterung|adhesion|elargissement|ingreso|вступление|加入" },
  { ENT_EVENT_ROLE_CHANGE, "change of role|rollenwechsel|statuswechsel" },
  { ENT_EVENT_WITHDRAWAL, "exit|leaving|departure|austritt|retrait|retiro|salida|выход|退出" },
  { ENT_EVENT_SUSPENSION, "suspended|suspendierung|aussetzung|suspensión|suspension|приостановка|中止" },
  { ENT_EVENT_STATEMENT, "declaration|communique|joint statement|resolution|erklarung|declaracion|заявление|声明" },
  { ENT_EVENT_DISPUTE, "conflict|clash|crisis|incident|streit|konflikt|krise|conflit|crise|conflicto|disputa|конфликт|争端" },
  { ENT_EVENT_EXERCISE, "military exercise|manoeuvre|maneuver|drill|ubung|manover|exercice|ejercicio|учения|演习" },
  { ENT_EVENT_COOPERATION, "project|kooperation|zusammenarbeit|cooperacion|сотрудничество|合作" },
  { ENT_EVENT_VISIT, "state visit|trip|besuch|staatsbesuch|visite|visita|визит|访问" },
};

static gboolean
contains (const char *words,
          const char *word)
{
  g_autofree char *all = g_strconcat ("|", words, "|", NULL);
  g_autofree char *between = g_strconcat ("|", word, "|", NULL);

  return *word != '\0' && strstr (all, between) != NULL;
}

/* Signs between words are blanks. */
static char *
dup_words (const char *text)
{
  char *folded = ent_import_words_fold (text);

  return g_strdelimit (folded, "-_'’.", ' ');
}

/**
 * ent_import_event_words_find_head:
 * @head: the head of a column in a table of events
 * @system: (out): by what it names nations, if it does
 *
 * Returns: what the column says, as far as its head tells
 */
EntImportMeaning
ent_import_event_words_find_head (const char      *head,
                                  EntImportSystem *system)
{
  g_autofree char *folded = dup_words (head);
  EntImportMeaning meaning;

  *system = ENT_IMPORT_NAMES;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (contains (heads[i].words, folded))
      return heads[i].meaning;
  meaning = ent_import_words_find_head (head, system); /* of sources, as with memberships */
  return meaning >= ENT_IMPORT_SOURCE && meaning <= ENT_IMPORT_SOURCE_DATE ? meaning : ENT_IMPORT_NOTHING;
}

/**
 * ent_import_event_words_find_kind:
 * @word: what others call a kind of event
 * @kind: (out): the kind
 *
 * Returns: whether it is known
 */
gboolean
ent_import_event_words_find_kind (const char   *word,
                                  EntEventKind *kind)
{
  g_autofree char *folded = dup_words (word);

  for (guint i = 0; i < ENT_N_EVENT_KINDS; i++)
    {
      g_autofree char *id = g_strdup (ent_event_kind_to_id ((EntEventKind) i));

      *kind = (EntEventKind) i;
      if (strcmp (g_strdelimit (id, "-", ' '), folded) == 0)
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (contains (kinds[i].words, folded))
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}
