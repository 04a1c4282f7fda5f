package vn.motcua.identity;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.audit.AuditTrail;

/**
 * Rooms of all kinds behind their doors. The citizens' provider runs in this process; the officers' is down. Forms bring the proof
 * of their page: what tests use elsewhere in its place replaces it for all tests of the context.
 */
@WithSpring
@AutoConfigureMockMvc
@Import(Rooms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class AtTheDoors {
    static final AnOidcProvider PROVIDER = new AnOidcProvider();
    static final String NOBODY_LISTENS = "http://127.0.0.1:9/canbo";
    static final Map<String, Object> AN =
            Map.of("sub", "an", "name", "Nguyễn Văn An", "personal_number", "046095012345", "acr", "2");

    @Autowired
    MockMvc mvc;

    @Autowired
    AuditTrail audit;

    @Autowired
    Accounts accounts;

    @Autowired
    ParkedForms parkedForms;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        registry.add("motcua.oidc.citizen.issuer", PROVIDER::issuer);
        registry.add("motcua.oidc.citizen.client-id", () -> "us");
        registry.add("motcua.oidc.citizen.client-secret", () -> "secret");
        registry.add("motcua.oidc.officer.issuer", () -> NOBODY_LISTENS);
    }
}
