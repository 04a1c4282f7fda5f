package vn.motcua.signing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.motcua.identity.AccountId;

/** Everything needed to sign and to check, with keys in a folder and a trial authority. */
record ASigningDesk(
        SignDocument sign,
        SignTogether together,
        ValidateSignature validate,
        EnrolSigner enrol,
        KeystoreFolder folder) {
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    static final AccountId LEADER = new AccountId("officer:hung.tv");
    static final KeyName SEAL = KeyName.sealOf("H57.01");

    static ASigningDesk at(Path folder, TrialAuthority authority) throws Exception {
        return at(folder, authority, authority.at("/tsa"));
    }

    static ASigningDesk at(Path folder, TrialAuthority authority, String tsaUrl) throws Exception {
        var root = Files.write(folder.resolve("root.pem"), authority.rootPem());
        var settings = settings(tsaUrl, authority.at("/certificates"), root);
        var keystores = new KeystoreFolder(folder.resolve("keystores"), "");
        return of(settings, new AllKeys(keystores), keystores);
    }

    static ASigningDesk of(SigningSettings settings, AllKeys keys, KeystoreFolder keystores) {
        var trust = new TrustAnchors(settings.trust(), new HttpLoader(settings.timeout(), "text/plain"));
        var sign = new SignDocument(keys, settings, trust, new SealPictures(keystores), CLOCK);
        return new ASigningDesk(
                sign,
                new SignTogether(keys, sign, CLOCK),
                new ValidateSignature(CheckSettings.standard(), trust, CLOCK),
                new EnrolSigner(keystores, keys, settings),
                keystores);
    }

    static SigningSettings settings(String tsaUrl, String caUrl, Path root) {
        return new SigningSettings(
                "",
                "",
                tsaUrl,
                caUrl,
                List.of(root.toString()),
                new SigningSettings.Pkcs11("", -1, ""),
                new SigningSettings.Remote("", "", "", "", Map.of(), Duration.ZERO, Duration.ZERO),
                Duration.ofSeconds(5));
    }

    ASigningDesk withLeaderAndSeal() {
        enrol.enrol(KeyName.of(LEADER), new EnrolSigner.Subject("Trần Văn Hùng", "UBND phường Thuận Hóa"));
        enrol.enrol(SEAL, new EnrolSigner.Subject("UBND phường Thuận Hóa", "UBND phường Thuận Hóa"));
        return this;
    }

    byte[] signed(SignOrder order) {
        return switch (sign.sign(order)) {
            case SignOutcome.Signed(var pdf, var _, var _, var _) -> pdf;
            case SignOutcome.NoKey refused -> throw new AssertionError(refused);
            case SignOutcome.CertificateNotInForce refused -> throw new AssertionError(refused);
            case SignOutcome.CertificateRevoked refused -> throw new AssertionError(refused);
            case SignOutcome.NotConfirmed refused -> throw new AssertionError(refused);
            case SignOutcome.Unreachable refused -> throw new AssertionError(refused);
            case SignOutcome.NotSignable refused -> throw new AssertionError(refused);
        };
    }
}
