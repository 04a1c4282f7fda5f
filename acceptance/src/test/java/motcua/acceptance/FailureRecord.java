package motcua.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a picture of every open page when a journey breaks, and closes what was left open. */
final class FailureRecord implements AfterTestExecutionCallback {
    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            var folder =
                    Path.of("target", "broken", context.getRequiredTestMethod().getName());
            Files.createDirectories(folder);
            Visit.photographAll(folder);
        }
        Visit.leaveAll();
    }
}
