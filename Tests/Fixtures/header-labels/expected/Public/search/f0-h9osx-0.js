rectoSearch("f0-h9osx-0",["an-archive","An Archive"," \x00"])
