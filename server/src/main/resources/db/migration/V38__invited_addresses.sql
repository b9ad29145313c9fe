-- For whom an invitation is, where it says so: nobody else comes by it.

alter table invitation add column email text;
