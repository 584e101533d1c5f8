rectoSearch("l0-sqwvz-0",["aU`",[-9320, 0, 85, 0, 850, 0]])
