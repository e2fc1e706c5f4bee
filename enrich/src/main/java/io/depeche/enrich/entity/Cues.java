package io.depeche.enrich.entity;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that distinguish names from other words. */
final class Cues {
    private final Set<String> firstNames;
    private final Set<String> particles;
    private final Set<String> titles;
    private final Set<String> legalForms;
    private final Set<String> within;
    private final Set<String> neverNames;
    private final Set<String> notEntities;

    Cues(Words words) {
        this.firstNames = keys(words.of(Kind.FIRST_NAMES));
        this.particles = keys(words.of(Kind.LINK_WORDS, new Use("person")));
        this.titles = keys(words.of(Kind.TITLES));
        this.legalForms = keys(words.of(Kind.LEGAL_FORMS, new Use("entity")));
        this.within = keys(words.of(Kind.LINK_WORDS, new Use("within")));
        this.neverNames = keys(words.of(Kind.NEVER_NAMES));
        this.notEntities = keys(words.of(Kind.NOT_ENTITIES, new Use("label")));
    }

    private static Set<String> keys(Set<String> words) {
        return words.stream().map(Word::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is a first name; {@code Jean-Michel} counts when {@code Jean} does. */
    boolean isFirstName(Word word) {
        int hyphen = word.key().indexOf('-');
        return firstNames.contains(hyphen > 0 ? word.key().substring(0, hyphen) : word.key());
    }

    boolean isParticle(Word word) {
        return particles.contains(word.key());
    }

    boolean isTitle(Word word) {
        return titles.contains(word.key());
    }

    boolean isLegalForm(Word word) {
        return legalForms.contains(word.key());
    }

    /** The words of a name without a legal form such as {@code AG} at the end. */
    List<String> withoutLegalForm(NamedSpan name) {
        List<Word> written = name.written();
        int end = written.size();
        while (end > 1 && isLegalForm(written.get(end - 1))) {
            end--;
        }
        return name.words().subList(0, end);
    }

    boolean isFunctionWord(Word word) {
        return within.contains(word.key());
    }

    /** Whether the word's form allows it to be part of a name. */
    boolean mayBeNamed(Word word) {
        return word.isCapitalised()
                && !neverNames.contains(word.key())
                && !notEntities.contains(word.key())
                && !isTitle(word);
    }
}
