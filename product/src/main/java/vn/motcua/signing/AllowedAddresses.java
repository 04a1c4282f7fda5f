package vn.motcua.signing;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.URI;
import java.util.List;

/**
 * Asks only addresses that the province's settings name. A paper that a stranger brings names addresses too (of its
 * certificates' issuers, revocation lists, signing rules): whoever asks them can be sent anywhere, and be kept waiting.
 */
final class AllowedAddresses implements DataLoader {
    private static final long serialVersionUID = 1;

    private final transient List<URI> beginnings;
    private final HttpLoader loader;

    AllowedAddresses(List<String> beginnings, HttpLoader loader) {
        this.beginnings = beginnings.stream().map(URI::create).toList();
        this.loader = loader;
    }

    /** None at all. */
    static AllowedAddresses none(HttpLoader loader) {
        return new AllowedAddresses(List.of(), loader);
    }

    @Override
    public byte[] get(String address) {
        require(address);
        return loader.get(address);
    }

    @Override
    public DataAndUrl get(List<String> addresses) {
        return loader.get(addresses.stream().filter(this::isAllowed).toList());
    }

    @Override
    public byte[] post(String address, byte[] content) {
        require(address);
        return loader.post(address, content);
    }

    @Override
    public void setContentType(String contentType) {
        loader.setContentType(contentType);
    }

    private void require(String address) {
        if (!isAllowed(address)) {
            throw new DSSExternalResourceException("An address must be allowed to be asked, but is not: " + address);
        }
    }

    private boolean isAllowed(String address) {
        try {
            var asked = URI.create(address).normalize();
            return asked.getRawUserInfo() == null
                    && beginnings.stream().anyMatch(beginning -> begins(asked, beginning));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean begins(URI asked, URI beginning) {
        return beginning.getScheme().equalsIgnoreCase(asked.getScheme())
                && beginning.getHost().equalsIgnoreCase(asked.getHost())
                && beginning.getPort() == asked.getPort()
                && asked.getRawPath().startsWith(beginning.getRawPath());
    }
}
