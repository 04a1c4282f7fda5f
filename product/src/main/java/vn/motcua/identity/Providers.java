package vn.motcua.identity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The providers' addresses and keys, asked for when somebody first signs in, so that the product starts while a
 * provider is down.
 */
@Component
class Providers implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final IdentitySettings settings;
    private final Map<Realm, ClientRegistration> known = new EnumMap<>(Realm.class);
    private final ReentrantLock lock = new ReentrantLock();

    Providers(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return Arrays.stream(Realm.values())
                .filter(realm -> realm.id().equals(id))
                .findFirst()
                .flatMap(this::find)
                .orElse(null);
    }

    boolean isConfigured(Realm realm) {
        return settings.provider(realm).isPresent();
    }

    /** Whether the provider answers; asked before anybody is sent there. */
    boolean isReachable(Realm realm) {
        return find(realm).isPresent();
    }

    /** Where the provider's doors are; empty while it does not answer or when there is none. */
    Optional<ClientRegistration.ProviderDetails> addresses(Realm realm) {
        return find(realm).map(ClientRegistration::getProviderDetails);
    }

    private Optional<ClientRegistration> find(Realm realm) {
        lock.lock();
        try {
            var registration = known.get(realm);
            if (registration == null) {
                registration =
                        settings.provider(realm).map(p -> discover(realm, p)).orElse(null);
                if (registration != null) {
                    known.put(realm, registration);
                }
            }
            return Optional.ofNullable(registration);
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable ClientRegistration discover(Realm realm, IdentitySettings.Provider provider) {
        try {
            return ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(realm.id())
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .scope(provider.scopes())
                    .userNameAttributeName("sub")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The identity provider {} must answer with its description, but does not", provider.issuer(), e);
            return null;
        }
    }
}
