package vn.motcua.passing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Stage;
import vn.motcua.organisation.AgencyId;

/** Which dossiers under way an agency has, as counter or as the one that decides. What each is like its log says. */
@Repository
class UnderWay {
    private static final DossierId BEFORE_ALL = new DossierId(new UUID(0, 0));

    private final JdbcClient jdbc;

    UnderWay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The oldest, as their ids have it.
     *
     * @param after behind which one to begin; null to begin with the oldest
     */
    List<DossierId> at(AgencyId agency, @Nullable DossierId after, int max) {
        return jdbc.sql("""
                select id from dossier.dossier
                 where (counter = :agency or agency = :agency) and shelf <> 'ENDED' and id > :after order by id limit :max
                """)
                .param("agency", agency.value())
                .param("after", Objects.requireNonNullElse(after, BEFORE_ALL).value())
                .param("max", max)
                .query((row, _) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many there are at each stage; the life's order. */
    Map<Stage, Integer> byStage(AgencyId agency) {
        record Row(String stage, int number) {}
        var stages = new EnumMap<Stage, Integer>(Stage.class);
        jdbc.sql("""
                select stage, count(*) as number from dossier.dossier
                 where (counter = :agency or agency = :agency) and shelf <> 'ENDED' group by stage
                """)
                .param("agency", agency.value())
                .query(Row.class)
                .list()
                .forEach(row -> stages.put(Stage.valueOf(row.stage()), row.number()));
        return stages;
    }
}
