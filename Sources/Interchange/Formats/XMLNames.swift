/// Every element that Recto's files have, so that no other name can be written.
enum XMLElement: String, CaseIterable {
  // TEI P5
  case tei = "TEI"
  case abstract, teiCorpus, teiHeader, fileDesc, titleStmt, title, author, editor, editionStmt, edition
  case publicationStmt, publisher, authority, date, idno, availability, licence, seriesStmt, notesStmt, note
  case sourceDesc, msDesc, msIdentifier, settlement, institution, repository, collection, additional
  case surrogates, bibl, ref, listWit, witness, encodingDesc, editorialDecl, correction, normalization, segmentation
  case interpretation, variantEncoding, profileDesc, creation, placeName, persName, orgName, langUsage
  case language, textClass, keywords, term, correspDesc, correspAction, particDesc, listPerson, person, revisionDesc
  case change, text, group, body, div, p, ab, head, label, opener, closer, dateline, salute, fw, stamp, list, item
  case quote, table, row, cell, eg, milestone, pb, lb, hi, code, figure, graphic, figDesc, del, add, choice, sic, corr
  case unclear, gap, desc, supplied, foreign, rs, name, roleName, seg, anchor, standOff, listPlace, listOrg, listEvent
  case listApp, app, lem, rdg, place, org, event, birth, death, occupation, location, geo, extent

  // Atom (RFC 4287), which shares some of those
  case feed, entry, id, link, updated, rights, generator, published, summary, subtitle

  // OAI-PMH static repository
  case oaiRepository = "Repository"
  case oaiIdentify = "Identify"
  case oaiListMetadataFormats = "ListMetadataFormats"
  case oaiListRecords = "ListRecords"
  case oaiRepositoryName = "oai:repositoryName"
  case oaiBaseURL = "oai:baseURL"
  case oaiProtocolVersion = "oai:protocolVersion"
  case oaiAdminEmail = "oai:adminEmail"
  case oaiEarliestDatestamp = "oai:earliestDatestamp"
  case oaiDeletedRecord = "oai:deletedRecord"
  case oaiGranularity = "oai:granularity"
  case oaiMetadataFormat = "oai:metadataFormat"
  case oaiMetadataPrefix = "oai:metadataPrefix"
  case oaiSchema = "oai:schema"
  case oaiMetadataNamespace = "oai:metadataNamespace"
  case oaiRecord = "oai:record"
  case oaiHeader = "oai:header"
  case oaiIdentifier = "oai:identifier"
  case oaiDatestamp = "oai:datestamp"
  case oaiMetadata = "oai:metadata"
  case oaiDC = "oai_dc:dc"

  // OpenSearch
  case openSearchDescription = "OpenSearchDescription"
  case shortName = "ShortName"
  case longName = "LongName"
  case openSearchSummary = "Description"
  case openSearchLanguage = "Language"
  case inputEncoding = "InputEncoding"
  case openSearchURL = "Url"

  // Dublin Core
  case dcTitle = "dc:title"
  case dcCreator = "dc:creator"
  case dcContributor = "dc:contributor"
  case dcSubject = "dc:subject"
  case dcDescription = "dc:description"
  case dcPublisher = "dc:publisher"
  case dcDate = "dc:date"
  case dcType = "dc:type"
  case dcFormat = "dc:format"
  case dcIdentifier = "dc:identifier"
  case dcSource = "dc:source"
  case dcLanguage = "dc:language"
  case dcRelation = "dc:relation"
  case dcRights = "dc:rights"
}

/// Every attribute.
enum XMLAttribute: String, CaseIterable {
  case n, type, subtype, extent, ref, target, corresp, rend, reason, quantity, unit, cert, precision, when, notBefore
  case notAfter, from, to, role, place, method, location, loc, wit, ident, rows, cols, url
  case template, source, key, level, href, rel, xmlns, metadataPrefix
  case whenISO = "when-iso"
  case whenCustom = "when-custom"
  case datingMethod
  case xmlID = "xml:id"
  case xmlLang = "xml:lang"
  case xmlSpace = "xml:space"
  case xmlnsOAI = "xmlns:oai"
  case xmlnsOAIDC = "xmlns:oai_dc"
  case xmlnsDC = "xmlns:dc"
  case xmlnsXSI = "xmlns:xsi"
  case xsiSchemaLocation = "xsi:schemaLocation"
}
