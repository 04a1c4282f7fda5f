package vn.motcua.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.signing.SignOutcome.NoKey;
import vn.motcua.signing.SignOutcome.Signed;

/**
 * One signer signs several papers. Where the signer must agree on a device of the own (ký số từ xa), one agreement is for as
 * many papers as the provider allows; one that is not given, or a provider that does not answer it, ends the asking, and what
 * was signed by an earlier one stands. Each paper is signed or not: PAdES with a timestamp. The proof that the certificate was
 * in force comes with the last signature of a paper, see {@link SignDocument}.
 */
@Component
public class SignTogether {
    private final AllKeys keys;
    private final SignDocument papers;
    private final Clock clock;

    SignTogether(AllKeys keys, SignDocument papers, Clock clock) {
        this.keys = keys;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Waits for the signer, so no transaction may be open.
     *
     * @param orders each with one signature
     * @return what came of each, in their order
     * @throws IllegalArgumentException when an order names another key, or more than one
     */
    public List<SignOutcome> sign(KeyName key, List<SignOrder> orders) {
        for (var order : orders) {
            if (order.signings().size() != 1
                    || !order.signings().getFirst().key().equals(key)) {
                throw new IllegalArgumentException("A paper that is signed with others must be signed by " + key
                        + " alone, but was to be by " + order.signings());
            }
        }
        var now = clock.instant();
        try {
            var found = keys.find(key);
            return found.isEmpty()
                    ? Collections.nCopies(orders.size(), new NoKey(key))
                    : papers.unusable(key, found.get(), now)
                            .map(why -> Collections.nCopies(orders.size(), why))
                            .orElseGet(() -> new Round(key, found.get(), now).sign(orders));
        } catch (SigningKeys.KeysUnreachable e) {
            return Collections.nCopies(orders.size(), SignDocument.refusal(key, e));
        }
    }

    /** A paper and, at the end, what came of it. */
    private static final class One {
        private final SignDocument.@Nullable Prepared prepared;
        private @Nullable SignOutcome outcome;

        One(SignDocument.@Nullable Prepared prepared, @Nullable SignOutcome outcome) {
            this.prepared = prepared;
            this.outcome = outcome;
        }

        SignDocument.Prepared prepared() {
            if (prepared == null) {
                throw new IllegalStateException("A paper to be signed must be prepared, but is not");
            }
            return prepared;
        }

        SignOutcome outcome() {
            if (outcome == null) {
                throw new IllegalStateException("Each paper must be signed or refused, but one was forgotten");
            }
            return outcome;
        }
    }

    private final class Round {
        private final KeyName name;
        private final SigningKey key;
        private final Instant now;

        Round(KeyName name, SigningKey key, Instant now) {
            this.name = name;
            this.key = key;
            this.now = now;
        }

        List<SignOutcome> sign(List<SignOrder> orders) {
            var all = orders.stream().map(this::prepared).toList();
            var ready = all.stream().filter(one -> one.outcome == null).toList();
            int together = key.elsewhere().map(SigningKey.Elsewhere::together).orElse(1);
            Optional<SignOutcome> stopped = Optional.empty();
            for (int from = 0; from < ready.size(); from += together) {
                var some = ready.subList(from, Math.min(from + together, ready.size()));
                if (stopped.isPresent()) {
                    refuse(some, stopped.get());
                } else {
                    stopped = agreed(some);
                }
            }
            return all.stream().map(One::outcome).toList();
        }

        private One prepared(SignOrder order) {
            var hindered = papers.hindered(order);
            if (hindered.isPresent()) {
                return new One(null, hindered.get());
            }
            try {
                return new One(papers.prepared(order, key, now), null);
            } catch (AlertException | DSSException | IllegalArgumentException e) {
                return new One(null, SignDocument.refusal(name, e));
            }
        }

        /** @return why nobody is asked any more; nothing where the asking goes on */
        private Optional<SignOutcome> agreed(List<One> some) {
            try {
                var values = key.signAll(
                        some.stream().map(one -> one.prepared().content()).toList());
                for (int i = 0; i < some.size(); i++) {
                    var one = some.get(i);
                    one.outcome = completed(one.prepared(), values.get(i));
                }
                return Optional.empty();
            } catch (SigningKeys.NotConfirmed
                    | SigningKeys.KeysUnreachable
                    | ProviderException
                    | GeneralSecurityException e) {
                var why = SignDocument.refusal(name, e);
                refuse(some, why);
                return Optional.of(why);
            }
        }

        private SignOutcome completed(SignDocument.Prepared prepared, SignatureValue value) {
            try {
                var signed = SignDocument.bytes(prepared.with(value));
                return new Signed(signed, List.of(prepared.signer()), now, ProofLevel.TIMESTAMPED);
            } catch (AlertException | DSSException | IllegalArgumentException e) {
                return SignDocument.refusal(name, e);
            }
        }

        private void refuse(List<One> some, SignOutcome why) {
            some.forEach(one -> one.outcome = why);
        }
    }
}
