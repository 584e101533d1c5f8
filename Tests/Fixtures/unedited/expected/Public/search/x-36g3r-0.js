rectoSearch("x-36g3r-0",[["Chiefs-of-Staff", 135, 2], ["Combined-Chiefs-of-Staff", 149, 2]])
