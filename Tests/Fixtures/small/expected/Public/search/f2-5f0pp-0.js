rectoSearch("f2-5f0pp-0",["secret","SECRET","  ","not-stated","Not stated"," \x00"])
