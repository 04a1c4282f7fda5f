package motcua.simulators.remotesigning;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import motcua.simulators.trust.Certifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The signers' keys, and what they are asked to agree to. New at each start; the certificates are of the trial authority. */
final class Signers {
    private static final int ASKED_MAX = 200;

    private final Certifier authority;
    private final Map<String, String> names;
    private final Map<String, Credential> byUser = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    record Credential(String id, KeyPair pair, List<X509Certificate> chain) {}

    enum Answer {
        NONE,
        YES,
        NO
    }

    /** @param permit what the asking program shows with the hashes, all of them in this order; of use once */
    record Asked(String handle, String credential, List<String> hashes, String permit, Answer answer) {
        Asked {
            hashes = List.copyOf(hashes);
        }

        Asked answered(Answer said) {
            return new Asked(handle, credential, hashes, permit, said);
        }
    }

    /** @param names of the signers as they stand in certificates, by how the provider knows them */
    Signers(Certifier authority, Map<String, String> names) {
        this.authority = authority;
        this.names = Map.copyOf(names);
    }

    synchronized Optional<Credential> of(String user) {
        var name = names.get(user);
        return name == null ? Optional.empty() : Optional.of(byUser.computeIfAbsent(user, _ -> credential(user, name)));
    }

    private Credential credential(String user, String name) {
        var pair = newPair();
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.CN, name)
                .build();
        return new Credential("remote-" + user, pair, authority.certify(subject, pair.getPublic()));
    }

    private Optional<Credential> byId(String id) {
        return byUser.values().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Asks the signer; nothing where there is no such credential. */
    synchronized Optional<Asked> ask(String credential, List<String> hashes) {
        if (byId(credential).isEmpty()) {
            return Optional.empty();
        }
        if (asked.size() == ASKED_MAX) {
            asked.remove(asked.keySet().iterator().next());
        }
        var one = new Asked(
                UUID.randomUUID().toString(),
                credential,
                hashes,
                UUID.randomUUID().toString(),
                Answer.NONE);
        asked.put(one.handle(), one);
        return Optional.of(one);
    }

    synchronized Optional<Asked> find(String handle) {
        return Optional.ofNullable(asked.get(handle));
    }

    synchronized void answer(String handle, Answer answer) {
        asked.computeIfPresent(handle, (_, one) -> one.answered(answer));
    }

    synchronized List<Asked> waiting() {
        return asked.values().stream()
                .filter(one -> one.answer() == Answer.NONE)
                .toList();
    }

    /** The signatures of these hashes, for a permit that the signer gave for them and that was not used yet. */
    synchronized Optional<List<byte[]>> sign(
            String credential, String permit, List<byte[]> hashes, List<String> hashesAsSent) {
        var allowed = asked.values().stream()
                .filter(one -> one.permit().equals(permit)
                        && one.answer() == Answer.YES
                        && one.credential().equals(credential)
                        && one.hashes().equals(hashesAsSent))
                .findFirst();
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        asked.remove(allowed.get().handle());
        return byId(credential)
                .map(one -> hashes.stream().map(hash -> signature(one, hash)).toList());
    }

    private static byte[] signature(Credential credential, byte[] hash) {
        try {
            var signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(credential.pair().getPrivate());
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A hash of 32 bytes must be signable, but is not", e);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK must know P-256, but this one does not", e);
        }
    }
}
