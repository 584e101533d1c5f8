rectoSearch("l0-q5h3a-0",["EA",[-8385, 0, 1, 0]])
