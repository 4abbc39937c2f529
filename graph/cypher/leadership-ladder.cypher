// zh: 领导阶梯：一个系统从中央到乡镇，每一级由谁领导
// en: Leadership ladder: for each level of a system its Party committee and its superior, from the centre down
// parameter system system trade_union: 哪个系统 / which system
// parameter place? place 衢州市: 到哪个地方为止 / the ladder down to this place
// columns: level, organization, same_level_party, superior, named, inferred, place, id
// order: level from the top, organization, id
MATCH (o:Organization)
WHERE o.system IN $system AND (EXISTS { MATCH (o)-[:LED_BY]->(:Organization) }
  OR EXISTS { MATCH (o)<-[x:LED_BY]-(:Organization) WHERE x.kind = 'superior' })
  AND ($place IS NULL OR EXISTS { MATCH (o)-[:LOCATED_IN]->(:Place)<-[:WITHIN*0..5]-(p:Place) WHERE p.name = $place })
OPTIONAL MATCH (o)-[p:LED_BY]->(party:Organization)
WHERE p.kind = 'same_level_party'
WITH o, party, p ORDER BY p.primary, party.unit
WITH o, collect(DISTINCT party.unit) AS parties, collect(p.inferred) AS by_rule
OPTIONAL MATCH (o)-[s:LED_BY]->(above:Organization)
WHERE s.kind = 'superior'
WITH o, parties, by_rule, s, above ORDER BY above.unit
WITH o, parties, by_rule, collect(s.inferred) AS more, collect(DISTINCT above.unit) AS superiors
WITH o, parties, superiors, by_rule + more AS by_rule
RETURN o.level AS level, o.unit AS organization, parties[0] AS same_level_party, superiors[0] AS superior,
       o.named AS named,
       size(by_rule) > 0 AND all(one IN by_rule WHERE one) AS inferred, o.place AS place, o.id AS id
ORDER BY CASE o.level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3
         WHEN 'township' THEN 4 ELSE 5 END, organization, id
