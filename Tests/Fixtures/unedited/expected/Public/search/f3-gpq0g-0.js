rectoSearch("f3-gpq0g-0",["english","English","0","not-stated","Not stated","  "])
