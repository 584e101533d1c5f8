extension String {
  /// The text as a string of CSS (CSS Syntax 3, 4.3.5), quotes and all.
  var asCSSString: String {
    var string = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\":
        string += "\\"
        string.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20: string += " "
      default: string.unicodeScalars.append(scalar)
      }
    }
    return string + "\""
  }
}
