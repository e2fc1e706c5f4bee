package io.depeche.enrich.text;

import io.depeche.model.Field;
import java.util.List;

/**
 * How much a story is about something, by where and how often the text mentions it. A mention in the headline adds
 * 0.5; an early first mention in the body up to 0.3; further mentions up to 0.2. The weights are estimates, not
 * measurements.
 */
public final class Relevance {
    private static final double HEADLINE = 0.5;
    private static final double EARLY = 0.3;
    private static final double OFTEN = 0.2;

    private Relevance() {}

    /** The start of a mention in its field, in the same unit as {@code length}: UTF-16 units or code points. */
    public record Position(Field field, int start) {}

    /** 0 (in passing) to 1 (what the story is about), two decimals. */
    public static double of(List<Position> mentions, int bodyLength) {
        boolean inHeadline = mentions.stream().anyMatch(m -> m.field() == Field.HEADLINE);
        double early = mentions.stream().filter(m -> m.field() == Field.BODY).mapToInt(Position::start).min().stream()
                .mapToDouble(first -> 1 - (double) first / Math.max(1, bodyLength))
                .findFirst()
                .orElse(0);
        double often = mentions.isEmpty() ? 0 : 1 - 1.0 / mentions.size();
        double sum = (inHeadline ? HEADLINE : 0) + EARLY * Math.max(0, early) + OFTEN * often;
        return Math.round(sum * 100) / 100.0;
    }
}
