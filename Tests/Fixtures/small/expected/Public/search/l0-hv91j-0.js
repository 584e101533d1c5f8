rectoSearch("l0-hv91j-0",[";J",[-9497, 365, -8385, 0]])
