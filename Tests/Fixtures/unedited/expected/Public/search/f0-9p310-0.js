rectoSearch("f0-9p310-0",["memorandum","memorandum","  ","not-stated","Not stated","0"])
