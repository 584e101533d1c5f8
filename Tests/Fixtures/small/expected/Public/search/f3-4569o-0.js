rectoSearch("f3-4569o-0",["english","English","  ","not-stated","Not stated"," \x00"])
