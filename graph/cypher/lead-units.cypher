// zh: 牵头单位：每个单位牵头几份、参加几份责任清单
// en: Lead units: how many lists each unit leads, and in how many it takes part
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: unit, official_name, written, system, level, leads, participates, place, id
// order: leads descending, participates descending, unit, written, id
// pages: by skipping
CALL {
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS everywhere
  MATCH (o:Organization) WHERE o.lists_led IS NOT NULL
  RETURN o, o.listed_as AS written, o.lists_led AS leads, o.lists_joined AS participates
  UNION ALL
  UNWIND CASE WHEN $document IS NULL THEN [1] ELSE [] END AS everywhere
  MATCH (o:OrganizationClass) WHERE o.lists_led IS NOT NULL
  RETURN o, o.listed_as AS written, o.lists_led AS leads, o.lists_joined AS participates
  UNION ALL
  UNWIND CASE WHEN $document IS NULL THEN [] ELSE [1] END AS inside
  MATCH (r:Responsibility) WHERE r.document IN $among AND r.document_id IN $document
  MATCH (r)-[:STATED_IN]->()<-[e:LEADS|PARTICIPATES_IN]-(o)
  WHERE e.fact = r.id
  WITH o, e.written AS written, e.fact AS list, type(e) AS role ORDER BY written
  RETURN o, collect(DISTINCT written) AS written, count(DISTINCT CASE role WHEN 'LEADS' THEN list END) AS leads,
         count(DISTINCT CASE role WHEN 'PARTICIPATES_IN' THEN list END) AS participates
}
RETURN o.unit AS unit, o.official_name AS official_name, written, o.system AS system, o.level AS level,
       leads, participates, o.place AS place, o.id AS id
ORDER BY leads DESC, participates DESC, unit, written[0], id
