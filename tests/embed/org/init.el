;; For a special block: an element that ox-html does not know would become a <div>.
(require 'ox-html)
(add-to-list 'org-html-html5-elements "soma-neuron")
