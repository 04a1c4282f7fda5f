package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as it was meant: from the visitor's own address, to our public one. */
final class TrueRequest extends HttpServletRequestWrapper {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final String visitor;
    private final String scheme;
    private final String host;
    private final int port;

    /** @param port -1 for the usual one of the scheme */
    TrueRequest(HttpServletRequest request, String visitor, String scheme, String host, int port) {
        super(request);
        this.visitor = visitor;
        this.scheme = scheme;
        this.host = host;
        this.port = port < 0 ? usualPort(scheme) : port;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    @Override
    public String getRemoteAddr() {
        return visitor;
    }

    @Override
    public String getRemoteHost() {
        return visitor;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = new StringBuffer(scheme).append("://").append(host);
        if (port != usualPort(scheme)) {
            url.append(':').append(port);
        }
        return url.append(getRequestURI());
    }
}
