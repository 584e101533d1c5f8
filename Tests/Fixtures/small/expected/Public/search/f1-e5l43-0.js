rectoSearch("f1-e5l43-0",["the-archives","The Archives","  ","not-stated","Not stated"," \x00"])
