package motcua.demo;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.CatalogueSeed;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.signing.EnrolSigner;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.SealPictures;

/** Makes the demo province what it is, by the public methods that everybody uses. Starting again changes nothing. */
@Component
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class PrepareProvince implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PrepareProvince.class);

    private final DemoOrganisation organisation;
    private final CatalogueSeed catalogue;
    private final EnrolSigner signers;
    private final SealPictures pictures;
    private final DemoPackages packages;
    private final DemoDossiers dossiers;
    private final DemoQueue queue;
    private final DemoPetitions petitions;
    private final DemoRevision revision;
    private final DemoDirectives directives;
    private final DemoCampaigns campaigns;
    private final DemoSurvey survey;
    private final Environment environment;

    PrepareProvince(
            DemoOrganisation organisation,
            CatalogueSeed catalogue,
            EnrolSigner signers,
            SealPictures pictures,
            DemoPackages packages,
            DemoDossiers dossiers,
            DemoQueue queue,
            DemoPetitions petitions,
            DemoRevision revision,
            DemoDirectives directives,
            DemoCampaigns campaigns,
            DemoSurvey survey,
            Environment environment) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.signers = signers;
        this.pictures = pictures;
        this.packages = packages;
        this.dossiers = dossiers;
        this.queue = queue;
        this.petitions = petitions;
        this.revision = revision;
        this.directives = directives;
        this.campaigns = campaigns;
        this.survey = survey;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Intact.only("the catalogue", catalogue::load);
        Intact.only("the agencies", organisation::open);
        decides("1.004873", "Luật Hộ tịch 2014; NĐ 120/2025/NĐ-CP");
        decides("1.001193", "Luật Hộ tịch 2014, Đ. 13; NĐ 120/2025/NĐ-CP");
        decides("1.001612", "NĐ 168/2025/NĐ-CP, Đ. 22");
        packages.bringIn();
        organisation.leaders().forEach(leader -> Intact.only("the keys of " + leader.get(1), () -> enrol(leader)));
        Intact.only("the dossiers", dossiers::fileSome);
        Intact.only("the queue", queue::openOne);
        Intact.only("the petitions", petitions::sendSome);
        Intact.only("the revision", revision::bringOneIn);
        Intact.only("the directives", directives::giveSome);
        Intact.only("the campaigns", campaigns::play);
        Intact.only("the survey", survey::play);
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        System.out.println(Welcome.text(port, environment.getProperty("motcua.simulators.url", "")));
        System.out.println("Motcua is ready: http://localhost:" + port);
    }

    private void decides(String procedure, String basis) {
        Intact.only("the competence for " + procedure, () -> organisation.decides(new ProcedureCode(procedure), basis));
    }

    private void enrol(List<String> leader) {
        var agency = organisation.agencyOf(leader);
        var name = agency.name(LocalDate.of(2025, 7, 1));
        enrol(KeyName.of(new AccountId("officer:" + leader.get(0))), leader.get(1), name);
        var seal = KeyName.sealOf(agency.code(LocalDate.of(2025, 7, 1)));
        enrol(seal, name, name);
        if (!pictures.isKept(seal)) {
            pictures.keep(seal, DrawnSeal.of(name));
        }
    }

    private void enrol(KeyName key, String name, String agency) {
        switch (signers.enrol(key, new EnrolSigner.Subject(name, agency))) {
            case EnrolSigner.Outcome.Enrolled _, EnrolSigner.Outcome.AlreadyEnrolled _ -> {}
            case EnrolSigner.Outcome.Unreachable(var reply) ->
                LOG.warn("The certificate authority does not answer, so {} cannot sign yet: {}", key, reply);
            case EnrolSigner.Outcome.RefusedByAuthority(var reply) ->
                LOG.warn("The certificate authority gave no certificate for {}: {}", key, reply);
        }
    }
}
