package motcua.simulators.vneid;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prints an access token of a demo account: {@code token ACCOUNT [SCOPE …]}. Needs nothing but the JDK, so it runs from
 * the plain jar. The simulators' address comes from {@code MOTCUA_SIMULATORS_URL}.
 */
public final class TokenCommand {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    TokenCommand(String url) {
        this.url = url;
    }

    public static void main(String[] args) {
        var url = Optional.ofNullable(System.getenv("MOTCUA_SIMULATORS_URL")).orElse("http://127.0.0.1:8090");
        System.exit(new TokenCommand(url).run(args, System.out, System.err));
    }

    int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length == 0) {
            err.println("Usage: token ACCOUNT [SCOPE …], for example: token lan.mc.19789 dossier.read dossier.write");
            return 2;
        }
        var scopes = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : Scopes.ALL;
        try {
            var officer = ask("canbo", args[0], scopes);
            var answer = officer.statusCode() == 401 ? ask("vneid", args[0], scopes) : officer;
            var token = ACCESS_TOKEN.matcher(answer.body());
            if (token.find()) {
                out.println(token.group(1));
                return 0;
            }
            err.println(
                    answer.statusCode() == 401
                            ? "There is no demo account '" + args[0] + "'. See " + url + "/canbo/accounts and " + url
                                    + "/vneid/accounts"
                            : "The provider gave no token: " + answer.body());
        } catch (IOException e) {
            err.println("Nobody answers at " + url + ". Start the simulators first, or set MOTCUA_SIMULATORS_URL.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private HttpResponse<String> ask(String realm, String account, List<String> scopes)
            throws IOException, InterruptedException {
        var client = (encoded(account) + ":demo").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(url + "/" + realm + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + encoded(String.join(" ", scopes))))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
