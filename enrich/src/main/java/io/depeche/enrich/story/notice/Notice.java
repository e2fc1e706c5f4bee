package io.depeche.enrich.story.notice;

/**
 * What an item says of an article in words.
 *
 * @param target what a kill names; empty in a correction
 */
public record Notice(Says says, Names target) {
    /** What is done to an article. */
    public enum Says {
        KILL,
        CORRECTION
    }
}
