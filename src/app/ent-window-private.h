/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-canvas-notice.h"
#include "app/ent-canvas.h"
#include "app/ent-details-panel.h"
#include "app/ent-groupings-panel.h"
#include "app/ent-hints.h"
#include "app/ent-pane-handle.h"
#include "app/ent-reading-notice.h"
#include "app/ent-vicinity-bar.h"
#include "app/ent-search-popover.h"
#include "app/ent-story-window.h"
#include "app/ent-timeline.h"
#include "app/ent-views-popover.h"
#include "app/ent-window.h"
#include "state/ent-session.h"

G_BEGIN_DECLS

struct _EntWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  GtkWidget *header;
  AdwWindowTitle *title;
  AdwSplitButton *open_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkSpinner *reading_spinner;
  GtkWidget *charts;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GtkMenuButton *search_button;
  GtkWidget *search_words;
  EntSearchPopover *search;
  GtkWidget *export_words;
  GtkMenuButton *views_button;
  EntViewsPopover *views;
  EntHints *hints;
  AdwFlap *groupings_flap;
  AdwFlap *details_flap;
  EntPaneHandle *groupings_handle;
  EntPaneHandle *details_handle;
  GtkWidget *middle; /* between the panes */
  EntGroupingsPanel *groupings;
  EntDetailsPanel *details;
  GtkOverlay *picture_place; /* the canvas, and what lies over it */
  EntCanvas *canvas;
  GtkWidget *table_switch;
  GtkWidget *blank_page;
  GtkWidget *empty_page;
  GtkWidget *empty_groupings;
  GtkLabel *zoom_label;
  EntCanvasNotice *notice;
  EntVicinityBar *vicinity_bar;
  EntReadingNotice *reading_notice;
  GtkRevealer *disk_bar;
  GtkLabel *disk_label;
  GtkWidget *charts_below;
  EntTimeline *timeline;

  GtkWidget *table; /* (nullable), borrowed: made when it is to be seen for the first time */

  int title_width;  /* in px, when it was last seen */
  int words_width;  /* what search and export need beyond their icons, likewise */
  int fitted_width; /* of the window, in px */
  guint fit_source; /* of the idle callback that adapts the window to its width, or 0 */

  /* Owned */
  GtkWidget *focus; /* (nullable): what has it */
  GSettings *settings; /* (nullable): where there is no schema nothing is remembered */
  EntState *state;
  EntPipeline *pipeline;
  GCancellable *reading; /* (nullable): of the file being read */
  gboolean is_reading_bundled;
  gboolean is_renewing;  /* what is read is open already */
  gboolean must_renew;   /* once what is read has come */
  gboolean is_dropped;   /* what is read was dropped here, so that one is asked what becomes of it */
  gboolean is_saving;
  gboolean may_close;    /* what would be lost with it is to be lost */
  GCancellable *copying; /* (nullable): of the picture being copied */

  GFile *watched;        /* (nullable): the file of what is open */
  GFileMonitor *monitor; /* (nullable): of that */
  char *disk_state;      /* (nullable): names the state in which it was found last */
  guint disk_source;     /* of the pause before it is looked at, or 0 */

  EntDocument *bundled;  /* (nullable): what was last open of the bundled data */

  EntDocument *imported; /* (nullable): what is opened once what is open is saved */

  EntSession *session;
  EntSavedView *resumed; /* (nullable): what comes back with the bundled data that is being read */
  EntSavedWindow look;   /* how the next picture is to be looked at; a zoom of 0 is none */

  AdwToast *warnings_toast; /* (nullable), weak: of the open file */
  gboolean shows_stories; /* once the window is on the screen */
  EntStoryWindow *story_window; /* (nullable), weak: beside it */
};

/* ent-window.c */
void ent_window_remember       (EntWindow *self);
void ent_window_update_title   (EntWindow *self);

/* ent-window-additions.c */
void ent_window_add_additions  (EntWindow *self);

/* ent-window-actions.c */
void ent_window_add_actions    (EntWindow *self);
void ent_window_add_player     (EntWindow *self);
void ent_window_update_actions (EntWindow *self);

/* ent-window-charts.c */
void ent_window_add_charts     (EntWindow *self);

/* ent-window-data.c */
void ent_window_add_data       (EntWindow *self);

/* ent-window-files.c */
void ent_window_add_files      (EntWindow *self);
void ent_window_take_document  (EntWindow   *self,
                                EntDocument *document);
void ent_window_stay           (EntWindow   *self);
void ent_window_show_problems  (EntWindow    *self,
                                GFile        *file,
                                GPtrArray    *problems,
                                const GError *error);

/* ent-window-foreign.c */
void ent_window_ask_foreign    (EntWindow   *self,
                                GFile       *file,
                                gboolean     adds);
void ent_window_paste          (EntWindow   *self);
char *ent_window_dup_tally     (const EntTally *tally);

/* ent-window-kept.c */
void ent_window_add_kept       (EntWindow *self);
EntKeptViews *ent_window_get_kept_views (void);

/* ent-window-panes.c */
void ent_window_add_panes      (EntWindow *self);

/* ent-window-pictures.c */
void ent_window_add_pictures   (EntWindow *self);

/* ent-window-stories.c */
void ent_window_add_stories    (EntWindow *self);
EntKeptStories *ent_window_get_kept_stories (void);
EntKeptStory *ent_window_find_story (EntWindow *self);
void ent_window_show_stories   (EntWindow  *self,
                                const char *file_name);

/* ent-window-story-files.c */
void ent_window_add_story_files (EntWindow *self);
void ent_window_copy_story     (EntWindow *self,
                                GFile     *target);
gboolean ent_window_open_story (EntWindow *self,
                                GFile     *file);
void ent_window_export_story   (EntWindow *self,
                                gboolean   is_document,
                                GFile     *target);

/* ent-window-things.c */
void ent_window_add_things     (EntWindow *self);

/* ent-window-reload.c */
void ent_window_add_reload     (EntWindow *self);
void ent_window_check_disk     (EntWindow *self);

/* ent-window-recent.c */
void ent_window_add_recents    (EntWindow    *self);
void ent_window_add_recent     (GFile        *file,
                                const char   *mime_type);

/* ent-window-save.c */

/* What is done once what is open would not be lost by it. */
typedef void (*EntWindowNext) (EntWindow *self,
                               GFile     *file);

void ent_window_add_save       (EntWindow     *self);
void ent_window_settle         (EntWindow     *self,
                                EntWindowNext  next,
                                GFile         *file);
GFile *ent_window_complete_name (GFile        *file,
                                const char    *suffix);

/* ent-window-session.c */
void ent_window_add_session    (EntWindow            *self);
gboolean ent_window_take_session (EntWindow          *self,
                                EntDocument          *document,
                                EntDay                day);
void ent_window_look_again     (EntWindow            *self,
                                const EntSavedWindow *look);
EntSavedView *ent_window_new_saved_view (EntWindow   *self,
                                EntView              *view);

/* ent-window-sizes.c */
void ent_window_fit_width      (EntWindow *self);

/* ent-window-views.c */
void ent_window_add_views      (EntWindow    *self);
void ent_window_show_view      (EntWindow    *self,
                                GFile        *file,
                                EntDocument  *document,
                                EntSavedView *saved,
                                const char   *left_out);

G_END_DECLS
