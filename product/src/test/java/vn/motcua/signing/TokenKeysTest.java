package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.documents.APrintedForm;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenKeysTest {
    private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "654321";

    @TempDir
    Path folder;

    @Test
    void a_key_in_a_token_signs() throws Exception {
        assumeTrue(Files.exists(MODULE), "softhsm2 is not installed; the test of PKCS#11 is left out");
        Files.createDirectory(folder.resolve("tokens"));
        var configuration = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
        run(
                configuration,
                List.of(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "motcua",
                        "--pin",
                        PIN,
                        "--so-pin",
                        "12345678"));

        // The token's library reads its configuration from the environment, so it needs a process of its own.
        var said = run(
                configuration,
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        TokenKeysTest.class.getName(),
                        folder.toString()));
        assertThat(said).contains("Valid[signatures=[Signature[signer=Token Signer");
    }

    /** The part that runs beside the token. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var authority = new TrialAuthority("Root")) {
            var name = KeyName.of(ASigningDesk.LEADER);
            putIntoToken(name, authority);
            var root = Files.write(folder.resolve("root.pem"), authority.rootPem());
            var keys = new TokenKeys(new SigningSettings.Pkcs11(MODULE.toString(), -1, PIN));
            var desk = ASigningDesk.of(
                    ASigningDesk.settings(authority.at("/tsa"), "", root),
                    new AllKeys(keys),
                    new KeystoreFolder(folder, ""));
            var order = SignOrder.of(APrintedForm.pdf(), "Phê duyệt").signedBy(ASigningDesk.LEADER, null);
            System.out.println(desk.validate().validate(desk.signed(order)));
            System.out.println(keys.find(KeyName.sealOf("nobody")));
        }
    }

    private static void putIntoToken(KeyName name, TrialAuthority authority) throws Exception {
        var pair = TrialAuthority.newPair();
        var certificate = authority.issue("Token Signer", pair.getPublic());
        var token = Security.getProvider("SunPKCS11")
                .configure("--name=setup\nlibrary=" + MODULE + "\nslotListIndex=0\n"
                        + "attributes(*,CKO_PRIVATE_KEY,*) = {\n CKA_SIGN = true\n CKA_TOKEN = true\n}\n");
        var store = KeyStore.getInstance("PKCS11", token);
        store.load(null, PIN.toCharArray());
        store.setKeyEntry(name.value(), pair.getPrivate(), null, new X509Certificate[] {certificate});
    }

    private static String run(Path configuration, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", configuration.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
