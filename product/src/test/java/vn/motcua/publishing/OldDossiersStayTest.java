package vn.motcua.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Services;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.result.Offices;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.signing.TrialSigning;

/** A dossier stays with the version that was in force when it was filed. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldDossiersStayTest {
    @Autowired
    Offices offices;

    @Autowired
    ImportPackage imports;

    @Autowired
    BringInRevision bringIn;

    @Autowired
    ReviewRevision review;

    @Autowired
    PublishRevision publish;

    @Autowired
    RepealProcedure repeal;

    @Autowired
    SubmitDossier submit;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Services services;

    @Autowired
    OnlineServices catalogue;

    @Autowired
    Competences competences;

    @Autowired
    Areas areas;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void dossiers_filed_before_keep_their_version_when_another_is_published_or_the_procedure_is_repealed() {
        var today = LocalDate.now(clock);
        var first = APackage.unknown();
        var code = ProcedurePackage.of(first.files()).manifest().code();
        imports.importFrom(first.files(), new ImportPackage.Why("An", "Thử", ""));
        decidedByTheOffice(code);
        var old = filed(code, Channel.ONLINE);

        var second = ARevision.broughtIn(bringIn, PublishingTest.second(first, today))
                .id();
        review.review(second, new Editor("officer:other", "Người soát"), true, "Đã xem");
        assertThat(publish.publish(
                        second, ARevision.AUTHOR, new PublishRevision.Order(today.toString(), "1/QĐ", "Nhanh hơn")))
                .isInstanceOf(RevisionOutcome.Done.class);
        var fresh = filed(code, Channel.POST);

        assertThat(dossiers.get(old).filing().service()).isEqualTo(code + "@2026-01-01");
        assertThat(dossiers.get(fresh).filing().service()).isEqualTo(code + "@" + today);
        assertThat(limit(old)).isEqualTo(3);
        assertThat(limit(fresh)).isEqualTo(2);

        var order = new RepealProcedure.Order(today.plusDays(1).toString(), "2/QĐ", "Bãi bỏ");
        assertThat(repeal.repeal(code, ARevision.AUTHOR, order)).isInstanceOf(RepealProcedure.Outcome.Repealed.class);
        assertThat(limit(old)).isEqualTo(3);
        assertThat(limit(fresh)).isEqualTo(2);
    }

    private int limit(DossierId id) {
        var terms = services.pinned(dossiers.get(id).filing()).version().split("@", -1);
        var service = catalogue
                .of(new ProcedureCode(terms[0]), LocalDate.parse(terms[1]))
                .orElseThrow();
        return requireNonNull(service.limit()).amount();
    }

    private void decidedByTheOffice(ProcedureCode code) {
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(code),
                        offices.one().commune(),
                        new Decider.Named(offices.one().committee()),
                        new CompetenceRule.Law("Luật thử", SignatureStyle.TM),
                        Validity.since(LocalDate.of(2025, 7, 1))))
                .orThrow();
    }

    private DossierId filed(ProcedureCode code, Channel channel) {
        var commune = offices.one().commune();
        var answers = MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(LocalDate.now(clock)));
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                code,
                "other-purpose",
                Answers.of(json.readTree(answers)),
                List.of(),
                channel,
                AnOffice.APPLICANT,
                null,
                Language.VI);
        return switch (submit.submit(order)) {
            case Outcome.Done(var dossier) -> dossier.id();
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }
}
