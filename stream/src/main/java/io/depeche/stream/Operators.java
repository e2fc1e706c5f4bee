package io.depeche.stream;

/**
 * The names of a stage's operators: {@code <stage>-<verb>}. They appear in metrics and in the golden topology.
 *
 * @param stage the stage's name
 */
public record Operators(String stage) {
    /** The source operator. */
    public String read() {
        return stage + "-read";
    }

    /** The operator that applies the stage. */
    public String apply() {
        return stage + "-apply";
    }

    /** The sink operator of what goes on. */
    public String keep() {
        return stage + "-keep";
    }

    /** The sink operator of what is left out. */
    public String skip() {
        return stage + "-skip";
    }

    /** The sink operator of dead letters. */
    public String refuse() {
        return stage + "-refuse";
    }
}
