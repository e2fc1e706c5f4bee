package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Leaves out crypto-currencies, which are neither organisations nor people nor places. Some are called by other words
 * ({@code Avalanche}, {@code LINK}): these are meant only where the text names a coin that is nothing else.
 */
final class Coins {
    private final Set<String> plain;
    private final Set<String> ambiguous;

    Coins(Words words) {
        this.plain = words.of(Kind.COINS, new Use("plain"));
        this.ambiguous = words.of(Kind.COINS, new Use("ambiguous"));
    }

    List<TaggedName> without(Tokens tokens, List<TaggedName> names) {
        boolean doubtful = names.stream().anyMatch(name -> ambiguous.contains(text(tokens, name)));
        boolean meant = doubtful
                && IntStream.range(0, tokens.size()).mapToObj(tokens::token).anyMatch(plain::contains);
        return names.stream()
                .filter(name -> !plain.contains(text(tokens, name)))
                .filter(name -> !meant || !ambiguous.contains(text(tokens, name)))
                .toList();
    }

    private static String text(Tokens tokens, TaggedName name) {
        return tokens.text().substring(tokens.start(name.first()), tokens.end(name.end() - 1));
    }
}
