package vn.motcua.changes;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.proof.LoggedTable;

/** What can be configured, and in which rows it stands. */
public enum ConfigurationArea {
    ORGANISATION(
            LoggedTable.AGENCY,
            LoggedTable.AGENCY_CODE,
            LoggedTable.AGENCY_NAME,
            LoggedTable.AREA_VERSION,
            LoggedTable.UNIT,
            LoggedTable.POSITION,
            LoggedTable.OFFICER,
            LoggedTable.ASSIGNMENT,
            LoggedTable.ENTITLEMENT),
    COMPETENCE(
            LoggedTable.COMPETENCE_RULE,
            LoggedTable.DELEGATION,
            LoggedTable.DELEGATION_LINE,
            LoggedTable.DELEGATION_ENDING),
    CALENDAR(
            LoggedTable.CALENDAR,
            LoggedTable.CALENDAR_YEAR,
            LoggedTable.CALENDAR_DAY,
            LoggedTable.CALENDAR_WEEK,
            LoggedTable.CALENDAR_WEEK_DAY),
    /** Review items only count once somebody decides: what an import finds stands in the version that it brought. */
    CATALOGUE(
            LoggedTable.PROCEDURE_VERSION,
            LoggedTable.REVIEW_ITEM,
            LoggedTable.REVIEW_BATCH,
            LoggedTable.PACKAGE,
            LoggedTable.REVISION_STEP,
            LoggedTable.REPEAL,
            LoggedTable.SHARED_TEMPLATE,
            LoggedTable.BATCH,
            LoggedTable.FILING_PLACE,
            LoggedTable.EVERYDAY_WORD),
    ROUTES(LoggedTable.ROUTE_VERSION),
    NOTICES(LoggedTable.NOTICE_TEMPLATE, LoggedTable.WEBHOOK);

    private final Set<LoggedTable> tables;

    ConfigurationArea(LoggedTable... tables) {
        this.tables = EnumSet.copyOf(List.of(tables));
    }

    /** The area of which a table is; empty for what is no configuration. */
    static Optional<ConfigurationArea> of(LoggedTable table) {
        return Arrays.stream(values())
                .filter(area -> area.tables.contains(table))
                .findFirst();
    }

    /** As the tree calls the rows. */
    List<String> kinds() {
        return tables.stream().map(LoggedTable::kind).toList();
    }
}
