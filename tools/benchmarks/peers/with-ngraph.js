// SPDX-License-Identifier: GPL-3.0-or-later
// ngraph.forcelayout as it comes, until it stands or for the thousand steps of its documentation.
'use strict'
const { load, run } = require('./peer.js')

Promise.all([load('ngraph.graph'), load('ngraph.forcelayout')]).then(([createGraph, createLayout]) => run((names, edges) => {
  const graph = createGraph()
  for (const [from, to] of edges) graph.addLink(from, to)
  const layout = createLayout(graph)
  for (let step = 0; step < 1000 && !layout.step(); step++);
  return names.map(name => [name, layout.getNodePosition(name).x, layout.getNodePosition(name).y])
}))
