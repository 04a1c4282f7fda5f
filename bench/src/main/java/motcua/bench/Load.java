package motcua.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients who each play one life after the other. */
final class Load {
    /**
     * @param lives those that ended within the time
     * @param seconds the time that was measured
     */
    record Played(int lives, double seconds, Timings timings) {}

    private record Own(int lives, Timings timings) {}

    private final HttpClient http;
    private final String url;
    private final People people;

    Load(HttpClient http, String url, People people) {
        this.http = http;
        this.url = url;
        this.people = people;
    }

    /** Lives one after the other, by one client, as far as asked for. */
    void play(int lives, Life.Until until) {
        var life = new Life(new Client(http, url), people);
        for (int i = 0; i < lives; i++) {
            life.play(citizen(i), commune(i), until);
        }
    }

    Played play(int clients, Duration time) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        var own = new ArrayList<Future<Own>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                int number = i;
                own.add(threads.submit(() -> play(number, end)));
            }
            return sum(own, time);
        }
    }

    private Own play(int number, long end) {
        var client = new Client(http, url);
        var life = new Life(client, people);
        int lives = 0;
        while (true) {
            long begin = System.nanoTime();
            life.play(citizen(number + lives), commune(number), Life.Until.CLOSED);
            long now = System.nanoTime();
            if (now > end) {
                return new Own(lives, client.timings());
            }
            client.timings().add("whole life", now - begin);
            lives++;
        }
    }

    private static Played sum(List<Future<Own>> own, Duration time) {
        var timings = new Timings();
        int lives = 0;
        try {
            for (var one : own) {
                lives += one.get().lives();
                timings.addAll(one.get().timings());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchFailed failed ? failed : new BenchFailed("A client ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
        return new Played(lives, time.toMillis() / 1e3, timings);
    }

    private static People.Citizen citizen(int i) {
        return People.CITIZENS.get(i % People.CITIZENS.size());
    }

    private static People.Commune commune(int i) {
        return People.COMMUNES.get(i % People.COMMUNES.size());
    }
}
