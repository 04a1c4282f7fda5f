package vn.motcua.editors;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.OfficerSignedIn;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Change;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.ProcedureCode;

/** What tests of entitlements have in common: editors, procedures and agencies of their own. */
@WithSpring
@AutoConfigureMockMvc
abstract class EntitledEditors {
    static final AreaCode PROVINCE = new AreaCode("46");
    static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    static final AccountId ADMINISTRATOR = new AccountId("officer:quan-tri");
    static final RequestPostProcessor ADMIN = SignedIn.officer("quan-tri", Role.ADMINISTRATOR);

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportPackage importPackage;

    @Autowired
    EntitlementStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EndEntitlement end;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Agencies agencies;

    @Autowired
    Competences competences;

    @Autowired
    Clock clock;

    /** Names of its own for each test: a database is shared. */
    final String mark = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));

    final LocalDate today() {
        return LocalDate.now(clock);
    }

    final APackage aPackage(String field) {
        return APackage.unknown().edit(PackageLayout.PROCEDURE, "\"Thử\"", "\"" + field + "\"");
    }

    final ProcedureCode inForce(APackage pack) {
        importPackage.importFrom(pack.files(), new ImportPackage.Why("test", "Thử", "1/QĐ"));
        return ProcedurePackage.of(pack.files()).manifest().code();
    }

    final AccountId account(String name) {
        var account = new AccountId("officer:" + name + "-" + mark);
        events.publishEvent(new OfficerSignedIn(account, Set.of(Role.CATALOGUE_EDITOR)));
        return account;
    }

    final RequestPostProcessor editor(String name) {
        return SignedIn.officer(name + "-" + mark, Role.CATALOGUE_EDITOR);
    }

    /** As if an administrator had chosen the fields a while ago: the list to choose from is a minute old at most. */
    final Entitlement given(String name, @Nullable AgencyId agency, String... fields) {
        var one = new Entitlement(
                new EntitlementId(UUID.randomUUID()),
                account(name),
                agency,
                List.of(fields),
                today(),
                null,
                new Entitlement.Given(ADMINISTRATOR, clock.instant()));
        transaction.executeWithoutResult(_ -> store.add(one));
        return one;
    }

    final MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    final MockHttpServletResponse send(String address, RequestPostProcessor who, String... fields) throws Exception {
        var request = post(address).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    final MockHttpServletResponse sendPackage(APackage pack, RequestPostProcessor who) throws Exception {
        var file = new MockMultipartFile(
                "file", "goi.zip", "application/zip", pack.files().zip());
        return perform(multipart("/quan-tri/phien-ban")
                .file(file)
                .param("reason", "Đổi mức thu")
                .with(who)
                .with(csrf()));
    }

    final String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString();
    }

    static String of(ProcedureCode code) {
        return "/quan-tri/thu-tuc/" + code;
    }

    final AgencyId agency(String number, @Nullable AgencyId parent) {
        var wish = new OpenAgency(
                "H57." + mark + "." + number,
                "Cơ quan thử " + number + " " + mark,
                AgencyKind.DEPARTMENT,
                PROVINCE,
                parent,
                null,
                new Agency.Contact("", ""),
                SINCE);
        return switch (agencies.open(wish)) {
            case Change.Made<Agency>(var agency) -> agency.id();
            case Change.AlreadySo<Agency>(var agency) -> agency.id();
            case Change.Refused<Agency>(var why) -> throw new AssertionError(why.toString());
        };
    }
}
