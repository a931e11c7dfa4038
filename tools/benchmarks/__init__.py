# SPDX-License-Identifier: GPL-3.0-or-later
"""What tools/bench measures, and how: one idea a module. Each benchmark is a function that is given the Bench of tools/bench."""
