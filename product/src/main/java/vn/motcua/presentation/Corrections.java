package vn.motcua.presentation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.Touched;
import vn.motcua.dossier.CompleteSupplement;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Paper;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Difference;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.shared.Language;

/** What supplements changed in a dossier: old and new answers beside each other, papers that came, what was explained. */
@Component
public class Corrections {
    /**
     * One supplement.
     *
     * @param explanation what the applicant said to it; empty for nothing
     */
    public record Round(Instant at, String explanation, List<Difference> answers, List<Paper> papers) {
        public Round {
            answers = List.copyOf(answers);
            papers = List.copyOf(papers);
        }
    }

    private record Version(String form, Answers answers, List<Paper> papers, Instant at) {}

    private final JdbcClient jdbc;
    private final Forms forms;
    private final JsonMapper json;

    Corrections(JdbcClient jdbc, Forms forms, JsonMapper json) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.json = json;
    }

    /** Oldest first; empty when nothing was ever supplemented. */
    public List<Round> of(DossierId dossier, Language language) {
        var rounds = new ArrayList<Round>();
        var versions = versions(dossier);
        for (int i = 1; i < versions.size(); i++) {
            var before = versions.get(i - 1);
            var after = versions.get(i);
            var form = forms.find(FormId.parse(after.form()));
            rounds.add(new Round(
                    after.at(),
                    after.answers().text("/" + CompleteSupplement.REMARK),
                    form.differences(before.answers(), after.answers(), language),
                    after.papers().stream()
                            .filter(paper -> !before.papers().contains(paper))
                            .toList()));
        }
        return rounds;
    }

    /** What the applicant explained with the content that has this hash. */
    public Optional<String> explanation(DossierId dossier, String contentHash) {
        Touched.note(DossierTrace.CASE_KIND, dossier, null);
        return jdbc.sql("select answers from dossier.content where dossier_id = :dossier and sha256 = :hash limit 1")
                .param("dossier", dossier.value())
                .param("hash", contentHash)
                .query((row, _) ->
                        Answers.of(json.readTree(row.getString("answers"))).text("/" + CompleteSupplement.REMARK))
                .optional()
                .filter(text -> !text.isBlank());
    }

    private List<Version> versions(DossierId dossier) {
        Touched.note(DossierTrace.CASE_KIND, dossier, null);
        return jdbc.sql("""
                select form, answers, papers, filed_at from dossier.content where dossier_id = :dossier order by version
                """)
                .param("dossier", dossier.value())
                .query((row, _) -> new Version(
                        row.getString("form"),
                        Answers.of(json.readTree(row.getString("answers"))),
                        json.readValue(row.getString("papers"), new TypeReference<List<Paper>>() {}),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
