package io.depeche.app.day;

/**
 * What a revision of an article must be.
 *
 * @param change its kind of change
 * @param status usable, withheld or canceled
 * @param headline empty for a kill, which may have the words of a notice
 */
record Expected(String change, String status, String headline) {
    static Expected usable(String change, Version version) {
        return new Expected(change, "usable", version.headline());
    }

    static Expected kill() {
        return new Expected("kill", "canceled", "");
    }
}
