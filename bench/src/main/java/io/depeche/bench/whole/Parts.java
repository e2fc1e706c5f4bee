package io.depeche.bench.whole;

import io.depeche.model.StageName;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What a stage of this process spends, as Kafka Streams measures it over the last half minute or so, by the clock.
 *
 * @param stage its name
 * @param workMillis from taking a record to having all that comes of it, a record
 * @param commitMillis a commit
 */
record Parts(String stage, double workMillis, double commitMillis) {
    /** Those of the stages that run in this process, in their order. */
    static List<Parts> ofThisProcess() {
        return Stream.of(StageName.values())
                .map(stage -> of(stage.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Parts of(String stage) {
        return new Parts(stage, mean(stage, "process-latency-avg"), mean(stage, "commit-latency-avg"));
    }

    /** The mean over the stage's threads. */
    private static double mean(String stage, String metric) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            Set<ObjectName> threads = server.queryNames(
                    new ObjectName("kafka.streams:type=stream-thread-metrics,thread-id=wire-" + stage + "-*"), null);
            double sum = 0;
            for (ObjectName thread : threads) {
                sum += (double) server.getAttribute(thread, metric);
            }
            return sum / threads.size();
        } catch (JMException e) {
            throw new IllegalStateException("Kafka Streams does not tell " + metric + " of " + stage, e);
        }
    }
}
