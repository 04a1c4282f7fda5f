package vn.motcua.signing;

import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets an application of a test sign for real: {@code @ContextConfiguration(initializers = TrialSigning.class)} gives it a
 * certificate and timestamp authority on this machine that lives as long as the tests.
 */
public final class TrialSigning implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            var authority = new TrialAuthority("Trial Root");
            var root = Files.createTempFile("motcua-trial-root", ".pem");
            root.toFile().deleteOnExit();
            Files.write(root, authority.rootPem());
            TestPropertyValues.of(
                            "motcua.signing.ca-url=" + authority.at("/certificates"),
                            "motcua.signing.tsa-url=" + authority.at("/tsa"),
                            "motcua.signing.trust=" + root)
                    .applyTo(application);
        } catch (Exception e) {
            throw new IllegalStateException("The trial authority must start, but did not", e);
        }
    }
}
