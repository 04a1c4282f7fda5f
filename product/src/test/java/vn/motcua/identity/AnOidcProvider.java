package vn.motcua.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A provider inside the test's own process: signs what the test tells it to. */
final class AnOidcProvider {
    private static final JsonMapper JSON = new JsonMapper();

    private final RSAKey key = newKey();
    private final HttpServer server;
    private volatile String nonce = "";
    private volatile Map<String, Object> person = Map.of();

    AnOidcProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, description()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", exchange -> answer(exchange, tokens()));
        server.createContext("/userinfo", exchange -> answer(exchange, person));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next sign-in is this person's. */
    void expect(String nonce, Map<String, Object> person) {
        this.nonce = nonce;
        this.person = person;
    }

    String accessToken(String audience, String scope, Map<String, Object> claims) {
        return signed(claims, audience, Map.of("scope", scope), key);
    }

    /** A token whose header says this type; without an end when there is none. */
    String accessTokenOfType(String type, @Nullable Instant end, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("scope", "identity.read");
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(new JOSEObjectType(type));
        return signed(header.build(), claims(all, "motcua", end), key);
    }

    String accessTokenOfAnotherKey(String audience, String scope, Map<String, Object> claims) {
        return signed(claims, audience, Map.of("scope", scope), newKey());
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", issuer(),
                "end_session_endpoint", issuer() + "/logout",
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/jwks",
                "subject_types_supported", List.of("public"));
    }

    private Map<String, Object> tokens() {
        return Map.of(
                "access_token",
                "opaque",
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "id_token",
                signed(Map.of("sub", person.getOrDefault("sub", "")), "us", Map.of("nonce", nonce), key));
    }

    private String signed(Map<String, Object> claims, String audience, Map<String, Object> more, RSAKey signingKey) {
        var all = new HashMap<>(claims);
        all.putAll(more);
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims(all, audience, Instant.now().plus(Duration.ofMinutes(5))),
                signingKey);
    }

    private JWTClaimsSet claims(Map<String, Object> claims, String audience, @Nullable Instant end) {
        var set = new JWTClaimsSet.Builder().issuer(issuer()).audience(audience).issueTime(Date.from(Instant.now()));
        if (end != null) {
            set.expirationTime(Date.from(end));
        }
        claims.forEach(set::claim);
        return set.build();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey signingKey) {
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(signingKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, Map<String, Object> content) throws IOException {
        var body = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
