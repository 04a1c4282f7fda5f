package vn.motcua.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.rules.Competent;

/** The kinds of agencies one of which decides, as a table of competence answers. */
public final class CompetentKinds {
    private CompetentKinds() {}

    /** Of an answer; never empty. */
    public static Set<AgencyKind> of(Competent who) {
        return switch (who) {
            case COMMUNE -> ofProvince(false);
            case COMMUNE_COMMITTEE -> EnumSet.of(AgencyKind.COMMUNE_PEOPLES_COMMITTEE);
            case COMMUNE_POLICE -> EnumSet.of(AgencyKind.COMMUNE_POLICE);
            case PROVINCE -> ofProvince(true);
            case DEPARTMENT -> EnumSet.of(AgencyKind.DEPARTMENT);
            case PROVINCE_COMMITTEE -> EnumSet.of(AgencyKind.PROVINCE_PEOPLES_COMMITTEE);
        };
    }

    private static Set<AgencyKind> ofProvince(boolean isOfProvince) {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind.isOfProvince() == isOfProvince)
                .collect(Collectors.toUnmodifiableSet());
    }
}
