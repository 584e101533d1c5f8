rectoSearch("f0-r0cpc-0",["letter","letter","  ","not-stated","Not stated"," \x00"])
