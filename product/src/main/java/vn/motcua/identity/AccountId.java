package vn.motcua.identity;

/**
 * An account of a person, an organisation, an officer or a machine: the realm and the subject its identity provider
 * gave, as {@code citizen:046095012345} or {@code officer:lan.ngt}.
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
