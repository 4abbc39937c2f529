// zh: 单位：文件里点名的单位，牵头和参与的清单数
// en: Organizations: the bodies that documents name, with the lists that they lead or take part in
// parameter system? system trade_union: 只看这个系统 / only this system
// parameter level? one-of(central|province|city|county|township|village|unit) city: 只看这一层级 / only this level
// parameter place? place 衢州市: 只看这个地域 / only this place
// parameter q? text 组织部: 名称含有 / contained in a name
// columns: unit, official_name, name, system, level, place, kind, status, leads, participates, id
// order: leads descending, participates descending, unit, name, id
// pages: by skipping
MATCH (o:Organization)
WHERE ($system IS NULL OR o.system IN $system) AND ($level IS NULL OR o.level = $level)
  AND ($place IS NULL OR o.place = $place)
  AND ($q IS NULL OR o.unit CONTAINS $q OR o.official_name CONTAINS $q OR o.name CONTAINS $q)
RETURN o.unit AS unit, o.official_name AS official_name, o.name AS name, o.system AS system, o.level AS level,
       o.place AS place, o.kind AS kind, o.status AS status, coalesce(o.lists_led, 0) AS leads,
       coalesce(o.lists_joined, 0) AS participates, o.id AS id
ORDER BY leads DESC, participates DESC, unit, name, id
