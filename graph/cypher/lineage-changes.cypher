// zh: 传导变化：上级文件到本文件，哪些条款保留、加强、弱化、改写、新增、未写
// en: Changes on the way down: clauses kept, hardened, softened, reworded, added, dropped
// parameter document document hunan-2015: 哪份文件 / which document
// parameter ancestor? document central-2015: 与哪份上级文件相比 / compared with which document above
// columns: clause, ancestor_clause, change, what, quote, ancestor_quote, ancestor_document, likeness, document, start, end
// order: start (dropped ones last, in the order of the document above), then ancestor_document, ancestor_clause
CALL {
  MATCH (c:Clause)-[e:DERIVES_FROM]->(a:Clause)
  WHERE c.document_id IN $document AND ($ancestor IS NULL OR a.document_id IN $ancestor)
  RETURN 0 AS rank, c.path AS clause, a.path AS ancestor_clause, e.change AS change, e.what AS what, e.quote AS quote,
         e.ancestor_quote AS ancestor_quote, a.document AS ancestor_document, e.likeness AS likeness,
         e.document AS document, e.start AS start, e.end AS end, a.start AS above
  UNION ALL
  MATCH (d:Document)<-[:PRINTS*0..1]-(:Document)-[:IMPLEMENTS*1..5]->(t:Document)
  WHERE d.id IN $document AND t.id <> d.id AND ($ancestor IS NULL OR t.id IN $ancestor)
  WITH d, collect(DISTINCT t.id) AS targets
  MATCH (c:Clause)-[:IN_DOCUMENT]->(d)
  WHERE size(c.own) > size(coalesce(c.heading, '')) + 20
    AND NOT EXISTS { MATCH (c)-[:DERIVES_FROM]->(a:Clause) WHERE a.document_id IN targets }
  RETURN 0 AS rank, c.path AS clause, null AS ancestor_clause, 'added' AS change, null AS what, c.own AS quote,
         null AS ancestor_quote, null AS ancestor_document, null AS likeness,
         c.document AS document, c.start AS start, c.end AS end, 0 AS above
  UNION ALL
  MATCH (d:Document)<-[:PRINTS*0..1]-(:Document)-[:IMPLEMENTS*1..5]->(t:Document)
  WHERE d.id IN $document AND t.id <> d.id AND ($ancestor IS NULL OR t.id IN $ancestor)
  WITH DISTINCT d, t
  MATCH (a:Clause)-[:IN_DOCUMENT]->(t)
  WHERE size(a.own) > size(coalesce(a.heading, '')) + 20
    AND NOT EXISTS { MATCH (a)<-[:DERIVES_FROM]-(c:Clause) WHERE c.document_id = d.id }
  RETURN 1 AS rank, null AS clause, a.path AS ancestor_clause, 'dropped' AS change, null AS what, null AS quote,
         a.own AS ancestor_quote, a.document AS ancestor_document, null AS likeness,
         d.document AS document, null AS start, null AS end, a.start AS above
}
RETURN clause, ancestor_clause, change, what, quote, ancestor_quote, ancestor_document, likeness, document, start, end
ORDER BY rank, start, ancestor_document, above, ancestor_clause, clause
