// SPDX-License-Identifier: GPL-3.0-or-later
// d3-force with the forces and the 300 steps of its documentation.
'use strict'
const { load, run } = require('./peer.js')

load('d3-force').then(d3 => run((names, edges) => {
  const nodes = names.map(id => ({ id })), links = edges.map(([source, target]) => ({ source, target }))
  d3.forceSimulation(nodes).force('link', d3.forceLink(links).id(node => node.id)).force('charge', d3.forceManyBody()).stop().tick(300)
  return nodes.map(node => [node.id, node.x, node.y])
}))
