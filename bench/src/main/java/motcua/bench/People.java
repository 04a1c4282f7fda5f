package motcua.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Demo citizens and officers, and tokens with which a program acts for them. */
final class People {
    private static final int OK = 200;

    /** A person of the demo province, as its form would hold them. */
    record Citizen(String account, String name, String birthDate, String sex, String personalNumber, String phone) {}

    /** The officers of one commune who bring a dossier to its end. */
    record Commune(String code, String name) {
        String clerk() {
            return "lan.mc." + code;
        }

        String specialist() {
            return "minh.cm." + code;
        }

        String head() {
            return "hoa.tp." + code;
        }

        String leader() {
            return "dung.ld." + code;
        }
    }

    static final List<Citizen> CITIZENS = List.of(
            new Citizen("an.nguyen", "Nguyễn Văn An", "1995-03-12", "MALE", "046095012345", "0900000001"),
            new Citizen("binh.tran", "Trần Thị Bình", "1997-08-25", "FEMALE", "046197004817", "0900000002"),
            new Citizen("cuong.le", "Lê Quốc Cường", "1988-11-02", "MALE", "046088007231", "0900000003"),
            new Citizen("dung.pham", "Phạm Thùy Dung", "1990-01-30", "FEMALE", "046190009052", "0900000004"),
            new Citizen("giang.ho", "Hồ Hoàng Giang", "2001-07-19", "MALE", "046201003376", "0900000005"),
            new Citizen("hoa.vo", "Võ Thị Hoa", "2003-12-05", "FEMALE", "046303001984", "0900000006"));

    /** The communes of the demo that have officers. */
    static final List<Commune> COMMUNES =
            List.of(new Commune("19789", "Phường Thuận Hoá"), new Commune("19774", "Phường Kim Long"));

    /** Two who may change the catalogue. */
    static final List<String> EDITORS = List.of("vy.dm", "quan.tri");

    private static final String SCOPES =
            "dossier.read dossier.write route.read route.write catalogue.read catalogue.write";

    private final String simulators;
    private final HttpClient http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    People(String simulators, HttpClient http) {
        this.simulators = simulators;
        this.http = http;
    }

    String tokenOf(Citizen citizen) {
        return tokens.computeIfAbsent(citizen.account(), account -> ask("vneid", account));
    }

    String tokenOfOfficer(String account) {
        return tokens.computeIfAbsent(account, officer -> ask("canbo", officer));
    }

    private String ask(String realm, String account) {
        var client = (account + ":demo").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(simulators + "/" + realm + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + URLEncoder.encode(SCOPES, StandardCharsets.UTF_8)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new BenchFailed("No token for " + account + ": " + answer.body());
            }
            return new JsonMapper().readTree(answer.body()).path("access_token").stringValue();
        } catch (IOException e) {
            throw new BenchFailed("The simulators must give tokens", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }
}
