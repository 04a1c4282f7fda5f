package vn.motcua.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** What people call officers, agencies, units and positions of which only the id is known. */
@Component
public class OrganisationNames {
    private final Agencies agencies;
    private final RowLog rows;

    OrganisationNames(Agencies agencies, RowLog rows) {
        this.agencies = agencies;
        this.rows = rows;
    }

    /** By id; what is none of them is left out. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) {
            return names;
        }
        var which = new RowsWhere("t.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
        for (var table : new LoggedTable[] {LoggedTable.OFFICER, LoggedTable.UNIT, LoggedTable.POSITION}) {
            rows.kept(table, which, (row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .sound()
                    .forEach(named -> names.put(named.getKey(), named.getValue()));
        }
        ids.forEach(id -> agencies.find(new AgencyId(id))
                .ifPresent(agency -> names.put(id, agency.names().getLast().text())));
        return names;
    }
}
