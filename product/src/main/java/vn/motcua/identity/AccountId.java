package vn.motcua.identity;

/**
 * An account of a person, an organisation, an officer or a machine: the realm and the subject its identity provider
 * gave ({@code officer:lan.ngt}), or the opaque id under which {@link Accounts} keeps a citizen or an organisation
 * ({@code citizen:019aa0c4-…}).
 */
public record AccountId(String value) {
    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An account id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
