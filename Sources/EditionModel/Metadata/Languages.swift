/// Names of languages in English, as archives' records give them, and their BCP 47 tags.
package enum Languages {
  static func tag(for name: String) -> String? { tags[name.lowercased()] }

  /// "English" for "en" and "en-GB"; the tag itself where no name is known.
  package static func name(of tag: String) -> String {
    let language = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    let names = tags.filter { $0.value == language }.keys.sorted()
    let words = names.last?.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return words?.joined(separator: "-") ?? tag
  }

  private static let tags: [String: String] = [
    "albanian": "sq", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "belarusian": "be", "bulgarian": "bg",
    "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
    "finnish": "fi", "french": "fr", "georgian": "ka", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja", "kazakh": "kk", "khmer": "km",
    "korean": "ko", "lao": "lo", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "mongolian": "mn",
    "norwegian": "no", "persian": "fa", "farsi": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "serbo-croatian": "sh", "slovak": "sk", "slovenian": "sl", "spanish": "es",
    "swedish": "sv", "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "uzbek": "uz", "vietnamese": "vi",
  ]
}
