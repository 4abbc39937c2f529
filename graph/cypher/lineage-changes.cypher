// zh: 传导变化：上级文件到本文件，哪些条款保留、加强、弱化、改写、新增、未写
// en: Changes on the way down: clauses kept, hardened, softened, reworded, added, dropped
// parameter document document hunan-2015: 哪份文件 / which document
// parameter ancestor? document central-2015: 与哪份上级文件相比 / compared with which document above
// columns: clause, ancestor_clause, change, what, quote, ancestor_quote, ancestor_document, likeness, document, start, end, ancestor_start, ancestor_end, id
// order: start; what was dropped stands last, in the order of the document above
CALL {
  MATCH (d:Document) WHERE d.id IN $document
  MATCH (d)<-[:IN_DOCUMENT]-(c:Clause)-[e:DERIVES_FROM]->(a:Clause)
  WHERE ($ancestor IS NULL OR a.document_id IN $ancestor)
  RETURN 0 AS rank, e.clause AS clause, e.ancestor_clause AS ancestor_clause, e.change AS change, e.what AS what,
         e.quote AS quote, e.ancestor_quote AS ancestor_quote, e.ancestor_document AS ancestor_document,
         e.likeness AS likeness, e.document AS document, e.start AS start, e.end AS end,
         e.ancestor_start AS ancestor_start, e.ancestor_end AS ancestor_end, e.id AS id
  UNION ALL
  MATCH (d:Document) WHERE d.id IN $document
  MATCH (d)<-[:IN_DOCUMENT]-(c:Clause)-[e:ADDS_TO]->(t:Document)
  WHERE (t.id IN $ancestor OR ($ancestor IS NULL AND NOT (c)-[:DERIVES_FROM]->(:Clause)))
  WITH c, e ORDER BY e.id
  WITH c, collect(e)[0] AS e
  RETURN 0 AS rank, e.clause AS clause, null AS ancestor_clause, e.change AS change, null AS what,
         e.quote AS quote, null AS ancestor_quote, null AS ancestor_document,
         null AS likeness, e.document AS document, e.start AS start, e.end AS end,
         null AS ancestor_start, null AS ancestor_end, e.id AS id
  UNION ALL
  MATCH (d:Document) WHERE d.id IN $document
  MATCH (a:Clause)-[e:DROPPED_IN]->(d)
  WHERE ($ancestor IS NULL OR a.document_id IN $ancestor)
  RETURN 1 AS rank, null AS clause, e.clause AS ancestor_clause, e.change AS change, null AS what,
         null AS quote, e.quote AS ancestor_quote, e.document AS ancestor_document,
         null AS likeness, d.document AS document, null AS start, null AS end,
         e.start AS ancestor_start, e.end AS ancestor_end, e.id AS id
}
RETURN clause, ancestor_clause, change, what, quote, ancestor_quote, ancestor_document, likeness, document, start, end,
       ancestor_start, ancestor_end, id
ORDER BY rank, start, ancestor_document, ancestor_start, id
