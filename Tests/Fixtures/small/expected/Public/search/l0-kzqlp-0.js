rectoSearch("l0-kzqlp-0",[";J",[-9497, 365, 1112, 0]])
