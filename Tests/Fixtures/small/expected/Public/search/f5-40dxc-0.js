rectoSearch("f5-40dxc-0",["moscow","Moscow","  "])
