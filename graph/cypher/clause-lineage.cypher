// zh: 条款来源：一条任务出自上级文件的哪一条，有何变化
// en: Lineage of a clause: which clause of a document above it comes from, and what became of it
// parameter document document hunan-2015: 哪份文件 / which document
// parameter clause clause 1/二/8: 条款路径 / path of the clause
// columns: ancestor_document, ancestor_clause, likeness, change, ancestor_quote, quote, what, document, clause, start, end, ancestor_start, ancestor_end, id
// order: likeness descending, start, ancestor_document, ancestor_start
CALL {
  MATCH (d:Document) WHERE d.id IN $document
  MATCH (d)<-[:IN_DOCUMENT]-(c:Clause {path: $clause})-[e:DERIVES_FROM]->(:Clause)
  RETURN e.ancestor_document AS ancestor_document, e.ancestor_clause AS ancestor_clause, e.likeness AS likeness,
         e.change AS change, e.ancestor_quote AS ancestor_quote, e.quote AS quote, e.what AS what,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end,
         e.ancestor_start AS ancestor_start, e.ancestor_end AS ancestor_end, e.id AS id
  UNION ALL
  MATCH (d:Document) WHERE d.id IN $document
  MATCH (d)<-[:IN_DOCUMENT]-(c:Clause {path: $clause})-[e:ADDS_TO]->(:Document)
  WHERE NOT (c)-[:DERIVES_FROM]->(:Clause)
  WITH c, e ORDER BY e.id
  WITH c, collect(e)[0] AS e
  RETURN null AS ancestor_document, null AS ancestor_clause, 0.0 AS likeness, e.change AS change,
         null AS ancestor_quote, e.quote AS quote, null AS what,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end,
         null AS ancestor_start, null AS ancestor_end, e.id AS id
  UNION ALL
  MATCH (own:Document) WHERE own.id IN $document
  MATCH (own)<-[:IN_DOCUMENT]-(c:Clause {path: $clause})-[e:DROPPED_IN]->(d:Document)
  RETURN e.document AS ancestor_document, e.clause AS ancestor_clause, 0.0 AS likeness, e.change AS change,
         e.quote AS ancestor_quote, null AS quote, null AS what,
         d.document AS document, null AS clause, null AS start, null AS end,
         e.start AS ancestor_start, e.end AS ancestor_end, e.id AS id
}
RETURN ancestor_document, ancestor_clause, likeness, change, ancestor_quote, quote, what, document, clause, start, end,
       ancestor_start, ancestor_end, id
ORDER BY likeness DESC, start, ancestor_document, ancestor_start, id
