package vn.motcua.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.filing.AFilledForm;
import vn.motcua.filing.Drafts;
import vn.motcua.forms.Answers;
import vn.motcua.identity.Role;
import vn.motcua.linked.LinkedThread.Member;
import vn.motcua.linked.LinkedThread.State;
import vn.motcua.linked.ThreadLines.Situation;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageReading;
import vn.motcua.packages.ReadPackage;
import vn.motcua.proof.SealLog;
import vn.motcua.result.LedThrough;
import vn.motcua.result.Offices;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.signing.TrialSigning;

/** A province in which the groups can be filed, two offices that decide, a citizen at the pages; and the product that goes on from the log. */
@WithSpring
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
abstract class LinkedFilings {
    static final String BIRTH = "birth-residence-insurance";
    static final String DEATH = "death-residence-funeral";
    private static final Path PACKAGES = Path.of("../demo/src/main/resources/motcua/demo/packages");
    private static final List<String> OF_THE_COMMITTEE = List.of("1.001193", "1.000656", "1.001731", "1.014028");
    private static final List<String> OF_OTHERS = List.of("1.004222", "1.001939", "1.003197");
    private static final List<String> BROUGHT_IN =
            List.of("1.004222", "1.001939", "1.003197", "1.000656", "1.001731", "1.014028");

    @Autowired
    Offices offices;

    @Autowired
    ReadThreads threads;

    @Autowired
    ThreadLines lines;

    @Autowired
    ThreadFeed feed;

    @Autowired
    GoOn goOn;

    @Autowired
    FileThread fileThread;

    @Autowired
    LinkedOffer offer;

    @Autowired
    LinkedDrafts drafts;

    @Autowired
    DueThreads due;

    @Autowired
    SealLog sealer;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Drafts singles;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    ImportPackage imports;

    @Autowired
    Competences competences;

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    AnOffice home;
    AnOffice other;
    ACitizen mother;

    @BeforeEach
    void open() throws Exception {
        home = offices.one();
        other = offices.another();
        mother = new ACitizen("Lê Thị Thu Hà", mvc);
        for (var code : BROUGHT_IN) {
            bringIn(code);
        }
        OF_THE_COMMITTEE.forEach(code -> decides(code, home));
        OF_OTHERS.forEach(code -> decides(code, other));
        feed.begin();
    }

    void bringIn(String code) throws Exception {
        var files =
                ((PackageReading.Read) ReadPackage.read(PACKAGES.resolve(code).resolve("1"))).files();
        if (imports.importFrom(files, new ImportPackage.Why("An", "Thủ tục liên thông", ""))
                instanceof ImportPackage.Outcome.Refused(var findings)) {
            throw new AssertionError(findings.toString());
        }
    }

    void decides(String code, AnOffice office) {
        var procedure = new ProcedureCode(code);
        if (!(competences.whoDecides(procedure, home.commune(), today()) instanceof CompetenceAnswer.Decides)) {
            competences
                    .record(new CompetenceRule.Terms(
                            new ProcedureScope.One(procedure),
                            home.commune(),
                            new Decider.Named(office.committee()),
                            new CompetenceRule.Law("Nội dung công bố", SignatureStyle.TM),
                            Validity.since(LocalDate.of(2025, 7, 1))))
                    .orThrow();
        }
    }

    MockHttpServletResponse officer(AnOffice office, String address) throws Exception {
        return mvc.perform(get(address).with(office.as("huy", Role.SPECIALIST)))
                .andReturn()
                .getResponse();
    }

    long mine() {
        return dossiers.of(mother.account(), null).lines().size();
    }

    UUID filed(String service, Map<String, String> wanted) throws Exception {
        var draft = mother.fillIn(service, wanted);
        var answer = mother.file(draft);
        assertThat(answer.getRedirectedUrl())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("/lien-thong/ho-so/" + draft);
        return draft;
    }

    void fileAlone(DossierId draft) throws Exception {
        var address = "/nop-ho-so/ban-nhap/" + draft;
        var html = mother.page(address + "/kiem-tra");
        var answer = mother.send(post(address + "/nop").params(AFilledForm.in(html, address + "/nop")));
        assertThat(answer.getRedirectedUrl()).startsWith("/ho-so-cua-toi/" + draft);
    }

    static DossierId draft(MockHttpServletResponse answer) {
        var address = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(address).startsWith("/nop-ho-so/ban-nhap/");
        return new DossierId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    /** To its result; then the log is read on, as the product does all the time. */
    void led(UUID id, String member, Map<String, String> known) {
        new LedThrough(beans).toTheResult(member(id, member).dossierId(), known);
        goOnFromTheLog();
    }

    void goOnFromTheLog() {
        sealer.seal();
        boolean isMore = true;
        while (isMore) {
            isMore = feed.readOn();
        }
        goOn.withAllDue();
    }

    Member member(UUID id, String key) {
        return threads.own(id, mother.account()).member(key);
    }

    UUID dossier(UUID id, String key) {
        return member(id, key).dossierId().value();
    }

    Answers answers(UUID id, String key) {
        assertThat(member(id, key).state()).isEqualTo(State.FILED);
        assertThat(member(id, key).dossier()).isInstanceOf(Dossier.class);
        return dossiers.filed(member(id, key).dossierId()).answers();
    }

    Map<String, Situation> situations(UUID id) {
        var situations = new HashMap<String, Situation>();
        lines.of(threads.own(id, mother.account())).forEach(line -> situations.put(line.key(), line.situation()));
        return situations;
    }

    /** Of a boy born ten days ago. */
    String childNumber() {
        var year = String.format("%02d", today().minusDays(10).getYear() % 100);
        return "0462" + year + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    }

    Map<String, String> birth() {
        return TypedAnswers.ofABirth(mother.number, home.commune(), today());
    }

    Map<String, String> death(String allowance) {
        return TypedAnswers.ofADeath(allowance, home.commune(), today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
