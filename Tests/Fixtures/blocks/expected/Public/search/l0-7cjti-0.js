rectoSearch("l0-7cjti-0",["EA",[-8385, 0, -8384, 0]])
