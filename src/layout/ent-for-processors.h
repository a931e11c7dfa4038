/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Before a function: processors that have wider registers use them; what it finds is the same to the bit. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ENT_FOR_PROCESSORS __attribute__ ((target_clones ("default", "avx2")))
#else
#define ENT_FOR_PROCESSORS
#endif
