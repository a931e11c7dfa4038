/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "view/ent-saved-view.h"
#include "view/ent-view-private.h"

G_BEGIN_DECLS

/* How far from the middle of the picture something may stand, in world units. */
#define ENT_VIEW_JSON_MAX_DISTANCE 1e6

/* What readers and writers of views as JSON share. Each reader sets an error
 * that names the place, @path, and returns %FALSE. */

gboolean  ent_view_json_fail         (GError           **error,
                                      const char        *path,
                                      const char        *message);
gboolean  ent_view_json_fail_type    (GError           **error,
                                      const char        *path,
                                      const char        *expected,
                                      JsonNode          *node);
gboolean  ent_view_json_fail_other   (GError           **error,
                                      const char        *path,
                                      const char        *expected,
                                      const char        *other);
gboolean  ent_view_json_fail_missing (GError           **error,
                                      const char        *path,
                                      const char        *example);
gboolean  ent_view_json_fail_unknown (GError           **error,
                                      const char        *path,
                                      const char        *key);
gboolean  ent_view_json_read_number  (const char        *path,
                                      JsonNode          *node,
                                      double            *number,
                                      GError           **error);
gboolean  ent_view_json_check_within (const char        *path,
                                      double             number,
                                      double             least,
                                      double             most,
                                      GError           **error);
gboolean  ent_view_json_read_within  (const char        *path,
                                      JsonNode          *node,
                                      double             least,
                                      double             most,
                                      double            *number,
                                      GError           **error);
gboolean  ent_view_json_read_text    (const char        *path,
                                      JsonNode          *node,
                                      const char       **text,
                                      GError           **error);
gboolean  ent_view_json_read_id      (const char        *path,
                                      JsonNode          *node,
                                      const char       **id,
                                      GError           **error);
gboolean  ent_view_json_check_list   (const char        *path,
                                      JsonNode          *node,
                                      const char        *expected,
                                      guint              most,
                                      GError           **error);
gboolean  ent_view_json_read_pin     (const char        *path,
                                      JsonNode          *node,
                                      EntPin            *pin,
                                      GError           **error);
void      ent_view_json_write_pin    (JsonBuilder       *builder,
                                      const EntPin      *pin);

gboolean  ent_view_json_check        (const char        *data,
                                      gsize              length,
                                      GError           **error);
JsonNode *ent_view_json_parse        (const char        *data,
                                      gsize              length,
                                      GError           **error);
gboolean  ent_view_json_check_format (JsonObject        *object,
                                      const char        *format,
                                      int                version,
                                      const char        *other_version,
                                      GError           **error);
EntView  *ent_view_json_read         (JsonObject        *object,
                                      const char *const *others,
                                      GError           **error);
void      ent_view_json_write        (JsonBuilder       *builder,
                                      EntView           *view);

EntSavedView *ent_saved_view_read    (JsonObject        *object,
                                      char              *places,
                                      GError           **error);
void      ent_saved_view_write       (GString           *text,
                                      EntSavedView      *saved,
                                      gboolean           has_places);

char      *ent_places_json_cut       (GString           *saved);
EntPlaces *ent_places_json_read      (char              *text,
                                      GError           **error);
gboolean   ent_places_json_can_write (EntPlaces         *places);
void       ent_places_json_write     (GString           *text,
                                      EntPlaces         *places);

G_END_DECLS
