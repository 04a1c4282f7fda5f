package vn.motcua.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** What nobody may forget in production, asked for before anything starts: names everything that is missing at once. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class RequiredInProduction {
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("motcua.data", "MOTCUA_DATA, the folder for files, keystores and the key of the log");
        NEEDED.put("spring.datasource.url", "MOTCUA_DB_URL, the database");
        NEEDED.put("motcua.public-url", "MOTCUA_URL, the address that people type, as https://dichvucong.example.vn");
        NEEDED.put(
                "motcua.trusted-proxies",
                "MOTCUA_TRUSTED_PROXIES, the addresses of the proxies in front, or the word none");
    }

    /** Runs before any part of the product is made, so that no key is made in a folder that nobody keeps. */
    @Bean
    static BeanFactoryPostProcessor requiredSettings(Environment environment) {
        return _ -> verify(environment);
    }

    /** @throws IllegalArgumentException when something is missing; it names all of it */
    static void verify(Environment environment) {
        var missing = new ArrayList<String>();
        NEEDED.forEach((name, meaning) -> {
            if (environment.getProperty(name, "").isBlank()) {
                missing.add(name + " (" + meaning + ")");
            }
        });
        if (missing.isEmpty()) {
            missing.addAll(unfit(environment));
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("In production these settings must be given: "
                    + String.join("; ", missing) + ". See docs/handbooks/install.md.");
        }
    }

    private static List<String> unfit(Environment environment) {
        var unfit = new ArrayList<String>();
        var data = Path.of(environment.getRequiredProperty("motcua.data"));
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            unfit.add("motcua.data as a folder that can be written, but " + data + " cannot (" + e.getMessage() + ")");
        }
        if (Files.isDirectory(data) && !Files.isWritable(data)) {
            unfit.add("motcua.data as a folder that can be written, but " + data + " cannot");
        }
        if (!environment.getRequiredProperty("motcua.public-url").startsWith("https://")) {
            unfit.add("motcua.public-url with https, since sign-in is refused without it");
        }
        return unfit;
    }
}
