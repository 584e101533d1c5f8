rectoSearch("f1-onyxu-0",["library-of-congress","Library of Congress"," \x00","national-archives-of-the-uk","National Archives of the UK"," 0","not-stated","Not stated","  "])
