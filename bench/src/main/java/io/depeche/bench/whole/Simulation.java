package io.depeche.bench.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Stages one after the other, as queues: each thread of a stage works on the records of its partitions in their order and commits
 * at an interval; what it has done is visible to the next stage when its commit ends. It knows nothing of cores: each thread has
 * one, or the times it is given were measured on a machine as busy as the one that it predicts.
 *
 * @param parts the stages
 * @param threads of each stage, by its place in {@code parts}
 * @param partitions of each topic
 * @param commitMillis between two commits of a thread
 */
record Simulation(List<Parts> parts, List<Integer> threads, int partitions, double commitMillis) {
    private static final long SEED = 1;

    /** A record on a topic: when a reader can see it, when its item was sent, and where it is. */
    private record Visible(double at, double sent, int partition) {}

    /**
     * Sends items at a steady rate, each to a partition by chance.
     *
     * @return milliseconds from sent to finished of each item, ascending
     */
    double[] latencies(int rate, int items) {
        Random random = new Random(SEED);
        List<Visible> records = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            double sent = i * 1000.0 / rate;
            records.add(new Visible(sent, sent, random.nextInt(partitions)));
        }
        for (int i = 0; i < parts.size(); i++) {
            records = through(parts.get(i), threads.get(i), records);
        }
        double[] latencies =
                records.stream().mapToDouble(record -> record.at - record.sent).toArray();
        Arrays.sort(latencies);
        return latencies;
    }

    private List<Visible> through(Parts stage, int ofThem, List<Visible> records) {
        List<Visible> all = new ArrayList<>(records.size());
        for (int thread = 0; thread < ofThem; thread++) {
            int own = thread;
            all.addAll(new Worker(stage, commitMillis)
                    .run(records.stream()
                            .filter(record -> record.partition % ofThem == own)
                            .toList()));
        }
        all.sort(Comparator.comparingDouble(Visible::at));
        return all;
    }

    /** One thread of a stage. */
    private static final class Worker {
        private final Parts stage;
        private final double interval;
        private final List<Visible> done = new ArrayList<>();
        private final List<Visible> open = new ArrayList<>();
        private double now;
        private double committed;

        Worker(Parts stage, double interval) {
            this.stage = stage;
            this.interval = interval;
        }

        List<Visible> run(List<Visible> records) {
            for (Visible record : records) {
                idleUntil(record.at);
                now = Math.max(now, record.at) + stage.workMillis();
                open.add(record);
                if (now >= committed + interval) {
                    commit();
                }
            }
            now = Math.max(now, committed + interval);
            commit();
            return done;
        }

        /** Commits what is open when its time comes before the next record does; without anything open the clock runs on. */
        private void idleUntil(double next) {
            if (!open.isEmpty() && committed + interval <= next) {
                now = Math.max(now, committed + interval);
                commit();
            }
            if (open.isEmpty() && committed < next) {
                committed = next - (next - committed) % interval;
            }
        }

        private void commit() {
            now += stage.commitMillis();
            open.forEach(record -> done.add(new Visible(now, record.sent, record.partition)));
            open.clear();
            committed = now;
        }
    }
}
