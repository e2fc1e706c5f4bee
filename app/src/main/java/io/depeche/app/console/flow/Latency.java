package io.depeche.app.console.flow;

import io.depeche.app.metrics.StageCounts;
import io.depeche.app.metrics.StageCounts.Bucket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times from raw record to article within a span of time.
 *
 * @param buckets how many took at most so long, each with those before it
 */
record Latency(List<Bucket> buckets) {

    /** The articles between two looks at the counters. */
    static Latency between(StageCounts then, StageCounts now) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < now.wireToOutput().size(); i++) {
            Bucket bucket = now.wireToOutput().get(i);
            long before =
                    i < then.wireToOutput().size() ? then.wireToOutput().get(i).count() : 0;
            buckets.add(new Bucket(bucket.millis(), bucket.count() - before));
        }
        return new Latency(buckets);
    }

    /** The bound of the bucket below which this share of the articles is; null without articles in a bucket. */
    @Nullable
    Long atMost(double share) {
        long all = buckets.isEmpty() ? 0 : buckets.get(buckets.size() - 1).count();
        return buckets.stream()
                .filter(bucket -> all > 0 && bucket.count() >= share * all)
                .findFirst()
                .map(Bucket::millis)
                .orElse(null);
    }
}
