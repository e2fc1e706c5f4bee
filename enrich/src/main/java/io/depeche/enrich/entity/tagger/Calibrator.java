package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures how often names with a margin are correct: isotonic regression by pooling neighbours that violate the order (Ayer et
 * al. 1955), over bins of equal size.
 */
final class Calibrator {
    private static final int BINS = 25;

    private Calibrator() {}

    /** A name that a tagger found, and whether it is correct. */
    record Judged(double margin, boolean right) {}

    private record Pool(double margin, double right, int count) {
        double share() {
            return right / count;
        }

        Pool and(Pool next) {
            int sum = count + next.count;
            return new Pool((margin * count + next.margin * next.count) / sum, right + next.right, sum);
        }
    }

    static List<Judged> judge(SequenceTagger tagger, Tokenizer tokenizer, List<Document> documents) {
        List<Judged> judged = new ArrayList<>();
        for (Document document : documents) {
            Tokens tokens = tokenizer.tokenize(document.text());
            Set<Name> right = new HashSet<>(document.names());
            for (TaggedName found : tagger.tag(tokens)) {
                Name name = new Name(tokens.start(found.first()), tokens.end(found.end() - 1), found.type());
                judged.add(new Judged(found.margin(), right.contains(name)));
            }
        }
        return judged;
    }

    static Calibration calibrate(List<Judged> judged, double trust) {
        List<Judged> sorted = new ArrayList<>(judged);
        sorted.sort(Comparator.comparingDouble(Judged::margin));
        List<Pool> pools = new ArrayList<>();
        int size = Math.max(1, sorted.size() / BINS);
        for (int from = 0; from < sorted.size(); from += size) {
            List<Judged> bin = sorted.subList(from, Math.min(sorted.size(), from + size));
            double margin = bin.stream().mapToDouble(Judged::margin).average().orElse(0);
            pools.add(new Pool(margin, bin.stream().filter(Judged::right).count(), bin.size()));
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).share()
                            >= pools.get(pools.size() - 1).share()) {
                Pool last = pools.remove(pools.size() - 1);
                pools.add(pools.remove(pools.size() - 1).and(last));
            }
        }
        return new Calibration(
                pools.stream().mapToDouble(Pool::margin).toArray(),
                pools.stream().mapToDouble(pool -> pool.share() * trust).toArray());
    }
}
