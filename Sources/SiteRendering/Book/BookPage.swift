import Transcription

/// A file of a book: HTML as XML, with what stands around its text.
struct BookPage {
  var html = HTMLBuffer(capacity: 16_384, isXML: true)

  /// - Parameters:
  ///   - root: from the file to the book's root: "", "../".
  ///   - language: a BCP 47 tag.
  init(_ title: String, root: String, language: String) {
    html.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n")
    html.markup("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"")
    self.language(language)
    html.markup(">\n<head>\n<title>")
    html.text(title)
    html.markup("</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"")
    html.text(root)
    html.markup("style.css\" />\n</head>\n<body>\n")
  }

  /// The attributes of an element that is being opened.
  mutating func language(_ tag: String) {
    html.markup(" lang=\"")
    html.text(tag)
    html.markup("\" xml:lang=\"")
    html.text(tag)
    html.markup(LanguageTag.isRightToLeft(tag) ? "\" dir=\"rtl\"" : "\" dir=\"ltr\"")
  }

  /// Text between markup, where there is any.
  mutating func element(_ start: StaticString, _ text: String?, _ end: StaticString) {
    guard let text, !text.isEmpty else { return }
    html.markup(start)
    html.text(text)
    html.markup(end)
  }

  mutating func link(_ address: String, _ text: String) {
    html.markup("<a href=\"")
    html.text(address)
    html.markup("\">")
    html.text(text)
    html.markup("</a>")
  }

  /// The whole file.
  func finished() -> [UInt8] { html.bytes + "</body>\n</html>\n".utf8 }
}
