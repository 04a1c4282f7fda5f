-- What somebody wrote over an event may be no JSON any more: whoever holds the log against the rows goes on and names it.
create function dossier.json_or_null(text) returns jsonb language plpgsql immutable parallel safe as $$
begin
    return $1::jsonb;
exception when others then
    return null;
end
$$;
