package io.depeche.sink.watch;

import io.depeche.model.EntityTag;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsArticle.Text;
import io.depeche.model.operation.WatchEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The watch lists as one thing to look articles up in. Does not change once it is made. */
public final class WatchLists {
    /** No lists. */
    public static final WatchLists NONE = new WatchLists(List.of());

    private static final Pattern TICKER = Pattern.compile("[A-Z0-9]{4}:[^\\s:]{1,20}");

    private final NameTree names = new NameTree();
    private final Map<String, Set<String>> tickers = new HashMap<>();
    private final Map<String, Set<String>> entities = new HashMap<>();

    private WatchLists(Collection<WatchEntry> entries) {
        entries.forEach(this::add);
    }

    /** The lists that these entries make. */
    public static WatchLists of(Collection<WatchEntry> entries) {
        return entries.isEmpty() ? NONE : new WatchLists(entries);
    }

    /**
     * Checks what somebody wants to look for.
     *
     * @throws IllegalArgumentException when it cannot be found in any article; the message says why
     */
    public static void check(WatchEntry.Kind kind, String text) {
        if (kind == WatchEntry.Kind.TICKER && !TICKER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form MIC:ticker, such as XPAR:HO");
        }
        int words = WordCutter.words(text).size();
        if (words == 0 || (kind == WatchEntry.Kind.NAME && words > NameTree.MOST_WORDS)) {
            throw new IllegalArgumentException(
                    "'" + text + "' has " + words + " words and marks: a name has 1 to " + NameTree.MOST_WORDS);
        }
    }

    private void add(WatchEntry entry) {
        switch (entry.kind()) {
            case NAME -> names.add(entry.text(), entry.list());
            case TICKER -> listsOf(entry.text(), tickers).add(entry.list());
            case ENTITY -> listsOf(folded(entry.text()), entities).add(entry.list());
        }
    }

    private static Set<String> listsOf(String key, Map<String, Set<String>> all) {
        return all.computeIfAbsent(key, unused -> new TreeSet<>());
    }

    /**
     * The lists that an article fits, by name.
     *
     * @param listings its listed instruments, as {@code MIC:ticker}
     */
    public List<String> of(NinjsArticle article, List<String> listings) {
        Set<String> found = new TreeSet<>();
        listings.forEach(key -> found.addAll(tickers.getOrDefault(key, Set.of())));
        for (EntityTag entity : article.annotations().entities()) {
            found.addAll(entities.getOrDefault(folded(entity.name()), Set.of()));
        }
        if (!names.isEmpty()) {
            texts(article).forEach(text -> names.find(WordCutter.words(text), found));
        }
        return List.copyOf(found);
    }

    private static Stream<String> texts(NinjsArticle article) {
        return Stream.of(
                        article.headlines().stream().map(Text::value),
                        article.bodies().stream()
                                .filter(body -> body.contentType().equals("text/plain"))
                                .map(Text::value),
                        article.annotations().entities().stream().map(EntityTag::name))
                .flatMap(texts -> texts);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
