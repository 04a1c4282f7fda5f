package vn.motcua.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.NamedThings;

/** What people call dossiers in the access log: their numbers. Before receipt a dossier has none. */
@Component
class DossierNames implements NamedThings {
    private static final int OF_ONE_MAX = 500;

    private final JdbcClient jdbc;

    DossierNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return DossierTrace.CASE_KIND;
    }

    @Override
    public List<String> called(String words) {
        var number = words.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return jdbc.sql("select id from dossier.dossier where number = :number")
                .param("number", number)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    @Override
    public List<String> of(String account) {
        return jdbc.sql("""
                select id from dossier.dossier where applicant = :account order by submitted_at desc limit :max
                """)
                .param("account", account)
                .param("max", OF_ONE_MAX)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        return jdbc
                .sql("select id, number from dossier.dossier where id = any(:ids::uuid[]) and number is not null")
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
