package motcua.linkage.spark;

import java.net.InetAddress;
import java.nio.file.Path;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.EngineProvider;
import org.apache.spark.sql.SparkSession;

/** {@code --engine spark}: within this process; {@code --engine spark://HOST:PORT}: on a stand-alone cluster. */
public final class SparkEngines implements EngineProvider {
    @Override
    public boolean knows(String name) {
        return name.equals("spark") || name.startsWith("spark://");
    }

    @Override
    public Engine open(String name, int memoryMb, int threads, Path work) {
        var isLocal = name.equals("spark");
        var builder = SparkSession.builder()
                .appName("motcua link")
                .master(isLocal ? "local[" + threads + "]" : name)
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.caseSensitive", "true")
                .config("spark.sql.shuffle.partitions", String.valueOf(isLocal ? 2 * threads : 200))
                .config("spark.sql.adaptive.coalescePartitions.minPartitionSize", "4m")
                .config(
                        "spark.local.dir",
                        work.resolve("spill").toAbsolutePath().toString());
        if (isLocal) {
            var here = InetAddress.getLoopbackAddress().getHostAddress();
            builder = builder.config("spark.driver.host", here).config("spark.driver.bindAddress", here);
        } else {
            builder = builder.config("spark.executor.memory", memoryMb + "m")
                    .config("spark.cores.max", String.valueOf(threads));
        }
        return new SparkEngine(builder.getOrCreate(), work, threads);
    }
}
