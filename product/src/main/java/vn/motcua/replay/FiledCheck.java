package vn.motcua.replay;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Content;
import vn.motcua.dossier.FormFacts;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormId;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds every version of what was filed against the hash in the log, and what the row has out of it against it. */
@Component
class FiledCheck implements LogCheck {
    private final LogCheckStore log;
    private final FormFacts facts;
    private final JsonMapper json;

    FiledCheck(LogCheckStore log, FormFacts facts, JsonMapper json) {
        this.log = log;
        this.facts = facts;
        this.json = json;
    }

    @Override
    public void check(Findings findings) {
        log.forEachFiled(filed -> {
            var where = "dossier " + filed.dossierId();
            var computed = filed.content().sha256();
            if (!computed.equals(filed.loggedHash()) || !computed.equals(filed.sha256())) {
                findings.add(Found.CONTENT_CHANGED, where + " version " + filed.version());
            } else if (filed.isNewest()) {
                findings.reading(where + " version " + filed.version(), () -> {
                    if (!owner(filed.content()).equals(filed.owner())) {
                        findings.add(Found.ROW_DIFFERS, where + " (owner_name)");
                    }
                });
            }
        });
        log.forEachWithFiledMissing(dossier -> findings.add(Found.CONTENT_REMOVED, "dossier " + dossier));
    }

    private String owner(Content content) {
        return facts.owner(FormId.parse(content.form()), Answers.filed(json.readTree(content.answers()), Map.of()));
    }
}
