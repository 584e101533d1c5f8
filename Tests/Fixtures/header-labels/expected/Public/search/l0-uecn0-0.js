rectoSearch("l0-uecn0-0",["/",[-9320, 0]])
