// zh: 它领导谁：一个组织领导的组织
// en: Led by a body: the organizations that it leads
// parameter organization organization 同级党委: 哪个组织 / which organization
// columns: organization, leader, kind, primary, inferred, rule, document, clause, start, end, quote, id
// order: kind, organization, document, start
MATCH (o)-[e:LED_BY]->(l:Organization|OrganizationClass {id: $organization})
RETURN coalesce(o.unit, o.name) AS organization, coalesce(l.unit, l.name) AS leader, e.kind AS kind, e.primary AS primary,
       e.inferred AS inferred, e.rule AS rule,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote, e.id AS id
ORDER BY kind, organization, document, start, id
