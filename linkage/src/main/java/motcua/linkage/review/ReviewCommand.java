package motcua.linkage.review;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import motcua.linkage.spec.BadInputException;

/** {@code link review FOLDER}: serves the review of a run until it is stopped. */
public final class ReviewCommand {
    private ReviewCommand() {}

    /**
     * Serves until the process is ended; returns only when interrupted.
     *
     * @param folder of a finished run
     * @param port 0 to 65535; 0 takes any that is free
     * @param clerks who must decide each pair, 1 or 2
     * @param name who decides when nobody says another name
     */
    public static int run(Path folder, long port, long clerks, String name) {
        if (port < 0 || port > 65_535) {
            throw new BadInputException(List.of("--port takes a number from 0 to 65535, but got " + port + "."));
        }
        if (clerks != 1 && clerks != 2) {
            throw new BadInputException(List.of("--clerks takes 1 or 2, but got " + clerks + "."));
        }
        if (!Review.isName(name)) {
            throw new BadInputException(
                    List.of("--name takes 1 to 40 letters, digits, spaces and . _ ' -, but got '" + name + "'."));
        }
        System.out.println("Reading the doubtful pairs of " + folder + " …");
        try (var review = Review.open(folder, (int) clerks, Clock.systemUTC());
                var server = new ReviewServer(review, name, (int) port)) {
            System.out.printf(
                    "%,d doubtful pairs. Open in a browser on this machine:%n  %s%n",
                    review.pairs().count(), server.address());
            System.out.println("Every decision is on disk at once; Ctrl-C stops the page.");
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
