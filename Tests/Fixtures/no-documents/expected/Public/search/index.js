rectoSearch("index",{"documents": 0, "words": 0, "gap": 20, "codebook": "1ns7o", "dictionary": ["m9pkx"], "groups": [], "chunks": [], "facets": [], "joined": null})
