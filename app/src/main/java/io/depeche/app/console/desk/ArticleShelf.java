package io.depeche.app.console.desk;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.model.Json;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.sink.route.Routes;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest revisions of articles: at most 10,000, and at most 32 MB of text. The oldest make room for new ones. A list
 * shows an article once, by the latest of its revisions.
 */
public final class ArticleShelf implements TopicFollower.State {
    /** The most revisions that it keeps. */
    public static final int CAPACITY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ArticleShelf.class);
    private static final long MOST_BYTES = 32 << 20;
    private static final Comparator<Shelved> BY_RECEIPT =
            Comparator.comparing(shelved -> shelved.row().received());

    private final Deque<Shelved> newestFirst = new ArrayDeque<>();
    private final Map<String, Shelved> latest = new HashMap<>();
    private final Providers providers = new Providers();
    private final Beat beat;
    private final Routes routes;
    private @Nullable List<Shelved> backlog = new ArrayList<>();
    private long bytes;
    private long seq;

    /**
     * An empty shelf.
     *
     * @param routes the topics of these are something to filter by
     */
    public ArticleShelf(Beat beat, Routes routes) {
        this.beat = beat;
        this.routes = routes;
    }

    /**
     * Part of a list of articles.
     *
     * @param rows newest first
     * @param gone articles that were in lists before, and whose latest revision does not match the filter
     * @param more whether older ones match
     * @param seq of the newest revision on the shelf, whether it matches or not
     */
    public record Page(List<ArticleRow> rows, List<String> gone, boolean more, long seq) {
        public Page {
            rows = List.copyOf(rows);
            gone = List.copyOf(gone);
        }
    }

    @Override
    public synchronized void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            NinjsArticle article = Json.read(record.value(), NinjsArticle.class);
            Shelved shelved =
                    Shelved.of(article, routes.sent(article), Place.of(record).toString());
            if (backlog == null) {
                add(shelved);
            } else {
                keep(backlog, shelved);
            }
        } catch (IOException e) {
            LOG.atError().setCause(e).log("not an article: {}; the console does not show it", Place.of(record));
        }
    }

    /** Partitions are read one after the other, so what was there before the start is put in order first. */
    @Override
    public void upToDate() {
        synchronized (this) {
            List<Shelved> before = backlog;
            backlog = null;
            if (before != null) {
                bytes = 0;
                before.sort(BY_RECEIPT);
                before.forEach(this::add);
            }
        }
        beat.tick();
    }

    private void keep(List<Shelved> before, Shelved article) {
        before.add(article);
        bytes += article.weight();
        if (bytes > 2 * MOST_BYTES) {
            before.sort(BY_RECEIPT);
            int oldest = 0;
            while (bytes > MOST_BYTES) {
                bytes -= before.get(oldest).weight();
                oldest++;
            }
            before.subList(0, oldest).clear();
        }
    }

    private void add(Shelved unnumbered) {
        String uri = unnumbered.row().uri();
        Shelved article = unnumbered.after(latest.get(uri), ++seq);
        if (article.erased()) {
            forget(uri);
        }
        newestFirst.addFirst(article);
        latest.put(uri, article);
        providers.saw(article.row());
        bytes += article.weight();
        while (newestFirst.size() > CAPACITY || (bytes > MOST_BYTES && newestFirst.size() > 1)) {
            Shelved oldest = newestFirst.removeLast();
            bytes -= oldest.weight();
            if (isLatest(oldest)) {
                latest.remove(oldest.row().uri());
            }
        }
    }

    /** Nothing of an erased article may stay readable. */
    private void forget(String uri) {
        for (Iterator<Shelved> each = newestFirst.iterator(); each.hasNext(); ) {
            Shelved other = each.next();
            if (other.row().uri().equals(uri)) {
                each.remove();
                bytes -= other.weight();
            }
        }
    }

    /**
     * The latest articles that match.
     *
     * @param before only those that came before this one; 0 for the newest
     */
    public synchronized Page older(ArticleFilter filter, long before, int limit) {
        List<ArticleRow> rows = new ArrayList<>();
        for (Shelved article : newestFirst) {
            long number = article.row().seq();
            if ((before == 0 || number < before) && isLatest(article) && filter.test(article)) {
                if (rows.size() == limit) {
                    return new Page(rows, List.of(), true, seq);
                }
                rows.add(article.row());
            }
        }
        return new Page(rows, List.of(), false, seq);
    }

    /** The articles that came after {@code after}: those that match, and the uris of those that do not. */
    public synchronized Page newer(ArticleFilter filter, long after, int limit) {
        List<ArticleRow> rows = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Shelved article : newestFirst) {
            if (article.row().seq() <= after || rows.size() + gone.size() == limit) {
                break;
            }
            if (isLatest(article)) {
                if (filter.test(article)) {
                    rows.add(article.row());
                } else {
                    gone.add(article.row().uri());
                }
            }
        }
        return new Page(rows, List.copyOf(gone), false, seq);
    }

    private boolean isLatest(Shelved article) {
        Shelved newest = latest.get(article.row().uri());
        return newest != null && newest.row().seq() == article.row().seq();
    }

    /** The revisions of an article that are here, newest first. */
    public synchronized List<ArticleRow> revisions(String uri) {
        return newestFirst.stream()
                .map(Shelved::row)
                .filter(row -> row.uri().equals(uri))
                .toList();
    }

    /** How many articles there are of each language, provider, change and route. */
    public synchronized Map<String, Map<String, Integer>> facets() {
        Map<String, Map<String, Integer>> facets = new TreeMap<>();
        for (Shelved article : latest.values()) {
            count(facets, "language", article.row().language());
            count(facets, "provider", article.row().provider());
            count(facets, "change", article.row().change());
            article.routes().forEach(topic -> count(facets, "route", topic));
        }
        return facets;
    }

    private static void count(Map<String, Map<String, Integer>> facets, String facet, @Nullable String value) {
        if (value != null) {
            facets.computeIfAbsent(facet, name -> new TreeMap<>()).merge(value, 1, Integer::sum);
        }
    }

    /** How many articles are here. */
    public synchronized int size() {
        return latest.size();
    }

    /** The agencies, the one that sent last first. */
    public synchronized List<Providers.Seen> providers() {
        return providers.all();
    }
}
