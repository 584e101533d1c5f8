rectoSearch("f2-5q05l-0",["secret","SECRET","  ","not-stated","Not stated","0"])
