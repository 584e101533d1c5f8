rectoSearch("t0-seqax-0",[["labels","A title","26 June 1944",["0", "1p1"],"AtitleThetext."]])
