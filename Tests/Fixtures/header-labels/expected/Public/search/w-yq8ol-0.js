rectoSearch("w-yq8ol-0","0a b10|0text a20|1he b20|1itle a10|")
