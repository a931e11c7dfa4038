graph [
  node [ id 1 label "Norway" ]
  node [ id 2 label "Kenya" ]
  edge [ source 1 target 2 ]
]
