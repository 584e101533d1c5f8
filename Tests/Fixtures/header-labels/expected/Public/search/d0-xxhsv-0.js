rectoSearch("d0-xxhsv-0",["\x00","@@","@@","@@","@@"])
