package io.depeche.enrich.issuer;

import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.Span;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the organisations of a text stand, each given by its place in the list of them. Their mentions do not overlap,
 * so asking costs the logarithm of their number.
 */
final class OrganisationPlaces {
    private static final int LONGEST_GAP = 2;
    private static final Pattern GAP = Pattern.compile("\\s?[(<\\[]?");

    private final ArticleText text;
    private final Map<Field, NavigableMap<Integer, Place>> byStart = new EnumMap<>(Field.class);
    private final Map<Field, Map<Integer, Integer>> byEnd = new EnumMap<>(Field.class);
    private final Map<Field, int[]> codePoints = new EnumMap<>(Field.class);

    private record Place(int end, int organisation) {}

    OrganisationPlaces(ArticleText text, List<EntityTag> organisations) {
        this.text = text;
        for (int i = 0; i < organisations.size(); i++) {
            for (Span span : organisations.get(i).mentions()) {
                starts(span.field()).putIfAbsent(span.start(), new Place(span.end(), i));
                ends(span.field()).putIfAbsent(span.end(), i);
            }
        }
    }

    private NavigableMap<Integer, Place> starts(Field field) {
        return byStart.computeIfAbsent(field, key -> new TreeMap<>());
    }

    private Map<Integer, Integer> ends(Field field) {
        return byEnd.computeIfAbsent(field, key -> new HashMap<>());
    }

    /** The organisations that stand where a mention does. */
    IntStream overlapping(Mention mention) {
        NavigableMap<Integer, Place> places = starts(mention.field());
        Map.@Nullable Entry<Integer, Place> before = places.lowerEntry(mention.start());
        IntStream around = before != null && before.getValue().end() > mention.start()
                ? IntStream.of(before.getValue().organisation())
                : IntStream.empty();
        return IntStream.concat(
                around,
                places.subMap(mention.start(), mention.end()).values().stream().mapToInt(Place::organisation));
    }

    /** The organisations right behind which a code stands. */
    IntStream followedBy(Mention code) {
        Map<Integer, Integer> places = ends(code.field());
        return IntStream.rangeClosed(1, LONGEST_GAP)
                .filter(gap -> places.containsKey(code.start() - gap) && isGap(code, gap))
                .map(gap -> places.getOrDefault(code.start() - gap, 0));
    }

    private boolean isGap(Mention code, int length) {
        int[] points = codePoints.computeIfAbsent(code.field(), this::codePoints);
        return GAP.matcher(new String(points, code.start() - length, length)).matches();
    }

    private int[] codePoints(Field field) {
        return (field == Field.HEADLINE ? text.headline() : text.body())
                .codePoints()
                .toArray();
    }
}
