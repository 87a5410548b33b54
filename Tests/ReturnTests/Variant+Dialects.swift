/// Other spellings of the same document.
extension Variant {
  static let dialects: [Variant] = [
    Variant("Strict (ISO 29500)") { returned in
      let strict = [
        (
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main"
        ),
        (
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
      ]
      returned.respelling.append { text in strict.reduce(text) { $0.replacing($1.0, with: $1.1) } }
    },
    Variant("andre prefikser for navnerommene") { returned in
      returned.respelling.append { text in
        text.replacing("<w:", with: "<ns0:").replacing("</w:", with: "</ns0:").replacing(" w:", with: " ns0:")
          .replacing("xmlns:w=", with: "xmlns:ns0=").replacing("w14:", with: "ns1:")
          .replacing("xmlns:w14=", with: "xmlns:ns1=").replacing("\"w14 ", with: "\"ns1 ")
      }
    },
    Variant("linjeskift og innrykk mellom elementene") { returned in
      returned.respelling.append { text in
        text.replacing("><w:p>", with: ">\n  <w:p>").replacing("</w:tc><w:tc>", with: "</w:tc>\n    <w:tc>")
          .replacing("<w:sdtContent>", with: "<w:sdtContent>\n").replacing("</w:r><w:r>", with: "</w:r>\n<w:r>")
      }
    },
  ]
}
