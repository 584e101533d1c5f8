rectoSearch("f4-l5j2r-0",["attlee","Attlee, Clement","  ","churchill","Churchill, Winston S.","0\x00","stalin","Stalin, Joseph","  "])
