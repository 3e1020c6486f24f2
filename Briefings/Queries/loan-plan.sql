-- The loan plan and what has been allocated of it, the whole first.
select
  case when part_of is null then 'Plan, total' else 'Allocated' end as part,
  value,
  key
from facts
where article = 'iwaya-kyiv-visit' and type = 'money'
order by part_of is not null
